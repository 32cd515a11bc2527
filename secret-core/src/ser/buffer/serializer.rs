//! Fills the buffer.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{Display, Write};
use core::marker::PhantomData;

use serde::ser::{Error, Serialize, Serializer};
use zeroize::Zeroizing;

use super::compound::{ListBuffer, MapBuffer, StructBuffer};
use super::text::TextBuffer;
use super::{Buffered, ListKind, StructKind};
use crate::de::buffer::wiping_box::WipingBox;
use crate::ser::variant::VariantName;

/// Serializes into a buffer. `E` is the error type of the target format.
pub struct BufferSerializer<E>(PhantomData<E>);

impl<E> BufferSerializer<E> {
    pub(in crate::ser) const fn new() -> Self {
        Self(PhantomData)
    }
}

impl<E: Error> BufferSerializer<E> {
    pub(super) fn boxed<T: ?Sized + Serialize>(value: &T) -> Result<WipingBox<Buffered>, E> {
        value.serialize(Self::new()).map(WipingBox::new)
    }
}

macro_rules! scalars {
    ($($method:ident($type:ty) $variant:ident)*) => {$(
        fn $method(self, value: $type) -> Result<Buffered, E> {
            Ok(Buffered::$variant(value))
        }
    )*};
}

impl<E: Error> Serializer for BufferSerializer<E> {
    type Ok = Buffered;
    type Error = E;
    type SerializeSeq = ListBuffer<E>;
    type SerializeTuple = ListBuffer<E>;
    type SerializeTupleStruct = ListBuffer<E>;
    type SerializeTupleVariant = ListBuffer<E>;
    type SerializeMap = MapBuffer<E>;
    type SerializeStruct = StructBuffer<E>;
    type SerializeStructVariant = StructBuffer<E>;

    scalars! {
        serialize_bool(bool) Bool
        serialize_u8(u8) U8
        serialize_u16(u16) U16
        serialize_u32(u32) U32
        serialize_u64(u64) U64
        serialize_i8(i8) I8
        serialize_i16(i16) I16
        serialize_i32(i32) I32
        serialize_i64(i64) I64
        serialize_f32(f32) F32
        serialize_f64(f64) F64
        serialize_char(char) Char
    }

    fn serialize_str(self, text: &str) -> Result<Buffered, E> {
        Ok(Buffered::Str(Zeroizing::new(String::from(text))))
    }

    fn serialize_bytes(self, bytes: &[u8]) -> Result<Buffered, E> {
        Ok(Buffered::Bytes(Zeroizing::new(Vec::from(bytes))))
    }

    // The default method frees an unwiped `String`.
    fn collect_str<T: ?Sized + Display>(self, value: &T) -> Result<Buffered, E> {
        let mut text = TextBuffer::new();
        write!(text, "{value}").map_err(|_| E::custom("a `Display` implementation failed"))?;
        Ok(Buffered::Str(text.finish()))
    }

    fn serialize_none(self) -> Result<Buffered, E> {
        Ok(Buffered::None)
    }

    fn serialize_some<T: ?Sized + Serialize>(self, value: &T) -> Result<Buffered, E> {
        Self::boxed(value).map(Buffered::Some)
    }

    fn serialize_unit(self) -> Result<Buffered, E> {
        Ok(Buffered::Unit)
    }

    fn serialize_unit_struct(self, name: &'static str) -> Result<Buffered, E> {
        Ok(Buffered::UnitStruct(name))
    }

    fn serialize_unit_variant(self, enum_name: &'static str, index: u32, name: &'static str) -> Result<Buffered, E> {
        Ok(Buffered::UnitVariant(VariantName { enum_name, index, name }))
    }

    fn serialize_newtype_struct<T: ?Sized + Serialize>(self, name: &'static str, value: &T) -> Result<Buffered, E> {
        Self::boxed(value).map(|value| Buffered::NewtypeStruct(name, value))
    }

    fn serialize_newtype_variant<T: ?Sized + Serialize>(
        self,
        enum_name: &'static str,
        index: u32,
        name: &'static str,
        value: &T,
    ) -> Result<Buffered, E> {
        Self::boxed(value).map(|value| Buffered::NewtypeVariant(VariantName { enum_name, index, name }, value))
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<ListBuffer<E>, E> {
        Ok(ListBuffer::new(ListKind::Seq))
    }

    fn serialize_tuple(self, _: usize) -> Result<ListBuffer<E>, E> {
        Ok(ListBuffer::new(ListKind::Tuple))
    }

    fn serialize_tuple_struct(self, name: &'static str, _: usize) -> Result<ListBuffer<E>, E> {
        Ok(ListBuffer::new(ListKind::TupleStruct(name)))
    }

    fn serialize_tuple_variant(
        self,
        enum_name: &'static str,
        index: u32,
        name: &'static str,
        _: usize,
    ) -> Result<ListBuffer<E>, E> {
        Ok(ListBuffer::new(ListKind::TupleVariant(VariantName { enum_name, index, name })))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<MapBuffer<E>, E> {
        Ok(MapBuffer::new())
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<StructBuffer<E>, E> {
        Ok(StructBuffer::new(StructKind::Struct(name)))
    }

    fn serialize_struct_variant(
        self,
        enum_name: &'static str,
        index: u32,
        name: &'static str,
        _: usize,
    ) -> Result<StructBuffer<E>, E> {
        Ok(StructBuffer::new(StructKind::Variant(VariantName { enum_name, index, name })))
    }
}
