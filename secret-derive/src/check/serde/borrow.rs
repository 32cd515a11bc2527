//! The lifetimes that a field borrows from the input: those of `#[serde(borrow)]`, and those that serde implies.

use std::collections::BTreeSet;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::punctuated::Punctuated;
use syn::{Lifetime, Token, Type};

use super::Serde;
use crate::check::types::{self, Looks};
use crate::parse::{Value, string};

/// Returns the borrowed lifetimes, and whether the field borrows. A secret borrows whenever it can.
pub fn borrowed(serde: &Serde, ty: &Type, marked: bool) -> (Vec<Lifetime>, bool) {
    let all = || lifetimes(ty).into_iter().collect::<Vec<_>>();
    match serde.find(&["borrow"]) {
        Some(item) => match &item.value {
            Value::Equals(tokens) => (listed(tokens), true),
            _ => (all(), true),
        },
        None if marked || is_implied(ty) => {
            let all = all();
            let borrows = !all.is_empty();
            (all, borrows)
        }
        None => (Vec::new(), false),
    }
}

/// `borrow = "'a + 'b"`
fn listed(tokens: &TokenStream) -> Vec<Lifetime> {
    let parser = Punctuated::<Lifetime, Token![+]>::parse_separated_nonempty;
    let list = string(tokens).and_then(|text| text.parse_with(parser).ok());
    list.into_iter().flatten().collect()
}

/// Returns every lifetime in the type.
pub fn lifetimes(ty: &Type) -> BTreeSet<Lifetime> {
    let mut found = BTreeSet::new();
    collect(ty.to_token_stream(), &mut found);
    found
}

fn collect(tokens: TokenStream, found: &mut BTreeSet<Lifetime>) {
    let mut apostrophe = None;
    for token in tokens {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '\'' => apostrophe = Some(punct.span()),
            TokenTree::Ident(ident) => {
                if let Some(apostrophe) = apostrophe.take() {
                    found.insert(Lifetime { apostrophe, ident });
                }
            }
            TokenTree::Group(group) => collect(group.stream(), found),
            _ => {}
        }
    }
}

/// `&str`, `&[u8]`, and an `Option` of these.
fn is_implied(ty: &Type) -> bool {
    match ty {
        Type::Group(group) => is_implied(&group.elem),
        Type::Reference(reference) => {
            matches!(&*reference.elem, Type::Slice(_)) && types::looks(&reference.elem) == Looks::Bytes
                || types::looks(ty) == Looks::Borrowed
        }
        _ => types::option(ty).is_some_and(|inner| matches!(inner, Type::Reference(_)) && is_implied(inner)),
    }
}
