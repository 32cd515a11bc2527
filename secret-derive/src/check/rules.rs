//! What the rules of one field say together.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Member;

use super::contradictions;
use crate::attr::{Rule, Rules, alias};
use crate::errors::Errors;
use crate::span;

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

/// The `const` expression of the field's policy, if it has a rule.
pub fn policy(rules: &Rules, member: &Member) -> Option<TokenStream> {
    let krate = alias();
    let private = quote!(#krate::__private);
    let name = member.to_token_stream().to_string();
    let name = name.trim_start_matches("r#");
    let keys = rules.0.iter().filter(|rule| rule.key != "policy").map(|rule| rule.call(&private));
    let own = quote!(#private::Policy::new() #(#keys)*);
    let policy = quote!(#private::Policy);
    // A policy that contradicts itself is the compiler's error, which is to stand on all that was written of it.
    let written = rules.0.iter().map(|Rule { key, written, .. }| quote!(#key #written)).collect();
    Some(match (rules.find("policy"), rules.0.len()) {
        (_, 0) => return None,
        (Some(Rule { written: base, .. }), 1) => {
            span::call(quote!(#policy::checked), quote!(#base, #name), base.clone())
        }
        (Some(Rule { written: base, .. }), _) => {
            span::call(quote!(#policy::tightened_for), quote!(#base, #name, #own), written)
        }
        (None, _) => span::call(quote!(#policy::checked), quote!(#own, #name), written),
    })
}
