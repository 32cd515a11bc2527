//! `Serialize`: the real values, on the wire.

use proc_macro2::TokenStream;
use quote::quote;

use super::bounds;
use super::context::Context;

pub fn emit(context: &Context<'_>) -> TokenStream {
    let private = &context.private;
    let write = quote! {
        <__S: #private::Serializer>(&self, _: __S) -> #private::Result<__S::Ok, __S::Error> { #private::unreachable!() }
    };
    let serialize =
        context.implement(&quote!(#private::Serialize), bounds::to_write(context), &quote!(fn serialize #write));
    let body = quote!(type Type = Self; fn write #write);
    let field = context.implement(&quote!(#private::ser::WriteField), bounds::to_write(context), &body);
    quote!(#serialize #field)
}
