//! A buffer as a deserializer that lends out what it holds.

use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{DeserializeSeed, EnumAccess, Error, IntoDeserializer, Unexpected, VariantAccess, Visitor};
use serde::{Deserialize, Deserializer, forward_to_deserialize_any};

use super::errors::Clean;
use super::value::Buffer;

/// One value of the buffer.
#[derive(Clone, Copy)]
pub struct Replay<'b> {
    value: &'b Buffer<'b>,
    human: bool,
}

impl<'b> Replay<'b> {
    /// Hands out `value`; `human` is what the format said of itself.
    pub fn new(value: &'b Buffer<'b>, human: bool) -> Self {
        Self { value, human }
    }

    fn at(self, value: &'b Buffer<'b>) -> Self {
        Self { value, ..self }
    }

    fn list<V: Visitor<'b>>(self, items: &'b [Buffer<'b>], visitor: V) -> Result<V::Value, Clean> {
        let mut items = SeqDeserializer::new(items.iter().map(|item| self.at(item)));
        let value = visitor.visit_seq(&mut items)?;
        items.end()?;
        Ok(value)
    }

    fn map<V: Visitor<'b>>(self, entries: &'b [(Buffer<'b>, Buffer<'b>)], visitor: V) -> Result<V::Value, Clean> {
        let mut entries = MapDeserializer::new(entries.iter().map(|(key, value)| (self.at(key), self.at(value))));
        let value = visitor.visit_map(&mut entries)?;
        entries.end()?;
        Ok(value)
    }
}

impl<'b> Deserializer<'b> for Replay<'b> {
    type Error = Clean;

    fn deserialize_any<V: Visitor<'b>>(self, visitor: V) -> Result<V::Value, Clean> {
        match self.value {
            Buffer::Unit => visitor.visit_unit(),
            Buffer::Bool(value) => visitor.visit_bool(*value),
            Buffer::Signed(value) => visitor.visit_i64(*value),
            Buffer::Unsigned(value) => visitor.visit_u64(*value),
            Buffer::Float(value) => visitor.visit_f64(*value),
            Buffer::Char(value) => visitor.visit_char(*value),
            Buffer::Borrowed(value) => visitor.visit_borrowed_str(value),
            Buffer::Owned(value) => visitor.visit_borrowed_str(value),
            Buffer::BorrowedBytes(value) => visitor.visit_borrowed_bytes(value),
            Buffer::Bytes(value) => visitor.visit_borrowed_bytes(value),
            Buffer::Seq(items) => self.list(items, visitor),
            Buffer::Map(entries) => self.map(entries, visitor),
        }
    }

    fn deserialize_option<V: Visitor<'b>>(self, visitor: V) -> Result<V::Value, Clean> {
        match self.value {
            Buffer::Unit => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'b>>(self, _: &'static str, visitor: V) -> Result<V::Value, Clean> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'b>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Clean> {
        match self.value {
            Buffer::Map(entries) => match &**entries {
                [(variant, content)] => {
                    visitor.visit_enum(Variant { name: self.at(variant), content: Some(self.at(content)) })
                }
                _ => Err(Clean::invalid_value(Unexpected::Map, &"a map with the variant as its only key")),
            },
            _ => visitor.visit_enum(Variant { name: self, content: None }),
        }
    }

    fn deserialize_identifier<V: Visitor<'b>>(self, visitor: V) -> Result<V::Value, Clean> {
        match self.value {
            // Where people write names, the number of a variant is none.
            Buffer::Unsigned(_) if self.human => Err(Clean::invalid_type(Unexpected::Other("number"), &visitor)),
            _ => self.deserialize_any(visitor),
        }
    }

    forward_to_deserialize_any! {
        <W: Visitor<'b>>
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map struct ignored_any
    }

    fn is_human_readable(&self) -> bool {
        self.human
    }
}

impl<'b> IntoDeserializer<'b, Clean> for Replay<'b> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

/// A variant's name and what it holds.
struct Variant<'b> {
    name: Replay<'b>,
    content: Option<Replay<'b>>,
}

impl<'b> EnumAccess<'b> for Variant<'b> {
    type Error = Clean;
    type Variant = Content<'b>;

    fn variant_seed<S: DeserializeSeed<'b>>(self, seed: S) -> Result<(S::Value, Content<'b>), Clean> {
        Ok((seed.deserialize(self.name)?, Content(self.content)))
    }
}

struct Content<'b>(Option<Replay<'b>>);

impl<'b> Content<'b> {
    fn required(self) -> Result<Replay<'b>, Clean> {
        self.0.ok_or_else(|| Clean::invalid_type(Unexpected::UnitVariant, &"a variant with content"))
    }
}

impl<'b> VariantAccess<'b> for Content<'b> {
    type Error = Clean;

    fn unit_variant(self) -> Result<(), Clean> {
        self.0.map_or(Ok(()), <()>::deserialize)
    }

    fn newtype_variant_seed<S: DeserializeSeed<'b>>(self, seed: S) -> Result<S::Value, Clean> {
        seed.deserialize(self.required()?)
    }

    fn tuple_variant<V: Visitor<'b>>(self, _: usize, visitor: V) -> Result<V::Value, Clean> {
        self.required()?.deserialize_any(visitor)
    }

    fn struct_variant<V: Visitor<'b>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, Clean> {
        self.required()?.deserialize_any(visitor)
    }
}
