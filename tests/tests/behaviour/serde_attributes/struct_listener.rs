//! What a struct tells a format beside its values: its name, how many fields come, their names, and which are left out.

use std::fmt::{Display, Write};

use serde::ser::{Error, Impossible, Serialize, SerializeStruct, Serializer};

/// The telling of a struct; of another shape, that it is none.
pub fn told(value: &impl Serialize) -> String {
    value.serialize(Listener).unwrap_or_else(|NoStruct| "no struct".into())
}

#[derive(Debug)]
pub struct NoStruct;

impl Display for NoStruct {
    fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        Ok(())
    }
}

impl std::error::Error for NoStruct {}

impl Error for NoStruct {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
}

struct Listener;

struct Struct(String);

impl SerializeStruct for Struct {
    type Ok = String;
    type Error = NoStruct;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, _: &T) -> Result<(), NoStruct> {
        write!(self.0, " {key}").map_err(|_| NoStruct)
    }

    fn skip_field(&mut self, key: &'static str) -> Result<(), NoStruct> {
        write!(self.0, " ({key})").map_err(|_| NoStruct)
    }

    fn end(self) -> Result<String, NoStruct> {
        Ok(self.0)
    }
}

macro_rules! none {
    ($($method:ident($($type:ty),*);)*) => {$(
        fn $method(self, $(_: $type),*) -> Result<String, NoStruct> {
            Err(NoStruct)
        }
    )*};
}

impl Serializer for Listener {
    type Ok = String;
    type Error = NoStruct;
    type SerializeSeq = Impossible<String, NoStruct>;
    type SerializeTuple = Impossible<String, NoStruct>;
    type SerializeTupleStruct = Impossible<String, NoStruct>;
    type SerializeTupleVariant = Impossible<String, NoStruct>;
    type SerializeMap = Impossible<String, NoStruct>;
    type SerializeStruct = Struct;
    type SerializeStructVariant = Impossible<String, NoStruct>;

    fn serialize_struct(self, name: &'static str, len: usize) -> Result<Struct, NoStruct> {
        Ok(Struct(format!("{name} of {len}:")))
    }

    none! {
        serialize_bool(bool);
        serialize_i8(i8);
        serialize_i16(i16);
        serialize_i32(i32);
        serialize_i64(i64);
        serialize_u8(u8);
        serialize_u16(u16);
        serialize_u32(u32);
        serialize_u64(u64);
        serialize_f32(f32);
        serialize_f64(f64);
        serialize_char(char);
        serialize_str(&str);
        serialize_bytes(&[u8]);
        serialize_none();
        serialize_unit();
        serialize_unit_struct(&'static str);
        serialize_unit_variant(&'static str, u32, &'static str);
    }

    fn serialize_some<T: Serialize + ?Sized>(self, _: &T) -> Result<String, NoStruct> {
        Err(NoStruct)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, _: &T) -> Result<String, NoStruct> {
        Err(NoStruct)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<String, NoStruct> {
        Err(NoStruct)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self::SerializeSeq, NoStruct> {
        Err(NoStruct)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, NoStruct> {
        Err(NoStruct)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, NoStruct> {
        Err(NoStruct)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, NoStruct> {
        Err(NoStruct)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, NoStruct> {
        Err(NoStruct)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, NoStruct> {
        Err(NoStruct)
    }
}
