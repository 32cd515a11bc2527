//! `ConstantTimeEq`, `PartialEq` and `Eq`: the secrets in constant time, the other fields by their own `==`.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;

use super::bounds;
use super::context::Context;
use super::pattern::binding;
use crate::check::model::Role;

pub fn emit(context: &Context<'_>) -> TokenStream {
    let Context { model, private, .. } = context;
    let this = quote!(Self);
    let arms = model.variants.iter().map(|variant| {
        let (one, other) = (variant.pattern(&this, "a", |_| true), variant.pattern(&this, "b", |_| true));
        if variant.fields.is_empty() {
            return quote!((#one, #other) => #private::eq::public(true),);
        }
        let same = variant.fields.iter().enumerate().map(|(index, field)| {
            let (a, b, ty) = (binding("a", index), binding("b", index), context.fit(field));
            let call = match &field.role {
                Role::Plain => quote_spanned!(field.ty.span()=> plain_eq::<#ty>),
                _ => quote_spanned!(field.ty.span()=> secret_eq::<#ty, _>),
            };
            quote!(__equal &= #private::eq::#call(#a, #b);)
        });
        quote! {
            (#one, #other) => {
                let mut __equal = #private::eq::public(true);
                #(#same)*
                __equal
            }
        }
    });
    let different = (model.variants.len() > 1).then(|| quote!(_ => #private::eq::public(false),));
    let bounds = || {
        let mut bounds = bounds::of_plain(context, &quote!(#private::Eq));
        bounds.extend(bounds::of_marked(context, |_| Some(quote!(#private::eq::SecretEq))));
        bounds
    };
    let constant_time = context.implement(
        &quote!(#private::ConstantTimeEq),
        bounds(),
        &quote! {
            fn ct_eq(&self, __other: &Self) -> #private::Choice {
                match (self, __other) { #(#arms)* #different }
            }
        },
    );
    let secret = context.implement(
        &quote!(#private::eq::SecretEq),
        bounds(),
        &quote! {
            fn secret_eq(&self, __other: &Self) -> #private::Choice {
                #private::ConstantTimeEq::ct_eq(self, __other)
            }
        },
    );
    let partial = model.impls.partial_eq.then(|| context.implement(
        &quote!(#private::PartialEq),
        bounds(),
        &quote! {
            fn eq(&self, __other: &Self) -> #private::bool {
                <#private::bool as #private::From<#private::Choice>>::from(#private::ConstantTimeEq::ct_eq(self, __other))
            }
        },
    ));
    let total = model.impls.eq.then(|| context.implement(&quote!(#private::Eq), bounds(), &TokenStream::new()));
    quote!(#constant_time #secret #partial #total)
}
