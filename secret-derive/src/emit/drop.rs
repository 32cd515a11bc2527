//! `Drop`, where a marked field's type does not wipe itself. Where every one does, none is written, and the value can be
//! taken apart.

use proc_macro2::TokenStream;
use quote::quote;

use super::context::Context;
use super::pattern::binding;
use crate::check::model::Role;

pub fn emit(context: &Context<'_>) -> TokenStream {
    let Context { model, private, .. } = context;
    if !model.drops() {
        return TokenStream::new();
    }
    let this = quote!(Self);
    let arms = model.variants.iter().map(|variant| {
        #[expect(clippy::redundant_closure_for_method_calls, reason = "the method's path is not general enough")]
        let pattern = variant.pattern(&this, "x", |field| field.is_wiped_here());
        let wiped = variant.fields.iter().enumerate().filter(|(_, field)| field.is_wiped_here());
        let steps = wiped.map(|(index, field)| {
            let (value, ty) = (binding("x", index), context.fit(field));
            let call = match field.role {
                Role::Opaque if context.mentions_parameter(field.ty) => quote!(wipe_generic::<#ty>),
                Role::Opaque => quote!(wiping::<#ty>()),
                _ => quote!(wipe::<#ty>),
            };
            quote!(#private::drop::#call(#value);)
        });
        quote!(#pattern => { #(#steps)* })
    });
    context.implement(
        &quote!(#private::Drop),
        Vec::new(),
        &quote! {
            fn drop(&mut self) {
                match self { #(#arms)* }
            }
        },
    )
}
