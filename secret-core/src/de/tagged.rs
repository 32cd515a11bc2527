//! Parses internally tagged, adjacently tagged and untagged enums.
//!
//! [`ReadEnum::read_variant`] reads each variant, as for an externally tagged enum, from a buffer that holds no more than serde's.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::marker::PhantomData;

use serde::Deserializer;
use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, VariantAccess, Visitor};

use super::absent::Absent;
use super::buffer::{
    AdjacentContent, AdjacentKeySeed, AdjacentVisitor, Buffer, BufferSeed, FromValue, Replay, TaggedVisitor,
};
use super::enums::{EnumInfo, ReadEnum, VariantSeed};
use super::refuse::refuse_scalars;
use crate::context::FieldContext;

/// Parses an internally tagged enum.
#[inline]
pub fn read_internal<'de, T: ReadEnum<'de>, D: Deserializer<'de>>(
    deserializer: D,
    tag: &'static str,
    context: &FieldContext<'_>,
) -> Result<T, D::Error> {
    context.begin();
    match deserializer.deserialize_any(InternalVisitor::<T> { tag, context, made: PhantomData }) {
        Ok(value) => Ok(value),
        Err(error) => Err(context.sanitize(error, &T::INFO.expected)),
    }
}

/// Creates the value while the format can still add the position to an error.
struct InternalVisitor<'a, T> {
    tag: &'static str,
    context: &'a FieldContext<'a>,
    made: PhantomData<T>,
}

impl<'a, 'de, T: ReadEnum<'de>> InternalVisitor<'a, T> {
    fn tagged(&self) -> TaggedVisitor<'a, VariantSeed<'a>, &'static str> {
        TaggedVisitor {
            tag: self.tag,
            expecting: T::INFO.expected,
            seed: VariantSeed { info: T::INFO, context: self.context },
            context: self.context,
        }
    }

    fn variant<E: Error>(&self, (variant, rest): (usize, Buffer<'de>)) -> Result<T, E> {
        T::read_variant(variant, FromValue::internal(Replay::once(&rest)), self.context)
    }
}

impl<'de, T: ReadEnum<'de>> Visitor<'de> for InternalVisitor<'_, T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::INFO.expected)
    }

    refuse_scalars!();

    fn visit_seq<A: SeqAccess<'de>>(self, access: A) -> Result<T, A::Error> {
        match self.tagged().visit_seq(access) {
            Ok(tagged) => self.variant(tagged),
            Err(error) => Err(self.context.interrupted(error)),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, access: A) -> Result<T, A::Error> {
        match self.tagged().visit_map(access) {
            Ok(tagged) => self.variant(tagged),
            Err(error) => Err(self.context.interrupted(error)),
        }
    }
}

/// Parses an adjacently tagged enum.
#[inline]
pub fn read_adjacent<'de, T: ReadEnum<'de>, D: Deserializer<'de>>(
    deserializer: D,
    keys: &'static [&'static str; 2],
    deny_unknown: bool,
    context: &FieldContext<'_>,
) -> Result<T, D::Error> {
    context.begin();
    let visitor = AdjacentVisitor {
        keys: AdjacentKeySeed { tag: keys[0], content: keys[1] },
        name: T::INFO.name,
        variants: T::INFO.names.names,
        expecting: T::INFO.expected,
        content: Adjacent::<T> { keys, deny_unknown, context, made: PhantomData },
        context,
    };
    match deserializer.deserialize_struct(T::INFO.name, keys, visitor) {
        Ok(value) => Ok(value),
        Err(error) => Err(context.sanitize(error, &T::INFO.expected)),
    }
}

struct Adjacent<'a, T> {
    keys: &'static [&'static str; 2],
    deny_unknown: bool,
    context: &'a FieldContext<'a>,
    made: PhantomData<T>,
}

impl<'de, T: ReadEnum<'de>> AdjacentContent<'de> for Adjacent<'_, T> {
    type Variant = usize;
    type Value = T;

    fn tag<D: Deserializer<'de>>(&self, deserializer: D) -> Result<usize, D::Error> {
        VariantSeed { info: T::INFO, context: self.context }.deserialize(deserializer)
    }

    fn content<D: Deserializer<'de>>(&self, variant: usize, deserializer: D) -> Result<T, D::Error> {
        T::read_variant(variant, FromValue::content(deserializer), self.context)
    }

    fn without_content<E: Error>(&self, variant: usize) -> Result<T, E> {
        T::read_variant(
            variant,
            NoContent { name: self.keys[1], context: self.context, error: PhantomData },
            self.context,
        )
    }

    fn unknown_key<E: Error>(&self) -> Option<E> {
        let [tag, content] = self.keys;
        self.deny_unknown
            .then(|| self.context.error(&format_args!("unknown field, expected one of `{tag}`, `{content}`")))
    }
}

/// The missing content of an adjacently tagged variant: valid for a unit variant and for an option.
struct NoContent<'a, E> {
    name: &'static str,
    context: &'a FieldContext<'a>,
    error: PhantomData<E>,
}

impl<'de, E: Error> VariantAccess<'de> for NoContent<'_, E> {
    type Error = E;

    fn unit_variant(self) -> Result<(), E> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, E> {
        seed.deserialize(Absent::new(self.name, self.context))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, E> {
        Err(self.context.missing(self.name))
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], _: V) -> Result<V::Value, E> {
        Err(self.context.missing(self.name))
    }
}

/// Parses an untagged enum: returns the first variant that parses and validates.
///
/// Prefers a valid variant even if the context ignores the rules, so that [`Unvalidated`](crate::Unvalidated) and `Deserialize`
/// agree on the verdict.
#[inline]
pub fn read_untagged<'de, T: ReadEnum<'de>, D: Deserializer<'de>>(
    deserializer: D,
    variants: usize,
    context: &FieldContext<'_>,
) -> Result<T, D::Error> {
    context.begin();
    match deserializer.deserialize_any(UntaggedVisitor::<T> { variants, context, made: PhantomData }) {
        Ok(value) => Ok(value),
        Err(error) => Err(context.sanitize(error, &T::INFO.expected)),
    }
}

/// Creates the value while the format can still add the position to an error.
struct UntaggedVisitor<'a, T> {
    variants: usize,
    context: &'a FieldContext<'a>,
    made: PhantomData<T>,
}

/// Expands to one visitor method per line that buffers the value and tries the variants.
macro_rules! buffer {
    ($($visit:ident($($argument:ident: $type:ty)?);)*) => {$(
        fn $visit<E: Error>(self $(, $argument: $type)?) -> Result<T, E> {
            self.first_fit(&BufferSeed::new().$visit($($argument)?)?)
        }
    )*};
}

impl<T> UntaggedVisitor<'_, T> {
    fn first_fit<'de, E: Error>(self, buffer: &Buffer<'de>) -> Result<T, E>
    where
        T: ReadEnum<'de>,
    {
        first_fit(buffer, 0..self.variants, self.context)
    }
}

impl<'de, T: ReadEnum<'de>> Visitor<'de> for UntaggedVisitor<'_, T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::INFO.expected)
    }

    buffer! {
        visit_bool(value: bool);
        visit_i8(value: i8);
        visit_i16(value: i16);
        visit_i32(value: i32);
        visit_i64(value: i64);
        visit_u8(value: u8);
        visit_u16(value: u16);
        visit_u32(value: u32);
        visit_u64(value: u64);
        visit_f32(value: f32);
        visit_f64(value: f64);
        visit_char(value: char);
        visit_str(value: &str);
        visit_borrowed_str(value: &'de str);
        visit_string(value: String);
        visit_bytes(value: &[u8]);
        visit_borrowed_bytes(value: &'de [u8]);
        visit_byte_buf(value: Vec<u8>);
        visit_unit();
        visit_none();
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        self.first_fit(&BufferSeed::new().visit_some(deserializer)?)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        self.first_fit(&BufferSeed::new().visit_newtype_struct(deserializer)?)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, access: A) -> Result<T, A::Error> {
        self.first_fit(&BufferSeed::new().visit_seq(access)?)
    }

    fn visit_map<A: MapAccess<'de>>(self, access: A) -> Result<T, A::Error> {
        self.first_fit(&BufferSeed::new().visit_map(access)?)
    }
}

/// Parses an enum with some untagged variants: tries the tagged ones first, then those from index `tagged` on.
#[inline]
pub fn read_partly_untagged<'de, T: ReadEnum<'de>, D: Deserializer<'de>>(
    deserializer: D,
    variants: core::ops::Range<usize>,
    read_tagged: impl FnOnce(Replay<'_, 'de, D::Error>, &FieldContext<'_>) -> Result<T, D::Error>,
    context: &FieldContext<'_>,
) -> Result<T, D::Error> {
    let buffer = buffered::<T, D>(deserializer, context)?;
    match read_tagged(Replay::shared(&buffer), context) {
        Ok(value) => Ok(value),
        Err(_) => first_fit(&buffer, variants, context),
    }
}

fn buffered<'de, T: ReadEnum<'de>, D: Deserializer<'de>>(
    deserializer: D,
    context: &FieldContext<'_>,
) -> Result<Buffer<'de>, D::Error> {
    context.begin();
    match BufferSeed::new().deserialize(deserializer) {
        Ok(buffer) => Ok(buffer),
        Err(error) => Err(context.sanitize(error, &T::INFO.expected)),
    }
}

fn first_fit<'de, T: ReadEnum<'de>, E: Error>(
    buffer: &Buffer<'de>,
    variants: core::ops::Range<usize>,
    context: &FieldContext<'_>,
) -> Result<T, E> {
    let modes: &[bool] = if context.enforces() { &[true] } else { &[true, false] };
    for mode in modes {
        let context = context.enforced(*mode);
        for variant in variants.clone() {
            let input = FromValue::content(Replay::<E>::shared(buffer));
            if let Ok(value) = T::read_variant(variant, input, &context) {
                // Discards the errors of the earlier variants.
                context.begin();
                return Ok(value);
            }
        }
    }
    Err(no_variant(T::INFO, context))
}

/// Returns the error for a value that matches no variant.
#[cold]
pub fn no_variant<E: Error>(info: &EnumInfo, context: &FieldContext<'_>) -> E {
    context.error(&format_args!("not a valid {}", info.expected))
}
