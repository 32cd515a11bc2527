//! An enum: one arm a variant, by how the variant is tagged.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use super::super::pattern::binding;
use super::super::span;
use super::Writer;
use super::fields::{Group, written};
use crate::check::model::{Style, Tagging, Variant};

/// What a variant is written as: its style, and a newtype is a style of its own.
enum Shape {
    Unit,
    Newtype,
    Tuple,
    Named,
}

/// A variant, and its names where it is written.
struct Arm<'a> {
    variant: &'a Variant<'a>,
    index: u32,
    /// The enum and the variant on the wire.
    enum_name: &'a str,
    name: &'a str,
}

impl Arm<'_> {
    fn shape(&self) -> Shape {
        match (self.variant.style, self.variant.fields.as_slice()) {
            (Style::Tuple, [field]) if field.skip.serialize => Shape::Unit,
            (Style::Unit, _) => Shape::Unit,
            (Style::Tuple, [_]) => Shape::Newtype,
            (Style::Tuple, _) => Shape::Tuple,
            (Style::Named, _) => Shape::Named,
        }
    }
}

impl Writer<'_> {
    pub fn enumeration(&self) -> TokenStream {
        let model = self.context.model;
        let arms = (0..).zip(&model.variants).map(|(index, variant)| {
            let arm = Arm { variant, index, enum_name: &model.name.serialize, name: &variant.name.serialize };
            self.arm(&arm)
        });
        quote!(match self { #(#arms)* })
    }

    fn arm(&self, arm: &Arm<'_>) -> TokenStream {
        let (private, variant) = (&self.context.private, arm.variant);
        let this = quote!(Self);
        if variant.skip.serialize {
            let pattern = variant.pattern(&this, "x", |_| false);
            let message = format!("the enum variant {} cannot be serialized", self.place(variant));
            return quote!(#pattern => #private::ser::skipped_variant(#message),);
        }
        let with = variant.with.serialize.as_ref();
        let pattern = variant.pattern(&this, "x", |field| with.is_some() || !field.skip.serialize);
        let body = match &self.context.model.tagging {
            _ if variant.untagged => self.untagged(arm),
            Tagging::External => self.external(arm),
            Tagging::Internal { tag } => self.internal(arm, tag),
            Tagging::Adjacent { tag, content } => self.adjacent(arm, tag, content),
            Tagging::Untagged => self.untagged(arm),
        };
        quote!(#pattern => { #body })
    }

    fn external(&self, arm: &Arm<'_>) -> TokenStream {
        let private = &self.context.private;
        let Arm { variant, index, enum_name, name } = arm;
        let newtype = |value: TokenStream| quote!(#private::Serializer::serialize_newtype_variant(__serializer, #enum_name, #index, #name, #value));
        if let Some(part) = self.part_with(variant) {
            return newtype(quote!(&#part));
        }
        match arm.shape() {
            Shape::Unit => {
                quote!(#private::Serializer::serialize_unit_variant(__serializer, #enum_name, #index, #name))
            }
            Shape::Newtype => newtype(self.value(0, &variant.fields[0])),
            Shape::Tuple => self.group(variant, Group::TupleVariant, None, |len| {
                quote!(#private::Serializer::serialize_tuple_variant(__serializer, #enum_name, #index, #name, #len))
            }),
            Shape::Named if flattens(variant) => {
                let part = self.part(&written(variant), &self.map(variant, None));
                newtype(quote!(&#part))
            }
            Shape::Named => self.group(variant, Group::StructVariant, None, |len| {
                quote!(#private::Serializer::serialize_struct_variant(__serializer, #enum_name, #index, #name, #len))
            }),
        }
    }

    fn internal(&self, arm: &Arm<'_>, tag: &str) -> TokenStream {
        let private = &self.context.private;
        let Arm { variant, enum_name, name, .. } = arm;
        let place = self.place(variant);
        let tagged = quote! {
            #private::ser::TaggedSerializer { serializer: __serializer, place: #place, tag: #tag, variant: #name }
        };
        if let Some(call) = call_with(variant, &tagged) {
            return call;
        }
        match arm.shape() {
            Shape::Newtype => self.write_to(0, &variant.fields[0], &tagged),
            Shape::Unit => {
                quote! {
                    let mut __to = #private::Serializer::serialize_struct(__serializer, #enum_name, 1)?;
                    #private::ser::SerializeStruct::serialize_field(&mut __to, #tag, #name)?;
                    #private::ser::SerializeStruct::end(__to)
                }
            }
            Shape::Named if flattens(variant) => self.map(variant, Some((tag, name))),
            // A tuple variant has no place for a tag: `check` refuses it.
            Shape::Tuple | Shape::Named => self.group(
                variant,
                Group::Struct,
                Some((tag, name)),
                |len| quote!(#private::Serializer::serialize_struct(__serializer, #enum_name, #len)),
            ),
        }
    }

    fn adjacent(&self, arm: &Arm<'_>, tag: &str, content: &str) -> TokenStream {
        let private = &self.context.private;
        let Arm { variant, index, enum_name, name } = arm;
        let value = match (self.part_with(variant), arm.shape()) {
            (Some(part), _) => Some(quote!(&#part)),
            (None, Shape::Unit) => None,
            (None, Shape::Newtype) => Some(self.value(0, &variant.fields[0])),
            // The struct in the content has the variant's name.
            (None, Shape::Tuple | Shape::Named) => {
                let part = self.part(&written(variant), &self.bare(arm, name));
                Some(quote!(&#part))
            }
        };
        let len = 1 + usize::from(value.is_some());
        let value =
            value.map(|value| quote!(#private::ser::SerializeStruct::serialize_field(&mut __to, #content, #value)?;));
        quote! {
            let mut __to = #private::Serializer::serialize_struct(__serializer, #enum_name, #len)?;
            #private::ser::SerializeStruct::serialize_field(
                &mut __to,
                #tag,
                &#private::ser::VariantName { enum_name: #enum_name, index: #index, name: #name },
            )?;
            #value
            #private::ser::SerializeStruct::end(__to)
        }
    }

    fn untagged(&self, arm: &Arm<'_>) -> TokenStream {
        let private = &self.context.private;
        let to = quote!(__serializer);
        if let Some(call) = call_with(arm.variant, &to) {
            return call;
        }
        match arm.shape() {
            Shape::Unit => quote!(#private::Serializer::serialize_unit(__serializer)),
            Shape::Newtype => self.write_to(0, &arm.variant.fields[0], &to),
            Shape::Tuple | Shape::Named => self.bare(arm, arm.enum_name),
        }
    }

    /// The fields of a tuple or struct variant without its name; `struct_name` is the struct's.
    fn bare(&self, arm: &Arm<'_>, struct_name: &str) -> TokenStream {
        let (private, variant) = (&self.context.private, arm.variant);
        match variant.style {
            Style::Named if flattens(variant) => self.map(variant, None),
            Style::Named => self.group(
                variant,
                Group::Struct,
                None,
                |len| quote!(#private::Serializer::serialize_struct(__serializer, #struct_name, #len)),
            ),
            Style::Tuple | Style::Unit => self.group(
                variant,
                Group::Tuple,
                None,
                |len| quote!(#private::Serializer::serialize_tuple(__serializer, #len)),
            ),
        }
    }

    /// A map of unknown length, as `flatten` needs it.
    pub fn map(&self, variant: &Variant<'_>, tag: Option<(&str, &str)>) -> TokenStream {
        let private = &self.context.private;
        self.group(
            variant,
            Group::Map,
            tag,
            |_| quote!(#private::Serializer::serialize_map(__serializer, #private::None)),
        )
    }

    /// The variant as its own function writes it.
    fn part_with(&self, variant: &Variant<'_>) -> Option<TokenStream> {
        let call = call_with(variant, &quote!(__serializer))?;
        let fields = variant.fields.iter().enumerate().collect::<Vec<_>>();
        Some(self.part(&fields, &call))
    }

    /// `Enum::Variant`, as it is written in Rust.
    fn place(&self, variant: &Variant<'_>) -> String {
        let ident = variant.ident.map(ToString::to_string).unwrap_or_default();
        format!("{}::{ident}", self.context.ident)
    }
}

/// As in serde, also if the field is skipped.
fn flattens(variant: &Variant<'_>) -> bool {
    variant.fields.iter().any(|field| field.flatten)
}

/// The call of the variant's own function.
fn call_with(variant: &Variant<'_>, to: &TokenStream) -> Option<TokenStream> {
    let path = variant.with.serialize.as_ref()?;
    let fields = (0..variant.fields.len()).map(|index| binding("x", index));
    Some(span::call_of(path.to_token_stream(), quote!(#(#fields,)* #to)))
}
