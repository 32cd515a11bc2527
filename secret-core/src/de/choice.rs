//! Parsing an enum whose variants are told by name: serde's external tagging.

use core::cell::Cell;
use core::fmt;
use core::marker::PhantomData;

use serde::Deserializer;
use serde::de::{DeserializeSeed, EnumAccess, Error, VariantAccess, Visitor};

use super::clean::{self, guarded, replaced};
use super::model::Flagged;
use super::names::{Name, Unknown};
use super::shape::{Fields, Shape, only, whole};
use super::wrap::Info;

/// An enum, as the derive describes it.
pub trait Choice<'de>: Sized {
    /// The names of the variants on the wire, and then their aliases.
    const NAMES: &'static [&'static str];
    /// Which variant each alias belongs to.
    const ALIASES: &'static [usize];

    /// What the variant of this number holds.
    fn read<A: VariantAccess<'de>, const CHECK: bool>(variant: usize, content: A) -> Result<Self, A::Error>;
}

/// Parses an enum.
#[inline]
pub fn read_enum<'de, T: Choice<'de>, I: Info, D: Deserializer<'de>, const CHECK: bool>(
    deserializer: D,
) -> Result<T, D::Error> {
    whole::<I, _, _>(|ours| {
        deserializer.deserialize_enum(I::NAME, T::NAMES, Variants::<T, I, CHECK> { ours, made: PhantomData })
    })
}

struct Variants<'a, T, I, const CHECK: bool> {
    ours: &'a Cell<bool>,
    made: PhantomData<(T, I)>,
}

impl<'de, T: Choice<'de>, I: Info, const CHECK: bool> Visitor<'de> for Variants<'_, T, I, CHECK> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(I::EXPECTED)
    }

    #[inline]
    fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<T, A::Error> {
        let name = Name { kind: "variant", names: T::NAMES, aliases: T::ALIASES, closed: true };
        let read = name.variant(access).and_then(|(variant, content)| match variant {
            Some(variant) => T::read::<_, CHECK>(variant, content),
            None => Err(unknown_variant::<T, _>()),
        });
        self.ours.set(read.is_err());
        read
    }
}

/// What no variant answers to.
#[cold]
pub fn unknown_variant<'de, T: Choice<'de>, E: Error>() -> E {
    clean::error(&Unknown { kind: "variant", names: T::NAMES })
}

/// A variant without content.
#[inline]
pub fn read_unit<'de, T, A: VariantAccess<'de>>(content: A, value: T) -> Result<T, A::Error> {
    let instead = |error| replaced(error, &"expected a variant without content", None);
    content.unit_variant().map_err(instead).map(|()| value)
}

/// A variant with named fields.
#[inline]
pub fn read_fields<'de, T, I, A, const VARIANT: usize, const CHECK: bool>(content: A) -> Result<T, A::Error>
where
    T: Shape<'de, VARIANT>,
    I: Info,
    A: VariantAccess<'de>,
{
    let instead = |error| replaced(error, &"expected a variant with fields", None);
    guarded(instead, |ours| content.struct_variant(T::NAMES, Fields::<T, I, VARIANT, CHECK>::new(ours)))
}

/// A variant with values; one with a single value is a newtype to serde.
#[inline]
pub fn read_values<'de, T, I, A, const VARIANT: usize, const CHECK: bool>(content: A) -> Result<T, A::Error>
where
    T: Shape<'de, VARIANT>,
    I: Info,
    A: VariantAccess<'de>,
{
    if T::LEN == 1 {
        let instead = |error| replaced(error, &"expected a variant with a value", None);
        let seed = Only::<T, VARIANT, CHECK>(PhantomData);
        return guarded(instead, |ours| content.newtype_variant_seed(Flagged { seed, ours }));
    }
    let len = T::LEN;
    let instead = |error| replaced(error, &format_args!("expected a variant with {len} values"), None);
    guarded(instead, |ours| content.tuple_variant(len, Fields::<T, I, VARIANT, CHECK>::new(ours)))
}

/// The one value of a variant.
struct Only<T, const VARIANT: usize, const CHECK: bool>(PhantomData<T>);

impl<'de, T: Shape<'de, VARIANT>, const VARIANT: usize, const CHECK: bool> DeserializeSeed<'de>
    for Only<T, VARIANT, CHECK>
{
    type Value = T;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        only::<T, D, VARIANT, CHECK>(deserializer)
    }
}
