//! Constant-time comparison: no branch depends on the bytes of texts of equal length.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;
#[cfg(feature = "std")]
use core::hash::{BuildHasher, Hash};
#[cfg(feature = "std")]
use std::collections::HashMap;

use secrecy::{ExposeSecret, SecretString};
use subtle::{Choice, ConstantTimeEq};
use zeroize::{Zeroize, Zeroizing};

use super::type_errors::Identity;

/// A secret field that can be compared, as `#[secret(derive(Eq))]` requires.
///
/// The length of a text, the number of elements, the keys of a map and the presence of an option are public.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be compared in constant time",
    label = "no constant-time comparison",
    note = "write `#[secret(derive(Eq))]` on `{Self}` too, or remove `Eq` from the list"
)]
pub trait SecretEq {
    /// Returns whether the two are equal.
    fn secret_eq(&self, other: &Self) -> Choice;
}

impl SecretEq for str {
    fn secret_eq(&self, other: &Self) -> Choice {
        self.as_bytes().ct_eq(other.as_bytes())
    }
}

impl SecretEq for u8 {
    fn secret_eq(&self, other: &Self) -> Choice {
        self.ct_eq(other)
    }
}

impl<T: SecretEq> SecretEq for [T] {
    fn secret_eq(&self, other: &Self) -> Choice {
        let same_len = public(self.len() == other.len());
        self.iter().zip(other).fold(same_len, |same, (a, b)| same & a.secret_eq(b))
    }
}

impl<T: SecretEq, const N: usize> SecretEq for [T; N] {
    fn secret_eq(&self, other: &Self) -> Choice {
        self.as_slice().secret_eq(other)
    }
}

impl SecretEq for String {
    fn secret_eq(&self, other: &Self) -> Choice {
        self.as_str().secret_eq(other)
    }
}

impl SecretEq for SecretString {
    fn secret_eq(&self, other: &Self) -> Choice {
        self.expose_secret().secret_eq(other.expose_secret())
    }
}

impl SecretEq for Cow<'_, str> {
    fn secret_eq(&self, other: &Self) -> Choice {
        (**self).secret_eq(other)
    }
}

impl<T: SecretEq + Zeroize> SecretEq for Zeroizing<T> {
    fn secret_eq(&self, other: &Self) -> Choice {
        (**self).secret_eq(other)
    }
}

impl<T: SecretEq + ?Sized> SecretEq for &T {
    fn secret_eq(&self, other: &Self) -> Choice {
        (**self).secret_eq(other)
    }
}

impl<T: SecretEq + ?Sized> SecretEq for Box<T> {
    fn secret_eq(&self, other: &Self) -> Choice {
        (**self).secret_eq(other)
    }
}

impl<T: SecretEq> SecretEq for Option<T> {
    fn secret_eq(&self, other: &Self) -> Choice {
        match (self, other) {
            (Some(a), Some(b)) => a.secret_eq(b),
            (a, b) => public(a.is_none() == b.is_none()),
        }
    }
}

impl<T: SecretEq> SecretEq for Vec<T> {
    fn secret_eq(&self, other: &Self) -> Choice {
        self.as_slice().secret_eq(other)
    }
}

impl<K: Ord, T: SecretEq> SecretEq for BTreeMap<K, T> {
    fn secret_eq(&self, other: &Self) -> Choice {
        entries(self.len() == other.len(), self.iter().map(|(key, a)| (a, other.get(key))))
    }
}

#[cfg(feature = "std")]
impl<K: Eq + Hash, T: SecretEq, S: BuildHasher> SecretEq for HashMap<K, T, S> {
    fn secret_eq(&self, other: &Self) -> Choice {
        entries(self.len() == other.len(), self.iter().map(|(key, a)| (a, other.get(key))))
    }
}

fn entries<'a, T: SecretEq + 'a>(same_len: bool, pairs: impl Iterator<Item = (&'a T, Option<&'a T>)>) -> Choice {
    pairs.fold(public(same_len), |same, (a, b)| same & b.map_or(public(false), |b| a.secret_eq(b)))
}

/// Converts the result of a comparison of public data.
#[must_use]
pub fn public(same: bool) -> Choice {
    Choice::from(u8::from(same))
}

/// `Eq` of an unmarked field, under a name for which the compiler shows our advice.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be compared",
    label = "this type does not implement `Eq`",
    note = "derive it: `#[derive(PartialEq, Eq)]` on `{Self}`, or remove `Eq` from `#[secret(derive(..))]`"
)]
pub trait PlainEq {
    /// Returns whether the two are equal.
    fn plain_eq(&self, other: &Self) -> bool;
}

#[diagnostic::do_not_recommend]
impl<T: Eq + ?Sized> PlainEq for T {
    fn plain_eq(&self, other: &Self) -> bool {
        self == other
    }
}

/// Compares an unmarked field.
pub fn plain_eq<T: PlainEq + ?Sized>(a: &T, b: &T) -> Choice {
    public(a.plain_eq(b))
}

/// Compares a marked field. A function, so that the compiler reports an error at the field's type.
pub fn secret_eq<T: SecretEq + Identity<S>, S>(a: &S, b: &S) -> Choice {
    T::of_ref(a).secret_eq(T::of_ref(b))
}
