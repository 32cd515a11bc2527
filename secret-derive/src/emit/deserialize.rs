//! `Deserialize`: the model describes its fields, and the runtime reads them.
//!
//! ```text
//! impl<'de> Deserialize<'de> for Login { fn deserialize(deserializer) { de::parse(deserializer) } }
//! impl<'de> ReadField<'de> for Login { fn read(deserializer, context) { de::read_struct(deserializer, context) } }
//! ```
//!
//! Beside these, `ReadFields` for the fields of a struct or of each variant, and `ReadEnum` for an enum.

mod enums;
mod fields;

use proc_macro2::TokenStream;
use quote::quote;
use syn::Generics;

use super::bounds;
use super::context::Context;
use crate::check::model::Style;

pub fn emit(context: &Context<'_>) -> TokenStream {
    let Context { model, private, .. } = context;
    let generics = bounds::with_input_lifetime(context, bounds::to_parse(context));
    let implement = Implement { context, generics: &generics };
    let variants = model.variants.iter().enumerate();
    let read = variants.filter(|(_, variant)| !variant.skip.deserialize && variant.with.deserialize.is_none());
    let fields = read.filter(|(_, variant)| variant.style != Style::Unit && !enums::is_direct(variant));
    let fields = fields.map(|(number, variant)| fields::emit(&implement, variant, number));
    let fields = fields.collect::<TokenStream>();
    let (enumeration, read) = if model.is_enum() {
        (Some(enums::emit(&implement)), enums::read(context))
    } else {
        (None, read_struct(context))
    };
    let read =
        if model.newtype { quote!(#private::de::validate_parsed::<Self, __D::Error>(#read?, __context)) } else { read };
    let read_field = implement.implement(
        &quote!(#private::de::ReadField<'de>),
        &quote! {
            type Type = Self;
            fn read<__D: #private::Deserializer<'de>>(
                __deserializer: __D,
                __context: &#private::FieldContext<'_>,
            ) -> #private::Result<Self, __D::Error> { #read }
        },
    );
    let deserialize = implement.implement(
        &quote!(#private::Deserialize<'de>),
        &quote! {
            fn deserialize<__D: #private::Deserializer<'de>>(__deserializer: __D) -> #private::Result<Self, __D::Error> {
                #private::de::parse(__deserializer)
            }
        },
    );
    quote!(#fields #enumeration #read_field #deserialize)
}

/// The impls of a parse: all have the lifetime of the input and the bounds that parsing needs.
struct Implement<'a> {
    context: &'a Context<'a>,
    generics: &'a Generics,
}

impl Implement<'_> {
    fn implement(&self, what: &TokenStream, body: &TokenStream) -> TokenStream {
        let (parameters, _, clause) = self.generics.split_for_impl();
        let ty = self.context.ty();
        quote! {
            #[automatically_derived]
            impl #parameters #what for #ty #clause { #body }
        }
    }
}

fn read_struct(context: &Context<'_>) -> TokenStream {
    let Context { model, private, .. } = context;
    let [variant] = model.variants.as_slice() else { return TokenStream::new() };
    if let Some(index) = model.transparent {
        let index = fields::read(variant).position(|(position, _)| position == index).unwrap_or(0);
        return quote!(#private::de::read_transparent::<Self, __D>(__deserializer, #index, __context));
    }
    let function = match variant.style {
        Style::Named if variant.flattens() => quote!(read_flattened),
        Style::Named => quote!(read_struct),
        _ if variant.is_newtype() => quote!(read_newtype),
        _ => quote!(read_tuple),
    };
    quote!(#private::de::#function::<Self, __D>(__deserializer, __context))
}
