//! Impls that do nothing, beside the errors: what the user wrote against the derived traits still compiles, so that the
//! mistake is the only thing the compiler speaks of, and an editor goes on to know the type.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Data, DeriveInput, Fields};

use super::context::Context;
use super::{deserialize, inspect};
use crate::attr::{Container, alias};
use crate::model::{Field, Model};
use crate::span;
use crate::types;

pub fn stubs(input: &DeriveInput, container: &Container, model: Option<&Model<'_>>) -> TokenStream {
    // What has no size has none of the traits.
    if matches!(&input.data, Data::Struct(data) if data.fields.iter().any(|field| types::is_unsized(&field.ty))) {
        return TokenStream::new();
    }
    let (ident, krate, import) = (&input.ident, alias(), container.import());
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
        if !container.skips("PartialEq") {
            stubs.push(one(quote!(#private::PartialEq), quote!(fn eq(&self, _: &Self) -> #private::bool #unreachable)));
        }
        if !container.skips("Eq") {
            stubs.push(one(quote!(#private::Eq), TokenStream::new()));
        }
        let choice = quote!((&self, _: &Self) -> #private::Choice #unreachable);
        stubs.push(one(quote!(#private::ConstantTimeEq), quote!(fn ct_eq #choice)));
        stubs.push(one(quote!(#private::SecretEq), quote!(fn secret_eq #choice)));
    }
    if is_newtype(input, model) {
        stubs.push(conversions(input, &one));
    }
    let (questions, without_size) = (model.map(questions), model.into_iter().flat_map(without_size));
    quote! {
        #[allow(dead_code, unused_qualifications)]
        const _: () = {
            #import
            #(#stubs)*
            #questions
            #(#without_size)*
        };
    }
}

/// That the compiler does refuse each type that is left to it: a container of the user's own may take what has no size, and the
/// build fails here.
fn without_size(model: &Model<'_>) -> Vec<TokenStream> {
    let without = |field: &Field<'_>| {
        let (ty, inner) = (field.ty, types::without_size(field.ty).filter(|_| !types::is_unsized(field.ty))?);
        let krate = alias();
        let text = types::with_size(inner, false);
        let refused = span::located(quote!(#krate::__private::panic!(#text)), span::ends(inner.to_token_stream()).0);
        Some(quote!(const _: () = { let _: #ty; #refused };))
    };
    model.fields().filter(|_| model.input.generics.params.is_empty()).filter_map(without).collect()
}

/// What a newtype has besides, where `one` makes an impl of a trait and a body.
fn conversions(input: &DeriveInput, one: &dyn Fn(TokenStream, TokenStream) -> TokenStream) -> TokenStream {
    let (ident, krate) = (&input.ident, alias());
    let private = quote!(#krate::__private);
    let (parameters, arguments, clause) = input.generics.split_for_impl();
    let unreachable = quote!({ #private::unreachable!() });
    let mut parts = Vec::new();
    let result = quote!(#private::Result<Self, #krate::Violations> #unreachable);
    parts.push(one(
        quote!(#private::Text),
        quote!(
            type It = Self;
        ),
    ));
    for source in [quote!(#private::String), quote!(&#private::str)] {
        parts.push(one(
            quote!(#private::TryFrom<#source>),
            quote!(type Error = #krate::Violations; fn try_from(_: #source) -> #result),
        ));
    }
    parts.push(one(
        quote!(#private::FromStr),
        quote!(type Err = #krate::Violations; fn from_str(_: &#private::str) -> #result),
    ));
    parts.push(one(
        quote!(#krate::ExposeSecret<#private::str>),
        quote!(fn expose_secret(&self) -> &#private::str #unreachable),
    ));
    let visibility = &input.vis;
    parts.push(quote! {
        #[automatically_derived]
        #[allow(missing_docs, dead_code)]
        impl #parameters #ident #arguments #clause {
            #visibility const POLICY: #krate::Policy = #krate::Policy::new();
        }
        #krate::__newtype_generate! { [#parameters] [#ident #arguments] [#clause] #visibility stub }
    });
    parts.into_iter().collect()
}

/// Whether the types of the other secrets fit and their rules go together, so that a mistake about one of these is reported in the
/// same run; and the rules of those with a mistake, so that what they name is used.
fn questions(model: &Model<'_>) -> TokenStream {
    let context = Context::new(model);
    let private = &context.private;
    let policies = model.fields().filter_map(|field| inspect::constants(&context, field, field.sound));
    let taken = model.input.generics.lifetimes().any(|given| given.lifetime.ident == "de");
    let parsed = |field: &Field<'_>| !taken && !model.container.skips("Deserialize") && !field.serde.is_skipped();
    let fits = model.fields().filter(|field| field.sound && field.is_marked());
    let fits = fits.map(|field| if parsed(field) { context.fit_to_parse(field) } else { context.fit(field) });
    let own = || context.generics(Vec::new());
    let generics = if taken { own() } else { deserialize::with_input_lifetime(&context, Vec::new()) };
    let (parameters, _, clause) = generics.split_for_impl();
    quote! {
        #(#policies)*
        fn __fits #parameters () #clause {
            #(#private::asked::<#fits>();)*
        }
    }
}

/// Whether the conversions of a newtype may be meant, as far as the mistakes leave that open.
fn is_newtype(input: &DeriveInput, model: Option<&Model<'_>>) -> bool {
    let tuple_of_one = matches!(&input.data, Data::Struct(data) if matches!(&data.fields, Fields::Unnamed(fields) if fields.unnamed.len() == 1));
    tuple_of_one && model.is_none_or(|model| model.newtype || model.fields().any(|field| !field.sound))
}
