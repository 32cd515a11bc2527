//! serde's attributes, for each direction. Reports the unsupported ones.

mod borrow;
mod case;
mod items;
mod keys;
mod names;
mod placement;
mod transparent;

use proc_macro2::Ident;
use syn::{DeriveInput, Member, Type};

use self::case::Case;
pub use self::items::Serde;
pub use self::names::Cases;
use super::container::Container;
use super::model::{DefaultValue, Directions, Field, Model, Role, Segment, Style, Tagging, Variant};
use super::types;
use crate::errors::Errors;

/// The keys of the type, its variants and their fields.
pub struct Keys {
    pub container: Serde,
    pub variants: Vec<VariantKeys>,
}

pub struct VariantKeys {
    pub variant: Serde,
    pub fields: Vec<Serde>,
}

/// The type, without its variants.
pub fn container<'a>(input: &'a DeriveInput, serde: &Serde, container: Container) -> Model<'a> {
    let text = |name| serde.text(name).map(|text| text.value());
    let tagging = match (serde.has("untagged"), text("tag"), text("content")) {
        (true, ..) => Tagging::Untagged,
        (_, Some(tag), Some(content)) => Tagging::Adjacent { tag, content },
        (_, Some(tag), None) => Tagging::Internal { tag },
        _ => Tagging::External,
    };
    Model {
        input,
        impls: container.impls(),
        krate: container.krate,
        name: names::names(&input.ident, serde, &Cases::default(), Case::variant),
        tagging,
        deny_unknown_fields: serde.has("deny_unknown_fields"),
        transparent: None,
        default: serde.default_value(),
        expecting: text("expecting"),
        bound: serde.bound(),
        variants: Vec::new(),
        newtype: false,
    }
}

/// A variant, without its fields.
pub fn variant<'a>(ident: Option<&'a Ident>, serde: &Serde, container: &Serde, style: Style) -> Variant<'a> {
    let cases = names::cases(container, "rename_all");
    let name = ident.map(|ident| names::names(ident, serde, &cases, Case::variant)).unwrap_or_default();
    Variant {
        ident,
        aliases: names::aliases(serde, &name.deserialize),
        name,
        skip: serde.skip(),
        untagged: serde.has("untagged"),
        other: serde.has("other"),
        with: serde.functions(),
        bound: serde.bound(),
        fields: Vec::new(),
        style,
    }
}

/// The cases of the names of a variant's fields.
pub fn field_cases(ident: Option<&Ident>, serde: &Serde, container: &Serde) -> Cases {
    match ident {
        None => names::cases(container, "rename_all"),
        Some(_) => names::or(&names::cases(serde, "rename_all"), &names::cases(container, "rename_all_fields")),
    }
}

/// A field, without its path.
pub fn field<'a>(member: Member, ty: &'a Type, role: Role, serde: &Serde, cases: &Cases) -> Field<'a> {
    let flatten = serde.has("flatten");
    let name = match &member {
        Member::Named(ident) if !flatten => names::names(ident, serde, cases, Case::field),
        _ => Directions::default(),
    };
    let aliases = if name.deserialize.is_empty() { Vec::new() } else { names::aliases(serde, &name.deserialize) };
    let (borrowed, borrow) = borrow::borrowed(serde, ty, !matches!(role, Role::Plain));
    Field {
        member,
        ty,
        name,
        aliases,
        skip: serde.skip(),
        skip_serializing_if: serde.find(&["skip_serializing_if"]).and_then(crate::parse::KeyValue::path),
        default: serde.default_value(),
        flatten,
        with: serde.functions(),
        bound: serde.bound(),
        borrowed,
        borrow,
        role,
        index: 0,
        path: Vec::new(),
        sound: true,
    }
}

/// Returns whether an unmarked field of this type borrows from the input.
pub fn borrows(serde: &Serde, ty: &Type) -> bool {
    borrow::borrowed(serde, ty, false).1
}

/// Returns the path of a variant's content.
pub fn place(variant: &Variant<'_>, tagging: &Tagging) -> Vec<Segment> {
    let name = match tagging {
        _ if variant.ident.is_none() || variant.untagged => return Vec::new(),
        Tagging::Internal { .. } | Tagging::Untagged => return Vec::new(),
        Tagging::Adjacent { content, .. } => content,
        Tagging::External => &variant.name.deserialize,
    };
    vec![Segment::Field(name.clone())]
}

const CONVERTED: &str =
    "the derive must see what is parsed: derive `ValidatedSecret` on the source type, and convert after parsing";

/// Unsupported attributes of the type, with the reason.
const ON_TYPE: &[(&str, &str)] = &[
    ("from", CONVERTED),
    ("try_from", CONVERTED),
    ("into", "the derive writes the fields themselves: convert first, and serialize the result"),
    ("remote", "the derive works where a type is defined: write a newtype around the foreign one"),
    ("crate", "the derive brings its own serde: remove it"),
    ("field_identifier", "an identifier cannot hold a secret"),
    ("variant_identifier", "an identifier cannot hold a secret"),
];

/// Unsupported attributes of a marked field, with the reason.
const ON_SECRET: &[(&str, &str)] = &[
    (
        "with",
        "the derive reads and writes secrets itself, so that they are validated, wiped and never quoted: convert after parsing",
    ),
    (
        "deserialize_with",
        "the derive reads secrets itself, so that they are validated, wiped and never quoted: convert after parsing",
    ),
    ("serialize_with", "the derive writes secrets itself: wrap it in a type of your own to change its format"),
];

/// Reports unsupported keys, and completes the model with the effect of the others.
pub fn check(model: &mut Model<'_>, keys: &Keys, errors: &mut Errors) {
    keys::check(keys, errors);
    placement::check(model, keys, errors);
    refuse(&keys.container, ON_TYPE, errors);
    transparent::check(model, keys, errors);
    for (variant, keys) in model.variants.iter().zip(&keys.variants) {
        if variant.fields.iter().any(Field::is_marked) {
            refuse(&keys.variant, ON_SECRET, errors);
        }
    }
    let fields = model.fields().zip(keys.variants.iter().flat_map(|variant| &variant.fields));
    for (field, serde) in fields {
        refuse(serde, &[("getter", "it belongs to `remote`, which is not supported either")], errors);
        if field.is_marked() {
            secret(field, serde, errors);
        }
    }
    defaults(model);
}

/// As in serde, a skipped field has its type's default, unless another default is given.
fn defaults(model: &mut Model<'_>) {
    if model.default.is_some() {
        return;
    }
    for field in model.variants.iter_mut().flat_map(|variant| &mut variant.fields) {
        if field.skip.deserialize && field.default.is_none() {
            field.default = Some(DefaultValue::Trait);
        }
    }
}

/// Reports the mistakes of a marked field.
fn secret(field: &Field<'_>, serde: &Serde, errors: &mut Errors) {
    refuse(serde, ON_SECRET, errors);
    let flattened = serde.find(&["flatten"]).filter(|_| !types::is_list(field.ty));
    if let (Some(item), Role::Text { .. } | Role::Opaque) = (flattened, &field.role) {
        let text = if types::is_map(field.ty) {
            "a map of texts cannot be flattened: derive `ValidatedSecret` on a newtype for its values, \
             `struct Value(#[secret] SecretString)`, and write `#[secret(nested)]` here; or remove `flatten`"
        } else {
            "a text cannot be flattened: serde's `flatten` is for a struct or a map; for a model write `#[secret(nested)]`"
        };
        errors.on(item, text);
    }
}

fn refuse(serde: &Serde, reasons: &[(&str, &str)], errors: &mut Errors) {
    for (name, reason) in reasons {
        if let Some(item) = serde.find(&[name]) {
            errors.on(item, format_args!("serde's `{name}` is not supported here: {reason}"));
        }
    }
}

#[cfg(test)]
mod tests;
