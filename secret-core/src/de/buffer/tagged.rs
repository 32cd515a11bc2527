//! Internally tagged enums: the tag is one of the fields of the variant.

use core::fmt::{self, Display};

use alloc::string::String;
use alloc::vec::Vec;

use serde::Deserializer;
use serde::de::{DeserializeSeed, EnumAccess, Error, MapAccess, SeqAccess, Visitor};

use super::{Buffer, BufferSeed};
use crate::context::FieldContext;
use crate::de::wiping_vec::WipingVec;

/// Reads a map or a sequence: extracts the tag, and buffers the rest.
///
/// The tag is any entry of a map, or the first element of a sequence. Pass it to `deserialize_any`.
pub struct TaggedVisitor<'a, S, X> {
    /// The name of the tag.
    pub tag: &'static str,
    /// The expected type, for errors.
    pub expecting: X,
    /// Recognizes the variant that the tag names.
    pub seed: S,
    /// The context of the enum.
    pub context: &'a FieldContext<'a>,
}

impl<'de, S: DeserializeSeed<'de>, X: Display> Visitor<'de> for TaggedVisitor<'_, S, X> {
    type Value = (S::Value, Buffer<'de>);

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.expecting.fmt(f)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Self::Value, A::Error> {
        let tag = access.next_element_seed(self.seed)?.ok_or_else(|| self.context.missing(self.tag))?;
        let rest = BufferSeed::new().visit_seq(access)?;
        Ok((tag, rest))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Self::Value, A::Error> {
        let (mut seed, mut tag, mut rest) = (Some(self.seed), None, WipingVec::new());
        loop {
            self.context.begin();
            let Some(key) = access.next_key_seed(TagOrKey(self.tag))? else { break };
            match (key, seed.take()) {
                (None, Some(seed)) => tag = Some(access.next_value_seed(seed)?),
                (None, None) => return Err(self.context.duplicate(self.tag)),
                (Some(key), unused) => {
                    seed = unused;
                    rest.push((key, access.next_value_seed(BufferSeed::new().child()?)?));
                }
            }
        }
        let tag = tag.ok_or_else(|| self.context.missing(self.tag))?;
        Ok((tag, Buffer::Map(rest)))
    }
}

/// Reads a key: `None` for the tag.
struct TagOrKey(&'static str);

impl<'de> DeserializeSeed<'de> for TagOrKey {
    type Value = Option<Buffer<'de>>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

/// Expands to one visitor method per line for keys that can be the tag.
macro_rules! name {
    ($($visit:ident($type:ty);)*) => {$(
        fn $visit<E: Error>(self, value: $type) -> Result<Self::Value, E> {
            let name: &[u8] = value.as_ref();
            if name == self.0.as_bytes() { Ok(None) } else { BufferSeed::new().$visit(value).map(Some) }
        }
    )*};
}

/// Expands to one visitor method per line for keys that cannot be the tag.
macro_rules! other {
    ($($visit:ident($($type:ty)?);)*) => {$(
        fn $visit<E: Error>(self $(, value: $type)?) -> Result<Self::Value, E> {
            BufferSeed::new().$visit($({ let value: $type = value; value })?).map(Some)
        }
    )*};
}

impl<'de> Visitor<'de> for TagOrKey {
    type Value = Option<Buffer<'de>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a type tag `{}` or any other value", self.0)
    }

    name! {
        visit_str(&str);
        visit_borrowed_str(&'de str);
        visit_string(String);
        visit_bytes(&[u8]);
        visit_borrowed_bytes(&'de [u8]);
        visit_byte_buf(Vec<u8>);
    }

    other! {
        visit_bool(bool);
        visit_u8(u8);
        visit_u16(u16);
        visit_u32(u32);
        visit_u64(u64);
        visit_u128(u128);
        visit_i8(i8);
        visit_i16(i16);
        visit_i32(i32);
        visit_i64(i64);
        visit_i128(i128);
        visit_f32(f32);
        visit_f64(f64);
        visit_char(char);
        visit_unit();
        visit_none();
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        BufferSeed::new().visit_some(deserializer).map(Some)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        BufferSeed::new().visit_newtype_struct(deserializer).map(Some)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, access: A) -> Result<Self::Value, A::Error> {
        BufferSeed::new().visit_seq(access).map(Some)
    }

    fn visit_map<A: MapAccess<'de>>(self, access: A) -> Result<Self::Value, A::Error> {
        BufferSeed::new().visit_map(access).map(Some)
    }

    fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<Self::Value, A::Error> {
        BufferSeed::new().visit_enum(access).map(Some)
    }
}
