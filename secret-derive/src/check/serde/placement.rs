//! Misplaced serde keys, which serde's own derive would report.

use quote::ToTokens;

use super::{Keys, VariantKeys, borrow};
use crate::check::model::{Field, Model, Style, Tagging, Variant};
use crate::check::types;
use crate::errors::Errors;

pub fn check(model: &Model<'_>, keys: &Keys, errors: &mut Errors) {
    tags(model, keys, errors);
    if model.is_enum() {
        variants(model, keys, errors);
    }
    for (variant, keys) in model.variants.iter().zip(&keys.variants) {
        fields(variant, keys, errors);
        names(variant, errors);
    }
}

fn tags(model: &Model<'_>, keys: &Keys, errors: &mut Errors) {
    let serde = &keys.container;
    let find = |name| serde.find(&[name]);
    let text = |name| serde.text(name).map(|text| text.value());
    let on_enums = ["untagged", "content", "rename_all_fields"];
    for item in on_enums.iter().filter_map(|name| find(*name)).filter(|_| !model.is_enum()) {
        errors.on(item, format_args!("serde's `{}` is for enums: remove it", item.key));
    }
    if let (Some(item), true) = (find("default"), model.is_enum()) {
        errors.on(item, "serde's `default` on the type is for structs: put it on the fields");
    }
    if !model.is_enum() && model.variants[0].style == Style::Tuple {
        if let Some(tag) = find("tag") {
            errors.on(tag, "serde's `tag` needs named fields: name them, or remove it");
        }
    }
    match (find("tag"), find("content"), find("untagged")) {
        (Some(tag), _, Some(untagged)) => {
            errors.between(tag, untagged, "serde's `tag` and `untagged` exclude each other: keep one");
        }
        (None, Some(content), None) if model.is_enum() => {
            errors.on(content, "serde's `content` goes with `tag`: write `tag = \"type\"` beside it");
        }
        (Some(tag), Some(content), None) if text("tag") == text("content") => {
            errors.between(tag, content, "serde's `tag` and `content` must differ: rename one of them");
        }
        _ => {}
    }
    let Tagging::Internal { tag } = &model.tagging else { return };
    for variant in model.variants.iter().filter(|variant| model.is_enum() && !variant.untagged) {
        if let (Some(ident), Style::Tuple, true) = (variant.ident, variant.style, variant.fields.len() != 1) {
            let text = "a tuple variant cannot contain serde's `tag`: name its fields, or write `content = \"value\"` beside the tag";
            errors.on(ident, text);
        }
        for field in variant.fields.iter().filter(|field| field.name.deserialize == *tag) {
            errors.on(&field.member, format_args!("`{tag}` is also the name of the tag: rename one of them"));
        }
    }
}

fn variants(model: &Model<'_>, keys: &Keys, errors: &mut Errors) {
    let untagged = |keys: &&VariantKeys| keys.variant.has("untagged");
    let tagged_after = keys.variants.iter().rev().skip_while(untagged);
    for item in tagged_after.filter(untagged).filter_map(|keys| keys.variant.find(&["untagged"])) {
        errors.on(item, "serde tries untagged variants last: move this variant to the end");
    }
    if model.tagging != Tagging::Untagged {
        let read = model.variants.iter().filter(|variant| !variant.skip.deserialize && !variant.untagged);
        let read = read.filter_map(|variant| {
            let secret = variant.fields.iter().any(Field::is_marked);
            Some((&variant.name.deserialize, &variant.aliases, variant.ident?, secret))
        });
        let read = read.collect::<Vec<_>>();
        distinct("variant", &read, errors);
    }
    for (variant, keys) in model.variants.iter().zip(&keys.variants) {
        let Some(other) = keys.variant.find(&["other"]) else { continue };
        let last = model.variants.last().is_some_and(|last| last.ident == variant.ident);
        if model.tagging == Tagging::Untagged {
            errors.on(other, "serde's `other` needs a tag: remove it");
        } else if variant.style != Style::Unit || !last {
            errors.on(other, "serde's `other` is for a last variant without fields: move it there");
        }
    }
}

fn fields(variant: &Variant<'_>, keys: &VariantKeys, errors: &mut Errors) {
    for (field, serde) in variant.fields.iter().zip(&keys.fields) {
        if let (Some(item), Style::Tuple) = (serde.find(&["flatten"]), variant.style) {
            errors.on(item, "serde's `flatten` needs named fields: name them, or remove it");
        } else if let (Some(item), true) = (serde.find(&["flatten"]), types::is_list(field.ty) && !by_function(field)) {
            errors.on(item, "a list cannot be flattened: serde's `flatten` is for a struct or a map");
        }
        if let (Some(item), true) = (serde.find(&["borrow"]), borrow::lifetimes(field.ty).is_empty()) {
            errors.on(item, "this type has no lifetime to borrow for: remove `borrow`");
        }
    }
}

/// Reports duplicate names, if one of the fields is secret.
fn names(variant: &Variant<'_>, errors: &mut Errors) {
    let read = variant.fields.iter().filter(|field| !field.name.deserialize.is_empty() && !field.skip.deserialize);
    let read = read
        .map(|field| (&field.name.deserialize, &field.aliases, &field.member, field.is_marked()))
        .collect::<Vec<_>>();
    distinct("field", &read, errors);
}

/// A name, its aliases, their span, and whether the field is secret.
type Named<'a, T> = (&'a String, &'a Vec<String>, T, bool);

/// serde reads the first of two fields with one name, so that the second, a secret, would never be read.
fn distinct(what: &str, read: &[Named<'_, impl ToTokens>], errors: &mut Errors) {
    for (index, (name, aliases, place, secret)) in read.iter().enumerate() {
        let own = aliases.iter().chain([*name]);
        let concerned = || read[..index].iter().filter(|earlier| *secret || earlier.3);
        let has = |wanted: &String| concerned().any(|(name, aliases, ..)| *name == wanted || aliases.contains(wanted));
        if let Some(taken) = own.into_iter().find(|name| has(name)) {
            errors.on(place, format!("another {what} is already named `{taken}` in the input: rename one of them"));
        }
    }
}

/// Whether a user function reads or writes the field, so that its type says nothing about the shape.
fn by_function(field: &Field<'_>) -> bool {
    field.with.deserialize.is_some() || field.with.serialize.is_some()
}
