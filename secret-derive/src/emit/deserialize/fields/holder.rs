//! The struct that holds the fields while they are read.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{GenericParam, Ident};

use crate::check::model::Variant;
use crate::emit::context::Context;

/// The struct that holds the fields while they are read. Public in its block, because an associated type of a public model may
/// not be private, whatever the types in it are.
pub struct Holder {
    pub name: Ident,
    pub ty: TokenStream,
    generic: bool,
}

impl Holder {
    /// The holder of the fields of this variant.
    pub fn new(context: &Context<'_>, number: usize) -> Self {
        let name = format_ident!("__Fields{number}");
        let (_, arguments, _) = context.model.input.generics.split_for_impl();
        Self { ty: quote!(#name #arguments), name, generic: !context.model.input.generics.params.is_empty() }
    }

    /// `pub struct __Fields0(FieldValue<SecretString>, FieldValue<u8>);`
    pub fn definition(&self, context: &Context<'_>, variant: &Variant<'_>) -> TokenStream {
        let (private, name) = (&context.private, &self.name);
        let types = variant.fields.iter().map(|field| context.outside(field.ty));
        let generics = context.generics(Vec::new());
        let (parameters, _, clause) = generics.split_for_impl();
        let marker = self.generic.then(|| {
            let used = generics.params.iter().filter_map(|parameter| match parameter {
                GenericParam::Lifetime(parameter) => {
                    let lifetime = &parameter.lifetime;
                    Some(quote!(#private::PhantomData<&#lifetime ()>))
                }
                GenericParam::Type(parameter) => {
                    let ident = &parameter.ident;
                    Some(quote!(#private::PhantomData<#ident>))
                }
                GenericParam::Const(_) => None,
            });
            quote!((#(#used,)*))
        });
        quote!(pub struct #name #parameters (#(#private::de::FieldValue<#types>,)* #marker) #clause;)
    }

    /// The value of the field that names the type's parameters.
    pub fn marker(&self, context: &Context<'_>) -> Option<TokenStream> {
        let private = &context.private;
        let parameters = context.model.input.generics.params.iter();
        let used = parameters.filter(|parameter| !matches!(parameter, GenericParam::Const(_)));
        self.generic.then(|| {
            let values = used.map(|_| quote!(#private::PhantomData));
            quote!((#(#values,)*))
        })
    }
}
