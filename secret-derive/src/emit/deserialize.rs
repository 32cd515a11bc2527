//! `Deserialize`: parsing that validates.

use proc_macro2::TokenStream;
use quote::quote;

use super::bounds;
use super::context::Context;

pub fn emit(context: &Context<'_>) -> TokenStream {
    let (private, ty) = (&context.private, context.ty());
    let generics = bounds::with_input_lifetime(context, bounds::to_parse(context));
    let (parameters, _, clause) = generics.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #parameters #private::ReadField<'de> for #ty #clause {
            type It = Self;
            const EXPECTED: &'static #private::str = <__Info as #private::Info>::EXPECTED;
            fn read<__D: #private::Deserializer<'de>, const __CHECK: #private::bool>(
                _: __D,
                _: #private::Gate<'_>,
            ) -> #private::Result<Self, __D::Error> { #private::unreachable!() }
        }
        #[automatically_derived]
        impl #parameters #private::Deserialize<'de> for #ty #clause {
            fn deserialize<__D: #private::Deserializer<'de>>(__deserializer: __D) -> #private::Result<Self, __D::Error> {
                <Self as #private::ReadField<'de>>::read::<__D, true>(__deserializer, #private::Default::default())
            }
        }
    }
}
