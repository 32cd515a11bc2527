//! Impls that do nothing, beside the errors: what the user wrote against the derived traits still compiles, so that the
//! mistake is the only thing the compiler speaks of, and an editor goes on to know the type.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Data, DeriveInput, Fields};

use super::context::Context;
use crate::attr::{Container, alias};
use crate::model::Model;

pub fn stubs(input: &DeriveInput, container: &Container, model: Option<&Model<'_>>) -> TokenStream {
    let (ident, krate, path) = (&input.ident, alias(), &container.krate);
    let private = quote!(#krate::__private);
    let (parameters, arguments, clause) = input.generics.split_for_impl();
    let one = |what: TokenStream, body: TokenStream| quote!(#[automatically_derived] impl #parameters #what for #ident #arguments #clause { #body });
    let unreachable = quote!({ #private::unreachable!() });
    let mut stubs = vec![
        one(quote!(#krate::ValidatedSecret), quote!(type It = Self; const FIELDS: &'static [#private::Field] = &[];)),
        one(
            quote!(#private::SecretField),
            quote!(type It = Self; fn inspect(&self, _: #private::Option<&#private::Policy>, _: &mut #private::Inspector) #unreachable),
        ),
        one(
            quote!(#private::SelfWiping),
            quote!(
                type It = Self;
            ),
        ),
    ];
    if !container.skips("Debug") {
        stubs.push(one(
            quote!(#private::Debug),
            quote!(fn fmt(&self, _: &mut #private::Formatter<'_>) -> #private::fmt::Result #unreachable),
        ));
    }
    if !container.skips("Deserialize") {
        let mut generics = input.generics.clone();
        let input_lifetime = syn::LifetimeParam::new(syn::Lifetime::new("'__de", proc_macro2::Span::call_site()));
        generics.params.insert(0, syn::GenericParam::Lifetime(input_lifetime));
        let (with_input, _, _) = generics.split_for_impl();
        stubs.push(quote! {
            #[automatically_derived]
            impl #with_input #private::ReadField<'__de> for #ident #arguments #clause {
                type It = Self;
                const EXPECTED: &'static #private::str = "";
                fn read<__D: #private::Deserializer<'__de>, const __CHECK: #private::bool>(
                    _: __D,
                    _: #private::Gate<'_>,
                ) -> #private::Result<Self, __D::Error> #unreachable
            }
            #[automatically_derived]
            impl #with_input #private::Deserialize<'__de> for #ident #arguments #clause {
                fn deserialize<__D: #private::Deserializer<'__de>>(_: __D) -> #private::Result<Self, __D::Error> #unreachable
            }
        });
    }
    if container.derives("Serialize") {
        let write =
            quote!(<__S: #private::Serializer>(&self, _: __S) -> #private::Result<__S::Ok, __S::Error> #unreachable);
        stubs.push(one(quote!(#private::Serialize), quote!(fn serialize #write)));
        stubs.push(one(quote!(#private::WriteField), quote!(type It = Self; fn write #write)));
    }
    if container.derives("Eq") {
        stubs.push(one(quote!(#private::PartialEq), quote!(fn eq(&self, _: &Self) -> #private::bool #unreachable)));
        stubs.push(one(quote!(#private::Eq), TokenStream::new()));
        let choice = quote!((&self, _: &Self) -> #private::Choice #unreachable);
        stubs.push(one(quote!(#private::ConstantTimeEq), quote!(fn ct_eq #choice)));
        stubs.push(one(quote!(#private::SecretEq), quote!(fn secret_eq #choice)));
    }
    if is_tuple_of_one(input) {
        let result = quote!(#private::Result<Self, #krate::Violations> #unreachable);
        stubs.push(one(
            quote!(#private::Text),
            quote!(
                type It = Self;
            ),
        ));
        for source in [quote!(#private::String), quote!(&#private::str)] {
            stubs.push(one(
                quote!(#private::TryFrom<#source>),
                quote!(type Error = #krate::Violations; fn try_from(_: #source) -> #result),
            ));
        }
        stubs.push(one(
            quote!(#private::FromStr),
            quote!(type Err = #krate::Violations; fn from_str(_: &#private::str) -> #result),
        ));
        stubs.push(one(
            quote!(#krate::ExposeSecret<#private::str>),
            quote!(fn expose_secret(&self) -> &#private::str #unreachable),
        ));
        let visibility = &input.vis;
        stubs.push(quote! {
            #[automatically_derived]
            #[allow(missing_docs, dead_code)]
            impl #parameters #ident #arguments #clause {
                #visibility const POLICY: #krate::Policy = #krate::Policy::new();
            }
            #krate::__newtype_generate! { [#parameters] [#ident #arguments] [#clause] #visibility stub }
        });
    }
    let questions = model.map(questions);
    quote! {
        #[allow(unused_qualifications)]
        const _: () = {
            use #path as #krate;
            #(#stubs)*
            #questions
        };
    }
}

/// Whether the types of the other fields fit, so that a mistake about one of these is reported in the same run.
fn questions(model: &Model<'_>) -> TokenStream {
    let context = Context::new(model);
    let private = &context.private;
    let fits = model.fields().filter(|field| field.sound && field.is_marked()).map(|field| context.fit(field));
    let (parameters, _, clause) = model.input.generics.split_for_impl();
    quote! {
        #[allow(dead_code)]
        fn __fits #parameters () #clause {
            #(#private::asked::<#fits>();)*
        }
    }
}

fn is_tuple_of_one(input: &DeriveInput) -> bool {
    matches!(&input.data, Data::Struct(data) if matches!(&data.fields, Fields::Unnamed(fields) if fields.unnamed.len() == 1))
}
