//! Missing fields: an option becomes `None`, any other type an error, as in serde.

use core::marker::PhantomData;

use serde::de::{Error, Visitor};
use serde::{Deserializer, forward_to_deserialize_any};

use crate::context::FieldContext;

/// A deserializer without input.
pub struct Absent<'a, E> {
    name: &'static str,
    context: &'a FieldContext<'a>,
    error: PhantomData<E>,
}

impl<'a, E> Absent<'a, E> {
    /// Creates a deserializer for the missing field `name` of the model at `context`.
    pub(crate) fn new(name: &'static str, context: &'a FieldContext<'a>) -> Self {
        Self { name, context, error: PhantomData }
    }
}

impl<'de, E: Error> Deserializer<'de> for Absent<'_, E> {
    type Error = E;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, E> {
        Err(self.context.missing(self.name))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_none()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}
