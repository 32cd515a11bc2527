//! What a type tells a format, call by call: recorded from `Serialize`, and replayed to `Deserialize`.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;

use serde::de::{
    self, DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, VariantAccess, Visitor,
};
use serde::ser::{self, Serialize, Serializer};

#[derive(Clone, Debug, PartialEq)]
pub enum Token {
    Bool(bool),
    I8(i8),
    I16(i16),
    I32(i32),
    I64(i64),
    I128(i128),
    U8(u8),
    U16(u16),
    U32(u32),
    U64(u64),
    U128(u128),
    F32(f32),
    F64(f64),
    Char(char),
    Str(String),
    Bytes(Vec<u8>),
    None,
    Some,
    Unit,
    UnitStruct(&'static str),
    UnitVariant(&'static str, u32, String),
    NewtypeStruct(&'static str),
    NewtypeVariant(&'static str, u32, String),
    Seq(Option<usize>),
    Tuple(usize),
    TupleStruct(&'static str, usize),
    TupleVariant(&'static str, u32, String, usize),
    Map(Option<usize>),
    Struct(&'static str, usize),
    StructVariant(&'static str, u32, String, usize),
    End,
}

#[derive(Debug)]
pub struct Error(pub String);

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Error {}

impl de::Error for Error {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

impl ser::Error for Error {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

/// What `value` writes; whether it asked `is_human_readable` is the last token.
pub fn record<T: Serialize + ?Sized>(value: &T, readable: bool) -> Result<Vec<Token>, Error> {
    let mut recorder = Recorder { tokens: Vec::new(), readable, asked: Rc::default() };
    value.serialize(&mut recorder)?;
    recorder.tokens.push(Token::Bool(recorder.asked.get()));
    Ok(recorder.tokens)
}

struct Recorder {
    tokens: Vec<Token>,
    readable: bool,
    asked: Rc<Cell<bool>>,
}

impl Recorder {
    fn push(&mut self, token: Token) -> Result<(), Error> {
        self.tokens.push(token);
        Ok(())
    }

    fn open(&mut self, token: Token) -> Result<&mut Self, Error> {
        self.tokens.push(token);
        Ok(self)
    }
}

macro_rules! record {
    ($($method:ident $type:ty => $token:ident),* $(,)?) => {
        $(fn $method(self, value: $type) -> Result<(), Error> {
            self.push(Token::$token(value))
        })*
    };
}

impl<'r> Serializer for &'r mut Recorder {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = &'r mut Recorder;
    type SerializeTuple = &'r mut Recorder;
    type SerializeTupleStruct = &'r mut Recorder;
    type SerializeTupleVariant = &'r mut Recorder;
    type SerializeMap = &'r mut Recorder;
    type SerializeStruct = &'r mut Recorder;
    type SerializeStructVariant = &'r mut Recorder;

    record! {
        serialize_bool bool => Bool, serialize_i8 i8 => I8, serialize_i16 i16 => I16, serialize_i32 i32 => I32,
        serialize_i64 i64 => I64, serialize_i128 i128 => I128, serialize_u8 u8 => U8, serialize_u16 u16 => U16,
        serialize_u32 u32 => U32, serialize_u64 u64 => U64, serialize_u128 u128 => U128, serialize_f32 f32 => F32,
        serialize_f64 f64 => F64, serialize_char char => Char,
    }

    fn serialize_str(self, value: &str) -> Result<(), Error> {
        self.push(Token::Str(value.to_owned()))
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<(), Error> {
        self.push(Token::Bytes(value.to_owned()))
    }

    fn serialize_none(self) -> Result<(), Error> {
        self.push(Token::None)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
        value.serialize(self.open(Token::Some)?)
    }

    fn serialize_unit(self) -> Result<(), Error> {
        self.push(Token::Unit)
    }

    fn serialize_unit_struct(self, name: &'static str) -> Result<(), Error> {
        self.push(Token::UnitStruct(name))
    }

    fn serialize_unit_variant(self, name: &'static str, index: u32, variant: &'static str) -> Result<(), Error> {
        self.push(Token::UnitVariant(name, index, variant.to_owned()))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, name: &'static str, value: &T) -> Result<(), Error> {
        value.serialize(self.open(Token::NewtypeStruct(name))?)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        index: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        value.serialize(self.open(Token::NewtypeVariant(name, index, variant.to_owned()))?)
    }

    fn serialize_seq(self, len: Option<usize>) -> Result<Self, Error> {
        self.open(Token::Seq(len))
    }

    fn serialize_tuple(self, len: usize) -> Result<Self, Error> {
        self.open(Token::Tuple(len))
    }

    fn serialize_tuple_struct(self, name: &'static str, len: usize) -> Result<Self, Error> {
        self.open(Token::TupleStruct(name, len))
    }

    fn serialize_tuple_variant(
        self,
        name: &'static str,
        index: u32,
        variant: &'static str,
        len: usize,
    ) -> Result<Self, Error> {
        self.open(Token::TupleVariant(name, index, variant.to_owned(), len))
    }

    fn serialize_map(self, len: Option<usize>) -> Result<Self, Error> {
        self.open(Token::Map(len))
    }

    fn serialize_struct(self, name: &'static str, len: usize) -> Result<Self, Error> {
        self.open(Token::Struct(name, len))
    }

    fn serialize_struct_variant(
        self,
        name: &'static str,
        index: u32,
        variant: &'static str,
        len: usize,
    ) -> Result<Self, Error> {
        self.open(Token::StructVariant(name, index, variant.to_owned(), len))
    }

    fn is_human_readable(&self) -> bool {
        self.asked.set(true);
        self.readable
    }
}

macro_rules! record_parts {
    ($($trait:ident $method:ident),* $(,)?) => {
        $(impl ser::$trait for &mut Recorder {
            type Ok = ();
            type Error = Error;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
                value.serialize(&mut **self)
            }

            fn end(self) -> Result<(), Error> {
                self.push(Token::End)
            }
        })*
    };
}

record_parts! {
    SerializeSeq serialize_element,
    SerializeTuple serialize_element,
    SerializeTupleStruct serialize_field,
    SerializeTupleVariant serialize_field,
}

macro_rules! record_fields {
    ($($trait:ident),* $(,)?) => {
        $(impl ser::$trait for &mut Recorder {
            type Ok = ();
            type Error = Error;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Error> {
                self.push(Token::Str(key.to_owned()))?;
                value.serialize(&mut **self)
            }

            fn end(self) -> Result<(), Error> {
                self.push(Token::End)
            }
        })*
    };
}

record_fields!(SerializeStruct, SerializeStructVariant);

impl ser::SerializeMap for &mut Recorder {
    type Ok = ();
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        key.serialize(&mut **self)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        value.serialize(&mut **self)
    }

    fn end(self) -> Result<(), Error> {
        self.push(Token::End)
    }
}

/// How texts are handed out, and names.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Hand {
    Borrowed,
    Transient,
    Owned,
    /// A name of a field or variant as its index, where it is one of those asked for.
    Indices,
    /// A name as bytes.
    NameBytes,
}

pub const HANDS: [Hand; 5] = [Hand::Borrowed, Hand::Transient, Hand::Owned, Hand::Indices, Hand::NameBytes];

/// Reads tokens.
pub struct Player<'de> {
    tokens: &'de [Token],
    hand: Hand,
    readable: bool,
    pub asked: RefCell<Vec<String>>,
}

impl<'de> Player<'de> {
    pub fn new(tokens: &'de [Token], hand: Hand, readable: bool) -> Self {
        Self { tokens, hand, readable, asked: RefCell::default() }
    }

    pub fn finish(&self) -> Result<(), Error> {
        if self.tokens.is_empty() { Ok(()) } else { Err(Error("tokens are left".to_owned())) }
    }

    fn ask(&self, what: &str, names: &[&str]) {
        // As a set: a format looks names up in it.
        let names: std::collections::BTreeSet<_> = names.iter().collect();
        self.asked.borrow_mut().push(format!("{what} {names:?}"));
    }

    fn peek(&self) -> Result<&'de Token, Error> {
        self.tokens.first().ok_or_else(|| Error("end of tokens".to_owned()))
    }

    fn next(&mut self) -> Result<&'de Token, Error> {
        let token = self.peek()?;
        self.tokens = &self.tokens[1..];
        Ok(token)
    }

    fn text<V: Visitor<'de>>(&self, text: &'de str, visitor: V) -> Result<V::Value, Error> {
        match self.hand {
            Hand::Borrowed | Hand::NameBytes => visitor.visit_borrowed_str(text),
            Hand::Transient | Hand::Indices => visitor.visit_str(text),
            Hand::Owned => visitor.visit_string(text.to_owned()),
        }
    }

    fn seq<V: Visitor<'de>>(&mut self, len: Option<usize>, visitor: V) -> Result<V::Value, Error> {
        let value = visitor.visit_seq(Items { player: self, len, names: &[] })?;
        self.close()?;
        Ok(value)
    }

    fn map<V: Visitor<'de>>(
        &mut self,
        len: Option<usize>,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let value = visitor.visit_map(Items { player: self, len, names })?;
        self.close()?;
        Ok(value)
    }

    fn close(&mut self) -> Result<(), Error> {
        match self.next()? {
            Token::End => Ok(()),
            _ => Err(Error("more items than were read".to_owned())),
        }
    }
}

macro_rules! forward {
    ($($method:ident),* $(,)?) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            self.deserialize_any(visitor)
        })*
    };
}

impl<'de> Deserializer<'de> for &mut Player<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.peek()? {
            Token::UnitVariant(_, _, name) => {
                self.next()?;
                return self.text(name, visitor);
            }
            Token::NewtypeVariant(..) | Token::TupleVariant(..) | Token::StructVariant(..) => {
                return visitor.visit_map(OneEntry { player: self, named: false });
            }
            _ => {}
        }
        match self.next()? {
            Token::Bool(value) => visitor.visit_bool(*value),
            Token::I8(value) => visitor.visit_i8(*value),
            Token::I16(value) => visitor.visit_i16(*value),
            Token::I32(value) => visitor.visit_i32(*value),
            Token::I64(value) => visitor.visit_i64(*value),
            Token::I128(value) => visitor.visit_i128(*value),
            Token::U8(value) => visitor.visit_u8(*value),
            Token::U16(value) => visitor.visit_u16(*value),
            Token::U32(value) => visitor.visit_u32(*value),
            Token::U64(value) => visitor.visit_u64(*value),
            Token::U128(value) => visitor.visit_u128(*value),
            Token::F32(value) => visitor.visit_f32(*value),
            Token::F64(value) => visitor.visit_f64(*value),
            Token::Char(value) => visitor.visit_char(*value),
            Token::Str(value) => self.text(value, visitor),
            Token::Bytes(value) => match self.hand {
                Hand::Borrowed | Hand::NameBytes => visitor.visit_borrowed_bytes(value),
                Hand::Transient | Hand::Indices => visitor.visit_bytes(value),
                Hand::Owned => visitor.visit_byte_buf(value.clone()),
            },
            Token::None => visitor.visit_none(),
            Token::Some => visitor.visit_some(self),
            Token::Unit | Token::UnitStruct(_) => visitor.visit_unit(),
            Token::NewtypeStruct(_) => visitor.visit_newtype_struct(self),
            Token::Seq(len) => self.seq(*len, visitor),
            Token::Tuple(len) | Token::TupleStruct(_, len) => self.seq(Some(*len), visitor),
            Token::Map(len) => self.map(*len, &[], visitor),
            Token::Struct(_, len) => self.map(Some(*len), &[], visitor),
            Token::End
            | Token::UnitVariant(..)
            | Token::NewtypeVariant(..)
            | Token::TupleVariant(..)
            | Token::StructVariant(..) => Err(Error("unexpected end".to_owned())),
        }
    }

    forward! {
        deserialize_bool, deserialize_i8, deserialize_i16, deserialize_i32, deserialize_i64, deserialize_i128, deserialize_u8,
        deserialize_u16, deserialize_u32, deserialize_u64, deserialize_u128, deserialize_f32, deserialize_f64, deserialize_char,
        deserialize_str, deserialize_string, deserialize_bytes, deserialize_byte_buf, deserialize_unit, deserialize_seq,
        deserialize_map, deserialize_ignored_any,
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.hand == Hand::NameBytes
            && let Token::Str(name) = self.peek()?
        {
            self.next()?;
            return visitor.visit_bytes(name.as_bytes());
        }
        self.deserialize_any(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.peek()? {
            Token::Unit | Token::None => {
                self.next()?;
                visitor.visit_none()
            }
            Token::Some => {
                self.next()?;
                visitor.visit_some(self)
            }
            // As the formats do that have no token for it.
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Error> {
        self.ask(name, &[]);
        match self.peek()? {
            Token::UnitStruct(other) if *other != name => Err(Error(format!("not a {name}"))),
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Error> {
        self.ask(name, &[]);
        match self.peek()? {
            Token::NewtypeStruct(other) if *other == name => {
                self.next()?;
                visitor.visit_newtype_struct(self)
            }
            // As the formats do that have no token for it.
            Token::NewtypeStruct(_) => self.deserialize_any(visitor),
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _len: usize, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_any(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        len: usize,
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.ask(&format!("{name} of {len}"), &[]);
        match self.peek()? {
            Token::TupleStruct(other, given) if *other != name || *given != len => {
                Err(Error(format!("not {len} of {name}")))
            }
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.ask(name, fields);
        match self.peek()? {
            Token::Struct(other, _) if *other != name => Err(Error(format!("not a {name}"))),
            Token::Struct(_, len) => {
                self.next()?;
                self.map(Some(*len), fields, visitor)
            }
            Token::Map(len) => {
                self.next()?;
                self.map(*len, fields, visitor)
            }
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.ask(name, variants);
        match self.peek()? {
            Token::UnitVariant(other, ..)
            | Token::NewtypeVariant(other, ..)
            | Token::TupleVariant(other, ..)
            | Token::StructVariant(other, ..)
                if *other != name =>
            {
                Err(Error(format!("not a {name}")))
            }
            Token::UnitVariant(..) | Token::NewtypeVariant(..) | Token::TupleVariant(..) | Token::StructVariant(..) => {
                visitor.visit_enum(OneVariant { player: self, variants, in_map: false })
            }
            Token::Str(_) => visitor.visit_enum(OneVariant { player: self, variants, in_map: false }),
            // As JSON has it: one entry.
            Token::Map(_) => {
                self.next()?;
                visitor.visit_enum(OneVariant { player: self, variants, in_map: true })
            }
            _ => self.deserialize_any(visitor),
        }
    }

    fn is_human_readable(&self) -> bool {
        self.ask("is_human_readable", &[]);
        self.readable
    }
}

struct Items<'p, 'de> {
    player: &'p mut Player<'de>,
    len: Option<usize>,
    names: &'static [&'static str],
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
struct OneEntry<'p, 'de> {
    player: &'p mut Player<'de>,
    named: bool,
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

struct OneVariant<'p, 'de> {
    player: &'p mut Player<'de>,
    variants: &'static [&'static str],
    in_map: bool,
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
