//! Generates the parts of a document.

use alloc::borrow::ToOwned;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde::de::{DeserializeSeed, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, VariantAccess, Visitor};
use serde_json::{Error, Map, Value, json};

use super::Maker;

/// The items of a list.
pub struct Items<'a> {
    pub maker: &'a Maker<'a>,
    pub left: usize,
    pub made: &'a mut Vec<Value>,
}

impl<'de> SeqAccess<'de> for Items<'_> {
    type Error = Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        if self.left == 0 {
            return Ok(None);
        }
        self.left -= 1;
        let mut item = Value::Null;
        let value = seed.deserialize(self.maker.child(&mut item))?;
        self.made.push(item);
        Ok(Some(value))
    }
}

/// The fields of a struct; without names, the single entry of a map.
pub struct Fields<'a> {
    pub maker: &'a Maker<'a>,
    pub names: Option<&'a [&'static str]>,
    pub key: String,
    pub made: &'a mut Map<String, Value>,
}

impl<'de> MapAccess<'de> for Fields<'_> {
    type Error = Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        if let Some(names) = &mut self.names {
            let Some((name, rest)) = names.split_first() else { return Ok(None) };
            *names = rest;
            self.key = (*name).to_string();
            return seed.deserialize((*name).into_deserializer()).map(Some);
        }
        self.names = Some(&[]);
        let mut key = Value::Null;
        let made = seed.deserialize(self.maker.child(&mut key))?;
        // JSON writes a numeric key in quotes.
        self.key = key.as_str().map_or_else(|| key.to_string(), str::to_owned);
        Ok(Some(made))
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Error> {
        let mut item = Value::Null;
        let value = seed.deserialize(self.maker.child(&mut item))?;
        self.made.insert(self.key.clone(), item);
        Ok(value)
    }
}

/// A variant by its name, and what it holds.
pub struct Variant<'a> {
    pub maker: Maker<'a>,
    pub name: &'static str,
}

impl Variant<'_> {
    fn with<T>(self, content: impl FnOnce(Maker<'_>) -> Result<T, Error>) -> Result<T, Error> {
        let mut inner = Value::Null;
        let value = content(self.maker.child(&mut inner))?;
        *self.maker.document = json!({ self.name: inner });
        Ok(value)
    }
}

impl<'de> EnumAccess<'de> for Variant<'_> {
    type Error = Error;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Error> {
        let name: Result<_, Error> = seed.deserialize(self.name.into_deserializer());
        Ok((name?, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'_> {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        *self.maker.document = json!(self.name);
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Error> {
        self.with(|maker| seed.deserialize(maker))
    }

    fn tuple_variant<V: Visitor<'de>>(self, count: usize, visitor: V) -> Result<V::Value, Error> {
        self.with(|maker| maker.items(count, visitor))
    }

    fn struct_variant<V: Visitor<'de>>(self, names: &'static [&'static str], visitor: V) -> Result<V::Value, Error> {
        self.with(|maker| maker.fields(Some(names), visitor))
    }
}
