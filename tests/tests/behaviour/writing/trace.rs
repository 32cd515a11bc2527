//! A serializer that puts down each call, with lengths and omitted fields, which `serde_test` leaves out.

use std::fmt::{Display, Write};

use serde::ser::{
    Error, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

/// All calls, in their order.
pub fn trace<T: Serialize>(value: &T) -> Result<String, String> {
    let mut calls = String::new();
    value.serialize(Trace(&mut calls)).map_err(|error| error.0)?;
    Ok(calls)
}

#[derive(Debug)]
pub struct Refusal(String);

impl Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Refusal {}

impl Error for Refusal {
    fn custom<T: Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

type Done = Result<(), Refusal>;

struct Trace<'a>(&'a mut String);

impl<'a> Trace<'a> {
    fn put(&mut self, call: impl Display) -> Done {
        write!(self.0, "{call} ").map_err(Refusal::custom)
    }

    fn value<T: ?Sized + Serialize>(&mut self, value: &T) -> Done {
        value.serialize(Trace(self.0))
    }

    fn open(mut self, call: impl Display) -> Result<Self, Refusal> {
        self.put(call)?;
        Ok(self)
    }
}

macro_rules! scalars {
    ($($method:ident($type:ty))*) => {$(
        fn $method(mut self, value: $type) -> Done {
            self.put(format_args!("{}({value:?})", stringify!($method)))
        }
    )*};
}

impl Serializer for Trace<'_> {
    type Ok = ();
    type Error = Refusal;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Self;
    type SerializeTupleVariant = Self;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Self;

    scalars! {
        serialize_bool(bool)
        serialize_i8(i8)
        serialize_i16(i16)
        serialize_i32(i32)
        serialize_i64(i64)
        serialize_u8(u8)
        serialize_u16(u16)
        serialize_u32(u32)
        serialize_u64(u64)
        serialize_f32(f32)
        serialize_f64(f64)
        serialize_char(char)
        serialize_str(&str)
        serialize_bytes(&[u8])
    }

    fn serialize_none(mut self) -> Done {
        self.put("none")
    }
    fn serialize_some<T: ?Sized + Serialize>(mut self, value: &T) -> Done {
        self.put("some")?;
        self.value(value)
    }
    fn serialize_unit(mut self) -> Done {
        self.put("unit")
    }
    fn serialize_unit_struct(mut self, name: &'static str) -> Done {
        self.put(format_args!("unit_struct({name})"))
    }
    fn serialize_unit_variant(mut self, name: &'static str, index: u32, variant: &'static str) -> Done {
        self.put(format_args!("unit_variant({name},{index},{variant})"))
    }
    fn serialize_newtype_struct<T: ?Sized + Serialize>(mut self, name: &'static str, value: &T) -> Done {
        self.put(format_args!("newtype_struct({name})"))?;
        self.value(value)
    }
    fn serialize_newtype_variant<T: ?Sized + Serialize>(
        mut self,
        name: &'static str,
        index: u32,
        variant: &'static str,
        value: &T,
    ) -> Done {
        self.put(format_args!("newtype_variant({name},{index},{variant})"))?;
        self.value(value)
    }
    fn serialize_seq(self, len: Option<usize>) -> Result<Self, Refusal> {
        self.open(format_args!("seq({len:?})"))
    }
    fn serialize_tuple(self, len: usize) -> Result<Self, Refusal> {
        self.open(format_args!("tuple({len})"))
    }
    fn serialize_tuple_struct(self, name: &'static str, len: usize) -> Result<Self, Refusal> {
        self.open(format_args!("tuple_struct({name},{len})"))
    }
    fn serialize_tuple_variant(
        self,
        name: &'static str,
        index: u32,
        variant: &'static str,
        len: usize,
    ) -> Result<Self, Refusal> {
        self.open(format_args!("tuple_variant({name},{index},{variant},{len})"))
    }
    fn serialize_map(self, len: Option<usize>) -> Result<Self, Refusal> {
        self.open(format_args!("map({len:?})"))
    }
    fn serialize_struct(self, name: &'static str, len: usize) -> Result<Self, Refusal> {
        self.open(format_args!("struct({name},{len})"))
    }
    fn serialize_struct_variant(
        self,
        name: &'static str,
        index: u32,
        variant: &'static str,
        len: usize,
    ) -> Result<Self, Refusal> {
        self.open(format_args!("struct_variant({name},{index},{variant},{len})"))
    }
}

macro_rules! elements {
    ($($trait:ident::$method:ident)*) => {$(
        impl $trait for Trace<'_> {
            type Ok = ();
            type Error = Refusal;

            fn $method<T: ?Sized + Serialize>(&mut self, value: &T) -> Done {
                self.value(value)
            }
            fn end(mut self) -> Done {
                self.put("end")
            }
        }
    )*};
}

elements! {
    SerializeSeq::serialize_element
    SerializeTuple::serialize_element
    SerializeTupleStruct::serialize_field
    SerializeTupleVariant::serialize_field
}

macro_rules! fields {
    ($($trait:ident)*) => {$(
        impl $trait for Trace<'_> {
            type Ok = ();
            type Error = Refusal;

            fn serialize_field<T: ?Sized + Serialize>(&mut self, key: &'static str, value: &T) -> Done {
                self.put(format_args!("field({key})"))?;
                self.value(value)
            }
            fn skip_field(&mut self, key: &'static str) -> Done {
                self.put(format_args!("skip({key})"))
            }
            fn end(mut self) -> Done {
                self.put("end")
            }
        }
    )*};
}

fields!(SerializeStruct SerializeStructVariant);

impl SerializeMap for Trace<'_> {
    type Ok = ();
    type Error = Refusal;

    fn serialize_key<T: ?Sized + Serialize>(&mut self, key: &T) -> Done {
        self.put("key")?;
        self.value(key)
    }
    fn serialize_value<T: ?Sized + Serialize>(&mut self, value: &T) -> Done {
        self.put("value")?;
        self.value(value)
    }
    fn end(mut self) -> Done {
        self.put("end")
    }
}

/// What the definitions use.
pub mod helpers {
    pub use std::collections::BTreeMap;
    pub use std::marker::PhantomData;

    use serde::{Serialize, Serializer};

    pub fn is_none<T>(value: &Option<T>) -> bool {
        value.is_none()
    }
    pub fn is_zero(value: &u8) -> bool {
        *value == 0
    }

    /// A number as text.
    pub mod as_text {
        use serde::Serializer;

        pub fn serialize<S: Serializer>(number: &u8, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_str(number)
        }
    }

    /// A map of one entry.
    pub fn as_map<S: Serializer>(number: &u8, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map([("number", number)])
    }

    /// The two fields of a variant as a sequence.
    pub fn as_pair<S: Serializer>(text: &str, number: &u8, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq([text.len(), usize::from(*number)])
    }

    /// The two fields of a variant as a map.
    pub fn as_entries<S: Serializer>(text: &str, number: &u8, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map([("len", text.len()), ("number", usize::from(*number))])
    }

    /// A variant without fields.
    pub fn as_zero<S: Serializer>(serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(0)
    }

    /// Does not implement `Serialize`.
    #[derive(Default, Clone, Copy)]
    pub struct Unwritable;

    pub fn unwritable<T, S: Serializer>(_: &T, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit()
    }

    /// An enum of somebody else's, in each style.
    #[derive(Serialize, Clone)]
    pub enum Foreign {
        Unit,
        Newtype(u8),
        Tuple(u8, String),
        Struct { number: u8, deep: Deep },
    }

    /// Every kind of value, for the buffer.
    #[derive(Serialize, Clone)]
    pub struct Deep {
        pub truth: bool,
        pub small: (u8, u16, u32, u64),
        pub signed: (i8, i16, i32, i64),
        pub float: (f32, f64),
        pub char: char,
        pub text: String,
        pub none: Option<u8>,
        pub some: Option<Box<Foreign>>,
        pub unit: (),
        pub list: Vec<Foreign>,
        pub map: BTreeMap<u8, String>,
        pub marker: Marker,
        pub newtype: Newtype,
        pub displayed: Displayed,
        pub bytes: Bytes,
    }

    #[derive(Serialize, Clone)]
    pub struct Marker;

    #[derive(Serialize, Clone)]
    pub struct Newtype(pub Pair);

    #[derive(Serialize, Clone)]
    pub struct Pair(pub u8, pub u8);

    /// Written as text by its `Display`.
    #[derive(Clone)]
    pub struct Displayed;

    impl Serialize for Displayed {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_str(&format_args!("{}-{}-{}", 1, "two", 3))
        }
    }

    #[derive(Clone)]
    pub struct Bytes;

    impl Serialize for Bytes {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_bytes(&[1, 2])
        }
    }

    pub fn deep(list: Vec<Foreign>) -> Deep {
        Deep {
            truth: true,
            small: (1, 2, 3, 4),
            signed: (-1, -2, -3, -4),
            float: (0.5, 0.25),
            char: 'c',
            text: "text".into(),
            none: None,
            some: Some(Box::new(Foreign::Newtype(1))),
            unit: (),
            list,
            map: BTreeMap::from([(1, "one".into()), (2, "two".into())]),
            marker: Marker,
            newtype: Newtype(Pair(1, 2)),
            displayed: Displayed,
            bytes: Bytes,
        }
    }

    /// One value of each style.
    pub fn foreign() -> [Foreign; 4] {
        let plain = [
            Foreign::Unit,
            Foreign::Newtype(1),
            Foreign::Tuple(2, "two".into()),
            Foreign::Struct { number: 3, deep: deep(Vec::new()) },
        ];
        let [unit, newtype, tuple, _] = plain.clone();
        [unit, newtype, tuple, Foreign::Struct { number: 3, deep: deep(plain.to_vec()) }]
    }
}
