//! Parses the fields of a struct or of a variant.
//!
//! The derive describes the fields in [`StructInfo`] and reads each of them in [`ReadFields`]. This module handles the order,
//! unknown and duplicate names, and sanitized errors, for every model.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::marker::PhantomData;

use serde::Deserializer;
use serde::de::value::{BorrowedStrDeserializer, BytesDeserializer};
use serde::de::{Error, IgnoredAny, IntoDeserializer, MapAccess, SeqAccess, Unexpected, VariantAccess, Visitor};
use zeroize::Zeroizing;

use super::names::{NameSeed, Names};
use super::source::{Element, MapValue, Source, VariantValue, Whole};
use crate::context::FieldContext;

/// Describes the input of a struct or of a variant.
pub struct StructInfo {
    /// The type's name, which serde passes to the format.
    pub name: &'static str,
    /// The expected type, for errors: `struct TokenRequest`.
    pub expected: &'static str,
    /// The serialized names of the fields.
    pub names: Names,
    /// The number of fields to read.
    pub len: usize,
    /// Whether each field has a default and may be missing in a list; empty if none has one.
    pub defaults: &'static [bool],
    /// The style of the fields.
    pub style: Style,
    /// Whether unknown names are errors.
    pub deny_unknown: bool,
}

/// The style of the fields of a struct or of a variant.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// By name.
    Named,
    /// By position.
    Tuple,
    /// A single field that represents the whole.
    Newtype,
}

/// The fields of a struct (variant 0) or of one variant, implemented by the derive.
pub trait ReadFields<'de, const VARIANT: usize>: Sized {
    /// A tuple of [`FieldValue`](super::field_value::FieldValue)s.
    type Fields;

    /// The description of the input.
    const INFO: &'static StructInfo;

    /// Returns the fields before any was read.
    fn unread() -> Self::Fields;

    /// Reads the field with this index. Returns `false` if the input has ended.
    fn read_field<S: Source<'de>>(
        fields: &mut Self::Fields,
        index: usize,
        source: S,
        context: &FieldContext<'_>,
    ) -> Result<bool, S::Error>;

    /// Fills the missing fields and creates the value.
    fn finish<E: Error>(fields: &mut Self::Fields, context: &FieldContext<'_>) -> Result<Self, E>;
}

/// Parses a struct.
#[inline]
pub fn read_struct<'de, T: ReadFields<'de, 0>, D: Deserializer<'de>>(
    deserializer: D,
    context: &FieldContext<'_>,
) -> Result<T, D::Error> {
    context.begin();
    let visitor = FieldsVisitor::<T, 0> { context, made: PhantomData };
    let read = match T::INFO.style {
        Style::Named => deserializer.deserialize_struct(T::INFO.name, T::INFO.names.names, visitor),
        Style::Tuple => deserializer.deserialize_tuple_struct(T::INFO.name, T::INFO.len, visitor),
        Style::Newtype => deserializer.deserialize_newtype_struct(T::INFO.name, visitor),
    };
    match read {
        Ok(value) => Ok(value),
        Err(error) => Err(context.sanitize(error, &T::INFO.expected)),
    }
}

/// Parses a `transparent` struct, which the field with this index represents.
#[inline]
pub fn read_transparent<'de, T: ReadFields<'de, 0>, D: Deserializer<'de>>(
    deserializer: D,
    index: usize,
    context: &FieldContext<'_>,
) -> Result<T, D::Error> {
    let mut fields = T::unread();
    T::read_field(&mut fields, index, Whole(deserializer), context)?;
    T::finish(&mut fields, context)
}

/// Parses the content of a variant.
#[inline]
pub fn read_variant<'de, T: ReadFields<'de, VARIANT>, const VARIANT: usize, A: VariantAccess<'de>>(
    access: A,
    context: &FieldContext<'_>,
) -> Result<T, A::Error> {
    context.begin();
    let visitor = FieldsVisitor::<T, VARIANT> { context, made: PhantomData };
    let read = match T::INFO.style {
        Style::Named => access.struct_variant(T::INFO.names.names, visitor),
        Style::Tuple => access.tuple_variant(T::INFO.len, visitor),
        Style::Newtype => {
            let mut fields = T::unread();
            T::read_field(&mut fields, 0, VariantValue(access), context).and_then(|_| T::finish(&mut fields, context))
        }
    };
    match read {
        Ok(value) => Ok(value),
        Err(error) => Err(context.sanitize(error, &T::INFO.expected)),
    }
}

/// Visits the fields of a struct or of a variant.
struct FieldsVisitor<'a, T, const VARIANT: usize> {
    context: &'a FieldContext<'a>,
    made: PhantomData<T>,
}

impl<'de, T: ReadFields<'de, VARIANT>, const VARIANT: usize> FieldsVisitor<'_, T, VARIANT> {
    /// Reads a newtype from a bare value, as serde's own deserializers pass it. Rejects a bare value for any other style, without
    /// quoting it.
    #[cold]
    fn scalar<D: Deserializer<'de>>(self, deserializer: D, kind: &'static str) -> Result<T, D::Error> {
        if T::INFO.style == Style::Newtype {
            read_transparent_of(deserializer, self.context)
        } else {
            Err(D::Error::invalid_type(Unexpected::Other(kind), &self))
        }
    }
}

/// Expands to one visitor method per line.
macro_rules! scalars {
    ($($visit:ident($type:ty) $kind:literal;)*) => {$(
        fn $visit<E: Error>(self, value: $type) -> Result<T, E> {
            self.scalar(value.into_deserializer(), $kind)
        }
    )*};
}

impl<'de, T: ReadFields<'de, VARIANT>, const VARIANT: usize> Visitor<'de> for FieldsVisitor<'_, T, VARIANT> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::INFO.expected)
    }

    scalars! {
        visit_bool(bool) "boolean";
        visit_i64(i64) "integer";
        visit_u64(u64) "integer";
        visit_f64(f64) "floating point number";
        visit_char(char) "character";
        visit_str(&str) "string";
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<T, E> {
        self.scalar(BorrowedStrDeserializer::new(text), "string")
    }

    fn visit_string<E: Error>(self, text: String) -> Result<T, E> {
        if T::INFO.style != Style::Newtype {
            return self.visit_str(&Zeroizing::new(text));
        }
        self.scalar(text.into_deserializer(), "string")
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<T, E> {
        self.scalar(BytesDeserializer::new(bytes), "byte array")
    }

    fn visit_byte_buf<E: Error>(self, bytes: Vec<u8>) -> Result<T, E> {
        self.visit_bytes(&Zeroizing::new(bytes))
    }

    #[inline]
    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        if T::INFO.style != Style::Newtype {
            return Err(D::Error::invalid_type(Unexpected::NewtypeStruct, &self));
        }
        read_transparent_of(deserializer, self.context)
    }

    /// Reads the fields in declaration order, as binary formats write them.
    #[inline]
    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<T, A::Error> {
        let context = self.context;
        let mut fields = T::unread();
        for index in 0..T::INFO.len {
            context.begin();
            match T::read_field(&mut fields, index, Element(&mut access), context) {
                Ok(true) => {}
                Ok(false) if T::INFO.defaults.get(index) == Some(&true) => {}
                Ok(false) => return Err(too_short(index, T::INFO, context)),
                Err(error) => return Err(context.interrupted(error)),
            }
        }
        T::finish(&mut fields, context)
    }

    /// Reads the fields in the order of the input, then fills the missing ones.
    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<T, A::Error> {
        if T::INFO.style != Style::Named {
            return Err(A::Error::invalid_type(Unexpected::Map, &self));
        }
        let context = self.context;
        let mut fields = T::unread();
        let mut next = 0;
        loop {
            context.begin();
            match access.next_key_seed(NameSeed { names: &T::INFO.names, next }) {
                Ok(Some(Some(index))) => {
                    next = index + 1;
                    match T::read_field(&mut fields, index, MapValue(&mut access), context) {
                        Ok(_) => {}
                        Err(error) => return Err(context.interrupted(error)),
                    }
                }
                Ok(Some(None)) => {
                    if T::INFO.deny_unknown {
                        return Err(T::INFO.names.unknown(context));
                    }
                    match access.next_value::<IgnoredAny>() {
                        Ok(_) => {}
                        Err(error) => return Err(context.interrupted(error)),
                    }
                }
                Ok(None) => break,
                Err(error) => return Err(context.interrupted(error)),
            }
        }
        T::finish(&mut fields, context)
    }
}

/// Reads the single field from the value itself.
#[inline]
fn read_transparent_of<'de, T: ReadFields<'de, VARIANT>, const VARIANT: usize, D: Deserializer<'de>>(
    deserializer: D,
    context: &FieldContext<'_>,
) -> Result<T, D::Error> {
    let mut fields = T::unread();
    T::read_field(&mut fields, 0, Whole(deserializer), context)?;
    T::finish(&mut fields, context)
}

/// The error for a list that ends before its last field.
#[cold]
fn too_short<E: Error>(len: usize, info: &StructInfo, context: &FieldContext<'_>) -> E {
    if info.style == Style::Newtype {
        return context.error(&format_args!("expected {}", info.expected));
    }
    let plural = if info.len == 1 { "" } else { "s" };
    context.error(&format_args!("invalid length {len}, expected {} element{plural}", info.len))
}
