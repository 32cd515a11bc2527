//! What becomes of the fields that were not in the input, and the value made of all fields.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Index;

use super::{call, described, ty};
use crate::check::model::{DefaultValue, Field, Role, Variant};
use crate::emit::context::Context;
use crate::emit::span;

/// The body of `finish`.
pub fn finish(context: &Context<'_>, variant: &Variant<'_>) -> TokenStream {
    let Context { model, private, ident, .. } = context;
    let fields = || variant.fields.iter().enumerate();
    let own = fields()
        .filter(|(_, field)| !field.flatten || field.skip.deserialize)
        .map(|(position, field)| fill(context, field, position));
    let filled = quote!(#(#own)*);
    if let Some(default) = &model.default {
        let default = match default {
            // A type without one is an error on its name.
            DefaultValue::Trait => {
                span::call(quote!(#private::Default::default), TokenStream::new(), ident.to_token_stream())
            }
            DefaultValue::Path(path) => span::call_of(path.to_token_stream(), TokenStream::new()),
        };
        let replaced = fields().map(|(position, field)| replace(context, field, position));
        return quote! {
            #filled
            let mut __default: Self = #default;
            #(#replaced)*
            #private::Ok(__default)
        };
    }
    let constructor = variant.constructor(&quote!(#ident));
    let values = fields().map(|(position, field)| {
        let (member, value) = (&field.member, Index::from(position));
        quote!(#member: #private::de::FieldValue::take(&mut __fields.#value))
    });
    quote!(#filled #private::Ok(#constructor { #(#values),* }))
}

/// The statement that fills a field that was not in the input; none where the type's own default does so.
fn fill(context: &Context<'_>, field: &Field<'_>, position: usize) -> TokenStream {
    let Context { model, private, .. } = context;
    let (value, described) = (Index::from(position), described(context, field));
    let value = quote!(__fields.#value);
    let own = match &field.default {
        Some(DefaultValue::Path(path)) => Some(span::call_of(path.to_token_stream(), TokenStream::new())),
        Some(DefaultValue::Trait) => None,
        None if model.default.is_some() => return TokenStream::new(),
        None if field.skip.deserialize || model.transparent.is_some_and(|index| index != position) => None,
        None => return require(context, field, position),
    };
    let marked = matches!(field.role, Role::Text { .. } | Role::Nested);
    match own {
        Some(own) if marked => {
            let ty = context.fit(field);
            quote!(#private::de::default_marked::<#ty, _, __E>(&mut #value, #described, __context, || #own)?;)
        }
        Some(own) => quote!(#private::de::FieldValue::or_default(&mut #value, || #own);),
        None => {
            let ty = context.fit_to_default(field);
            let (function, types, arguments, end) = if marked {
                (
                    quote!(type_default_marked),
                    quote!(::<#ty, _, __E>),
                    quote!(&mut #value, #described, __context),
                    quote!(?;),
                )
            } else {
                (quote!(type_default), quote!(::<#ty, _>), quote!(&mut #value), quote!(;))
            };
            let call = call(quote!(#private::de::#function), &types, arguments, field);
            quote!(#call #end)
        }
    }
}

/// The statement that fills a field without a default.
fn require(context: &Context<'_>, field: &Field<'_>, position: usize) -> TokenStream {
    let private = &context.private;
    let (value, described) = (Index::from(position), described(context, field));
    let value = quote!(__fields.#value);
    if field.with.deserialize.is_some() {
        return quote!(#private::de::require_with::<_, __E>(&#value, #described, __context)?;);
    }
    let function = match field.role {
        Role::Plain | Role::Opaque => quote!(require_unmarked),
        Role::Text { .. } | Role::Nested => quote!(require_marked),
    };
    let (ty, arguments) = (ty(context, field), quote!(&mut #value, #described, __context));
    let call = call(quote!(#private::de::#function), &quote!(::<#ty, _, __E>), arguments, field);
    quote!(#call?;)
}

/// The statement that moves a field that was read into what the type's own default has made.
fn replace(context: &Context<'_>, field: &Field<'_>, position: usize) -> TokenStream {
    let private = &context.private;
    let (value, member, described) = (Index::from(position), &field.member, described(context, field));
    match field.role {
        Role::Text { .. } | Role::Nested => {
            let ty = context.fit(field);
            quote! {
                #private::de::replace_marked::<#ty, _, __E>(
                    &mut __fields.#value, &mut __default.#member, #described, __context
                )?;
            }
        }
        _ => quote!(#private::de::FieldValue::replace(&mut __fields.#value, &mut __default.#member);),
    }
}
