//! How the derive asks whether a field's type fits, so that the compiler's answer is one error, on that type.
//!
//! A type that does not fit has no `It` (see [`SecretField`](super::SecretField)). What is written below keeps the compiler from
//! finding the type out in another way, and from speaking of it again.

use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;
#[cfg(feature = "std")]
use std::collections::HashMap;

use core::hash::Hash;

use serde::{Deserialize, Serialize};
use zeroize::Zeroize;

/// Stands in a container for what is inside. Never a value; with a size, as there are lints about maps of nothing.
pub struct Hole(pub u8);

/// The container `C` around the type: `Within<Option<Hole>>` for `Option<Self>`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is in a container that has the name of a standard one but is a different type",
    label = "secret fields may be in the standard `Option`, `Vec`, `Box`, `BTreeMap` and `HashMap`",
    note = "for another type that implements `Zeroize` write `#[secret(wipe)]`"
)]
pub trait Within<C> {
    /// The container.
    type Type;
}

impl<T> Within<Option<Hole>> for T {
    type Type = Option<T>;
}

impl<T> Within<Vec<Hole>> for T {
    type Type = Vec<T>;
}

impl<T> Within<Box<Hole>> for T {
    type Type = Box<T>;
}

impl<T, K> Within<BTreeMap<K, Hole>> for T {
    type Type = BTreeMap<K, T>;
}

#[cfg(feature = "std")]
impl<T, K, S> Within<HashMap<K, Hole, S>> for T {
    type Type = HashMap<K, T, S>;
}

/// The question alone.
pub fn assert_fits<T>() {}

/// Identity conversion; keeps inference from reporting a bad type twice.
///
/// `Self` is the type that the derive asked for, `V` the type that the user wrote: see the [module](self).
pub trait Identity<V> {
    /// Borrows the field's value.
    fn of_ref(value: &V) -> &Self;

    /// Hands a value to the field.
    fn into_field(self) -> V;
}

impl<T> Identity<T> for T {
    #[inline]
    fn of_ref(value: &T) -> &T {
        value
    }

    #[inline]
    fn into_field(self) -> T {
        self
    }
}

/// Hands a value to the field.
#[inline]
pub fn identity<T: Identity<V>, V>(value: T) -> V {
    value.into_field()
}

/// A type that can be overwritten: `Zeroize`, under a name that the compiler can explain.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be wiped",
    label = "`wipe` needs a type that implements `Zeroize`",
    note = "write `impl zeroize::Zeroize for {Self}`, or derive it with zeroize's feature `derive`; or keep the secret in a `SecretString` or a `Vec<u8>`"
)]
pub trait Wipeable {
    /// Overwrites the value.
    fn overwrite(&mut self);
}

#[diagnostic::do_not_recommend]
impl<T: Zeroize> Wipeable for T {
    fn overwrite(&mut self) {
        self.zeroize();
    }
}

/// The same of a type parameter, where there is something else to be done about it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be wiped",
    label = "`wipe` needs a type that implements `Zeroize`",
    note = "write the bound on the struct or enum itself, as in `struct Model<T: zeroize::Zeroize>`: its `Drop` wipes the field, and cannot have a bound that the type lacks"
)]
pub trait WipeableParameter {
    /// Overwrites the value.
    fn overwrite_generic(&mut self);
}

#[diagnostic::do_not_recommend]
impl<T: Zeroize> WipeableParameter for T {
    fn overwrite_generic(&mut self) {
        self.zeroize();
    }
}

/// A type that serde can parse: `Deserialize`, asked as a field's own type is.
///
/// The compiler looks for `M`. With one `impl` to choose from it would take the field's type for parsable, say that it is
/// not, and say it again wherever the type is met; with two of which none fits there is no `It`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be parsed",
    label = "this type does not implement `Deserialize`",
    note = "derive it: `#[derive(serde::Deserialize)]` on `{Self}`; for a type of another crate look for its feature `serde`; for bytes write `Vec<u8>`",
    note = "if the field holds a secret, mark it: `#[secret]`; if the struct is never parsed, write `#[secret(skip(Deserialize))]` on it"
)]
pub trait Parse<'de, M> {
    /// The type itself.
    type Type;
}

/// A type that serde can write: `Serialize`, asked in the same way.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be serialized",
    label = "this type does not implement `Serialize`",
    note = "derive it: `#[derive(serde::Serialize)]` on `{Self}`; for a type of another crate look for its feature `serde`",
    note = "or remove `Serialize` from `#[secret(derive(..))]`"
)]
pub trait Writable<M> {
    /// The type itself.
    type Type;
}

/// A type that has a value where the input has none: `Default`, asked in the same way.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no default",
    label = "`#[serde(default)]` and `#[serde(skip)]` need a type that implements `Default`",
    note = "derive it: `#[derive(Default)]` on `{Self}`; or write a function that makes the value, `#[serde(default = \"path::to::function\")]`; or make the field an `Option`"
)]
pub trait Defaulted<M> {
    /// The type itself.
    type Type;
}

/// By its `Default`.
pub struct ByDefault;

impl<T: Default> Defaulted<ByDefault> for T {
    type Type = T;
}

impl<T: Never> Defaulted<ByNever> for T {
    type Type = T;
}

/// By its `Deserialize` or `Serialize`.
pub struct BySerde;

impl<'de, T: Deserialize<'de>> Parse<'de, BySerde> for T {
    type Type = T;
}

impl<T: Serialize> Writable<BySerde> for T {
    type Type = T;
}

impl<T: Never> Writable<ByNever> for T {
    type Type = T;
}

/// By nothing.
pub struct ByNever;

/// No type is that.
pub trait Never {}

impl<T: Never> Parse<'_, ByNever> for T {
    type Type = T;
}

/// A key of a `BTreeMap` that is parsed.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the key of a `BTreeMap` that is parsed",
    label = "a key must implement `Deserialize` and `Ord`",
    note = "derive what is missing on `{Self}`: `#[derive(PartialEq, Eq, PartialOrd, Ord, serde::Deserialize)]`; or use `String` for the keys"
)]
pub trait SortedKey<'de, M> {
    /// The type itself.
    type Type;
}

impl<'de, K: Deserialize<'de> + Ord> SortedKey<'de, BySerde> for K {
    type Type = K;
}

impl<K: Never> SortedKey<'_, ByNever> for K {
    type Type = K;
}

/// A key of a `HashMap` that is parsed.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the key of a `HashMap` that is parsed",
    label = "a key must implement `Deserialize`, `Eq` and `Hash`",
    note = "derive what is missing on `{Self}`: `#[derive(PartialEq, Eq, Hash, serde::Deserialize)]`; or use `String` for the keys"
)]
pub trait HashedKey<'de, M> {
    /// The type itself.
    type Type;
}

impl<'de, K: Deserialize<'de> + Eq + Hash> HashedKey<'de, BySerde> for K {
    type Type = K;
}

impl<K: Never> HashedKey<'_, ByNever> for K {
    type Type = K;
}

/// The map `M` around a key that fits.
pub trait KeyOf<M> {
    /// The map.
    type Type;
}

impl<K, M> KeyOf<M> for K {
    type Type = M;
}
