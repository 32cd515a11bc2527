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
use crate::field::{Field, SecretField, Wipeable};

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

/// A marked field; wiped if the others do not come.
pub struct Marked<T> {
    value: Option<T>,
    field: &'static Field,
    may_be_missing: bool,
    wipe: fn(&mut T),
}

/// The slot of a text or a model. A field that has a default may be missing.
#[inline]
pub fn marked<T: SecretField>(field: &'static Field, may_be_missing: bool) -> Marked<T> {
    Marked { value: None, field, may_be_missing, wipe: T::wipe }
}

/// The slot of a secret that is no text.
#[inline]
pub fn opaque<T: Wipeable>(field: &'static Field, may_be_missing: bool) -> Marked<Opaque<T>> {
    Marked { value: None, field, may_be_missing, wipe: |value| value.0.overwrite() }
}

impl<T> Marked<T> {
    /// What was read. That it is there is certain once the slots are settled.
    #[inline]
    pub fn value<E: Error>(mut self) -> Result<T, E> {
        self.value.take().ok_or_else(|| E::missing_field(self.field.wire_name()))
    }

    /// What was read, or the field's default.
    #[inline]
    pub fn or_else(mut self, default: impl FnOnce() -> T) -> T {
        self.value.take().unwrap_or_else(default)
    }

    #[inline]
    fn seed<const CHECK: bool>(&self) -> MarkedSeed<T, CHECK> {
        MarkedSeed { field: self.field, made: PhantomData }
    }
}

impl<T> Drop for Marked<T> {
    #[inline]
    fn drop(&mut self) {
        if let Some(value) = &mut self.value {
            (self.wipe)(value);
        }
    }
}

impl<'de, T: ReadField<'de>> Slots<'de> for Marked<T> {
    const LEN: usize = 1;

    #[inline]
    fn fill<S: Source<'de>, const CHECK: bool>(&mut self, _: usize, source: S) -> Result<bool, S::Error> {
        if self.value.is_some() {
            return Err(S::Error::duplicate_field(self.field.wire_name()));
        }
        self.value = source.next(self.seed::<CHECK>())?;
        Ok(self.value.is_some() || self.may_be_missing)
    }

    #[inline]
    fn settle<E: Error, const CHECK: bool>(&mut self) -> Result<(), E> {
        if self.value.is_none() && !self.may_be_missing {
            self.value = Some(self.seed::<CHECK>().deserialize(Absent::new(self.field.wire_name()))?);
        }
        Ok(())
    }
}

struct MarkedSeed<T, const CHECK: bool> {
    field: &'static Field,
    made: PhantomData<T>,
}

impl<'de, T: ReadField<'de>, const CHECK: bool> DeserializeSeed<'de> for MarkedSeed<T, CHECK> {
    type Value = T;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        let policy = if CHECK { self.field.policy() } else { None };
        T::read::<D, CHECK>(deserializer, Gate::field(self.field.path(), policy))
    }
}

/// A field that is no secret.
pub struct Unmarked<T> {
    value: Option<T>,
    name: &'static str,
    kind: &'static str,
    may_be_missing: bool,
}

/// The slot of a field that is no secret: its wire name and its type, for the error.
#[inline]
pub fn unmarked<T>((name, kind): (&'static str, &'static str), may_be_missing: bool) -> Unmarked<T> {
    Unmarked { value: None, name, kind, may_be_missing }
}

impl<T> Unmarked<T> {
    /// As [`Marked::value`].
    #[inline]
    pub fn value<E: Error>(self) -> Result<T, E> {
        self.value.ok_or_else(|| E::missing_field(self.name))
    }

    /// As [`Marked::or_else`].
    #[inline]
    pub fn or_else(self, default: impl FnOnce() -> T) -> T {
        self.value.unwrap_or_else(default)
    }

    #[inline]
    fn seed(&self) -> UnmarkedSeed<T> {
        UnmarkedSeed { name: self.name, kind: self.kind, made: PhantomData }
    }
}

impl<'de, T: Deserialize<'de>> Slots<'de> for Unmarked<T> {
    const LEN: usize = 1;

    #[inline]
    fn fill<S: Source<'de>, const CHECK: bool>(&mut self, _: usize, source: S) -> Result<bool, S::Error> {
        if self.value.is_some() {
            return Err(S::Error::duplicate_field(self.name));
        }
        self.value = source.next(self.seed())?;
        Ok(self.value.is_some() || self.may_be_missing)
    }

    #[inline]
    fn settle<E: Error, const CHECK: bool>(&mut self) -> Result<(), E> {
        if self.value.is_none() && !self.may_be_missing {
            self.value = Some(self.seed().deserialize(Absent::new(self.name))?);
        }
        Ok(())
    }
}

struct UnmarkedSeed<T> {
    name: &'static str,
    kind: &'static str,
    made: PhantomData<T>,
}

impl<'de, T: Deserialize<'de>> DeserializeSeed<'de> for UnmarkedSeed<T> {
    type Value = T;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        T::deserialize(deserializer).map_err(|error| not_valid(error, self.name, self.kind))
    }
}
