//! Parses externally tagged enums, serde's default.

use core::fmt;
use core::marker::PhantomData;

use serde::Deserializer;
use serde::de::{DeserializeSeed, EnumAccess, Error, VariantAccess, Visitor};

use super::field_value::ReadWith;
use super::names::{NameSeed, Names};
use super::ordinary;
use crate::context::FieldContext;

/// Describes the input of an enum.
pub struct EnumInfo {
    /// The type's name, which serde passes to the format.
    pub name: &'static str,
    /// The expected type, for errors: `enum Credentials`.
    pub expected: &'static str,
    /// The serialized names of the variants.
    pub names: Names,
    /// The variant for unknown names (`#[serde(other)]`).
    pub other: Option<usize>,
}

/// An enum, implemented by the derive.
pub trait ReadEnum<'de>: Sized {
    /// The description of the input.
    const INFO: &'static EnumInfo;

    /// Reads the content of the variant with this index.
    fn read_variant<A: VariantAccess<'de>>(
        variant: usize,
        access: A,
        context: &FieldContext<'_>,
    ) -> Result<Self, A::Error>;
}

/// Parses an externally tagged enum.
#[inline]
pub fn read_external<'de, T: ReadEnum<'de>, D: Deserializer<'de>>(
    deserializer: D,
    context: &FieldContext<'_>,
) -> Result<T, D::Error> {
    context.begin();
    let visitor = EnumVisitor::<T> { context, made: PhantomData };
    match deserializer.deserialize_enum(T::INFO.name, T::INFO.names.names, visitor) {
        Ok(value) => Ok(value),
        Err(error) => Err(context.sanitize(error, &T::INFO.expected)),
    }
}

struct EnumVisitor<'a, T> {
    context: &'a FieldContext<'a>,
    made: PhantomData<T>,
}

impl<'de, T: ReadEnum<'de>> Visitor<'de> for EnumVisitor<'_, T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::INFO.expected)
    }

    #[inline]
    fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<T, A::Error> {
        match access.variant_seed(VariantSeed { info: T::INFO, context: self.context }) {
            Ok((variant, access)) => T::read_variant(variant, access, self.context),
            Err(error) => Err(self.context.interrupted(error)),
        }
    }
}

/// Reads the name of a variant. Reports an unknown name at once, while the format can still add the position.
pub(super) struct VariantSeed<'a> {
    pub(super) info: &'static EnumInfo,
    pub(super) context: &'a FieldContext<'a>,
}

impl<'de> DeserializeSeed<'de> for VariantSeed<'_> {
    type Value = usize;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        let context = self.context;
        match deserializer.deserialize_identifier(self) {
            Ok(variant) => Ok(variant),
            Err(error) => Err(context.sanitize(error, &"the name of a variant")),
        }
    }
}

impl VariantSeed<'_> {
    #[inline]
    fn known<E: Error>(self, found: Option<usize>) -> Result<usize, E> {
        match found.or(self.info.other) {
            Some(variant) => Ok(variant),
            None => Err(self.info.names.unknown(self.context)),
        }
    }

    fn names(&self) -> NameSeed<'static> {
        NameSeed { names: &self.info.names, next: 0 }
    }
}

impl Visitor<'_> for VariantSeed<'_> {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("variant identifier")
    }

    #[inline]
    fn visit_u64<E: Error>(self, index: u64) -> Result<usize, E> {
        let found = self.names().visit_u64(index)?;
        self.known(found)
    }

    #[inline]
    fn visit_str<E: Error>(self, name: &str) -> Result<usize, E> {
        let found = self.names().visit_str(name)?;
        self.known(found)
    }

    #[inline]
    fn visit_bytes<E: Error>(self, name: &[u8]) -> Result<usize, E> {
        let found = self.names().visit_bytes(name)?;
        self.known(found)
    }
}

/// Reads a variant without content.
#[inline]
pub fn read_unit<'de, A: VariantAccess<'de>>(access: A, context: &FieldContext<'_>) -> Result<(), A::Error> {
    context.begin();
    match access.unit_variant() {
        Ok(()) => Ok(()),
        Err(error) => Err(context.sanitize(error, &"a variant without content")),
    }
}

/// Reads the content of a variant with a user function: `#[serde(deserialize_with = "..")]` on the variant.
#[inline]
pub fn read_variant_with<'de, M: ReadWith<'de, NUMBER>, const NUMBER: usize, A: VariantAccess<'de>>(
    access: A,
    context: &FieldContext<'_>,
) -> Result<M::Value, A::Error> {
    let seed = VariantWithSeed::<M, NUMBER> { context, model: PhantomData };
    match access.newtype_variant_seed(seed) {
        Ok(value) => Ok(value),
        Err(error) => Err(context.interrupted(error)),
    }
}

struct VariantWithSeed<'a, M, const NUMBER: usize> {
    context: &'a FieldContext<'a>,
    model: PhantomData<M>,
}

impl<'de, M: ReadWith<'de, NUMBER>, const NUMBER: usize> DeserializeSeed<'de> for VariantWithSeed<'_, M, NUMBER> {
    type Value = M::Value;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<M::Value, D::Error> {
        ordinary::read_with(deserializer, self.context, &[], M::read_with)
    }
}
