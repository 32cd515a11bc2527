//! Buffers the content of a variant, which is written field by field, until it can become the value of a map entry.

use serde::ser::{Error, Serialize, SerializeStructVariant, SerializeTupleVariant};

use super::buffer::{BufferSerializer, Buffered, ListKind, StructKind};
use crate::de::wiping_vec::WipingVec;

/// A map that waits for the value of its last key.
pub trait Target {
    type Ok;
    type Error: Error;

    /// Writes the value.
    fn value<T: Serialize>(self, value: &T) -> Result<Self::Ok, Self::Error>;
}

/// The content of a tuple variant.
pub struct TupleValue<T> {
    target: T,
    kind: ListKind,
    fields: WipingVec<Buffered>,
}

impl<T: Target> TupleValue<T> {
    /// Writes the content as a sequence.
    pub(super) const fn sequence(target: T) -> Self {
        Self { target, kind: ListKind::Seq, fields: WipingVec::new() }
    }

    /// Writes the content as a tuple struct.
    pub(super) const fn tuple_struct(target: T, name: &'static str) -> Self {
        Self { target, kind: ListKind::TupleStruct(name), fields: WipingVec::new() }
    }
}

impl<T: Target> SerializeTupleVariant for TupleValue<T> {
    type Ok = T::Ok;
    type Error = T::Error;

    fn serialize_field<V: ?Sized + Serialize>(&mut self, value: &V) -> Result<(), T::Error> {
        self.fields.push(value.serialize(BufferSerializer::new())?);
        Ok(())
    }

    fn end(self) -> Result<T::Ok, T::Error> {
        self.target.value(&Buffered::List(self.kind, self.fields))
    }
}

/// The content of a struct variant.
pub struct StructValue<T> {
    target: T,
    name: &'static str,
    fields: WipingVec<(&'static str, Buffered)>,
}

impl<T: Target> StructValue<T> {
    /// Writes the content as a struct with this name.
    pub(super) const fn new(target: T, name: &'static str) -> Self {
        Self { target, name, fields: WipingVec::new() }
    }
}

impl<T: Target> SerializeStructVariant for StructValue<T> {
    type Ok = T::Ok;
    type Error = T::Error;

    fn serialize_field<V: ?Sized + Serialize>(&mut self, key: &'static str, value: &V) -> Result<(), T::Error> {
        self.fields.push((key, value.serialize(BufferSerializer::new())?));
        Ok(())
    }

    fn end(self) -> Result<T::Ok, T::Error> {
        self.target.value(&Buffered::Struct(StructKind::Struct(self.name), self.fields))
    }
}
