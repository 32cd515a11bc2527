//! `Serialize`: serde's derive for a remote type, with the runtime's `write` for the secrets.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::context::Context;
use super::shadow::without_defaults;
use crate::model::{Field, Role, Style};

pub fn expand(context: &Context<'_>) -> TokenStream {
    let Context { model, private, ident, .. } = context;
    if let (true, Some(field)) = (model.newtype, model.fields().next()) {
        let ty = context.fit(field);
        return context.implement(
            &quote!(#private::Serialize),
            Vec::new(),
            &quote! {
                fn serialize<__S: #private::Serializer>(&self, __serializer: __S) -> #private::Result<__S::Ok, __S::Error> {
                    #private::write_fit::<#ty, _, _>(&self.0, __serializer)
                }
            },
        ).into_iter().chain(write_field(context)).collect();
    }
    let generics = {
        let mut generics = context.generics(Vec::new());
        without_defaults(&mut generics);
        generics
    };
    let (parameters, _, clause) = generics.split_for_impl();
    let path = private.to_string().replace(' ', "");
    let (serde, write) = (format!("{path}::serde"), format!("{path}::write"));
    let mut writers = Vec::new();
    let variants = model.variants.iter().map(|variant| {
        let fields = variant.fields.iter().map(|field| {
            let ty = context.outside(field.ty);
            let own = field.serde.items.iter().map(|item| quote!(#[serde(#item)]));
            let with = match writer(context, field) {
                Some((name, function)) => {
                    writers.push(function);
                    quote!(#[serde(serialize_with = #name)])
                }
                None if matches!(field.role, Role::Text { .. }) => quote!(#[serde(serialize_with = #write)]),
                None => TokenStream::new(),
            };
            match &field.member {
                syn::Member::Named(name) => quote!(#(#own)* #with #name: #ty),
                syn::Member::Unnamed(_) => quote!(#(#own)* #with #ty),
            }
        });
        let own = variant.serde.items.iter().map(|item| quote!(#[serde(#item)]));
        let name = variant.ident;
        let (own, name) = (quote!(#(#own)*), quote!(#name));
        match variant.style {
            Style::Named => (own, name, quote!({ #(#fields),* })),
            Style::Tuple => (own, name, quote!((#(#fields),*))),
            Style::Unit => (own, name, TokenStream::new()),
        }
    });
    let mut variants = variants.collect::<Vec<_>>();
    let definition = if model.is_enum() {
        let variants = variants.iter().map(|(own, name, fields)| quote!(#own #name #fields));
        quote!(enum __Wire #parameters #clause { #(#variants),* })
    } else {
        let (_, _, fields) = variants.remove(0);
        match model.variants[0].style {
            Style::Named => quote!(struct __Wire #parameters #clause #fields),
            _ => quote!(struct __Wire #parameters #fields #clause;),
        }
    };
    let own = model.container.serde.items.iter().filter(|item| item.key != "bound").map(|item| quote!(#[serde(#item)]));
    let name = context.name();
    let rename = (!model.container.serde.has("rename")).then(|| quote!(#[serde(rename = #name)]));
    let remote = ident.to_string();
    let text = bounds(context);
    let bound = context
        .is_generic()
        .then(|| quote!(#(#text),*).to_string())
        .map(|text| quote!(#[serde(bound(serialize = #text))]));
    let implementation = context.implement(
        &quote!(#private::Serialize),
        bounds(context),
        &quote! {
            fn serialize<__S: #private::Serializer>(&self, __serializer: __S) -> #private::Result<__S::Ok, __S::Error> {
                __Wire::serialize(self, __serializer)
            }
        },
    );
    let write_field = write_field(context);
    quote! {
        #[derive(#private::serde_derive::Serialize)]
        #[serde(crate = #serde, remote = #remote)]
        #rename
        #bound
        #(#own)*
        #definition
        #(#writers)*
        #implementation
        #write_field
    }
}

/// A function that writes one field. The question whether the field's type fits stands in its body, where the compiler's
/// answer is one error, on that type.
fn writer(context: &Context<'_>, field: &Field<'_>) -> Option<(String, TokenStream)> {
    let private = &context.private;
    let by_others = ["serialize_with", "with", "flatten", "skip", "skip_serializing"];
    if !context.has_no_parameters() || field.serde.find(&by_others).is_some() {
        return None;
    }
    let (function, kind) = match field.role {
        Role::Text { .. } | Role::Nested => (quote!(write_fit), "secret"),
        Role::Plain | Role::Opaque => (quote!(write_plain), "plain"),
    };
    let variant =
        context.model.variants.iter().position(|variant| variant.fields.iter().any(|other| std::ptr::eq(other, field)));
    let name = format_ident!("__write_{kind}_{}_{}", variant.unwrap_or(0), field.index);
    let (ty, fit) = (context.outside(field.ty), context.fit(field));
    let definition = quote! {
        fn #name<__S: #private::Serializer>(__value: &#ty, __serializer: __S) -> #private::Result<__S::Ok, __S::Error> {
            #private::#function::<#fit, _, _>(__value, __serializer)
        }
    };
    Some((name.to_string(), definition))
}

/// What serde would ask of the type parameters, and what the secrets are written through.
fn bounds(context: &Context<'_>) -> Vec<TokenStream> {
    let private = &context.private;
    let (plain, marked) = (quote!(#private::Serialize), quote!(#private::WriteField));
    let mut bounds = context.bounds(Some(&plain), Some(&marked), "skip_serializing");
    bounds.extend(context.bounds_of_marked(|role| matches!(role, Role::Nested).then(|| plain.clone())));
    bounds
}

/// A derived type is written as a field of another by its own `Serialize`.
fn write_field(context: &Context<'_>) -> TokenStream {
    let private = &context.private;
    context.implement(
        &quote!(#private::WriteField),
        if context.model.newtype { Vec::new() } else { bounds(context) },
        &quote! {
            fn write<__S: #private::Serializer>(&self, __serializer: __S) -> #private::Result<__S::Ok, __S::Error> {
                #private::Serialize::serialize(self, __serializer)
            }
        },
    )
}
