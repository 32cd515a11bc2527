//! What the rules of one field say together.

mod arguments;
mod contradictions;
mod expression;
mod keys;

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{GenericParam, Generics};

pub use self::arguments::rule;
use self::keys::CHECKS;
pub use self::keys::RULES;
use super::model::{Argument, Check, Policy, Rule};
use crate::errors::Errors;

fn find<'a>(rules: &'a [Rule], key: &str) -> Option<&'a Rule> {
    rules.iter().find(|rule| rule.key == key)
}

fn number<'a>(rules: &'a [Rule], key: &str) -> Option<(u128, &'a Rule)> {
    find(rules, key).and_then(|rule| match rule.value {
        Argument::Number(number) => Some((number, rule)),
        _ => None,
    })
}

pub fn check(rules: &[Rule], errors: &mut Errors) {
    let before = errors.len();
    let len = find(rules, "len");
    for (len, other) in ["min_len", "max_len"].into_iter().filter_map(|key| len.zip(find(rules, key))) {
        let (first, second) = (&len.key, &other.key);
        errors.between(
            first,
            second,
            format_args!("`len` sets the exact length, so `{second}` is redundant: keep one of them"),
        );
    }
    contradictions::check(rules, errors.len() == before, errors);
}

/// Rules are constants, and those do not see the parameters of a type. `own` is the type's name.
pub fn outside_of(own: &Ident, generics: &Generics, rules: &[Rule], errors: &mut Errors) {
    for rule in rules.iter().filter(|rule| matches!(rule.value, Argument::Expression)) {
        let path = rule.written.to_token_stream().to_string().replace(' ', "");
        if path == "Self::POLICY" || path == format!("{own}::POLICY") {
            let text = format!("`{path}` includes this rule: write the policy to start from");
            errors.on(&rule.written, text);
        } else if let Some(name) = parameter(generics, rule.written.to_token_stream()) {
            let instead =
                if name == "Self" { "write its name instead" } else { "write a literal, or the path of a `const`" };
            let text = format!("`{name}` cannot be used in a rule, which is a constant outside the type: {instead}");
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
pub fn policy(rules: Vec<Rule>) -> Option<Policy> {
    let checks = if find(&rules, "policy").is_none() { checks(&rules) } else { Vec::new() };
    (!rules.is_empty()).then_some(Policy { rules, checks })
}

/// The checks one by one, so that the compiler's error covers less than all keys. Two keys need none, nor do literals, whose
/// contradictions are known.
fn checks(rules: &[Rule]) -> Vec<Check> {
    if rules.len() < 3 || !rules.iter().any(|rule| matches!(rule.value, Argument::Expression)) {
        return Vec::new();
    }
    let of_these = CHECKS.iter().filter(|check| check.1.iter().any(|key| find(rules, key).is_some()));
    let checks = of_these.map(|(function, first, rest)| {
        let looked_at = |rule: &Rule| first.iter().chain(*rest).any(|name| rule.key == name);
        let rules = rules.iter().enumerate().filter(|(_, rule)| looked_at(rule)).map(|(index, _)| index).collect();
        Check { function, rules }
    });
    checks.collect()
}

#[cfg(test)]
mod tests;
