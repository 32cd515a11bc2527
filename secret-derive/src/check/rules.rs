//! What the rules of one field say together.

use quote::quote;

use super::contradictions;
use crate::attr::{Rule, Rules, alias};
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
