//! `Serialize`: a newtype as its text, a struct field by field, and all else by serde's derive.

mod direct;
mod wire;

use proc_macro2::TokenStream;
use quote::quote;

use super::context::Context;
use crate::model::Role;

pub fn expand(context: &Context<'_>) -> TokenStream {
    let Context { model, private, .. } = context;
    let (body, beside) = if let (true, Some(field)) = (model.newtype, model.fields().next()) {
        let ty = context.fit_to_write(field);
        (quote!(#private::write_fit::<#ty, _, _>(&self.0, __serializer)), TokenStream::new())
    } else if direct::fits(context) {
        (direct::write(context), TokenStream::new())
    } else {
        (quote!(__Wire::serialize(self, __serializer)), wire::expand(context))
    };
    // Without a bound, since only a text is a newtype.
    let bounds = || if model.newtype { Vec::new() } else { bounds(context) };
    let serialize = context.implement(
        &quote!(#private::Serialize),
        bounds(),
        &quote! {
            fn serialize<__S: #private::Serializer>(&self, __serializer: __S) -> #private::Result<__S::Ok, __S::Error> {
                #body
            }
        },
    );
    // A derived type is written as a field of another by its own `Serialize`.
    let write_field = context.implement(
        &quote!(#private::WriteField),
        bounds(),
        &quote! {
            type It = Self;
            fn write<__S: #private::Serializer>(&self, __serializer: __S) -> #private::Result<__S::Ok, __S::Error> {
                #private::Serialize::serialize(self, __serializer)
            }
        },
    );
    quote!(#beside #serialize #write_field)
}

/// What serde would ask of the type parameters, and what the secrets are written through.
fn bounds(context: &Context<'_>) -> Vec<TokenStream> {
    let private = &context.private;
    let (plain, marked) = (quote!(#private::Serialize), quote!(#private::WriteField));
    let mut bounds = context.bounds(Some(&plain), Some(&marked), "skip_serializing");
    bounds.extend(context.bounds_of_marked(|role| matches!(role, Role::Nested).then(|| plain.clone())));
    bounds
}
