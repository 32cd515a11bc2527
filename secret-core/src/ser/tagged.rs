//! Newtype variants of internally tagged enums: writes the tag, then the entries of the value.

use serde::ser::{Error, Impossible, Serialize, SerializeMap, SerializeStruct, Serializer};

use super::deferred::{StructValue, Target, TupleValue};
use super::refusal::refuse_values;

/// Writes a value to `serializer`, with the entry `tag: variant` before its own entries. Rejects a value without entries.
pub struct TaggedSerializer<S> {
    /// The target of the value.
    pub serializer: S,
    /// The Rust names of the enum and the variant, for errors.
    pub place: &'static str,
    /// The tag's key.
    pub tag: &'static str,
    /// The serialized name of the variant.
    pub variant: &'static str,
}

impl<S: Serializer> TaggedSerializer<S> {
    fn refuse(&self, value: &str) -> S::Error {
        S::Error::custom(format_args!("cannot serialize tagged newtype variant {} containing {value}", self.place))
    }

    /// Opens a map of `len` entries and writes the tag.
    fn open(self, len: Option<usize>) -> Result<S::SerializeMap, S::Error> {
        let mut map = self.serializer.serialize_map(len)?;
        map.serialize_entry(self.tag, self.variant)?;
        Ok(map)
    }

    /// Opens a map with the tag and the key of an inner enum's variant.
    fn open_variant(self, inner: &'static str) -> Result<Owned<S::SerializeMap>, S::Error> {
        let mut map = self.open(Some(2))?;
        map.serialize_key(inner)?;
        Ok(Owned(map))
    }
}

impl<S: Serializer> Serializer for TaggedSerializer<S> {
    type Ok = S::Ok;
    type Error = S::Error;
    type SerializeSeq = Impossible<S::Ok, S::Error>;
    type SerializeTuple = Impossible<S::Ok, S::Error>;
    type SerializeTupleStruct = Impossible<S::Ok, S::Error>;
    type SerializeMap = S::SerializeMap;
    type SerializeStruct = S::SerializeStruct;
    type SerializeTupleVariant = TupleValue<Owned<S::SerializeMap>>;
    type SerializeStructVariant = StructValue<Owned<S::SerializeMap>>;

    refuse_values!(self, |value| self.refuse(value));

    fn serialize_none(self) -> Result<S::Ok, S::Error> {
        Err(self.refuse("an optional"))
    }

    fn serialize_some<T: ?Sized + Serialize>(self, _: &T) -> Result<S::Ok, S::Error> {
        Err(self.refuse("an optional"))
    }

    fn serialize_unit(self) -> Result<S::Ok, S::Error> {
        self.open(Some(1))?.end()
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<S::Ok, S::Error> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, inner: &'static str) -> Result<S::Ok, S::Error> {
        let mut map = self.open(Some(2))?;
        map.serialize_entry(inner, &())?;
        map.end()
    }

    fn serialize_newtype_struct<T: ?Sized + Serialize>(self, _: &'static str, value: &T) -> Result<S::Ok, S::Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        _: u32,
        inner: &'static str,
        value: &T,
    ) -> Result<S::Ok, S::Error> {
        let mut map = self.open(Some(2))?;
        map.serialize_entry(inner, value)?;
        map.end()
    }

    fn serialize_map(self, len: Option<usize>) -> Result<S::SerializeMap, S::Error> {
        self.open(len.map(|len| len.saturating_add(1)))
    }

    fn serialize_struct(self, name: &'static str, len: usize) -> Result<S::SerializeStruct, S::Error> {
        let mut fields = self.serializer.serialize_struct(name, len.saturating_add(1))?;
        fields.serialize_field(self.tag, self.variant)?;
        Ok(fields)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        inner: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, S::Error> {
        Ok(TupleValue::tuple_struct(self.open_variant(inner)?, inner))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        inner: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, S::Error> {
        Ok(StructValue::new(self.open_variant(inner)?, inner))
    }
}

/// The map of the tagged value. The content of the variant is its last entry.
pub struct Owned<M>(M);

impl<M: SerializeMap> Target for Owned<M> {
    type Ok = M::Ok;
    type Error = M::Error;

    fn value<T: Serialize>(mut self, value: &T) -> Result<M::Ok, M::Error> {
        self.0.serialize_value(value)?;
        self.0.end()
    }
}
