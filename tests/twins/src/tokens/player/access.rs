//! What is within lists, maps and variants of tokens.

use serde::de::{
    self, DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, VariantAccess, Visitor,
};

use super::{Hand, Player};
use crate::tokens::{Error, Token};

pub struct Items<'p, 'de> {
    pub player: &'p mut Player<'de>,
    pub len: Option<usize>,
    pub names: &'static [&'static str],
}

impl<'de> SeqAccess<'de> for Items<'_, 'de> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        if *self.player.peek()? == Token::End {
            return Ok(None);
        }
        self.len = self.len.map(|len| len.saturating_sub(1));
        seed.deserialize(&mut *self.player).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        self.len
    }
}

impl<'de> MapAccess<'de> for Items<'_, 'de> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        match self.player.peek()? {
            Token::End => return Ok(None),
            Token::Str(name) if self.player.hand == Hand::Indices => {
                if let Some(index) = self.names.iter().position(|known| known == name) {
                    self.player.next()?;
                    return seed.deserialize((index as u64).into_deserializer()).map(Some);
                }
            }
            _ => {}
        }
        self.len = self.len.map(|len| len.saturating_sub(1));
        seed.deserialize(&mut *self.player).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        seed.deserialize(&mut *self.player)
    }

    fn size_hint(&self) -> Option<usize> {
        self.len
    }
}

/// A variant with content, as a map of one entry.
pub struct OneEntry<'p, 'de> {
    pub player: &'p mut Player<'de>,
    pub named: bool,
}

impl<'de> MapAccess<'de> for OneEntry<'_, 'de> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        if std::mem::replace(&mut self.named, true) {
            return Ok(None);
        }
        match self.player.peek()? {
            Token::NewtypeVariant(_, _, name)
            | Token::TupleVariant(_, _, name, _)
            | Token::StructVariant(_, _, name, _) => seed.deserialize(name.as_str().into_deserializer()).map(Some),
            _ => Err(Error("not a variant".to_owned())),
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        seed.deserialize(Content(&mut *self.player))
    }
}

/// What follows the name of a variant.
struct Content<'p, 'de>(&'p mut Player<'de>);

impl<'de> Deserializer<'de> for Content<'_, 'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0.next()? {
            Token::NewtypeVariant(..) => self.0.deserialize_any(visitor),
            Token::TupleVariant(_, _, _, len) => self.0.seq(Some(*len), visitor),
            Token::StructVariant(_, _, _, len) => self.0.map(Some(*len), &[], visitor),
            _ => Err(Error("not a variant".to_owned())),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0.peek()? {
            Token::NewtypeVariant(..) => {
                self.0.next()?;
                self.0.deserialize_option(visitor)
            }
            _ => self.deserialize_any(visitor),
        }
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct newtype_struct seq
        tuple tuple_struct map struct enum identifier ignored_any
    }
}

pub struct OneVariant<'p, 'de> {
    pub player: &'p mut Player<'de>,
    pub variants: &'static [&'static str],
    pub in_map: bool,
}

impl<'de> EnumAccess<'de> for OneVariant<'_, 'de> {
    type Error = Error;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Error> {
        let name = match self.player.peek()? {
            Token::UnitVariant(_, _, name)
            | Token::NewtypeVariant(_, _, name)
            | Token::TupleVariant(_, _, name, _)
            | Token::StructVariant(_, _, name, _)
            | Token::Str(name) => name.as_str(),
            _ => return Err(Error("not a variant".to_owned())),
        };
        if self.in_map {
            self.player.next()?;
        }
        let index = self.variants.iter().position(|known| *known == name);
        let value = match (self.player.hand, index) {
            (Hand::Indices, Some(index)) => seed.deserialize((index as u64).into_deserializer())?,
            (Hand::NameBytes, _) => seed.deserialize(de::value::BytesDeserializer::<Error>::new(name.as_bytes()))?,
            _ => seed.deserialize(name.into_deserializer())?,
        };
        Ok((value, self))
    }
}

impl<'de> VariantAccess<'de> for OneVariant<'_, 'de> {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        if self.in_map {
            <() as serde::Deserialize>::deserialize(&mut *self.player)?;
            return self.player.close();
        }
        match self.player.next()? {
            Token::UnitVariant(..) | Token::Str(_) => Ok(()),
            _ => Err(Error("not a unit variant".to_owned())),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Error> {
        if self.in_map {
            let value = seed.deserialize(&mut *self.player)?;
            self.player.close()?;
            return Ok(value);
        }
        match self.player.next()? {
            Token::NewtypeVariant(..) => seed.deserialize(&mut *self.player),
            _ => Err(Error("not a newtype variant".to_owned())),
        }
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, Error> {
        if self.in_map {
            let value = self.player.deserialize_tuple(len, visitor)?;
            self.player.close()?;
            return Ok(value);
        }
        match self.player.next()? {
            Token::TupleVariant(_, _, _, given) => self.player.seq(Some(*given), visitor),
            _ => Err(Error("not a tuple variant".to_owned())),
        }
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Error> {
        if self.in_map {
            let value = self.player.deserialize_struct("", fields, visitor)?;
            self.player.close()?;
            return Ok(value);
        }
        match self.player.next()? {
            Token::StructVariant(_, _, _, len) => self.player.map(Some(*len), fields, visitor),
            _ => Err(Error("not a struct variant".to_owned())),
        }
    }
}
