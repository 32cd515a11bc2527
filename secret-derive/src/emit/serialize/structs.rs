//! A struct: named, tuple, newtype or unit, or the one field of a `transparent` one.

use proc_macro2::TokenStream;
use quote::quote;

use super::Writer;
use super::fields::Group;
use crate::check::model::{Field, Style, Tagging};

impl Writer<'_> {
    pub fn structure(&self) -> TokenStream {
        let (model, private) = (self.context.model, &self.context.private);
        let [variant] = model.variants.as_slice() else { return TokenStream::new() };
        let name = &model.name.serialize;
        let keep = |kept: &dyn Fn(&Field<'_>) -> bool| {
            let pattern = variant.pattern(&quote!(Self), "x", kept);
            quote!(let #pattern = self;)
        };
        let serializer = quote!(__serializer);
        if let Some((index, field)) = model.transparent.and_then(|index| Some((index, variant.fields.get(index)?))) {
            let pattern = keep(&|other| std::ptr::eq(other, field));
            let write = self.write_to(index, field, &serializer);
            return quote!(#pattern #write);
        }
        let pattern = keep(&|field| !field.skip.serialize);
        let body = match (variant.style, variant.fields.as_slice()) {
            (Style::Unit, _) => return quote!(#private::Serializer::serialize_unit_struct(__serializer, #name)),
            // As in serde, even where the field is skipped.
            (Style::Tuple, [field]) => {
                let (pattern, value) = (keep(&|_| true), self.value(0, field));
                return quote!(#pattern #private::Serializer::serialize_newtype_struct(__serializer, #name, #value));
            }
            (Style::Tuple, _) => self.group(
                variant,
                Group::TupleStruct,
                None,
                |len| quote!(#private::Serializer::serialize_tuple_struct(__serializer, #name, #len)),
            ),
            (Style::Named, fields) => {
                let tag = match &model.tagging {
                    Tagging::Internal { tag } => Some((tag.as_str(), name.as_str())),
                    _ => None,
                };
                if fields.iter().any(|field| field.flatten && !field.skip.serialize) {
                    self.map(variant, tag)
                } else {
                    self.group(
                        variant,
                        Group::Struct,
                        tag,
                        |len| quote!(#private::Serializer::serialize_struct(__serializer, #name, #len)),
                    )
                }
            }
        };
        quote!(#pattern #body)
    }
}
