//! How the derive asks whether a field's type fits, so that the compiler's answer is one error, on that type.
//!
//! A type that does not fit has no `It` (see [`SecretField`](super::SecretField)). What is written below keeps the compiler from
//! finding the type out in another way, and from speaking of it again.

use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;
#[cfg(feature = "std")]
use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use zeroize::Zeroize;

/// Stands in a container for what is inside. Never a value; with a size, as there are lints about maps of nothing.
pub struct Place(pub u8);

/// The container `C` around the type: `In<Option<Place>>` for `Option<Self>`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is in a container that has the name of a standard one and is another type",
    label = "secret fields may be in the standard `Option`, `Vec`, `Box`, `BTreeMap` and `HashMap`",
    note = "for another type that implements `Zeroize` write `#[secret(wipe)]`"
)]
pub trait In<C> {
    /// The container.
    type It;
}

impl<T> In<Option<Place>> for T {
    type It = Option<T>;
}

impl<T> In<Vec<Place>> for T {
    type It = Vec<T>;
}

impl<T> In<Box<Place>> for T {
    type It = Box<T>;
}

impl<T, K> In<BTreeMap<K, Place>> for T {
    type It = BTreeMap<K, T>;
}

#[cfg(feature = "std")]
impl<T, K, S> In<HashMap<K, Place, S>> for T {
    type It = HashMap<K, T, S>;
}

/// The question alone.
pub fn asked<T>() {}

/// Every type is the same as itself. As a question of its own, so that the compiler does not go by a value's type where it
/// has found the field's to be wrong, and speaks of it again.
pub trait Same<S> {
    /// The value.
    fn same(value: &S) -> &Self;

    /// How the value is wiped.
    fn wiping(wipe: fn(&mut S)) -> fn(&mut Self);
}

impl<T> Same<T> for T {
    fn same(value: &T) -> &T {
        value
    }

    fn wiping(wipe: fn(&mut T)) -> fn(&mut T) {
        wipe
    }
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
    note = "write the bound on the struct or enum itself, as in `struct Model<T: zeroize::Zeroize>`: its `Drop` wipes the field, and cannot ask for more than the type does"
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
    type It;
}

/// A type that serde can write: `Serialize`, asked in the same way.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be serialized",
    label = "this type does not implement `Serialize`",
    note = "derive it: `#[derive(serde::Serialize)]` on `{Self}`; for a type of another crate look for its feature `serde`",
    note = "or take `Serialize` out of `#[secret(derive(..))]`"
)]
pub trait Writable<M> {
    /// The type itself.
    type It;
}

/// A type that has a value where the input has none: `Default`, asked in the same way.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no default",
    label = "`#[serde(default)]` needs a type that implements `Default`",
    note = "write a function that makes the value, `#[serde(default = \"path::to::function\")]`, or make the field an `Option`"
)]
pub trait Defaulted<M> {
    /// The type itself.
    type It;
}

/// By its `Default`.
pub struct ByDefault;

impl<T: Default> Defaulted<ByDefault> for T {
    type It = T;
}

impl<T: Nothing> Defaulted<ByNothing> for T {
    type It = T;
}

/// By its `Deserialize` or `Serialize`.
pub struct BySerde;

impl<'de, T: Deserialize<'de>> Parse<'de, BySerde> for T {
    type It = T;
}

impl<T: Serialize> Writable<BySerde> for T {
    type It = T;
}

impl<T: Nothing> Writable<ByNothing> for T {
    type It = T;
}

/// By nothing.
pub struct ByNothing;

/// No type is that.
pub trait Nothing {}

impl<T: Nothing> Parse<'_, ByNothing> for T {
    type It = T;
}
