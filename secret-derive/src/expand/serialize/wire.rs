//! The copy of the type that serde's derive writes, with the runtime's functions for the secrets.
//!
//! ```text
//! #[derive(Serialize)]
//! #[serde(crate = "..", remote = "Login", rename_all = "camelCase")]
//! struct __Wire {
//!     user_name: String,
//!     #[serde(serialize_with = "__write_secret_0_0")]
//!     password: SecretString,
//! }
//! ```

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::super::context::Context;
use super::super::shadow::without_defaults;
use super::bounds;
use crate::model::{Field, Role, Style};

pub fn expand(context: &Context<'_>) -> TokenStream {
    let Context { model, private, ident, .. } = context;
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
    quote! {
        #[derive(#private::serde_derive::Serialize)]
        #[serde(crate = #serde, remote = #remote)]
        #rename
        #bound
        #(#own)*
        #definition
        #(#writers)*
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
    let function = match field.role {
        Role::Text { .. } | Role::Nested => quote!(write_fit),
        Role::Plain | Role::Opaque => quote!(write_plain),
    };
    let kind = if field.is_marked() { "secret" } else { "plain" };
    let variant =
        context.model.variants.iter().position(|variant| variant.fields.iter().any(|other| std::ptr::eq(other, field)));
    let name = format_ident!("__write_{kind}_{}_{}", variant.unwrap_or(0), field.index);
    let (ty, fit) = (context.outside(field.ty), context.fit_to_write(field));
    let definition = quote! {
        fn #name<__S: #private::Serializer>(__value: &#ty, __serializer: __S) -> #private::Result<__S::Ok, __S::Error> {
            #private::#function::<#fit, _, _>(__value, __serializer)
        }
    };
    Some((name.to_string(), definition))
}
