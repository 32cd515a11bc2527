//! What the rules of one field say together.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Member;

use crate::attr::{Container, Rules};
use crate::errors::Errors;

/// Contradictions that can be seen from literals; those made through `const` expressions are found by the policy itself.
pub fn check(rules: &Rules, errors: &mut Errors) {
    if let Some(len) = rules.find("len") {
        for other in ["min_len", "max_len"].into_iter().filter_map(|key| rules.find(key)) {
            let (first, second) = (&len.key, &other.key);
            errors.on(
                quote!(#first #second),
                format_args!("`len` says the exact length, so `{second}` has nothing to add: keep one of them"),
            );
        }
    }
    if let (Some((min, low)), Some((max, high))) = (rules.number("min_len"), rules.number("max_len")) {
        if min > max {
            let (first, second) = (&low.written, &high.written);
            errors
                .on(quote!(#first #second), format_args!("`min_len = {min}` is above `max_len = {max}`: nothing fits"));
        }
    }
}

/// The `const` expression of the field's policy, if it has a rule.
pub fn policy(rules: &Rules, member: &Member, container: &Container) -> Option<TokenStream> {
    let krate = &container.krate;
    let private = quote!(#krate::__private);
    let name = member.to_token_stream().to_string();
    let name = name.trim_start_matches("r#");
    let keys = rules.0.iter().filter(|rule| rule.key != "policy").map(|rule| rule.call(&private));
    let own = quote!(#private::Policy::new() #(#keys)*);
    Some(match (rules.find("policy"), rules.0.len()) {
        (_, 0) => return None,
        (Some(base), 1) => {
            let base = &base.written;
            quote!((#base).checked(#name))
        }
        (Some(base), _) => {
            let base = &base.written;
            quote!((#base).tightened_for(#name, #own))
        }
        (None, _) => quote!(#own.checked(#name)),
    })
}
