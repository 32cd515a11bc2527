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

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::super::context::Context;
use super::super::shadow::without_defaults;
use super::bounds;
use crate::model::{Field, Role, Style};
use crate::span;

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
            let functions = functions(context, field);
            let given = |name: &Ident| {
                functions.iter().any(|(key, ..)| name == key || *key == "serialize_with" && name == "with")
            };
            let own = field.serde.items.iter().filter(|item| !given(&item.key)).map(|item| quote!(#[serde(#item)]));
            let called = functions.iter().map(|(key, name, _)| {
                let key = format_ident!("{key}");
                quote!(#[serde(#key = #name)])
            });
            let own = own.chain(called).collect::<TokenStream>();
            writers.extend(functions.into_iter().map(|(.., function)| function));
            let with = match writer(context, field) {
                Some((name, function)) => {
                    writers.push(function);
                    quote!(#[serde(serialize_with = #name)])
                }
                None if matches!(field.role, Role::Text { .. }) => quote!(#[serde(serialize_with = #write)]),
                None => TokenStream::new(),
            };
            match &field.member {
                syn::Member::Named(name) => quote!(#own #with #name: #ty),
                syn::Member::Unnamed(_) => quote!(#own #with #ty),
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
    let name = named(context, field, "write");
    let (ty, fit) = (context.outside(field.ty), context.fit_to_write(field));
    let definition = quote! {
        fn #name<__S: #private::Serializer>(__value: &#ty, __serializer: __S) -> #private::Result<__S::Ok, __S::Error> {
            #private::#function::<#fit, _, _>(__value, __serializer)
        }
    };
    Some((name.to_string(), definition))
}

/// A function around each of the user's, where the compiler's answer to one of another type is on its name: serde's derive would
/// have it on the whole derive. With serde's key for it and its name.
fn functions(context: &Context<'_>, field: &Field<'_>) -> Vec<(&'static str, String, TokenStream)> {
    let (private, ty) = (&context.private, context.outside(field.ty));
    if !context.has_no_parameters() || field.serde.find(&["skip", "skip_serializing"]).is_some() {
        return Vec::new();
    }
    let path = |keys: &[&str]| field.serde.find(keys).and_then(|item| Some((item, item.path()?)));
    let write = path(&["serialize_with", "with"]).filter(|_| !field.is_marked()).map(|(item, path)| {
        let path = if item.key == "with" { span::within(&path, &quote!(serialize)) } else { path };
        let (name, call) = (named(context, field, "call"), span::call_of(path, quote!(__value, __serializer)));
        let definition = quote! {
            fn #name<__S: #private::Serializer>(__value: &#ty, __serializer: __S) -> #private::Result<__S::Ok, __S::Error> { #call }
        };
        ("serialize_with", name.to_string(), definition)
    });
    let leave_out = path(&["skip_serializing_if"]).map(|(_, path)| {
        let (name, call) = (named(context, field, "leave_out"), span::call_of(path, quote!(__value)));
        ("skip_serializing_if", name.to_string(), quote!(fn #name(__value: &#ty) -> #private::bool { #call }))
    });
    write.into_iter().chain(leave_out).collect()
}

fn named(context: &Context<'_>, field: &Field<'_>, what: &str) -> Ident {
    let kind = if field.is_marked() { "secret" } else { "plain" };
    let variant =
        context.model.variants.iter().position(|variant| variant.fields.iter().any(|other| std::ptr::eq(other, field)));
    format_ident!("__{what}_{kind}_{}_{}", variant.unwrap_or(0), field.index)
}
