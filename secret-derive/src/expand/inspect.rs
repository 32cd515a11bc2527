//! `ValidatedSecret`: the rules as data, and the walk over the fields.
//!
//! ```text
//! const __POLICY_0: Policy = Policy::new().max_len(86);
//! const _: Policy = Policy::checked(__POLICY_0, "client_secret");
//! struct __Info;
//! impl Info for __Info { const FIELDS: &[Field] = &[Field::new("client_secret", &[Segment::Field("clientSecret")], Some(__POLICY_0))]; .. }
//! impl ValidatedSecret for Model { const FIELDS: .. = <__Info as Info>::FIELDS; }
//! impl SecretField for Model { fn inspect(&self, .., at) { match self { Model { client_secret: __x0, .. } => { inspect(__x0, ..) } } } }
//! ```

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::context::Context;
use super::pattern::binding;
use crate::model::{Field, Policy, Role, Wiped};
use crate::span;
use crate::types::display;

pub fn expand(context: &Context<'_>) -> TokenStream {
    let Context { model, krate, private, .. } = context;
    let marked = || model.fields().filter(|field| field.is_marked());
    let policies = marked().filter_map(|field| constants(context, field, true));
    let described = marked().map(|field| {
        let name = name(field);
        let path = &field.path;
        let policy = match &field.role {
            Role::Text { policy: Some(policy), .. } => {
                let mut name = policy_name(field);
                name.set_span(span::ends(policy.written.clone()).0);
                quote!(#private::Some(#name))
            }
            _ => quote!(#private::None),
        };
        quote!(#private::Field::new(#name, &[#(#private::Segment::#path),*], #policy))
    });
    let plain = model.fields().filter(|field| !field.is_marked()).map(|field| {
        let (wire, kind) = (&field.wire, display(field.ty));
        quote!((#wire, #kind))
    });
    let kind = if model.is_enum() { "enum" } else { "struct" };
    let expected = format!("{kind} {}", context.name());
    let expected = model.container.serde.for_parsing("expecting").map_or(expected, |text| text.value());
    let validated = context.implement(
        &quote!(#krate::ValidatedSecret),
        context.bounds_of_inspection(),
        &quote!(type It = Self; const FIELDS: &'static [#private::Field] = <__Info as #private::Info>::FIELDS;),
    );
    let field = context.implement(&quote!(#private::SecretField), context.bounds_of_inspection(), &inspection(context));
    let wiping = context.implement(
        &quote!(#private::SelfWiping),
        Vec::new(),
        &quote!(
            type It = Self;
        ),
    );
    quote! {
        #(#policies)*
        struct __Info;
        #[automatically_derived]
        impl #private::Info for __Info {
            const FIELDS: &'static [#private::Field] = &[#(#described),*];
            const PLAIN: &'static [(&'static #private::str, &'static #private::str)] = &[#(#plain),*];
            const EXPECTED: &'static #private::str = #expected;
        }
        #validated
        #field
        #wiping
    }
}

fn inspection(context: &Context<'_>) -> TokenStream {
    let Context { model, private, .. } = context;
    let this = quote!(Self);
    let seen = |field: &Field<'_>| matches!(field.role, Role::Text { .. } | Role::Nested);
    let arms = model.variants.iter().map(|variant| {
        let pattern = variant.pattern(&this, "x", seen);
        let steps = variant.fields.iter().enumerate().filter(|(_, field)| seen(field)).map(|(position, field)| {
            let (value, index, ty) = (binding("x", position), field.index, context.fit(field));
            // What is not asked in `fit` is asked here.
            let depends = context.mentions_parameter(field.ty);
            let call = match &field.role {
                Role::Nested => quote!(inspect_nested::<#ty, _>),
                Role::Text { policy: Some(_), wiped: Wiped::ByItself } if depends => quote!(inspect_text::<#ty, _>),
                Role::Text { wiped: Wiped::ByItself, .. } if depends => quote!(inspect_wiping::<#ty, _>),
                Role::Text { policy: Some(_), .. } => quote!(inspect_ruled::<#ty, _>),
                _ => quote!(inspect_bare::<#ty, _>),
            };
            if model.newtype {
                quote!(#private::#call(#value, &<__Info as #private::Info>::FIELDS[#index], __at); #private::inspect_in::<#ty, _>(#value, __policy, __at);)
            } else {
                quote!(#private::#call(#value, &<__Info as #private::Info>::FIELDS[#index], __at);)
            }
        });
        quote!(#pattern => { #(#steps)* })
    });
    let policy = if model.newtype { quote!(__policy) } else { quote!(_) };
    quote! {
        type It = Self;
        fn inspect(&self, #policy: #private::Option<&#private::Policy>, __at: &mut #private::Inspector) {
            match self { #(#arms)* }
        }
    }
}

/// The field's policy if it has one, and beside it the look at whether it goes together, which nothing else refers to: the
/// compiler speaks of a constant that fails, and again of all that are made with it. No `look` where a mistake is known.
pub fn constants(context: &Context<'_>, field: &Field<'_>, look: bool) -> Option<TokenStream> {
    let Role::Text { policy: Some(Policy { base, own, written, checks }), .. } = &field.role else { return None };
    let private = &context.private;
    let (constant, name) = (policy_name(field), name(field));
    let ty = quote!(#private::Policy);
    let (Some(base), Some(own)) = (base, own) else {
        let checks = checks.iter().map(|(check, keys)| {
            let check = format_ident!("{check}");
            span::call(quote!(#ty::#check), quote!(&#constant, #name), keys.clone())
        });
        let whole = span::call(quote!(#ty::checked), quote!(#constant, #name), written.clone());
        let checked = if checks.len() == 0 { whole } else { quote!({ #(#checks;)* #whole }) };
        let checked = look.then(|| quote!(const _: #ty = #checked;));
        return Some(quote!(const #constant: #ty = #base #own; #checked));
    };
    let (starting, beside) = (format_ident!("__BASE_{}", field.index), format_ident!("__RULES_{}", field.index));
    let checked = span::call(quote!(#ty::tightened_for), quote!(#starting, #name, #beside), written.clone());
    let checked = look.then(|| quote!(const _: #ty = #checked;));
    Some(quote! {
        const #starting: #ty = #base;
        const #beside: #ty = #own;
        const #constant: #ty = #ty::joined(#starting, #beside);
        #checked
    })
}

/// The field's name in Rust, without `r#`.
pub fn name(field: &Field<'_>) -> String {
    match &field.member {
        syn::Member::Named(ident) => syn::ext::IdentExt::unraw(ident).to_string(),
        syn::Member::Unnamed(index) => index.index.to_string(),
    }
}

pub fn policy_name(field: &Field<'_>) -> proc_macro2::Ident {
    format_ident!("__POLICY_{}", field.index)
}
