//! What the rules of one field say together.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::quote;
use syn::{GenericParam, Generics};

use super::contradictions;
use crate::attr::{Argument, Rule, Rules, alias};
use crate::errors::Errors;
use crate::model::Policy;

pub fn check(rules: &Rules, errors: &mut Errors) {
    let Some(len) = rules.find("len") else { return contradictions::check(rules, errors) };
    let mut others = ["min_len", "max_len"].into_iter().filter_map(|key| rules.find(key)).peekable();
    if others.peek().is_none() {
        return contradictions::check(rules, errors);
    }
    for other in others {
        let (first, second) = (&len.key, &other.key);
        errors.on(
            quote!(#first #second),
            format_args!("`len` says the exact length, so `{second}` has nothing to add: keep one of them"),
        );
    }
}

/// Rules are constants, and those do not see the parameters of a type.
pub fn outside_of(generics: &Generics, rules: &Rules, errors: &mut Errors) {
    for rule in rules.0.iter().filter(|rule| matches!(rule.value, Argument::Expression)) {
        if let Some(name) = parameter(generics, rule.written.clone()) {
            let instead = if name == "Self" {
                "write its name instead"
            } else {
                "they cannot see its parameters; write a literal, or the path of a `const`"
            };
            let text =
                format!("`{name}` means nothing in a rule, as rules are constants outside of the type: {instead}");
            errors.on(name, text);
        }
    }
}

/// The first word that is one of the type's parameters, or `Self`.
fn parameter(generics: &Generics, tokens: TokenStream) -> Option<Ident> {
    let is_one = |word: &Ident| {
        let named = generics.params.iter().any(|parameter| match parameter {
            GenericParam::Type(parameter) => parameter.ident == *word,
            GenericParam::Const(parameter) => parameter.ident == *word,
            GenericParam::Lifetime(_) => false,
        });
        named || word == "Self"
    };
    let mut of_another = false;
    for token in tokens {
        match token {
            TokenTree::Ident(word) if !of_another && is_one(&word) => return Some(word),
            TokenTree::Group(group) => {
                if let Some(word) = parameter(generics, group.stream()) {
                    return Some(word);
                }
                of_another = false;
            }
            // `limits::N`, `LIMITS.N`
            TokenTree::Punct(punct) => of_another = matches!(punct.as_char(), ':' | '.'),
            _ => of_another = false,
        }
    }
    None
}

/// The policy of a field, if it has a rule.
pub fn policy(rules: &Rules) -> Option<Policy> {
    let krate = alias();
    let private = quote!(#krate::__private);
    let keys = rules.0.iter().filter(|rule| rule.key != "policy").map(|rule| rule.call(&private)).collect::<Vec<_>>();
    let own = (!keys.is_empty()).then(|| quote!(#private::Policy::new() #(#keys)*));
    let base = rules.find("policy").map(|rule| rule.written.clone());
    let written = match (&base, &own) {
        (None, None) => return None,
        (Some(base), None) => base.clone(),
        _ => rules.0.iter().map(|Rule { key, written, .. }| quote!(#key #written)).collect(),
    };
    Some(Policy { base, own, written })
}
