//! What a newtype gets: `TryFrom`, `FromStr`, `ExposeSecret<str>`, `POLICY`, `generate`.

use proc_macro2::TokenStream;
use quote::quote;

use super::context::Context;
use crate::check::model::Role;

pub fn emit(context: &Context<'_>) -> TokenStream {
    let Context { model, private, krate, ident, .. } = context;
    let Some(field) = model.fields().next() else { return TokenStream::new() };
    let ty = context.fit(field);
    let ruled = matches!(&field.role, Role::Text { policy: Some(_), .. });
    let own = quote!(#private::Field::policy(&__FIELDS[0]));
    let text = context.implement(
        &quote!(#private::Text),
        Vec::new(),
        &quote!(
            type Type = Self;
        ),
    );
    let from_string = context.implement(
        &quote!(#private::TryFrom<#private::String>),
        Vec::new(),
        &quote! {
            type Error = #krate::Violations;
            fn try_from(__text: #private::String) -> #private::Result<Self, #krate::Violations> {
                #private::Result::map(#private::newtype::from_string::<#ty>(__text, #own), |__text| Self(#private::identity(__text)))
            }
        },
    );
    let from_slice = context.implement(
        &quote!(#private::TryFrom<&#private::str>),
        Vec::new(),
        &quote! {
            type Error = #krate::Violations;
            fn try_from(__text: &#private::str) -> #private::Result<Self, #krate::Violations> {
                #private::Result::map(#private::newtype::from_str::<#ty>(__text, #own), |__text| Self(#private::identity(__text)))
            }
        },
    );
    let from_str = context.implement(
        &quote!(#private::FromStr),
        Vec::new(),
        &quote! {
            type Err = #krate::Violations;
            fn from_str(__text: &#private::str) -> #private::Result<Self, #krate::Violations> {
                #private::Result::map(#private::newtype::from_str::<#ty>(__text, #own), |__text| Self(#private::identity(__text)))
            }
        },
    );
    let expose = context.implement(
        &quote!(#krate::ExposeSecret<#private::str>),
        Vec::new(),
        &quote! {
            fn expose_secret(&self) -> &#private::str { #private::newtype::exposed::<#ty, _>(&self.0) }
        },
    );
    let inherent = ruled.then(|| {
        let visibility = &model.input.vis;
        let generics = context.generics(Vec::new());
        let (parameters, arguments, clause) = generics.split_for_impl();
        quote! {
            #[automatically_derived]
            impl #parameters #ident #arguments #clause {
                /// The rules that every value keeps.
                #visibility const POLICY: #krate::Policy = __POLICY_0;
            }
            #krate::__newtype_generate! { [#parameters] [#ident #arguments] [#clause] #visibility __POLICY_0 #ty }
        }
    });
    quote!(#text #from_string #from_slice #from_str #expose #inherent)
}
