//! Generates a document from a type alone.
//!
//! A derived `Deserialize` requests what it expects: a struct with these fields, then a string, then a number. This format
//! answers each request with a value, and records it in the document. Types that call `deserialize_any` (which `flatten`, `tag`
//! and `untagged` do) request nothing in particular and are not supported.

mod access;

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::cell::Cell;

use serde::de::{DeserializeOwned, Deserializer, Error as _, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::{Error, Map, Value, json};

use access::{Fields, Items, Variant};

/// Options and lists are empty below this depth, so that a recursive type ends.
const DEEP: usize = 4;
/// A type that is still recursive at this depth is refused.
const TOO_DEEP: usize = 64;

/// Returns a value of the type, its document, and the number of variants of the largest enum.
///
/// Each enum becomes its variant number `variant`, or its last one if it has fewer.
pub fn make<T: DeserializeOwned>(variant: usize) -> (Result<(T, Value), Error>, usize) {
    let counts = Counts { variant, variants: Cell::new(1), texts: Cell::new(0) };
    let mut document = Value::Null;
    let made = T::deserialize(Maker { document: &mut document, counts: &counts, depth: 0 });
    (made.map(|value| (value, document)), counts.variants.get())
}

struct Counts {
    variant: usize,
    variants: Cell<usize>,
    texts: Cell<usize>,
}

/// Answers one request, and records the answer in `document`.
struct Maker<'a> {
    document: &'a mut Value,
    counts: &'a Counts,
    depth: usize,
}

impl Maker<'_> {
    /// Returns a text that is unique in the document.
    fn text(&mut self) -> String {
        let number = self.counts.texts.replace(self.counts.texts.get() + 1);
        let text = format!("text {number}");
        *self.document = json!(text);
        text
    }

    fn child<'b>(&'b self, document: &'b mut Value) -> Maker<'b> {
        Maker { document, counts: self.counts, depth: self.depth + 1 }
    }

    fn is_deep(&self) -> Result<bool, Error> {
        if self.depth > TOO_DEEP { Err(Error::custom("has no end")) } else { Ok(self.depth > DEEP) }
    }

    fn items<'de, V: Visitor<'de>>(self, count: usize, visitor: V) -> Result<V::Value, Error> {
        let mut made = Vec::new();
        let value = visitor.visit_seq(Items { maker: &self, left: count, made: &mut made })?;
        *self.document = Value::Array(made);
        Ok(value)
    }

    fn fields<'de, V: Visitor<'de>>(self, names: Option<&[&'static str]>, visitor: V) -> Result<V::Value, Error> {
        let mut made = Map::new();
        let value = visitor.visit_map(Fields { maker: &self, names, key: String::new(), made: &mut made })?;
        *self.document = Value::Object(made);
        Ok(value)
    }
}

macro_rules! plain {
    ($($hint:ident => $visit:ident($value:expr);)*) => {$(
        fn $hint<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            *self.document = json!($value);
            visitor.$visit($value)
        }
    )*};
}

impl<'de> Deserializer<'de> for Maker<'_> {
    type Error = Error;

    plain! {
        deserialize_bool => visit_bool(true);
        deserialize_i8 => visit_i8(1);
        deserialize_i16 => visit_i16(1);
        deserialize_i32 => visit_i32(1);
        deserialize_i64 => visit_i64(1);
        deserialize_u8 => visit_u8(1);
        deserialize_u16 => visit_u16(1);
        deserialize_u32 => visit_u32(1);
        deserialize_u64 => visit_u64(1);
        deserialize_f32 => visit_f32(1.5);
        deserialize_f64 => visit_f64(1.5);
        deserialize_char => visit_char('a');
    }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> {
        Err(Error::custom("lets the input decide"))
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    fn deserialize_str<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_string(self.text())
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_str(visitor)
    }

    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.items(1, visitor)
    }

    fn deserialize_byte_buf<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.items(1, visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.is_deep()? { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let count = usize::from(!self.is_deep()?);
        self.items(count, visitor)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, count: usize, visitor: V) -> Result<V::Value, Error> {
        self.is_deep()?;
        self.items(count, visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        count: usize,
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.deserialize_tuple(count, visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let names = if self.is_deep()? { Some(&[][..]) } else { None };
        self.fields(names, visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.is_deep()?;
        self.fields(Some(names), visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.is_deep()?;
        let variants = &self.counts.variants;
        variants.set(variants.get().max(names.len()));
        let name = names.get(self.counts.variant).or(names.last()).ok_or_else(|| Error::custom("has no variant"))?;
        visitor.visit_enum(Variant { maker: self, name })
    }

    forward_to_deserialize_any! { identifier }
}
