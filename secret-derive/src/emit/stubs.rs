//! Empty impls beside the derive's own errors. Code that uses the derived traits still compiles, so the compiler reports only
//! the mistake, and an editor still knows the type.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Data, Fields};

use super::context::Context;
use super::{bounds, policies, span};
use crate::check::model::{Field, Model};
use crate::check::types;

pub fn emit(model: &Model<'_>) -> TokenStream {
    let (context, input, impls) = (Context::new(model), model.input, &model.impls);
    // What has no size has none of the traits.
    if matches!(&input.data, Data::Struct(data) if data.fields.iter().any(|field| types::is_unsized(&field.ty))) {
        return TokenStream::new();
    }
    let Context { ident, krate, private, .. } = &context;
    let import = context.import();
    let (parameters, arguments, clause) = input.generics.split_for_impl();
    let one = |what: TokenStream, body: TokenStream| quote!(#[automatically_derived] impl #parameters #what for #ident #arguments #clause { #body });
    let unreachable = quote!({ #private::unreachable!() });
    let mut stubs = vec![
        one(quote!(#krate::ValidatedSecret), quote!(type Type = Self; const FIELDS: &'static [#private::Field] = &[];)),
        one(
            quote!(#private::SecretField),
            quote!(type Type = Self; fn validate_fields(&self, _: &#private::FieldContext<'_>) #unreachable),
        ),
        one(
            quote!(#private::WipedOnDrop),
            quote!(
                type Type = Self;
            ),
        ),
    ];
    if input.generics.lifetimes().next().is_none() {
        stubs.push(one(quote!(#private::ZeroizeOnDrop), TokenStream::new()));
    }
    if impls.debug {
        stubs.push(one(
            quote!(#private::Debug),
            quote!(fn fmt(&self, _: &mut #private::Formatter<'_>) -> #private::fmt::Result #unreachable),
        ));
    }
    if impls.deserialize {
        let mut generics = input.generics.clone();
        let input_lifetime = syn::LifetimeParam::new(syn::Lifetime::new("'__de", proc_macro2::Span::call_site()));
        generics.params.insert(0, syn::GenericParam::Lifetime(input_lifetime));
        let (with_input, _, _) = generics.split_for_impl();
        stubs.push(quote! {
            #[automatically_derived]
            impl #with_input #private::de::ReadField<'__de> for #ident #arguments #clause {
                type Type = Self;
                fn read<__D: #private::Deserializer<'__de>>(
                    _: __D,
                    _: &#private::FieldContext<'_>,
                ) -> #private::Result<Self, __D::Error> #unreachable
            }
            #[automatically_derived]
            impl #with_input #private::Deserialize<'__de> for #ident #arguments #clause {
                fn deserialize<__D: #private::Deserializer<'__de>>(_: __D) -> #private::Result<Self, __D::Error> #unreachable
            }
        });
    }
    if impls.serialize {
        let write =
            quote!(<__S: #private::Serializer>(&self, _: __S) -> #private::Result<__S::Ok, __S::Error> #unreachable);
        stubs.push(one(quote!(#private::Serialize), quote!(fn serialize #write)));
        stubs.push(one(quote!(#private::ser::WriteField), quote!(type Type = Self; fn write #write)));
    }
    if impls.constant_time_eq {
        if impls.partial_eq {
            stubs.push(one(quote!(#private::PartialEq), quote!(fn eq(&self, _: &Self) -> #private::bool #unreachable)));
        }
        if impls.eq {
            stubs.push(one(quote!(#private::Eq), TokenStream::new()));
        }
        let choice = quote!((&self, _: &Self) -> #private::Choice #unreachable);
        stubs.push(one(quote!(#private::ConstantTimeEq), quote!(fn ct_eq #choice)));
        stubs.push(one(quote!(#private::eq::SecretEq), quote!(fn secret_eq #choice)));
    }
    if may_be_newtype(model) {
        stubs.push(conversions(&context, &one));
    }
    let (questions, without_size) = (questions(&context), without_size(&context));
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
fn without_size(context: &Context<'_>) -> Vec<TokenStream> {
    let Context { model, private, .. } = context;
    let without = |field: &Field<'_>| {
        let (ty, inner) = (field.ty, types::without_size(field.ty).filter(|_| !types::is_unsized(field.ty))?);
        let text = types::with_size(inner, false);
        let refused = span::located(quote!(#private::panic!(#text)), span::ends(inner.to_token_stream()).0);
        Some(quote!(const _: () = { let _: #ty; #refused };))
    };
    model.fields().filter(|_| model.input.generics.params.is_empty()).filter_map(without).collect()
}

/// What a newtype has besides, where `one` makes an impl of a trait and a body.
fn conversions(context: &Context<'_>, one: &dyn Fn(TokenStream, TokenStream) -> TokenStream) -> TokenStream {
    let Context { ident, krate, private, .. } = context;
    let input = context.model.input;
    let (parameters, arguments, clause) = input.generics.split_for_impl();
    let unreachable = quote!({ #private::unreachable!() });
    let mut parts = Vec::new();
    let result = quote!(#private::Result<Self, #krate::Violations> #unreachable);
    parts.push(one(
        quote!(#private::Text),
        quote!(
            type Type = Self;
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
fn questions(context: &Context<'_>) -> TokenStream {
    let Context { model, private, .. } = context;
    let policies = model.fields().filter_map(|field| policies::constants(context, field, field.sound));
    let taken = model.takes_input_lifetime();
    let parsed = |field: &Field<'_>| !taken && model.impls.deserialize && !field.skip.deserialize;
    let fits = model.fields().filter(|field| field.sound && field.is_marked());
    let fits = fits.map(|field| if parsed(field) { context.fit_to_parse(field) } else { context.fit(field) });
    let generics = if taken { context.generics(Vec::new()) } else { bounds::with_input_lifetime(context, Vec::new()) };
    let (parameters, _, clause) = generics.split_for_impl();
    quote! {
        #(#policies)*
        fn __fits #parameters () #clause {
            #(#private::assert_fits::<#fits>();)*
        }
    }
}

/// Whether the conversions of a newtype may be meant, as far as the mistakes leave that open.
fn may_be_newtype(model: &Model<'_>) -> bool {
    let tuple_of_one = matches!(&model.input.data, Data::Struct(data) if matches!(&data.fields, Fields::Unnamed(fields) if fields.unnamed.len() == 1));
    tuple_of_one && (model.newtype || model.fields().any(|field| !field.sound))
}
