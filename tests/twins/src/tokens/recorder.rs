//! The calls of a `Serialize`, as tokens.

use std::cell::Cell;
use std::rc::Rc;

use serde::ser::{self, Serialize, Serializer};

use super::{Error, Token};

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
