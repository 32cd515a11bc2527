//! serde's keys where serde does not know what to do with them. Its own derive would say so of the copy that it works on.

use quote::{ToTokens, quote};

use crate::attr::Serde;
use crate::errors::Errors;
use crate::model::{Model, Style, Variant};
use crate::types;

pub fn check(model: &Model<'_>, errors: &mut Errors) {
    tags(model, errors);
    if model.is_enum() {
        variants(model, errors);
    }
    for variant in &model.variants {
        fields(variant, errors);
        names(variant, errors);
    }
}

fn tags(model: &Model<'_>, errors: &mut Errors) {
    let serde = &model.container.serde;
    let find = |name| serde.find(&[name]);
    let text = |name| serde.for_parsing(name).map(|text| text.value());
    let on_enums = ["untagged", "content", "rename_all_fields"];
    for item in on_enums.iter().filter_map(|name| find(*name)).filter(|_| !model.is_enum()) {
        errors.on(item, format_args!("serde's `{}` is for an enum: take it out", item.key));
    }
    if let (Some(item), true) = (find("default"), model.is_enum()) {
        errors.on(item, "serde's `default` on the type is for a struct: put it on the fields");
    }
    if !model.is_enum() && model.variants[0].style == Style::Tuple {
        if let Some(tag) = find("tag") {
            errors.on(tag, "serde's `tag` needs fields with names: name them, or take it out");
        }
    }
    match (find("tag"), find("content"), find("untagged")) {
        (Some(tag), _, Some(untagged)) => {
            errors.on(quote!(#tag #untagged), "serde's `tag` and `untagged` exclude each other: keep one");
        }
        (None, Some(content), None) if model.is_enum() => {
            errors.on(content, "serde's `content` goes with `tag`: write `tag = \"type\"` beside it");
        }
        (Some(tag), Some(content), None) if text("tag") == text("content") => {
            errors
                .on(quote!(#tag #content), "serde's `tag` and `content` are two names: write another for one of them");
        }
        _ => {}
    }
    let Some(tag) = text("tag").filter(|_| model.is_enum() && find("content").is_none() && find("untagged").is_none())
    else {
        return;
    };
    for variant in model.variants.iter().filter(|variant| !variant.serde.has("untagged")) {
        if let (Some(ident), Style::Tuple, true) = (variant.ident, variant.style, variant.fields.len() != 1) {
            let text = "serde's `tag` has no place in a tuple variant: name its fields, or write `content = \"value\"` beside the tag";
            errors.on(ident, text);
        }
        for field in variant.fields.iter().filter(|field| !field.wire.is_empty() && field.wire == tag) {
            errors.on(&field.member, format_args!("`{}` is the name of the tag too: rename one of them", field.wire));
        }
    }
}

fn variants(model: &Model<'_>, errors: &mut Errors) {
    let untagged = |variant: &&Variant<'_>| variant.serde.has("untagged");
    let tagged_after = model.variants.iter().rev().skip_while(untagged);
    for item in tagged_after.filter(untagged).filter_map(|variant| variant.serde.find(&["untagged"])) {
        errors.on(item, "serde tries what is untagged at the end: put this variant behind the others");
    }
    if !model.container.serde.has("untagged") {
        let read = model.variants.iter().filter(|variant| !variant.serde.is_skipped() && !untagged(variant));
        let read = read.filter_map(|variant| Some((&variant.wire, &variant.serde, variant.ident?))).collect::<Vec<_>>();
        distinct("variant", &read, errors);
    }
    for variant in &model.variants {
        let Some(other) = variant.serde.find(&["other"]) else { continue };
        let last = model.variants.last().is_some_and(|last| last.ident == variant.ident);
        if model.container.serde.has("untagged") {
            errors.on(other, "serde's `other` needs a tag to go by: take it out");
        } else if variant.style != Style::Unit || !last {
            errors.on(other, "serde's `other` is for the last variant, without fields: put it there");
        }
    }
}

fn fields(variant: &Variant<'_>, errors: &mut Errors) {
    for field in &variant.fields {
        if let (Some(item), Style::Tuple) = (field.serde.find(&["flatten"]), variant.style) {
            errors.on(item, "serde's `flatten` needs fields with names: name them, or take it out");
        } else if let (Some(item), true) = (field.serde.find(&["flatten"]), types::is_list(field.ty)) {
            errors.on(item, "a list cannot be flattened: serde's `flatten` is for a struct or a map");
        }
        let tokens = field.ty.to_token_stream().into_iter();
        let borrows = tokens.into_iter().any(|token| token.to_string() == "'");
        if let (Some(item), false) = (field.serde.find(&["borrow"]), borrows) {
            errors.on(item, "there is no lifetime to borrow for in this type: take `borrow` out");
        }
    }
}

/// No two fields of one name: the second would never be read.
fn names(variant: &Variant<'_>, errors: &mut Errors) {
    let read = variant.fields.iter().filter(|field| !field.wire.is_empty() && !field.serde.is_skipped());
    let read = read.map(|field| (&field.wire, &field.serde, &field.member)).collect::<Vec<_>>();
    distinct("field", &read, errors);
}

fn distinct(what: &str, read: &[(&String, &Serde, impl ToTokens)], errors: &mut Errors) {
    let names = |(wire, serde, _): &(&String, &Serde, _)| [serde.texts("alias"), vec![(*wire).clone()]].concat();
    for (index, one) in read.iter().enumerate() {
        let own = names(one);
        if let Some(taken) = read[..index].iter().flat_map(names).find(|name| own.contains(name)) {
            let text = format!("`{taken}` is another {what}'s name in the input: rename one of them");
            errors.on(&one.2, text);
        }
    }
}
