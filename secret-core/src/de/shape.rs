//! Parsing a struct, or what a variant holds, field by field.
//!
//! The derive writes a [`Shape`]: the names, a slot for each field, and which reader fills which slot. The order, duplicates,
//! what is missing, and clean errors for all of it are dealt with here, once for every model.

use core::cell::Cell;
use core::fmt;
use core::marker::PhantomData;

use serde::de::{DeserializeSeed, Error, IgnoredAny, MapAccess, SeqAccess, Unexpected, Visitor};
use serde::{Deserialize, Deserializer};

use super::clean::{self, guarded, replaced};
use super::names::Name;
use super::source::{Absent, Entry, Item, Source, Whole};
use super::wrap::{Info, plain};
use super::{Gate, ReadField};
use crate::field::{Field, SecretField};

/// A struct, which is variant 0 of itself, or one variant of an enum.
pub trait Shape<'de, const VARIANT: usize>: Sized {
    /// The names of the fields on the wire, in their order, and then the aliases. Empty for a tuple.
    const NAMES: &'static [&'static str];
    /// Which field each alias belongs to.
    const ALIASES: &'static [usize];
    /// How many fields are read.
    const LEN: usize;
    /// The fields that may be missing, because they have a `default`.
    const DEFAULTS: &'static [usize];
    /// Whether a name that is not known is an error.
    const CLOSED: bool;

    /// A place for each field that is read.
    type Slots;

    /// Empty places.
    fn slots() -> Self::Slots;

    /// Fills the slot of one field; `false` if the input ends before it.
    fn read<S: Source<'de>, const CHECK: bool>(
        slots: &mut Self::Slots,
        field: usize,
        source: S,
    ) -> Result<bool, S::Error>;

    /// The value, when every slot is filled that has no default.
    fn made<E: Error>(slots: Self::Slots) -> Result<Self, E>;
}

/// Where a marked field waits for the others; wiped if they do not come.
pub struct Slot<T: SecretField>(Option<T>);

impl<T: SecretField> Slot<T> {
    /// What was read.
    #[inline]
    pub fn take(mut self) -> Option<T> {
        self.0.take()
    }
}

impl<T: SecretField> Default for Slot<T> {
    #[inline]
    fn default() -> Self {
        Self(None)
    }
}

impl<T: SecretField> Drop for Slot<T> {
    #[inline]
    fn drop(&mut self) {
        self.0.wipe();
    }
}

/// Reads a marked field.
#[inline]
pub fn read_secret<'de, T: ReadField<'de> + SecretField, S: Source<'de>, const CHECK: bool>(
    slot: &mut Slot<T>,
    field: &Field,
    source: S,
) -> Result<bool, S::Error> {
    if slot.0.is_some() {
        return source.again(field.wire_name());
    }
    let policy = if CHECK { field.policy() } else { None };
    slot.0 = source.next(SecretSeed::<T, CHECK> { gate: Gate::field(field.path(), policy), made: PhantomData })?;
    Ok(slot.0.is_some())
}

/// Reads a field that is no secret.
#[inline]
pub fn read_plain<'de, T: Deserialize<'de>, I: Info, S: Source<'de>>(
    slot: &mut Option<T>,
    index: usize,
    source: S,
) -> Result<bool, S::Error> {
    if slot.is_some() {
        return source.again(I::PLAIN[index].0);
    }
    *slot = source.next(PlainSeed::<T, I> { index, made: PhantomData })?;
    Ok(slot.is_some())
}

/// What a slot holds; the reader has seen to it that there is something.
#[inline]
pub fn filled<T, E: Error>(slot: Option<T>, name: &'static str) -> Result<T, E> {
    slot.ok_or_else(|| E::missing_field(name))
}

struct SecretSeed<'a, T, const CHECK: bool> {
    gate: Gate<'a>,
    made: PhantomData<T>,
}

impl<'de, T: ReadField<'de>, const CHECK: bool> DeserializeSeed<'de> for SecretSeed<'_, T, CHECK> {
    type Value = T;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        T::read::<D, CHECK>(deserializer, self.gate)
    }
}

struct PlainSeed<T, I> {
    index: usize,
    made: PhantomData<(T, I)>,
}

impl<'de, T: Deserialize<'de>, I: Info> DeserializeSeed<'de> for PlainSeed<T, I> {
    type Value = T;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        plain::<I, _, _>(self.index, T::deserialize(deserializer))
    }
}

/// Parses a struct with named fields.
#[inline]
pub fn read_named<'de, T: Shape<'de, 0>, I: Info, D: Deserializer<'de>, const CHECK: bool>(
    deserializer: D,
) -> Result<T, D::Error> {
    whole::<I, _, _>(|ours| deserializer.deserialize_struct(I::NAME, T::NAMES, Fields::<T, I, 0, CHECK>::new(ours)))
}

/// Parses a tuple struct; one of one field is a newtype to serde.
#[inline]
pub fn read_tuple<'de, T: Shape<'de, 0>, I: Info, D: Deserializer<'de>, const CHECK: bool>(
    deserializer: D,
) -> Result<T, D::Error> {
    whole::<I, _, _>(|ours| {
        let fields = Fields::<T, I, 0, CHECK>::new(ours);
        match T::LEN {
            1 => deserializer.deserialize_newtype_struct(I::NAME, fields),
            len => deserializer.deserialize_tuple_struct(I::NAME, len, fields),
        }
    })
}

/// The outermost error of a model says what kind of thing was expected.
#[inline]
pub(super) fn whole<I: Info, T, E: Error>(read: impl FnOnce(&Cell<bool>) -> Result<T, E>) -> Result<T, E> {
    guarded(|error| replaced(error, &format_args!("expected {}", I::EXPECTED), None), read)
}

/// The visitor of a shape.
pub(super) struct Fields<'a, T, I, const VARIANT: usize, const CHECK: bool> {
    ours: &'a Cell<bool>,
    made: PhantomData<(T, I)>,
}

impl<'a, T, I, const VARIANT: usize, const CHECK: bool> Fields<'a, T, I, VARIANT, CHECK> {
    #[inline]
    pub(super) fn new(ours: &'a Cell<bool>) -> Self {
        Self { ours, made: PhantomData }
    }

    #[inline]
    fn noted<E>(&self, read: Result<T, E>) -> Result<T, E> {
        self.ours.set(read.is_err());
        read
    }
}

impl<'de, T: Shape<'de, VARIANT>, I: Info, const VARIANT: usize, const CHECK: bool> Visitor<'de>
    for Fields<'_, T, I, VARIANT, CHECK>
{
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(I::EXPECTED)
    }

    #[inline]
    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        if T::LEN != 1 || !T::NAMES.is_empty() {
            return Err(D::Error::invalid_type(Unexpected::NewtypeStruct, &self));
        }
        self.noted(only::<T, D, VARIANT, CHECK>(deserializer))
    }

    #[inline]
    fn visit_seq<A: SeqAccess<'de>>(self, access: A) -> Result<T, A::Error> {
        self.noted(items::<T, I, A, VARIANT, CHECK>(access))
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, access: A) -> Result<T, A::Error> {
        if T::NAMES.is_empty() && T::LEN > 0 {
            return Err(A::Error::invalid_type(Unexpected::Map, &self));
        }
        self.noted(entries::<T, A, VARIANT, CHECK>(access))
    }
}

/// A shape of one field, from the value itself.
#[inline]
pub(super) fn only<'de, T: Shape<'de, VARIANT>, D: Deserializer<'de>, const VARIANT: usize, const CHECK: bool>(
    deserializer: D,
) -> Result<T, D::Error> {
    let mut slots = T::slots();
    T::read::<_, CHECK>(&mut slots, 0, Whole(deserializer))?;
    T::made(slots)
}

/// Field by field in their order, as the binary formats have them. Only a field with a default may be missing at the end.
#[inline]
fn items<'de, T, I, A, const VARIANT: usize, const CHECK: bool>(mut access: A) -> Result<T, A::Error>
where
    T: Shape<'de, VARIANT>,
    I: Info,
    A: SeqAccess<'de>,
{
    let mut slots = T::slots();
    for field in 0..T::LEN {
        if !T::read::<_, CHECK>(&mut slots, field, Item(&mut access))? && !T::DEFAULTS.contains(&field) {
            let (expected, len) = (I::EXPECTED, T::LEN);
            let text = format_args!("invalid length {field}, expected {expected} with {len} elements");
            return Err(clean::error(&text));
        }
    }
    T::made(slots)
}

/// Field by field in the order of the input, then those that it has left out.
#[inline]
fn entries<'de, T: Shape<'de, VARIANT>, A: MapAccess<'de>, const VARIANT: usize, const CHECK: bool>(
    mut access: A,
) -> Result<T, A::Error> {
    let mut slots = T::slots();
    let name = Name { kind: "field", names: T::NAMES, aliases: T::ALIASES, closed: T::CLOSED };
    while let Some(field) = name.next_key(&mut access)? {
        match field {
            Some(field) => {
                T::read::<_, CHECK>(&mut slots, field, Entry(&mut access))?;
            }
            None => {
                Entry(&mut access).next(PhantomData::<IgnoredAny>)?;
            }
        }
    }
    for (field, name) in T::NAMES.iter().take(T::LEN).enumerate() {
        if !T::DEFAULTS.contains(&field) {
            T::read::<_, CHECK>(&mut slots, field, Absent::new(name))?;
        }
    }
    T::made(slots)
}
