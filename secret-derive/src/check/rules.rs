//! What the rules of one field say together.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::quote;
use syn::{GenericParam, Generics};

use super::contradictions;
use crate::attr::{Argument, Rule, Rules, alias, parsable};
use crate::errors::Errors;
use crate::model::Policy;

pub fn check(rules: &Rules, errors: &mut Errors) {
    let before = errors.len();
    let len = rules.find("len");
    for (len, other) in ["min_len", "max_len"].into_iter().filter_map(|key| len.zip(rules.find(key))) {
        let (first, second) = (&len.key, &other.key);
        errors.on(
            quote!(#first #second),
            format_args!("`len` says the exact length, so `{second}` has nothing to add: keep one of them"),
        );
    }
    contradictions::check(rules, errors.len() == before, errors);
}

/// Rules are constants, and those do not see the parameters of a type. `own` is the type's name.
pub fn outside_of(own: &Ident, generics: &Generics, rules: &Rules, errors: &mut Errors) {
    for rule in rules.0.iter().filter(|rule| matches!(rule.value, Argument::Expression)) {
        let path = rule.written.to_string().replace(' ', "");
        if path == "Self::POLICY" || path == format!("{own}::POLICY") {
            let text = format!("`{path}` is what this rule is put into: write the policy that it is to start from");
            errors.on(&rule.written, text);
        } else if let Some(name) = parameter(generics, rule.written.clone()) {
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
    let base = rules.find("policy").map(|rule| parsable(&rule.written));
    let written = match (&base, &own) {
        (None, None) => return None,
        (Some(base), None) => base.clone(),
        _ => of_keys(rules, |_| true),
    };
    let checks = if base.is_none() { checks(rules) } else { Vec::new() };
    Some(Policy { base, own, written, checks })
}

/// The keys of these names, from the first to the last.
fn of_keys(rules: &Rules, named: impl Fn(&Ident) -> bool) -> TokenStream {
    let those = rules.0.iter().filter(|rule| named(&rule.key));
    those.map(|Rule { key, written, .. }| quote!(#key #written)).collect()
}

/// The checks that `secret_core` has for the rules, with the keys that each is about; it is
/// made if one of the first ones is there.
const CHECKS: &[(&str, &[&str], &[&str])] = &[
    ("check_lengths", &["len", "min_len", "max_len", "max_bytes"], &[]),
    ("check_charset", &["charset"], &[]),
    ("check_prefix", &["prefix"], &["charset", "len", "max_len", "max_bytes"]),
    ("check_require", &["require"], &["charset", "prefix", "len", "max_len", "max_bytes"]),
    ("check_deny", &["deny"], &["charset", "prefix", "len", "min_len", "max_len", "max_bytes"]),
    ("check_entropy", &["min_entropy"], &["charset", "prefix", "len", "min_len"]),
];

/// The checks one by one, so that the compiler's error stands on less than all keys. Two keys need none, nor do literals, whose
/// contradictions are known.
fn checks(rules: &Rules) -> Vec<(&'static str, TokenStream)> {
    if rules.0.len() < 3 || !rules.0.iter().any(|rule| matches!(rule.value, Argument::Expression)) {
        return Vec::new();
    }
    let of_these = CHECKS.iter().filter(|check| check.1.iter().any(|key| rules.find(key).is_some()));
    let looking_at =
        |check: &(_, &[&str], &[&str])| of_keys(rules, |key| check.1.iter().chain(check.2).any(|name| key == name));
    of_these.map(|check| (check.0, looking_at(check))).collect()
}

#[cfg(test)]
mod tests;
