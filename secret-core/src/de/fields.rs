//! Parses the fields of a struct or of a variant.
//!
//! The derive describes the fields in [`StructInfo`] and reads each of them in [`ReadFields`]. This module handles the order,
//! unknown and duplicate names, and sanitized errors, for every model.

use core::fmt;
use core::marker::PhantomData;

use serde::Deserializer;
use serde::de::{Error, IgnoredAny, MapAccess, SeqAccess, VariantAccess, Visitor};

use super::names::{NameSeed, Names};
use super::refuse::refuse_scalars;
use super::source::{Element, MapValue, Source, Whole};
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
    /// Whether an unknown name is an error.
    pub deny_unknown: bool,
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

/// Parses a struct with named fields.
#[inline]
pub fn read_struct<'de, T: ReadFields<'de, 0>, D: Deserializer<'de>>(
    deserializer: D,
    context: &FieldContext<'_>,
) -> Result<T, D::Error> {
    context.begin();
    let visitor = NamedVisitor::<T, 0> { context, made: PhantomData };
    match deserializer.deserialize_struct(T::INFO.name, T::INFO.names.names, visitor) {
        Ok(value) => Ok(value),
        Err(error) => Err(context.sanitize(error, &T::INFO.expected)),
    }
}

/// Parses a tuple struct.
#[inline]
pub fn read_tuple<'de, T: ReadFields<'de, 0>, D: Deserializer<'de>>(
    deserializer: D,
    context: &FieldContext<'_>,
) -> Result<T, D::Error> {
    context.begin();
    let visitor = TupleVisitor::<T, 0> { context, made: PhantomData };
    match deserializer.deserialize_tuple_struct(T::INFO.name, T::INFO.len, visitor) {
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
    match T::read_field(&mut fields, index, Whole(deserializer), context) {
        Ok(_) => T::finish(&mut fields, context),
        Err(error) => Err(error),
    }
}

/// Parses a variant with named fields.
#[inline]
pub fn read_struct_variant<'de, T: ReadFields<'de, VARIANT>, const VARIANT: usize, A: VariantAccess<'de>>(
    access: A,
    context: &FieldContext<'_>,
) -> Result<T, A::Error> {
    context.begin();
    let visitor = NamedVisitor::<T, VARIANT> { context, made: PhantomData };
    match access.struct_variant(T::INFO.names.names, visitor) {
        Ok(value) => Ok(value),
        Err(error) => Err(context.sanitize(error, &T::INFO.expected)),
    }
}

/// Parses a variant with fields by position.
#[inline]
pub fn read_tuple_variant<'de, T: ReadFields<'de, VARIANT>, const VARIANT: usize, A: VariantAccess<'de>>(
    access: A,
    context: &FieldContext<'_>,
) -> Result<T, A::Error> {
    context.begin();
    let visitor = TupleVisitor::<T, VARIANT> { context, made: PhantomData };
    match access.tuple_variant(T::INFO.len, visitor) {
        Ok(value) => Ok(value),
        Err(error) => Err(context.sanitize(error, &T::INFO.expected)),
    }
}

/// Reads fields by name, or in their order, as the binary formats have them.
struct NamedVisitor<'a, T, const VARIANT: usize> {
    context: &'a FieldContext<'a>,
    made: PhantomData<T>,
}

impl<'de, T: ReadFields<'de, VARIANT>, const VARIANT: usize> Visitor<'de> for NamedVisitor<'_, T, VARIANT> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::INFO.expected)
    }

    refuse_scalars!();

    #[inline]
    fn visit_seq<A: SeqAccess<'de>>(self, access: A) -> Result<T, A::Error> {
        read_elements(access, self.context)
    }

    /// Reads the fields in the order of the input, then fills the missing ones.
    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<T, A::Error> {
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

/// Reads fields by position.
struct TupleVisitor<'a, T, const VARIANT: usize> {
    context: &'a FieldContext<'a>,
    made: PhantomData<T>,
}

impl<'de, T: ReadFields<'de, VARIANT>, const VARIANT: usize> Visitor<'de> for TupleVisitor<'_, T, VARIANT> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::INFO.expected)
    }

    refuse_scalars!();

    #[inline]
    fn visit_seq<A: SeqAccess<'de>>(self, access: A) -> Result<T, A::Error> {
        read_elements(access, self.context)
    }
}

/// Reads field by field in their order.
#[inline]
fn read_elements<'de, T: ReadFields<'de, VARIANT>, const VARIANT: usize, A: SeqAccess<'de>>(
    mut access: A,
    context: &FieldContext<'_>,
) -> Result<T, A::Error> {
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

/// The error for a list that ends before its last field.
#[cold]
fn too_short<E: Error>(len: usize, info: &StructInfo, context: &FieldContext<'_>) -> E {
    let plural = if info.len == 1 { "" } else { "s" };
    context.error(&format_args!("invalid length {len}, expected {} element{plural}", info.len))
}
