//! `ReadFlattened`: the flattened fields.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Index;

use super::{call, described, ty, with_number};
use crate::check::model::{Field, Role, Variant};
use crate::emit::context::Context;
use crate::emit::deserialize::Implement;

/// How each flattened field is read from the entries that are not the struct's own.
pub fn flattened(implement: &Implement<'_>, variant: &Variant<'_>, number: usize, holder: &TokenStream) -> TokenStream {
    let context = implement.context;
    let Context { model, private, .. } = context;
    let fields = variant.fields.iter().enumerate().filter(|(_, field)| field.flatten && !field.skip.deserialize);
    let read = fields.map(|(position, field)| flatten(context, field, position, number));
    let deny = model.deny_unknown_fields.then(|| quote!(#private::de::deny_unknown::<__E>(__rest, __context)?;));
    implement.implement(
        &quote!(#private::de::ReadFlattened<'de, #number>),
        &quote! {
            fn read_flattened<__E: #private::de::Error>(
                __fields: &mut #holder,
                __rest: &mut #private::de::Entries<'de>,
                __context: &#private::FieldContext<'_>,
            ) -> #private::Result<(), __E> {
                #(#read)*
                #deny
                #private::Ok(())
            }
        },
    )
}

/// The statement that reads a flattened field.
fn flatten(context: &Context<'_>, field: &Field<'_>, position: usize, variant: usize) -> TokenStream {
    let private = &context.private;
    let (value, described) = (Index::from(position), described(context, field));
    let arguments = quote!(&mut __fields.#value, __rest, #described, __context);
    if field.with.deserialize.is_some() {
        let number = with_number(variant, position);
        return quote!(#private::de::flatten_with::<Self, #number, __E>(#arguments)?;);
    }
    let function = match field.role {
        Role::Plain | Role::Opaque => quote!(flatten_unmarked),
        Role::Text { .. } | Role::Nested => quote!(flatten_marked),
    };
    let ty = ty(context, field);
    let call = call(quote!(#private::de::#function), &quote!(::<#ty, _, __E>), arguments, field);
    quote!(#call?;)
}
