//! Buffers lists, maps and structs element by element.

use core::marker::PhantomData;

use serde::ser::{
    Error, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant,
};

use super::{BufferSerializer, Buffered, ListKind, StructKind};
use crate::de::wiping_vec::WipingVec;

/// A sequence or a tuple.
pub struct ListBuffer<E> {
    kind: ListKind,
    items: WipingVec<Buffered>,
    error: PhantomData<E>,
}

impl<E> ListBuffer<E> {
    pub(super) const fn new(kind: ListKind) -> Self {
        Self { kind, items: WipingVec::new(), error: PhantomData }
    }
}

macro_rules! list {
    ($($trait:ident::$method:ident)*) => {$(
        impl<E: Error> $trait for ListBuffer<E> {
            type Ok = Buffered;
            type Error = E;

            fn $method<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), E> {
                self.items.push(value.serialize(BufferSerializer::new())?);
                Ok(())
            }

            fn end(self) -> Result<Buffered, E> {
                Ok(Buffered::List(self.kind, self.items))
            }
        }
    )*};
}

list! {
    SerializeSeq::serialize_element
    SerializeTuple::serialize_element
    SerializeTupleStruct::serialize_field
    SerializeTupleVariant::serialize_field
}

/// A struct.
pub struct StructBuffer<E> {
    kind: StructKind,
    fields: WipingVec<(&'static str, Buffered)>,
    error: PhantomData<E>,
}

impl<E> StructBuffer<E> {
    pub(super) const fn new(kind: StructKind) -> Self {
        Self { kind, fields: WipingVec::new(), error: PhantomData }
    }
}

macro_rules! fields {
    ($($trait:ident)*) => {$(
        impl<E: Error> $trait for StructBuffer<E> {
            type Ok = Buffered;
            type Error = E;

            fn serialize_field<T: ?Sized + Serialize>(&mut self, key: &'static str, value: &T) -> Result<(), E> {
                self.fields.push((key, value.serialize(BufferSerializer::new())?));
                Ok(())
            }

            fn end(self) -> Result<Buffered, E> {
                Ok(Buffered::Struct(self.kind, self.fields))
            }
        }
    )*};
}

fields!(SerializeStruct SerializeStructVariant);

/// A map.
pub struct MapBuffer<E> {
    entries: WipingVec<(Buffered, Buffered)>,
    /// The key of the next value.
    key: Option<Buffered>,
    error: PhantomData<E>,
}

impl<E> MapBuffer<E> {
    pub(super) const fn new() -> Self {
        Self { entries: WipingVec::new(), key: None, error: PhantomData }
    }
}

impl<E: Error> SerializeMap for MapBuffer<E> {
    type Ok = Buffered;
    type Error = E;

    fn serialize_key<T: ?Sized + Serialize>(&mut self, key: &T) -> Result<(), E> {
        self.key = Some(key.serialize(BufferSerializer::new())?);
        Ok(())
    }

    fn serialize_value<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), E> {
        let key = self.key.take().ok_or_else(|| E::custom("a map's value before its key"))?;
        self.entries.push((key, value.serialize(BufferSerializer::new())?));
        Ok(())
    }

    fn end(self) -> Result<Buffered, E> {
        Ok(Buffered::Map(self.entries))
    }
}
