//! Types that give every hint and use every visitor method.

use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer};

#[derive(Debug, Deserialize)]
pub struct UnitStruct;

#[derive(Debug, Deserialize)]
pub struct Newtype<T>(pub T);

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "shown by Debug")]
pub struct Holder<T> {
    a: T,
}

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "shown by Debug")]
pub struct Pair(u8, u8);

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "shown by Debug")]
pub struct Struct {
    a: u8,
    b: Option<u8>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "shown by Debug")]
pub struct Strict {
    a: u8,
    #[serde(default)]
    b: u8,
}

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "shown by Debug")]
pub struct Borrowing<'a> {
    a: &'a str,
    #[serde(borrow, default)]
    b: Cow<'a, str>,
}

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "shown by Debug")]
pub struct Flattening {
    a: u8,
    #[serde(flatten)]
    rest: BTreeMap<String, serde_json::Value>,
}

/// Derives one enum of each tagging.
macro_rules! enums {
    ($($(#[$attribute:meta])* $name:ident;)*) => {$(
        #[derive(Debug, Deserialize)]
        $(#[$attribute])*
        #[expect(dead_code, reason = "shown by Debug")]
        pub enum $name {
            A,
            B(u8),
            C(u8, u8),
            D { a: u8 },
        }
    )*};
}

enums! {
    External;
    #[serde(tag = "t", content = "c")] Adjacent;
    #[serde(tag = "t", content = "c", deny_unknown_fields)] AdjacentStrict;
    #[serde(untagged)] Untagged;
}

#[derive(Debug, Deserialize)]
#[serde(tag = "t")]
#[expect(dead_code, reason = "shown by Debug")]
pub enum Internal {
    A,
    B(()),
    C(UnitStruct),
    D { a: u8 },
}

/// Gives one hint and records the visit that it is answered with.
macro_rules! hints {
    ($($name:ident($method:ident $(, $arg:expr)*);)*) => {$(
        #[derive(Debug)]
        #[expect(dead_code, reason = "shown by Debug")]
        pub struct $name(Seen);

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.$method($($arg,)* Record).map(Self)
            }
        }
    )*};
}

hints! {
    HintAny(deserialize_any);
    HintBool(deserialize_bool);
    HintU8(deserialize_u8);
    HintU16(deserialize_u16);
    HintU32(deserialize_u32);
    HintU64(deserialize_u64);
    HintU128(deserialize_u128);
    HintI8(deserialize_i8);
    HintI16(deserialize_i16);
    HintI32(deserialize_i32);
    HintI64(deserialize_i64);
    HintI128(deserialize_i128);
    HintF32(deserialize_f32);
    HintF64(deserialize_f64);
    HintChar(deserialize_char);
    HintStr(deserialize_str);
    HintString(deserialize_string);
    HintBytes(deserialize_bytes);
    HintByteBuf(deserialize_byte_buf);
    HintOption(deserialize_option);
    HintUnit(deserialize_unit);
    HintUnitStruct(deserialize_unit_struct, "Name");
    HintNewtype(deserialize_newtype_struct, "Name");
    HintSeq(deserialize_seq);
    HintTuple(deserialize_tuple, 2);
    HintTupleStruct(deserialize_tuple_struct, "Name", 2);
    HintMap(deserialize_map);
    HintStruct(deserialize_struct, "Name", &["a", "b"]);
    HintEnum(deserialize_enum, "Name", &["A", "B"]);
    HintIdentifier(deserialize_identifier);
    HintIgnored(deserialize_ignored_any);
}

/// The visit. Owned text and bytes count as lent: our buffer keeps what it owns.
#[derive(Debug)]
#[expect(dead_code, reason = "shown by Debug")]
pub enum Seen {
    Bool(bool),
    U8(u8),
    U16(u16),
    U32(u32),
    U64(u64),
    I8(i8),
    I16(i16),
    I32(i32),
    I64(i64),
    F32(f32),
    F64(f64),
    Char(char),
    Str(String),
    Borrowed(String),
    Bytes(Vec<u8>),
    BorrowedBytes(Vec<u8>),
    None,
    Some(alloc::boxed::Box<HintAny>),
    Unit,
    Newtype(alloc::boxed::Box<HintAny>),
    Seq(Option<usize>, Vec<HintAny>),
    Map(Option<usize>, Vec<(HintAny, HintAny)>),
    Enum(String),
}

struct Record;

macro_rules! record {
    ($($visit:ident($arg:ident: $type:ty) => $seen:expr;)*) => {$(
        fn $visit<E: Error>(self, $arg: $type) -> Result<Seen, E> {
            Ok($seen)
        }
    )*};
}

impl<'de> Visitor<'de> for Record {
    type Value = Seen;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("anything")
    }

    record! {
        visit_bool(value: bool) => Seen::Bool(value);
        visit_u8(value: u8) => Seen::U8(value);
        visit_u16(value: u16) => Seen::U16(value);
        visit_u32(value: u32) => Seen::U32(value);
        visit_u64(value: u64) => Seen::U64(value);
        visit_i8(value: i8) => Seen::I8(value);
        visit_i16(value: i16) => Seen::I16(value);
        visit_i32(value: i32) => Seen::I32(value);
        visit_i64(value: i64) => Seen::I64(value);
        visit_f32(value: f32) => Seen::F32(value);
        visit_f64(value: f64) => Seen::F64(value);
        visit_char(value: char) => Seen::Char(value);
        visit_str(value: &str) => Seen::Str(value.into());
        visit_borrowed_str(value: &'de str) => Seen::Borrowed(value.into());
        visit_bytes(value: &[u8]) => Seen::Bytes(value.into());
        visit_borrowed_bytes(value: &'de [u8]) => Seen::BorrowedBytes(value.into());
    }

    fn visit_unit<E: Error>(self) -> Result<Seen, E> {
        Ok(Seen::Unit)
    }

    fn visit_none<E: Error>(self) -> Result<Seen, E> {
        Ok(Seen::None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Seen, D::Error> {
        HintAny::deserialize(deserializer).map(|inner| Seen::Some(inner.into()))
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Seen, D::Error> {
        HintAny::deserialize(deserializer).map(|inner| Seen::Newtype(inner.into()))
    }

    fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut access: A) -> Result<Seen, A::Error> {
        let (hint, mut items) = (access.size_hint(), Vec::new());
        while let Some(item) = access.next_element()? {
            items.push(item);
        }
        Ok(Seen::Seq(hint, items))
    }

    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut access: A) -> Result<Seen, A::Error> {
        let (hint, mut entries) = (access.size_hint(), Vec::new());
        while let Some(entry) = access.next_entry()? {
            entries.push(entry);
        }
        Ok(Seen::Map(hint, entries))
    }

    fn visit_enum<A: serde::de::EnumAccess<'de>>(self, access: A) -> Result<Seen, A::Error> {
        access.variant::<HintIdentifier>().map(|(variant, _)| Seen::Enum(alloc::format!("{variant:?}")))
    }
}
