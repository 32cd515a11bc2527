//! The policies of the fields, as constants.
//!
//! ```text
//! const __POLICY_0: Policy = Policy::new().max_len(86);
//! const _: Policy = checked(__POLICY_0, "client_secret");
//! ```

use proc_macro2::{Delimiter, Group, Ident, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::Expr;

use super::context::Context;
use super::span;
use crate::check::model::{Argument, Field, Policy, Role, Rule};

/// The field's policy if it has one, and beside it the check whether it is consistent, which nothing else refers to: the
/// compiler reports a constant that fails, and again all that are made with it. No `check` where a mistake is known.
pub fn constants(context: &Context<'_>, field: &Field<'_>, check: bool) -> Option<TokenStream> {
    let Role::Text { policy: Some(policy), .. } = &field.role else { return None };
    let private = &context.private;
    let (constant, name, written) = (constant(field), field.rust_name(), written(policy));
    let ty = quote!(#private::Policy);
    let base = policy.base().map(|rule| parsable(context, &rule.written));
    let calls = policy.own().map(|rule| call(context, rule)).collect::<Vec<_>>();
    let own = (!calls.is_empty()).then(|| quote!(#ty::new() #(#calls)*));
    let (Some(base), Some(own)) = (&base, &own) else {
        let checks = policy.checks.iter().map(|check| {
            let (function, keys) =
                (format_ident!("{}", check.function), check.rules.iter().map(|rule| &policy.rules[*rule]));
            span::call(quote!(#private::check::#function), quote!(&#constant, #name), of_keys(keys))
        });
        let whole = span::call(quote!(#private::checked), quote!(#constant, #name), written);
        let checked = if policy.checks.is_empty() { whole } else { quote!({ #(#checks;)* #whole }) };
        let checked = check.then(|| quote!(const _: #ty = #checked;));
        return Some(quote!(const #constant: #ty = #base #own; #checked));
    };
    let (starting, beside) = (format_ident!("__BASE_{}", field.index), format_ident!("__RULES_{}", field.index));
    let checked = span::call(quote!(#private::tightened_for), quote!(#starting, #name, #beside), written);
    let checked = check.then(|| quote!(const _: #ty = #checked;));
    Some(quote! {
        const #starting: #ty = #base;
        const #beside: #ty = #own;
        const #constant: #ty = #private::joined(#starting, #beside);
        #checked
    })
}

/// The name of the field's policy.
pub fn constant(field: &Field<'_>) -> Ident {
    format_ident!("__POLICY_{}", field.index)
}

/// All that was written of a policy: the compiler's error about one that contradicts itself is to be there.
pub fn written(policy: &Policy) -> TokenStream {
    match policy.rules.as_slice() {
        [rule] if rule.key == "policy" => rule.written.to_token_stream(),
        rules => of_keys(rules.iter()),
    }
}

fn of_keys<'r>(rules: impl Iterator<Item = &'r Rule>) -> TokenStream {
    rules.map(|Rule { key, written, .. }| quote!(#key #written)).collect()
}

/// `.max_len(86)`, on the user's own tokens, so that the compiler's errors are there too.
fn call(context: &Context<'_>, Rule { key, written, value }: &Rule) -> TokenStream {
    let private = &context.private;
    match value {
        Argument::Class(bits) => quote!(.#key(#private::CharSet::from_bits(#bits))),
        Argument::Texts(_) => quote!(.#key(&#written)),
        // A list of constants, of which not each is one that can be lent.
        Argument::Expression if is_list(written) => {
            quote!(.#key({ const __LIST: &'static [&'static #private::str] = &#written; __LIST }))
        }
        Argument::Classes(names) => {
            let classes = names.iter().map(|name| Ident::new(&name.to_string().to_uppercase(), name.span()));
            let classes = classes.map(|class| quote!(#private::Require::#class));
            let all = classes.reduce(|all, class| quote!(#all.and(#class)));
            quote!(.#key(#all))
        }
        Argument::Flag => quote!(.#key()),
        Argument::Number(_) | Argument::Text(_) => quote!(.#key(#written)),
        Argument::Expression => {
            let written = parsable(context, written);
            quote!(.#key(#written))
        }
    }
}

/// The expression; behind a macro if only the compiler can parse it, which then fails at that and at nothing else.
fn parsable(context: &Context<'_>, written: &Expr) -> TokenStream {
    let krate = &context.krate;
    match written {
        Expr::Verbatim(written) => quote!(#krate::__expression! { #written }),
        written => written.to_token_stream(),
    }
}

/// Whether it is one list in brackets.
fn is_list(written: &Expr) -> bool {
    syn::parse2::<Group>(written.to_token_stream()).is_ok_and(|group| group.delimiter() == Delimiter::Bracket)
}
