//! Parses the attributes of the type, its variants and its fields into keys and values, with spans.
//!
//! Decides nothing: `check` knows the keys and their values. It also reports the syntax errors, which are kept among the keys, so
//! that all errors come in source order.

pub mod key_value;
mod literal;
mod other_derives;

pub use key_value::{KeyValue, Value, list};
pub use literal::{literal, string};
pub use other_derives::repeated_derive;

use proc_macro2::Ident;
use syn::{Data, DeriveInput, Fields, Member, Type};

/// The struct or enum.
pub struct Input<'a> {
    pub item: &'a DeriveInput,
    pub attributes: Attributes<'a>,
    /// The traits of later derives.
    pub other_derives: Vec<Ident>,
    /// A struct is one variant without an identifier; a union has none.
    pub variants: Vec<Variant<'a>>,
}

pub struct Variant<'a> {
    pub ident: Option<&'a Ident>,
    pub attributes: Attributes<'a>,
    pub shape: &'a Fields,
    pub fields: Vec<Field<'a>>,
}

pub struct Field<'a> {
    pub member: Member,
    pub ty: &'a Type,
    pub attributes: Attributes<'a>,
}

/// The attributes of one item.
pub struct Attributes<'a> {
    /// `#[secret(..)]`
    pub secret: Vec<Attribute<'a>>,
    /// `#[serde(..)]`
    pub serde: Vec<Attribute<'a>>,
    /// Every attribute, including those of other crates.
    pub all: &'a [syn::Attribute],
}

/// One attribute and its keys. A malformed key is an error among them.
pub struct Attribute<'a> {
    pub written: &'a syn::Attribute,
    pub pairs: Vec<syn::Result<KeyValue>>,
}

impl<'a> Input<'a> {
    pub fn new(item: &'a DeriveInput) -> Self {
        let variants = match &item.data {
            Data::Struct(data) => vec![Variant::new(None, &[], &data.fields)],
            Data::Enum(data) => data
                .variants
                .iter()
                .map(|variant| Variant::new(Some(&variant.ident), &variant.attrs, &variant.fields))
                .collect(),
            Data::Union(_) => Vec::new(),
        };
        let other_derives = other_derives::other_derives(&item.attrs);
        Self { item, attributes: Attributes::new(&item.attrs, "derive(Eq)"), other_derives, variants }
    }
}

impl<'a> Variant<'a> {
    fn new(ident: Option<&'a Ident>, attributes: &'a [syn::Attribute], shape: &'a Fields) -> Self {
        let fields = shape.iter().zip(shape.members()).map(|(field, member)| Field {
            member,
            ty: &field.ty,
            attributes: Attributes::new(&field.attrs, "max_len = 86"),
        });
        Self { ident, attributes: Attributes::new(attributes, "max_len = 86"), shape, fields: fields.collect() }
    }
}

impl<'a> Attributes<'a> {
    /// Parses the attribute. `example` is the suggestion of its errors.
    fn new(all: &'a [syn::Attribute], example: &str) -> Self {
        let named = |name: &str, example: &str| {
            let those = all.iter().filter(|attribute| attribute.path().is_ident(name));
            those.map(|written| Attribute { written, pairs: key_value::attribute(written, example) }).collect()
        };
        Self { secret: named("secret", example), serde: named("serde", "rename = \"name\""), all }
    }
}
