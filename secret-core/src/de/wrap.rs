//! The types that the fields of a shadow have.
//!
//! The macro writes `struct Shadow { client_secret: Secret<SecretString, Info, 0, CHECK>, name: Plain<String, Info, 0> }`
//! and lets serde's derive parse it. Each wrapper finds its field's description through `Info`, and `CHECK` says whether
//! the rules are applied now or by `Unvalidated::validate`.

use core::marker::PhantomData;

use serde::{Deserialize, Deserializer};

use super::clean::replaced;
use super::{Gate, ReadField};
use crate::field::{Field, SecretField, Wipeable};
use crate::policy::Policy;
use crate::validated::Inspector;

/// What the macro knows of a type, for the wrappers: a unit struct beside the shadow implements it.
pub trait Info {
    /// The marked fields.
    const FIELDS: &'static [Field];
    /// The others: wire name and type.
    const PLAIN: &'static [(&'static str, &'static str)];
    /// `struct TokenRequest`.
    const EXPECTED: &'static str;
}

/// A marked field while its model is parsed; wiped if the parse fails further on.
pub struct Secret<T: SecretField, I, const N: usize, const CHECK: bool> {
    value: Option<T>,
    info: PhantomData<I>,
}

impl<T: SecretField, I, const N: usize, const CHECK: bool> Secret<T, I, N, CHECK> {
    /// Puts a value under the wrapper.
    pub const fn new(value: T) -> Self {
        Self { value: Some(value), info: PhantomData }
    }

    /// Takes it out again, for the model it belongs to.
    #[inline]
    pub fn into_inner(mut self) -> T {
        match self.value.take() {
            Some(value) => value,
            // `value` is `Some` from `new` until here, which consumes it.
            None => unreachable!(),
        }
    }
}

impl<T: SecretField, I, const N: usize, const CHECK: bool> Drop for Secret<T, I, N, CHECK> {
    #[inline]
    fn drop(&mut self) {
        self.value.wipe();
    }
}

impl<T: SecretField + Default, I, const N: usize, const CHECK: bool> Default for Secret<T, I, N, CHECK> {
    fn default() -> Self {
        Self::new(T::default())
    }
}

impl<'de, T, I, const N: usize, const CHECK: bool> Deserialize<'de> for Secret<T, I, N, CHECK>
where
    T: SecretField + ReadField<'de>,
    I: Info,
{
    #[inline]
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let field = const { &I::FIELDS[N] };
        let policy = if CHECK { field.policy() } else { None };
        T::read::<D, CHECK>(deserializer, Gate::field(field.path(), policy)).map(Self::new)
    }
}

/// A type is itself, which the compiler does not conclude from the target alone.
pub trait Is<T> {
    /// The value.
    fn it(self) -> T;
}

impl<T> Is<T> for T {
    fn it(self) -> T {
        self
    }
}

/// A value that the shadow's wrapper is put around: what a `default` gives.
pub trait Wrap<T> {
    /// Puts the wrapper around it.
    fn wrap(value: T) -> Self;
}

impl<T: SecretField, I, const N: usize, const CHECK: bool> Wrap<T> for Secret<T, I, N, CHECK> {
    fn wrap(value: T) -> Self {
        Self::new(value)
    }
}

impl<T: Wipeable, I, const N: usize, const CHECK: bool> Wrap<T> for Secret<Opaque<T>, I, N, CHECK> {
    fn wrap(value: T) -> Self {
        Self::new(Opaque(value))
    }
}

impl<T, I, const N: usize> Wrap<T> for Plain<T, I, N> {
    fn wrap(value: T) -> Self {
        Self::new(value)
    }
}

/// A secret that is no text: parsed by its own `Deserialize`, wiped through `Zeroize`.
#[derive(Default)]
pub struct Opaque<T>(pub T);

impl<T: Wipeable> SecretField for Opaque<T> {
    type It = Self;

    fn inspect(&self, _: Option<&Policy>, _: &mut Inspector) {}

    fn wipe(&mut self) {
        self.0.overwrite();
    }
}

impl<'de, T: Deserialize<'de>> ReadField<'de> for Opaque<T> {
    type It = Self;

    const EXPECTED: &'static str = "a valid value";

    #[inline]
    fn read<D: Deserializer<'de>, const CHECK: bool>(deserializer: D, gate: Gate<'_>) -> Result<Self, D::Error> {
        T::deserialize(deserializer)
            .map(Self)
            .map_err(|error| replaced(error, &format_args!("{gate}not a valid value"), gate.name()))
    }
}

/// A field that is no secret: parsed by its own `Deserialize`, with an error that does not quote the input.
pub struct Plain<T, I, const N: usize>(T, PhantomData<I>);

impl<T, I, const N: usize> Plain<T, I, N> {
    /// Puts a value under the wrapper.
    pub const fn new(value: T) -> Self {
        Self(value, PhantomData)
    }

    /// Takes it out again.
    #[inline]
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T: Default, I, const N: usize> Default for Plain<T, I, N> {
    fn default() -> Self {
        Self::new(T::default())
    }
}

impl<'de, T: Deserialize<'de>, I: Info, const N: usize> Deserialize<'de> for Plain<T, I, N> {
    #[inline]
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        plain::<I, _, _>(N, T::deserialize(deserializer)).map(Self::new)
    }
}

/// Cleans the error of a field that is parsed by somebody else's code.
pub fn plain<I: Info, T, E: serde::de::Error>(index: usize, parsed: Result<T, E>) -> Result<T, E> {
    let (name, kind) = I::PLAIN[index];
    parsed.map_err(|error| not_valid(error, name, kind))
}

/// The error of a field that is no secret.
#[cold]
pub(super) fn not_valid<E: serde::de::Error>(error: E, name: &'static str, kind: &'static str) -> E {
    let colon = if name.is_empty() { "" } else { ": " };
    replaced(error, &format_args!("{name}{colon}not a valid `{kind}`"), Some(name))
}
