//! serde's attributes: which names they give, whether the value has to be buffered, and which cannot be kept.

mod known;
mod placed;

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::LitStr;
use syn::ext::IdentExt;

use crate::attr::{Container, Serde};
use crate::case::Case;
use crate::errors::Errors;
use crate::model::{Buffer, Model, Role, Variant};
use crate::types::{self, Looks};

/// How an enum's variant is told on the wire.
pub enum Tagging {
    External,
    Internal,
    Adjacent(String),
    Untagged,
}

impl Tagging {
    pub fn of(container: &Container) -> Self {
        let text = |name| container.serde.for_parsing(name).map(|text: LitStr| text.value());
        match (container.serde.has("untagged"), text("tag"), text("content")) {
            (true, ..) => Self::Untagged,
            (_, Some(_), Some(content)) => Self::Adjacent(content),
            (_, Some(_), None) => Self::Internal,
            _ => Self::External,
        }
    }

    /// Where a variant's content stands.
    pub fn place(&self, ident: &Ident, serde: &Serde, container: &Container) -> Vec<TokenStream> {
        let name = match self {
            Self::Internal | Self::Untagged => return Vec::new(),
            Self::External if serde.has("untagged") => return Vec::new(),
            Self::Adjacent(content) => content.clone(),
            Self::External => variant_name(ident, serde, container),
        };
        vec![quote!(Field(#name))]
    }
}

fn given(serde: &Serde) -> Option<String> {
    serde.for_parsing("rename").map(|name| name.value())
}

fn case(rename_all: Option<&LitStr>) -> Option<Case> {
    rename_all.and_then(|rule| Case::parse(&rule.value()))
}

/// A variant's name on the wire.
pub fn variant_name(ident: &Ident, serde: &Serde, container: &Container) -> String {
    let name = ident.unraw().to_string();
    let rule = container.serde.for_parsing("rename_all");
    given(serde).unwrap_or_else(|| case(rule.as_ref()).map_or(name.clone(), |case| case.variant(&name)))
}

/// A field's name on the wire.
pub fn renamed(ident: &Ident, serde: &Serde, rename_all: Option<&LitStr>) -> String {
    let name = ident.unraw().to_string();
    given(serde).unwrap_or_else(|| case(rename_all).map_or(name.clone(), |case| case.field(&name)))
}

/// Whether serde would keep the whole value before it knows what it is.
pub fn buffer(container: &Container, variants: &[Variant<'_>]) -> Buffer {
    let told_by_content = !matches!(Tagging::of(container), Tagging::External)
        || variants.iter().any(|variant| variant.serde.has("untagged"));
    let flattened = |variant: &Variant<'_>| variant.fields.iter().any(|field| field.serde.has("flatten"));
    match variants {
        _ if told_by_content => Buffer::Any,
        [Variant { ident: None, .. }] if flattened(&variants[0]) => Buffer::Map,
        _ if variants.iter().any(flattened) => Buffer::Any,
        _ => Buffer::No,
    }
}

const CONVERTED: &str = "the derive has to see what is read: derive `ValidatedSecret` on the type that is converted from, and convert after parsing";

/// Attributes on the type that cannot be kept, with the reason.
const ON_TYPE: &[(&str, &str)] = &[
    ("from", CONVERTED),
    ("try_from", CONVERTED),
    ("into", "the derive writes the fields as they are: convert first, and serialize the result"),
    ("remote", "the derive checks a type where it is defined: write a newtype around the foreign one"),
    ("crate", "the derive brings its own serde: take it out"),
    ("field_identifier", "an identifier holds no secret"),
    ("variant_identifier", "an identifier holds no secret"),
];

/// The same on a field that is marked.
const ON_SECRET: &[(&str, &str)] = &[
    (
        "with",
        "a secret is read and written by the derive, so that it is checked, wiped and never quoted: convert it after parsing",
    ),
    (
        "deserialize_with",
        "a secret is read by the derive, so that it is checked, wiped and never quoted: convert it after parsing",
    ),
    ("serialize_with", "a secret is written by the derive: wrap it in a type of your own to write it otherwise"),
];

pub fn check(model: &Model<'_>, errors: &mut Errors) {
    known::check(model, errors);
    placed::check(model, errors);
    refuse(&model.container.serde, ON_TYPE, errors);
    if let (Some(item), false) = (model.container.serde.find(&["transparent"]), model.newtype) {
        errors
            .on(item, "serde's `transparent` is how a newtype is parsed anyway; another struct cannot be: take it out");
    }
    if model.drops() {
        if let Some(item) = model.container.serde.find(&["default"]) {
            errors.on(
                item,
                "serde's `default` on the type cannot be kept beside a plain `String` or `Vec`, which is wiped by a `Drop`: use \
                 `SecretString`, or put `default` on the fields",
            );
        }
    }
    for variant in &model.variants {
        refuse(&variant.serde, ON_SECRET, errors);
    }
    for field in model.fields() {
        refuse(&field.serde, &[("getter", "it belongs to `remote`, which cannot be kept either")], errors);
    }
    for field in model.fields().filter(|field| field.is_marked()) {
        refuse(&field.serde, ON_SECRET, errors);
        let flattened = field.serde.find(&["flatten"]).filter(|_| !types::is_list(field.ty));
        if let (Some(item), Role::Text { .. } | Role::Opaque) = (flattened, &field.role) {
            let text = if types::is_map(field.ty) {
                "a map of texts cannot be flattened: derive `ValidatedSecret` on a newtype for its values, \
                 `struct Value(#[secret] SecretString)`, and write `#[secret(nested)]` here; or take `flatten` out"
            } else {
                "a text cannot be flattened: serde's `flatten` is for a struct or a map; for a model write `#[secret(nested)]`"
            };
            errors.on(item, text);
        }
        let borrows = types::looks(field.ty) == Looks::Borrowed;
        if borrows && model.buffer != Buffer::No {
            let text = "a borrowed secret cannot outlive the buffer that `flatten`, `tag` and `untagged` need: use `SecretString`";
            errors.on(field.ty, text);
        }
    }
}

fn refuse(serde: &Serde, reasons: &[(&str, &str)], errors: &mut Errors) {
    for (name, reason) in reasons {
        if let Some(item) = serde.find(&[name]) {
            errors.on(item, format_args!("serde's `{name}` cannot be kept: {reason}"));
        }
    }
}
