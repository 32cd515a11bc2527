//! Taking a value apart, variant by variant, and handing its fields on.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use crate::check::model::{Field, Style, Variant};

/// The name under which an arm sees the field number `index`.
pub fn binding(prefix: &str, index: usize) -> Ident {
    format_ident!("__{prefix}{index}")
}

impl Variant<'_> {
    /// `Type::Variant`, or `Type` for a struct.
    pub fn constructor(&self, ty: &TokenStream) -> TokenStream {
        self.ident.map_or_else(|| ty.clone(), |ident| quote!(#ty::#ident))
    }

    /// Whether a field is flattened.
    pub fn flattens(&self) -> bool {
        self.fields.iter().any(|field| field.flatten && !field.skip.deserialize)
    }

    /// Whether this is a tuple of one field, skipped or not: serde calls it a newtype.
    pub fn is_newtype(&self) -> bool {
        self.style == Style::Tuple && self.fields.len() == 1
    }

    /// `Type::Variant { a: __x0, .. }`, binding the fields that `keep` wants.
    pub fn pattern(&self, ty: &TokenStream, prefix: &str, keep: impl Fn(&Field<'_>) -> bool) -> TokenStream {
        let constructor = self.constructor(ty);
        if self.style == Style::Unit {
            return constructor;
        }
        let kept = self.fields.iter().enumerate().filter(|(_, field)| keep(field));
        let kept = kept.map(|(index, Field { member, .. })| {
            let binding = binding(prefix, index);
            quote!(#member: #binding)
        });
        // Braces fit a tuple too: `Type { 0: __x0, .. }`.
        quote!(#constructor { #(#kept,)* .. })
    }
}
