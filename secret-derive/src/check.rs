//! What was written, as a whole: what each field is, and what contradicts itself.

mod contradictions;
mod fields;
mod rules;
mod serde;

use proc_macro2::TokenTree;
use syn::{Attribute, Data, DeriveInput, Fields, Generics};

use crate::attr::Container;
use crate::errors::Errors;
use crate::model::{Model, Role, Style, Variant};
use crate::types;

/// The model; `None` where the type has no fields that could be read.
pub fn model<'a>(input: &'a DeriveInput, container: &'a Container, errors: &mut Errors) -> Option<Model<'a>> {
    let tagging = serde::Tagging::of(container);
    let mut reader = fields::Reader {
        tagging,
        container,
        own: &input.ident,
        generics: &input.generics,
        errors,
        marked: 0,
        plain: 0,
        skipped: 0,
    };
    let variants = match &input.data {
        Data::Struct(data) if matches!(data.fields, Fields::Unit) => {
            reader.errors.on(&input.ident, "a unit struct has no field that could hold a secret: take the derive off");
            return None;
        }
        Data::Struct(data) => vec![reader.variant(None, &[], &data.fields)],
        Data::Enum(data) if data.variants.is_empty() => {
            reader.errors.on(
                &input.ident,
                "an enum without variants has no field that could hold a secret: take the derive off",
            );
            return None;
        }
        Data::Enum(data) => data
            .variants
            .iter()
            .map(|variant| reader.variant(Some(&variant.ident), &variant.attrs, &variant.fields))
            .collect(),
        Data::Union(data) => {
            let text =
                "a union cannot be wiped or checked, as nothing says which field it holds: use a struct or an enum";
            reader.errors.on(data.union_token, text);
            return None;
        }
    };
    let (marked, skipped) = (reader.marked, reader.skipped);
    if let Some(taken) = input.generics.lifetimes().map(|given| &given.lifetime).find(|lifetime| lifetime.ident == "de")
    {
        if !container.skips("Deserialize") {
            errors.on(taken, "`'de` is the lifetime of the input, as in serde: name this one otherwise, such as `'a`");
        }
    }
    if let Some(packed) = packed(&input.attrs) {
        errors.on(
            packed,
            "nothing in a packed type can be borrowed, and secrets are checked and wiped where they lie: take it out",
        );
    }
    if marked == 0 && errors.is_empty() {
        let text = if skipped > 0 {
            "every field is `#[secret(skip)]`: take the derive off this type"
        } else if variants.iter().all(|variant| variant.fields.is_empty()) {
            "there is no field that could hold a secret: take the derive off this type"
        } else {
            "no field is marked: write `#[secret]`, or a rule such as `#[secret(max_len = 86)]`, on the one that holds the secret"
        };
        errors.on(&input.ident, text);
    }
    let newtype = is_newtype(&variants, &input.generics);
    let buffer = serde::buffer(container, &variants);
    let model = Model { input, container, variants, buffer, newtype: newtype && matches!(input.data, Data::Struct(_)) };
    serde::check(&model, errors);
    Some(model)
}

/// The word in `#[repr(packed)]`.
fn packed(attributes: &[Attribute]) -> Option<TokenTree> {
    let layouts = attributes.iter().filter(|attribute| attribute.path().is_ident("repr"));
    let mut words = layouts.filter_map(|layout| Some(layout.meta.require_list().ok()?.tokens.clone())).flatten();
    words.find(|word| word.to_string() == "packed")
}

/// Whether there is one text, whose type is known here: it is converted.
fn is_newtype(variants: &[Variant<'_>], generics: &Generics) -> bool {
    match variants {
        [Variant { style: Style::Tuple, fields, .. }] => match fields.as_slice() {
            [field] => {
                matches!(field.role, Role::Text { .. })
                    && !types::is_container(field.ty)
                    && types::looks(field.ty) != types::Looks::Borrowed
                    && !generics.type_params().any(|parameter| types::mentions(field.ty, &parameter.ident))
                    && field.serde.items.is_empty()
            }
            _ => false,
        },
        _ => false,
    }
}
