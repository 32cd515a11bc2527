//! Buffers a serialized value until it can be written. Wipes its texts, numbers and lists on drop.

mod compound;
mod serializer;
mod text;

use alloc::string::String;
use alloc::vec::Vec;

use serde::ser::{
    Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};
use zeroize::Zeroizing;

use super::variant::VariantName;
use crate::de::buffer::wiping_box::WipingBox;
use crate::de::wiping_vec::WipingVec;

pub use serializer::BufferSerializer;

/// One value, with every argument of its serializer call.
pub enum Buffered {
    Bool(bool),
    U8(u8),
    U16(u16),
    U32(u32),
    U64(u64),
    I8(i8),
    I16(i16),
    I32(i32),
    I64(i64),
    F32(f32),
    F64(f64),
    Char(char),
    Str(Zeroizing<String>),
    Bytes(Zeroizing<Vec<u8>>),
    None,
    Some(WipingBox<Self>),
    Unit,
    UnitStruct(&'static str),
    UnitVariant(VariantName),
    NewtypeStruct(&'static str, WipingBox<Self>),
    NewtypeVariant(VariantName, WipingBox<Self>),
    List(ListKind, WipingVec<Self>),
    Map(WipingVec<(Self, Self)>),
    Struct(StructKind, WipingVec<(&'static str, Self)>),
}

/// The serde type of a list of values.
#[derive(Clone, Copy)]
pub enum ListKind {
    Seq,
    Tuple,
    TupleStruct(&'static str),
    TupleVariant(VariantName),
}

/// The serde type of a list of named values.
#[derive(Clone, Copy)]
pub enum StructKind {
    Struct(&'static str),
    Variant(VariantName),
}

impl Serialize for Buffered {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::U8(value) => serializer.serialize_u8(*value),
            Self::U16(value) => serializer.serialize_u16(*value),
            Self::U32(value) => serializer.serialize_u32(*value),
            Self::U64(value) => serializer.serialize_u64(*value),
            Self::I8(value) => serializer.serialize_i8(*value),
            Self::I16(value) => serializer.serialize_i16(*value),
            Self::I32(value) => serializer.serialize_i32(*value),
            Self::I64(value) => serializer.serialize_i64(*value),
            Self::F32(value) => serializer.serialize_f32(*value),
            Self::F64(value) => serializer.serialize_f64(*value),
            Self::Char(value) => serializer.serialize_char(*value),
            Self::Str(text) => serializer.serialize_str(text),
            Self::Bytes(bytes) => serializer.serialize_bytes(bytes),
            Self::None => serializer.serialize_none(),
            Self::Some(value) => serializer.serialize_some(&**value),
            Self::Unit => serializer.serialize_unit(),
            Self::UnitStruct(name) => serializer.serialize_unit_struct(name),
            Self::UnitVariant(variant) => variant.serialize(serializer),
            Self::NewtypeStruct(name, value) => serializer.serialize_newtype_struct(name, &**value),
            Self::NewtypeVariant(VariantName { enum_name, index, name }, value) => {
                serializer.serialize_newtype_variant(enum_name, *index, name, &**value)
            }
            Self::List(kind, items) => write_list(*kind, items, serializer),
            Self::Map(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                entries.iter().try_for_each(|(key, value)| map.serialize_entry(key, value))?;
                map.end()
            }
            Self::Struct(kind, fields) => write_struct(*kind, fields, serializer),
        }
    }
}

fn write_list<S: Serializer>(kind: ListKind, items: &[Buffered], serializer: S) -> Result<S::Ok, S::Error> {
    match kind {
        ListKind::Seq => {
            let mut list = serializer.serialize_seq(Some(items.len()))?;
            items.iter().try_for_each(|item| list.serialize_element(item))?;
            list.end()
        }
        ListKind::Tuple => {
            let mut list = serializer.serialize_tuple(items.len())?;
            items.iter().try_for_each(|item| list.serialize_element(item))?;
            list.end()
        }
        ListKind::TupleStruct(name) => {
            let mut list = serializer.serialize_tuple_struct(name, items.len())?;
            items.iter().try_for_each(|item| list.serialize_field(item))?;
            list.end()
        }
        ListKind::TupleVariant(VariantName { enum_name, index, name }) => {
            let mut list = serializer.serialize_tuple_variant(enum_name, index, name, items.len())?;
            items.iter().try_for_each(|item| list.serialize_field(item))?;
            list.end()
        }
    }
}

fn write_struct<S: Serializer>(
    kind: StructKind,
    fields: &[(&'static str, Buffered)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match kind {
        StructKind::Struct(name) => {
            let mut to = serializer.serialize_struct(name, fields.len())?;
            fields.iter().try_for_each(|(key, value)| to.serialize_field(key, value))?;
            to.end()
        }
        StructKind::Variant(VariantName { enum_name, index, name }) => {
            let mut to = serializer.serialize_struct_variant(enum_name, index, name, fields.len())?;
            fields.iter().try_for_each(|(key, value)| to.serialize_field(key, value))?;
            to.end()
        }
    }
}
