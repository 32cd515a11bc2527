//! The fields of a model while it is parsed.
//!
//! The derive writes a tree of pairs, `((slot, slot), (slot, slot))`, whose leaves know their field. Models whose fields have
//! the same types share the code that fills them.

use core::marker::PhantomData;

use serde::de::{DeserializeSeed, Error};
use serde::{Deserialize, Deserializer};

use super::source::{Absent, Source};
use super::wrap::{Opaque, not_valid};
use super::{Gate, ReadField};
use crate::field::{Field, Same, SecretField};

/// Some of a model's fields.
pub trait Slots<'de> {
    /// How many there are.
    const LEN: usize;

    /// Reads the field of this number. `false` if the input has ended, and the field must not be missing.
    fn fill<S: Source<'de>, const CHECK: bool>(&mut self, field: usize, source: S) -> Result<bool, S::Error>;

    /// Sees to the fields that were not in the input.
    fn settle<E: Error, const CHECK: bool>(&mut self) -> Result<(), E>;
}

impl<'de> Slots<'de> for () {
    const LEN: usize = 0;

    fn fill<S: Source<'de>, const CHECK: bool>(&mut self, _: usize, _: S) -> Result<bool, S::Error> {
        Ok(true)
    }

    fn settle<E: Error, const CHECK: bool>(&mut self) -> Result<(), E> {
        Ok(())
    }
}

impl<'de, A: Slots<'de>, B: Slots<'de>> Slots<'de> for (A, B) {
    const LEN: usize = A::LEN + B::LEN;

    #[inline]
    fn fill<S: Source<'de>, const CHECK: bool>(&mut self, field: usize, source: S) -> Result<bool, S::Error> {
        match field.checked_sub(A::LEN) {
            None => self.0.fill::<S, CHECK>(field, source),
            Some(field) => self.1.fill::<S, CHECK>(field, source),
        }
    }

    #[inline]
    fn settle<E: Error, const CHECK: bool>(&mut self) -> Result<(), E> {
        self.0.settle::<E, CHECK>()?;
        self.1.settle::<E, CHECK>()
    }
}

/// A slot, when it has been filled.
pub trait Held<T> {
    /// What was read. That it is there is certain once the slots are settled.
    #[expect(clippy::missing_errors_doc, reason = "for the derive's code")]
    fn value<E: Error>(&mut self) -> Result<T, E>;

    /// Puts the field's default in where nothing was read.
    fn or_insert(&mut self, default: impl FnOnce() -> T);
}

/// The slot of a text or a model. A field that has a default may be missing.
#[inline]
pub fn marked<'de, T: SecretField + ReadField<'de>>(
    field: &'static Field,
    may_be_missing: bool,
) -> impl Slots<'de> + Held<T> {
    Slot { value: None, field: Checked(field), may_be_missing, wipe: T::wipe }
}

/// The slot of a secret that is no text.
#[inline]
pub fn opaque<'de, T: Deserialize<'de> + Same<S>, S>(
    field: &'static Field,
    may_be_missing: bool,
    wipe: fn(&mut S),
) -> impl Slots<'de> + Held<T> {
    Slot { value: None, field: AsItIs(field), may_be_missing, wipe: T::wiping(wipe) }
}

/// The slot of a field that is no secret: its wire name and its type, for the error.
#[inline]
pub fn unmarked<'de, T: Deserialize<'de>>(
    (name, kind): (&'static str, &'static str),
    may_be_missing: bool,
) -> impl Slots<'de> + Held<T> {
    Slot { value: None, field: Unmarked { name, kind }, may_be_missing, wipe: |_| () }
}

/// The place of one field; wiped if the others do not come.
struct Slot<T, F> {
    value: Option<T>,
    field: F,
    may_be_missing: bool,
    wipe: fn(&mut T),
}

impl<T, F> Drop for Slot<T, F> {
    #[inline]
    fn drop(&mut self) {
        if let Some(value) = &mut self.value {
            (self.wipe)(value);
        }
    }
}

impl<T, F: Described> Held<T> for Slot<T, F> {
    #[inline]
    fn value<E: Error>(&mut self) -> Result<T, E> {
        self.value.take().ok_or_else(|| E::missing_field(self.field.name()))
    }

    #[inline]
    fn or_insert(&mut self, default: impl FnOnce() -> T) {
        self.value.get_or_insert_with(default);
    }
}

impl<'de, T, F: Reader<'de, T>> Slots<'de> for Slot<T, F> {
    const LEN: usize = 1;

    #[inline]
    fn fill<S: Source<'de>, const CHECK: bool>(&mut self, _: usize, source: S) -> Result<bool, S::Error> {
        if self.value.is_some() {
            return Err(S::Error::duplicate_field(self.field.name()));
        }
        self.value = source.next(Seed::<T, F, CHECK> { field: self.field, made: PhantomData })?;
        Ok(self.value.is_some() || self.may_be_missing)
    }

    #[inline]
    fn settle<E: Error, const CHECK: bool>(&mut self) -> Result<(), E> {
        if self.value.is_none() && !self.may_be_missing {
            self.value = Some(self.field.read::<_, CHECK>(Absent::new(self.field.name()))?);
        }
        Ok(())
    }
}

struct Seed<T, F, const CHECK: bool> {
    field: F,
    made: PhantomData<T>,
}

impl<'de, T, F: Reader<'de, T>, const CHECK: bool> DeserializeSeed<'de> for Seed<T, F, CHECK> {
    type Value = T;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        self.field.read::<D, CHECK>(deserializer)
    }
}

/// What a field is called on the wire.
trait Described: Copy {
    fn name(self) -> &'static str;
}

/// How a field is parsed, with errors that do not quote the input.
trait Reader<'de, T>: Described {
    fn read<D: Deserializer<'de>, const CHECK: bool>(self, deserializer: D) -> Result<T, D::Error>;
}

/// The gate of a marked field.
#[inline]
fn gate<const CHECK: bool>(field: &'static Field) -> Gate<'static> {
    Gate::field(field.path(), if CHECK { field.policy() } else { None })
}

/// A marked field, held against its rules.
#[derive(Clone, Copy)]
struct Checked(&'static Field);

impl Described for Checked {
    #[inline]
    fn name(self) -> &'static str {
        self.0.wire_name()
    }
}

impl<'de, T: ReadField<'de>> Reader<'de, T> for Checked {
    #[inline]
    fn read<D: Deserializer<'de>, const CHECK: bool>(self, deserializer: D) -> Result<T, D::Error> {
        T::read::<D, CHECK>(deserializer, gate::<CHECK>(self.0))
    }
}

/// A marked field, parsed by its type's own `Deserialize`.
#[derive(Clone, Copy)]
struct AsItIs(&'static Field);

impl Described for AsItIs {
    #[inline]
    fn name(self) -> &'static str {
        self.0.wire_name()
    }
}

impl<'de, T: Deserialize<'de>> Reader<'de, T> for AsItIs {
    #[inline]
    fn read<D: Deserializer<'de>, const CHECK: bool>(self, deserializer: D) -> Result<T, D::Error> {
        Opaque::<T>::read::<D, CHECK>(deserializer, gate::<CHECK>(self.0)).map(|value| value.0)
    }
}

#[derive(Clone, Copy)]
struct Unmarked {
    name: &'static str,
    kind: &'static str,
}

impl Described for Unmarked {
    #[inline]
    fn name(self) -> &'static str {
        self.name
    }
}

impl<'de, T: Deserialize<'de>> Reader<'de, T> for Unmarked {
    #[inline]
    fn read<D: Deserializer<'de>, const CHECK: bool>(self, deserializer: D) -> Result<T, D::Error> {
        T::deserialize(deserializer).map_err(|error| not_valid(error, self.name, self.kind))
    }
}
