//! The fields of a struct or variant, one statement each.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};

use super::super::pattern::binding;
use super::super::span;
use super::Writer;
use crate::check::model::{Field, Role, Variant};

/// What fields are written into, by serde's name for the trait.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Group {
    Struct,
    StructVariant,
    Map,
    Tuple,
    TupleStruct,
    TupleVariant,
}

impl Group {
    /// serde's trait.
    pub fn name(self) -> TokenStream {
        match self {
            Self::Struct => quote!(SerializeStruct),
            Self::StructVariant => quote!(SerializeStructVariant),
            Self::Map => quote!(SerializeMap),
            Self::Tuple => quote!(SerializeTuple),
            Self::TupleStruct => quote!(SerializeTupleStruct),
            Self::TupleVariant => quote!(SerializeTupleVariant),
        }
    }

    /// Its method that writes a field.
    fn method(self) -> TokenStream {
        match self {
            Self::Map => quote!(serialize_entry),
            Self::Tuple => quote!(serialize_element),
            _ => quote!(serialize_field),
        }
    }

    fn has_names(self) -> bool {
        matches!(self, Self::Struct | Self::StructVariant | Self::Map)
    }

    /// Whether the serializer has to be informed of a skipped field.
    fn reports_skipped(self) -> bool {
        matches!(self, Self::Struct | Self::StructVariant)
    }
}

/// The fields that are written, each with its index.
pub fn written<'v, 'a>(variant: &'v Variant<'a>) -> Vec<(usize, &'v Field<'a>)> {
    variant.fields.iter().enumerate().filter(|(_, field)| !field.skip.serialize).collect()
}

impl Writer<'_> {
    /// `let mut __to = #open(.., len)?; ..; SerializeStruct::end(__to)` with the fields between; `tag` is written first.
    pub fn group(
        &self,
        variant: &Variant<'_>,
        group: Group,
        tag: Option<(&str, &str)>,
        open: impl FnOnce(TokenStream) -> TokenStream,
    ) -> TokenStream {
        let private = &self.context.private;
        let (name, method) = (group.name(), group.method());
        let fields = written(variant);
        let tag = tag.map(|(tag, variant)| quote!(#private::ser::#name::#method(&mut __to, #tag, #variant)?;));
        let omissions = fields.iter().filter_map(|(index, field)| {
            let (omitted, path) = (binding("omitted", *index), field.skip_serializing_if.as_ref()?);
            let value = binding("x", *index);
            Some((omitted, span::call_of(path.to_token_stream(), quote!(#value))))
        });
        let (omitted, calls): (Vec<_>, Vec<_>) = omissions.unzip();
        let len = fields.len() + usize::from(tag.is_some());
        let len = match omitted.as_slice() {
            [] => quote!(#len),
            _ => quote!(#private::ser::written(#len, &[#(#omitted),*])),
        };
        let opened = open(len);
        let mutable = (tag.is_some() || !fields.is_empty()).then(|| quote!(mut));
        let statements = fields.iter().map(|(index, field)| self.statement(group, *index, field));
        quote! {
            #(let #omitted: #private::bool = #calls;)*
            let #mutable __to = #opened?;
            #tag
            #(#statements)*
            #private::ser::#name::end(__to)
        }
    }

    fn statement(&self, group: Group, index: usize, field: &Field<'_>) -> TokenStream {
        let private = &self.context.private;
        let (name, method, key) = (group.name(), group.method(), &field.name.serialize);
        let write = if field.flatten {
            let to = quote!(#private::ser::FlatMapSerializer(&mut __to));
            let call = self.write_to(index, field, &to);
            quote!(#call?;)
        } else {
            let (key, value) = (group.has_names().then(|| quote!(#key,)), self.value(index, field));
            quote!(#private::ser::#name::#method(&mut __to, #key #value)?;)
        };
        if field.skip_serializing_if.is_none() {
            return write;
        }
        let omitted = binding("omitted", index);
        if group.reports_skipped() {
            quote!(if #omitted { #private::ser::#name::skip_field(&mut __to, #key)?; } else { #write })
        } else {
            quote!(if !#omitted { #write })
        }
    }

    /// A reference to what serializes as the field.
    pub fn value(&self, index: usize, field: &Field<'_>) -> TokenStream {
        let (private, value) = (&self.context.private, binding("x", index));
        if let Some(path) = &field.with.serialize {
            let body = span::call_of(path.to_token_stream(), quote!(#value, __serializer));
            let part = self.part(&[(index, field)], &body);
            return quote!(&#part);
        }
        let fit = self.context.fit_to_write(field);
        let (function, reference) = match field.role {
            Role::Text { .. } | Role::Nested => (format_ident!("marked"), Some(quote!(&))),
            Role::Plain | Role::Opaque => (format_ident!("unmarked"), None),
        };
        // What the compiler has to say of the field is reported at its type.
        let call = span::call_for(
            quote!(#private::ser::#function),
            &quote!(::<#fit, _>),
            quote!(#value),
            field.ty.to_token_stream(),
        );
        quote!(#reference #call)
    }

    /// Writes the field alone, to the serializer `to`.
    pub fn write_to(&self, index: usize, field: &Field<'_>, to: &TokenStream) -> TokenStream {
        let private = &self.context.private;
        if let Some(path) = &field.with.serialize {
            let value = binding("x", index);
            return span::call_of(path.to_token_stream(), quote!(#value, #to));
        }
        let value = self.value(index, field);
        quote!(#private::Serialize::serialize(#value, #to))
    }
}
