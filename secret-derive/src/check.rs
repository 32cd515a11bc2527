//! Builds the model: the role of each field, contradictions, and the meaning of serde's attributes. Reports all errors at once.

mod charset_syntax;
mod container;
mod field_keys;
mod fields;
mod foreign_numbers;
pub mod model;
mod rules;
mod secret_names;
mod serde;
mod trait_list;
pub mod types;
mod unknown_key;

use proc_macro2::TokenTree;
use syn::{Attribute, Data, Fields, Generics};

use self::model::{Model, Role, Style, Variant};
use crate::errors::Errors;
use crate::parse::{Attributes, Input};

/// Builds the model. It has no variants if the fields of the type cannot be read.
pub fn check<'a>(input: Input<'a>, errors: &mut Errors) -> Model<'a> {
    let Input { item, attributes, other_derives, variants: written } = input;
    let Attributes { secret, serde, all } = attributes;
    let serde = serde::Serde::read(Attributes { secret: Vec::new(), serde, all }, errors);
    let container = container::Container::read(secret, other_derives, errors);
    let mut model = serde::container(item, &serde, container);
    if let Some((place, text)) = without_fields(&item.data, item) {
        errors.at(place, text);
        return model;
    }
    let mut reader = fields::Reader::new(&model, &serde, errors);
    let (variants, keys): (Vec<_>, Vec<_>) = written.into_iter().map(|variant| reader.variant(variant)).unzip();
    let (marked, skipped) = (reader.marked, reader.skipped);
    model.variants = variants;
    if let Some(taken) = item.generics.lifetimes().map(|given| &given.lifetime).find(|lifetime| lifetime.ident == "de")
    {
        if model.impls.deserialize {
            errors.on(
                taken,
                "`'de` is reserved for the lifetime of the input, as in serde: rename this one, for example to `'a`",
            );
        }
    }
    if let Some(packed) = packed(&item.attrs) {
        errors.on(
            packed,
            "fields of a packed type cannot be borrowed, and secrets are validated and wiped in place: remove `packed`",
        );
    }
    if marked == 0 && errors.is_empty() {
        let text = if skipped > 0 {
            "every field is `#[secret(skip)]`: remove the derive from this type"
        } else if model.variants.iter().all(|variant| variant.fields.is_empty()) {
            "no field can hold a secret: remove the derive from this type"
        } else {
            "no field is marked: put `#[secret]`, or a rule such as `#[secret(max_len = 86)]`, on the field that holds the secret"
        };
        errors.on(&item.ident, text);
    }
    model.newtype = matches!(item.data, Data::Struct(_)) && is_newtype(&model, &keys, &item.generics);
    serde::check(&mut model, &serde::Keys { container: serde, variants: keys }, errors);
    model
}

/// Returns why the type cannot have a secret field, and where to report it.
fn without_fields(data: &Data, item: &syn::DeriveInput) -> Option<(proc_macro2::Span, &'static str)> {
    match data {
        Data::Struct(data) if matches!(data.fields, Fields::Unit) => {
            Some((item.ident.span(), "a unit struct has no field to hold a secret: remove the derive"))
        }
        Data::Enum(data) if data.variants.is_empty() => {
            Some((item.ident.span(), "an enum without variants has no field to hold a secret: remove the derive"))
        }
        Data::Union(data) => Some((
            data.union_token.span,
            "a union cannot be validated or wiped, because its active field is unknown: use a struct or an enum",
        )),
        _ => None,
    }
}

/// The word in `#[repr(packed)]`.
fn packed(attributes: &[Attribute]) -> Option<TokenTree> {
    let layouts = attributes.iter().filter(|attribute| attribute.path().is_ident("repr"));
    let mut words = layouts.filter_map(|layout| Some(layout.meta.require_list().ok()?.tokens.clone())).flatten();
    words.find(|word| word.to_string() == "packed")
}

/// Returns whether the type is a newtype around one text.
fn is_newtype(model: &Model<'_>, keys: &[serde::VariantKeys], generics: &Generics) -> bool {
    match (model.variants.as_slice(), keys) {
        ([Variant { style: Style::Tuple, fields, .. }], [keys]) => match (fields.as_slice(), keys.fields.as_slice()) {
            ([field], [serde]) => {
                matches!(field.role, Role::Text { .. })
                    && !types::is_container(field.ty)
                    && types::looks(field.ty) != types::Looks::Borrowed
                    && !generics.type_params().any(|parameter| types::mentions(field.ty, &parameter.ident))
                    && serde.items.is_empty()
            }
            _ => false,
        },
        _ => false,
    }
}
