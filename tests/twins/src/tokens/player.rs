//! Tokens, as a deserializer.

use std::cell::RefCell;

use serde::de::{Deserializer, Visitor};

use self::access::{Items, OneEntry, OneVariant};
use super::{Error, Token};

mod access;

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
    pub(super) hand: Hand,
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

    pub(super) fn ask(&self, what: &str, names: &[&str]) {
        // As a set: a format looks names up in it.
        let names: std::collections::BTreeSet<_> = names.iter().collect();
        self.asked.borrow_mut().push(format!("{what} {names:?}"));
    }

    pub(super) fn peek(&self) -> Result<&'de Token, Error> {
        self.tokens.first().ok_or_else(|| Error("end of tokens".to_owned()))
    }

    pub(super) fn next(&mut self) -> Result<&'de Token, Error> {
        let token = self.peek()?;
        self.tokens = &self.tokens[1..];
        Ok(token)
    }

    pub(super) fn text<V: Visitor<'de>>(&self, text: &'de str, visitor: V) -> Result<V::Value, Error> {
        match self.hand {
            Hand::Borrowed | Hand::NameBytes => visitor.visit_borrowed_str(text),
            Hand::Transient | Hand::Indices => visitor.visit_str(text),
            Hand::Owned => visitor.visit_string(text.to_owned()),
        }
    }

    pub(super) fn seq<V: Visitor<'de>>(&mut self, len: Option<usize>, visitor: V) -> Result<V::Value, Error> {
        let value = visitor.visit_seq(Items { player: self, len, names: &[] })?;
        self.close()?;
        Ok(value)
    }

    pub(super) fn map<V: Visitor<'de>>(
        &mut self,
        len: Option<usize>,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let value = visitor.visit_map(Items { player: self, len, names })?;
        self.close()?;
        Ok(value)
    }

    pub(super) fn close(&mut self) -> Result<(), Error> {
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
