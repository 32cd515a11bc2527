//! `Debug`: `Login { user: "jane", password: [REDACTED] }`.

use proc_macro2::TokenStream;
use quote::quote;

use super::context::Context;
use super::inspect::name;
use super::pattern::binding;
use crate::model::{Role, Style};

pub fn expand(context: &Context<'_>) -> TokenStream {
    let Context { model, private, .. } = context;
    let this = quote!(Self);
    let arms = model.variants.iter().map(|variant| {
        let shown = |field: &crate::model::Field<'_>| matches!(field.role, Role::Plain | Role::Nested);
        let pattern = variant.pattern(&this, "x", shown);
        let title = variant.ident.map_or_else(|| context.name(), |ident| syn::ext::IdentExt::unraw(ident).to_string());
        let values = variant.fields.iter().enumerate().map(|(index, field)| {
            let value = if shown(field) {
                let (value, ty) = (binding("x", index), context.fit(field));
                let call = if matches!(field.role, Role::Nested) { quote!(shown_nested) } else { quote!(shown) };
                quote!(#private::#call::<#ty, _>(#value))
            } else {
                quote!(&#private::Redacted)
            };
            match variant.style {
                Style::Named => {
                    let name = name(field);
                    quote!(.field(#name, #value))
                }
                _ => quote!(.field(#value)),
            }
        });
        match variant.style {
            Style::Named => quote!(#pattern => #private::Formatter::debug_struct(__f, #title)#(#values)*.finish(),),
            Style::Tuple => quote!(#pattern => #private::Formatter::debug_tuple(__f, #title)#(#values)*.finish(),),
            Style::Unit => quote!(#pattern => #private::Formatter::write_str(__f, #title),),
        }
    });
    let bound = quote!(#private::Debug);
    let mut bounds = context.bounds(Some(&bound), None, "");
    bounds.extend(context.bounds_of_marked(|role| matches!(role, Role::Nested).then(|| bound.clone())));
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
