//! Parsing an enum whose variants are told by name: serde's external tagging.

use core::cell::Cell;
use core::fmt;
use core::marker::PhantomData;

use serde::Deserializer;
use serde::de::{EnumAccess, Error, VariantAccess, Visitor};

use super::clean::{self, guarded, replaced};
use super::model::Flagged;
use super::names::{Key, Names};
use super::shape::{Fields, Filling, Only, Shape};
use super::slots::Slots;

/// An enum, as the derive describes it.
pub trait Variants<'de>: Sized {
    /// The names of the variants.
    const SHAPE: &'static Shape;

    /// What the variant of this number holds.
    fn read<A: VariantAccess<'de>, const CHECK: bool>(variant: usize, content: A) -> Result<Self, A::Error>;
}

/// Parses an enum.
#[inline]
pub fn read_enum<'de, T: Variants<'de>, D: Deserializer<'de>, const CHECK: bool>(
    deserializer: D,
) -> Result<T, D::Error> {
    T::SHAPE.read(|ours| {
        deserializer.deserialize_enum(T::SHAPE.name, T::SHAPE.names, Enum::<T, CHECK> { ours, made: PhantomData })
    })
}

struct Enum<'a, T, const CHECK: bool> {
    ours: &'a Cell<bool>,
    made: PhantomData<T>,
}

impl<'de, T: Variants<'de>, const CHECK: bool> Visitor<'de> for Enum<'_, T, CHECK> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::SHAPE.expected)
    }

    #[inline]
    fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<T, A::Error> {
        let read = Names::of_variants(T::SHAPE).variant(access).and_then(|(variant, content)| match variant {
            Key::Known(variant) => T::read::<_, CHECK>(variant, content),
            Key::Other => Err(unknown_variant(T::SHAPE)),
        });
        self.ours.set(read.is_err());
        read
    }
}

/// What no variant answers to.
#[cold]
pub fn unknown_variant<E: Error>(shape: &'static Shape) -> E {
    clean::error(&Names::of_variants(shape).unknown())
}

/// A variant without content.
#[inline]
pub fn read_unit<'de, A: VariantAccess<'de>>(content: A) -> Result<(), A::Error> {
    content.unit_variant().map_err(|error| replaced(error, &"expected a variant without content", None))
}

/// Fills the slots of a variant with named fields.
#[inline]
pub fn read_fields<'de, A: VariantAccess<'de>, S: Slots<'de>, const CHECK: bool>(
    content: A,
    shape: &'static Shape,
    slots: &mut S,
) -> Result<(), A::Error> {
    let instead = |error| replaced(error, &"expected a variant with fields", None);
    guarded(instead, |ours| {
        content.struct_variant(shape.names, Fields::<S, CHECK>(&mut Filling { shape, slots, ours }))
    })
}

/// Fills the slots of a variant with values; one with a single value is a newtype to serde.
#[inline]
pub fn read_values<'de, A: VariantAccess<'de>, S: Slots<'de>, const CHECK: bool>(
    content: A,
    shape: &'static Shape,
    slots: &mut S,
) -> Result<(), A::Error> {
    let len = S::LEN;
    if len == 1 {
        let instead = |error| replaced(error, &"expected a variant with a value", None);
        let seed = Only::<S, CHECK>(slots);
        guarded(instead, |ours| content.newtype_variant_seed(Flagged { seed, ours }))
    } else {
        let instead = |error| replaced(error, &format_args!("expected a variant with {len} values"), None);
        guarded(instead, |ours| content.tuple_variant(len, Fields::<S, CHECK>(&mut Filling { shape, slots, ours })))
    }
}
