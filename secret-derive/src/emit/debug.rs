//! `Debug`: `Login { user: "jane", password: [REDACTED] }`.

use proc_macro2::TokenStream;
use quote::quote;

use super::bounds;
use super::context::Context;
use super::pattern::binding;
use crate::check::model::{Role, Style};

pub fn emit(context: &Context<'_>) -> TokenStream {
    let Context { model, private, .. } = context;
    let this = quote!(Self);
    let arms = model.variants.iter().map(|variant| {
        let shown = |field: &crate::check::model::Field<'_>| matches!(field.role, Role::Plain | Role::Nested);
        let pattern = variant.pattern(&this, "x", shown);
        let title =
            variant.ident.map_or_else(|| model.rust_name(), |ident| syn::ext::IdentExt::unraw(ident).to_string());
        let values = variant.fields.iter().enumerate().map(|(index, field)| {
            let value = if shown(field) {
                let (value, ty) = (binding("x", index), context.fit(field));
                let call = if matches!(field.role, Role::Nested) { quote!(shown_nested) } else { quote!(shown) };
                quote!(#private::debug::#call::<#ty, _>(#value))
            } else {
                quote!(&#private::debug::Redacted)
            };
            match variant.style {
                Style::Named => {
                    let name = field.rust_name();
                    quote!(__shown.field(#name, #value);)
                }
                _ => quote!(__shown.field(#value);),
            }
        });
        let start = match variant.style {
            Style::Named => quote!(debug_struct),
            Style::Tuple => quote!(debug_tuple),
            Style::Unit => return quote!(#pattern => #private::Formatter::write_str(__f, #title),),
        };
        quote! {
            #pattern => {
                let mut __shown = #private::Formatter::#start(__f, #title);
                #(#values)*
                __shown.finish()
            }
        }
    });
    let bound = quote!(#private::Debug);
    let mut bounds = bounds::of_plain(context, &bound);
    bounds.extend(bounds::of_marked(context, |role| matches!(role, Role::Nested).then(|| bound.clone())));
    context.implement(
        &bound,
        bounds,
        &quote! {
            fn fmt(&self, __f: &mut #private::Formatter<'_>) -> #private::fmt::Result {
                match self { #(#arms)* }
            }
        },
    )
}
