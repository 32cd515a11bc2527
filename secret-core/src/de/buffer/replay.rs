//! Replaying a buffered value as a deserializer.

mod access;

use core::marker::PhantomData;

use serde::de::{Deserializer, Error, Expected, IntoDeserializer, Unexpected, Visitor};

pub(super) use self::access::Variant;
use self::access::{Items, Pairs};
use super::Buffer;

/// Deserializes a value that stays in the buffer.
///
/// Lends owned text (`visit_str`), so that no unwiped copy leaves the buffer. Passes on borrowed text with the lifetime of the
/// input.
pub struct Replay<'b, 'de, E> {
    pub(super) value: &'b Buffer<'de>,
    /// Whether an empty map is a unit. serde's buffer accepts one when it is read by value, and rejects it by reference.
    pub(super) once: bool,
    error: PhantomData<E>,
}

impl<E> Clone for Replay<'_, '_, E> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<E> Copy for Replay<'_, '_, E> {}

impl<'b, 'de, E> Replay<'b, 'de, E> {
    /// Replays a value that several readers try: `untagged`, and maps under `flatten`.
    #[must_use]
    pub const fn shared(value: &'b Buffer<'de>) -> Self {
        Self { value, once: false, error: PhantomData }
    }

    /// Replays a value that has one reader: the fields next to a `tag`, the `content`, and structs and enums under `flatten`.
    #[must_use]
    pub const fn once(value: &'b Buffer<'de>) -> Self {
        Self { value, once: true, error: PhantomData }
    }

    fn child(self, value: &'b Buffer<'de>) -> Self {
        Self { value, ..self }
    }
}

impl<'b, 'de, E: Error> Replay<'b, 'de, E> {
    #[cold]
    fn invalid_type(self, expected: &dyn Expected) -> E {
        E::invalid_type(self.value.unexpected(), expected)
    }

    fn seq<V: Visitor<'de>>(self, items: &'b [Buffer<'de>], visitor: V) -> Result<V::Value, E> {
        let mut items = Items::new(self, items);
        let value = visitor.visit_seq(&mut items)?;
        items.end().map(|()| value)
    }

    fn map<V: Visitor<'de>>(self, entries: &'b [(Buffer<'de>, Buffer<'de>)], visitor: V) -> Result<V::Value, E> {
        let mut entries = Pairs::new(self, entries);
        let value = visitor.visit_map(&mut entries)?;
        entries.end().map(|()| value)
    }

    fn integer<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match *self.value {
            Buffer::U8(value) => visitor.visit_u8(value),
            Buffer::U16(value) => visitor.visit_u16(value),
            Buffer::U32(value) => visitor.visit_u32(value),
            Buffer::U64(value) => visitor.visit_u64(value),
            Buffer::I8(value) => visitor.visit_i8(value),
            Buffer::I16(value) => visitor.visit_i16(value),
            Buffer::I32(value) => visitor.visit_i32(value),
            Buffer::I64(value) => visitor.visit_i64(value),
            _ => Err(self.invalid_type(&visitor)),
        }
    }

    fn float<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match *self.value {
            Buffer::F32(value) => visitor.visit_f32(value),
            Buffer::F64(value) => visitor.visit_f64(value),
            _ => self.integer(visitor),
        }
    }
}

/// Expands to one method per line that forwards to another.
macro_rules! forward {
    ($($method:ident($($arg:ty),*) => $to:ident;)*) => {$(
        fn $method<V: Visitor<'de>>(self, $(_: $arg,)* visitor: V) -> Result<V::Value, E> {
            self.$to(visitor)
        }
    )*};
}

/// `deserialize_i128` and `deserialize_u128` keep serde's default, which fails.
impl<'de, E: Error> Deserializer<'de> for Replay<'_, 'de, E> {
    type Error = E;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.value {
            Buffer::Bool(value) => visitor.visit_bool(*value),
            Buffer::Char(value) => visitor.visit_char(*value),
            Buffer::String(value) => visitor.visit_str(value),
            Buffer::Str(value) => visitor.visit_borrowed_str(value),
            Buffer::ByteBuf(value) => visitor.visit_bytes(value),
            Buffer::Bytes(value) => visitor.visit_borrowed_bytes(value),
            Buffer::Unit => visitor.visit_unit(),
            Buffer::None => visitor.visit_none(),
            Buffer::Some(value) => visitor.visit_some(self.child(value)),
            Buffer::Newtype(value) => visitor.visit_newtype_struct(self.child(value)),
            Buffer::Seq(items) => self.seq(items, visitor),
            Buffer::Map(entries) => self.map(entries, visitor),
            _ => self.float(visitor),
        }
    }

    forward! {
        deserialize_i8() => integer;
        deserialize_i16() => integer;
        deserialize_i32() => integer;
        deserialize_i64() => integer;
        deserialize_u8() => integer;
        deserialize_u16() => integer;
        deserialize_u32() => integer;
        deserialize_u64() => integer;
        deserialize_f32() => float;
        deserialize_f64() => float;
        deserialize_string() => deserialize_str;
        deserialize_byte_buf() => deserialize_bytes;
        deserialize_tuple(usize) => deserialize_seq;
        deserialize_tuple_struct(&'static str, usize) => deserialize_seq;
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match *self.value {
            Buffer::Bool(value) => visitor.visit_bool(value),
            _ => Err(self.invalid_type(&visitor)),
        }
    }

    fn deserialize_char<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.value {
            Buffer::Char(_) | Buffer::String(_) | Buffer::Str(_) => self.deserialize_any(visitor),
            _ => Err(self.invalid_type(&visitor)),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.value {
            Buffer::String(_) | Buffer::Str(_) | Buffer::ByteBuf(_) | Buffer::Bytes(_) => self.deserialize_any(visitor),
            _ => Err(self.invalid_type(&visitor)),
        }
    }

    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.value {
            Buffer::Seq(items) => self.seq(items, visitor),
            _ => self.deserialize_str(visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.value {
            Buffer::None => visitor.visit_none(),
            Buffer::Some(value) => visitor.visit_some(self.child(value)),
            Buffer::Unit => visitor.visit_unit(),
            // A format that does not mark options, like JSON.
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.value {
            Buffer::Unit => visitor.visit_unit(),
            // `{"type":"Done"}` for a variant `Done(())`: there are no fields next to the tag.
            Buffer::Map(entries) if self.once && entries.is_empty() => visitor.visit_unit(),
            _ => Err(self.invalid_type(&visitor)),
        }
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, E> {
        match self.value {
            _ if !self.once => self.deserialize_unit(visitor),
            // Likewise for a variant `Done(UnitStruct)`.
            Buffer::Map(entries) if entries.is_empty() => visitor.visit_unit(),
            Buffer::Seq(items) if items.is_empty() => visitor.visit_unit(),
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, E> {
        match self.value {
            Buffer::Newtype(value) => visitor.visit_newtype_struct(self.child(value)),
            // A format that does not mark newtypes, like JSON.
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.value {
            Buffer::Seq(items) => self.seq(items, visitor),
            _ => Err(self.invalid_type(&visitor)),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.value {
            Buffer::Map(entries) => self.map(entries, visitor),
            _ => Err(self.invalid_type(&visitor)),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        match self.value {
            Buffer::Seq(_) | Buffer::Map(_) => self.deserialize_any(visitor),
            _ => Err(self.invalid_type(&visitor)),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        match self.value {
            Buffer::Map(entries) => match &**entries {
                [(name, content)] => {
                    visitor.visit_enum(Variant { name: self.child(name), content: Some(self.child(content)) })
                }
                _ => Err(E::invalid_value(Unexpected::Map, &"map with a single key")),
            },
            Buffer::String(_) | Buffer::Str(_) => visitor.visit_enum(Variant { name: self, content: None }),
            _ => Err(self.invalid_type(&"string or map")),
        }
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.value {
            Buffer::U8(_) | Buffer::U64(_) => self.integer(visitor),
            _ => self.deserialize_str(visitor),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_unit()
    }
}

impl<'de, E: Error> IntoDeserializer<'de, E> for Replay<'_, 'de, E> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}
