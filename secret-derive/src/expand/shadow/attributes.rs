//! serde's attributes of the shadow: the user's, without those that the wrappers stand in for.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};
use syn::{GenericParam, Generics, Type};

use super::{generics, left_open, wrapper};
use crate::attr::Serde;
use crate::expand::context::Context;
use crate::expand::{deserialize, direct::called};
use crate::model::Field;
use crate::span;
use crate::types;

pub fn container_attributes(context: &Context<'_>, serde: &Serde, bound: Option<String>) -> TokenStream {
    let krate = context.private.to_string().replace(' ', "") + "::serde";
    let (name, expecting) = (context.name(), serde.has("expecting"));
    let rename = (!serde.has("rename")).then(|| quote!(#[serde(rename = #name)]));
    let kind = if context.model.is_enum() { "enum" } else { "struct" };
    let expected = format!("{kind} {name}");
    let expecting = (!expecting).then(|| quote!(#[serde(expecting = #expected)]));
    let bound = bound.map(|bound| quote!(#[serde(bound(deserialize = #bound))]));
    let own = kept(serde, &["transparent", "default"]);
    quote!(#[serde(crate = #krate)] #rename #expecting #bound #own)
}

/// serde's attributes of the field, without those that the wrapper stands in for.
pub fn field_attributes(context: &Context<'_>, field: &Field<'_>, helpers: &mut TokenStream) -> TokenStream {
    let own = kept(&field.serde, &["default", "with", "deserialize_with", "serialize_with", "getter"]);
    let mut attributes = vec![own];
    let own_default = field.serde.find(&["default"]);
    let value = own_default.map_or_else(|| default_of_type(context, field), |item| item.path().map(called));
    match (own_default, value) {
        (_, Some(value)) => attributes.push(helper(context, field, "default", &value, helpers)),
        (Some(_), None) => attributes.push(quote!(#[serde(default)])),
        (None, None) => {}
    }
    let parse = field.serde.find(&["with", "deserialize_with"]).filter(|_| !field.is_marked());
    if let Some((item, path)) = parse.and_then(|item| Some((item, item.path()?))) {
        let path = if item.key == "with" { span::within(&path, &quote!(deserialize)) } else { path };
        attributes.push(helper(context, field, "parse", &path, helpers));
    }
    if left_open(context, field).is_none()
        && !field.serde.has("borrow")
        && (field.is_marked() && has_lifetime(field) || borrows_implicitly(field.ty))
    {
        attributes.push(quote!(#[serde(borrow)]));
    }
    attributes.into_iter().collect()
}

/// A function of the shadow's own that calls the user's and puts the wrapper around what it gives.
fn helper(
    context: &Context<'_>,
    field: &Field<'_>,
    what: &str,
    call: &TokenStream,
    helpers: &mut TokenStream,
) -> TokenStream {
    let private = &context.private;
    // What the user's function asks of the type parameters is said in `bound`.
    let bounds = if what == "parse" { deserialize::bounds(context) } else { Vec::new() };
    let generics = generics(context, bounds);
    let variant =
        context.model.variants.iter().position(|variant| variant.fields.iter().any(|other| std::ptr::eq(other, field)));
    let marked = if field.is_marked() { "secret" } else { "plain" };
    let name = format_ident!("__{what}_{marked}_{}_{}", variant.unwrap_or(0), field.index);
    let (ty, given) = (wrapper(context, field), context.outside(field.ty));
    let (parameters, clause) = (&generics.params, &generics.where_clause);
    let turbofish = turbofish(&generics, what == "parse");
    let path = quote!(#name #turbofish).to_string();
    if what == "default" {
        helpers.extend(quote! {
            fn #name<#parameters>() -> #ty #clause {
                let __value: #given = #call;
                #private::Wrap::wrap(__value)
            }
        });
        quote!(#[serde(default = #path)])
    } else {
        let index = field.index;
        // As a function of this type, so that one that has another is one error, on its name.
        let kind = span::located(quote!(fn(__D) -> #private::Result<#given, __D::Error>), span::ends(call.clone()).0);
        // What the function gives may borrow from the input.
        let borrowed = generics.lifetimes().map(|parameter| &parameter.lifetime).collect::<Vec<_>>();
        let outlives = (!borrowed.is_empty()).then(|| quote!(: #(#borrowed)+*));
        helpers.extend(quote! {
            fn #name<'de #outlives, #parameters, __D: #private::Deserializer<'de>>(
                __deserializer: __D,
            ) -> #private::Result<#ty, __D::Error> #clause {
                let __parse: #kind = #call;
                #private::Result::map(#private::plain::<__Info, _, _>(#index, __parse(__deserializer)), #private::Plain::new)
            }
        });
        quote!(#[serde(deserialize_with = #path)])
    }
}

/// `::<T, CHECK>`; lifetimes are inferred.
fn turbofish(generics: &Generics, with_deserializer: bool) -> TokenStream {
    let names = generics.params.iter().filter_map(|parameter| match parameter {
        GenericParam::Type(parameter) => Some(&parameter.ident),
        GenericParam::Const(parameter) => Some(&parameter.ident),
        GenericParam::Lifetime(_) => None,
    });
    let deserializer = with_deserializer.then(|| quote!(_));
    quote!(::<#(#names,)* #deserializer>)
}

/// `#[serde(default)]` on the type: what the type's own default has in this field. (serde's derive would ask the shadow
/// for its default, and cannot where there is a const parameter.)
pub fn default_of_type(context: &Context<'_>, field: &Field<'_>) -> Option<TokenStream> {
    let Context { model, private, ident, .. } = context;
    let given = model.container.serde.find(&["default"])?;
    let ty = context.ty();
    let whole = given.path().map_or_else(|| quote!(<#ty as #private::Default>::default()), called);
    let member = &field.member;
    Some(quote!({ let #ident { #member: __value, .. } = #whole; __value }))
}

/// The attributes without those of these names.
pub fn kept(serde: &Serde, without: &[&str]) -> TokenStream {
    let items = serde.items.iter().filter(|item| !without.iter().any(|name| item.key == name));
    items.map(|item| quote!(#[serde(#item)])).collect()
}

fn has_lifetime(field: &Field<'_>) -> bool {
    let mut tokens = field.ty.to_token_stream().into_iter();
    tokens.any(|token| matches!(token, proc_macro2::TokenTree::Punct(punct) if punct.as_char() == '\''))
}

/// `&str` and `&[u8]`, which serde borrows without being asked.
fn borrows_implicitly(ty: &Type) -> bool {
    match ty {
        Type::Reference(reference) => {
            matches!(types::looks(&reference.elem), types::Looks::Bytes) || types::looks(ty) == types::Looks::Borrowed
        }
        _ => types::option(ty).is_some_and(borrows_implicitly),
    }
}
