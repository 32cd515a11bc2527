//! One error for a field type that does not fit, on the type itself.
//!
//! # What the derive writes
//!
//! Where generated code uses a field's type, it names it through the trait that the field's role requires:
//!
//! ```text
//! struct Login { #[secret(max_len = 8)] password: Foreign }
//!
//! marked::<<Foreign as Text>::Type, _, S>(&mut fields.0, ..)    // not `marked::<Foreign, _, S>`
//! ```
//!
//! `Type` is the type itself in every impl, so for a type that fits, the detour changes nothing.
//!
//! # What the compiler does
//!
//! `Foreign` does not implement `Text`. The compiler reports that with the text of `on_unimplemented`, and only once,
//! because every emitter writes the projection with the span of the field's type, and equal errors in one place are
//! merged. The projection is then an unknown type, and the compiler is silent about unknown types: no second
//! error says that `Foreign` cannot be validated, parsed or wiped either.
//!
//! That lasts only while the type stays unknown. The rest of this file keeps inference from finding it another way.
//!
//! # Values: [`Identity`]
//!
//! A function that takes `&mut FieldValue<T>` would reveal `T`, since the field's value has the type
//! `FieldValue<Foreign>`. So the runtime's functions have two parameters, the projection `T` and the written type `V`,
//! with the bound `T: Identity<V>` (or [`Slot`](crate::de::field_value::Slot)). Its only impl is `Identity<T> for T`,
//! yet the compiler does not conclude `T = V` from it: it never selects an impl while `Self` is unknown. `V` must not
//! be `Self`: a known `Self` and a single impl would reveal `T`.
//!
//! # Traits of other crates: the second impl
//!
//! `Deserialize`, `Serialize` and `Default` have no `Type`, so traits of this file replace them, with a blanket
//! impl such as `impl<'de, T: Deserialize<'de>> Parse<'de, BySerde> for T`. On its own, that impl would apply to
//! `Foreign`: the compiler takes a sole candidate without looking at its bounds, resolves the projection to `Foreign`,
//! and reports the missing `Deserialize` wherever it meets the type. With two candidates, it has to check the bounds to
//! choose. Hence the parameter `M`, which the derive leaves open as `_`, and a second impl for types that implement
//! [`Never`]. For a type that fits, one candidate remains. For `Foreign`, none does, and the error is about `Parse`,
//! once.
//!
//! # Containers: [`Within`]
//!
//! For `Option<Foreign>`, the error belongs on `Foreign`. The derive writes
//!
//! ```text
//! <<Foreign as Text>::Type as Within<Option<Hole>>>::Type
//! ```
//!
//! The trait is required of the element, and [`Hole`] marks the element's place in the container. If the element is
//! unknown, so is the container. [`KeyOf`] makes a map depend on its key in the same way.

use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;
#[cfg(feature = "std")]
use std::collections::HashMap;

use core::hash::Hash;

use serde::{Deserialize, Serialize};
use zeroize::Zeroize;

/// The place of the element in a container. Never a value; sized, because lints object to maps of zero-sized values.
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

/// Requires that a type fits, and does nothing.
pub fn assert_fits<T>() {}

/// Identity conversion; keeps inference from reporting a bad type twice.
///
/// `Self` is the projection that the derive writes, `V` the type that the user wrote.
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

/// A type that can be overwritten: `Zeroize`, with an error message of its own.
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

/// [`Wipeable`] for a type that depends on a type parameter, where the remedy is a bound.
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

/// A type that serde can parse: `Deserialize`.
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

/// A type that serde can write: `Serialize`.
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

/// A type with a value for a missing field: `Default`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no default",
    label = "`#[serde(default)]` and `#[serde(skip)]` need a type that implements `Default`",
    note = "derive it: `#[derive(Default)]` on `{Self}`; or write a function that makes the value, `#[serde(default = \"path::to::function\")]`; or make the field an `Option`"
)]
pub trait Defaulted<M> {
    /// The type itself.
    type Type;
}

/// Selects the impl for `Default`.
pub struct ByDefault;

impl<T: Default> Defaulted<ByDefault> for T {
    type Type = T;
}

impl<T: Never> Defaulted<ByNever> for T {
    type Type = T;
}

/// Selects the impl for serde's trait.
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

/// Selects the impl that applies to no type.
pub struct ByNever;

/// Implemented by no type.
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

/// The map `M`, around a key that fits.
pub trait KeyOf<M> {
    /// The map.
    type Type;
}

impl<K, M> KeyOf<M> for K {
    type Type = M;
}
