//! What a map of secrets asks of its keys, as `fit` asks a field's type, so that the compiler says it once.

use core::hash::Hash;

use serde::Deserialize;

use super::fit::{ByNothing, BySerde, Nothing};

/// A key of a `BTreeMap` that is parsed.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the key of a `BTreeMap` that is parsed",
    label = "a key implements `Deserialize` and `Ord`",
    note = "derive what is missing on `{Self}`: `#[derive(PartialEq, Eq, PartialOrd, Ord, serde::Deserialize)]`; or take `String` for the keys"
)]
pub trait SortedKey<'de, M> {
    /// The type itself.
    type It;
}

impl<'de, K: Deserialize<'de> + Ord> SortedKey<'de, BySerde> for K {
    type It = K;
}

impl<K: Nothing> SortedKey<'_, ByNothing> for K {
    type It = K;
}

/// A key of a `HashMap` that is parsed.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the key of a `HashMap` that is parsed",
    label = "a key implements `Deserialize`, `Eq` and `Hash`",
    note = "derive what is missing on `{Self}`: `#[derive(PartialEq, Eq, Hash, serde::Deserialize)]`; or take `String` for the keys"
)]
pub trait HashedKey<'de, M> {
    /// The type itself.
    type It;
}

impl<'de, K: Deserialize<'de> + Eq + Hash> HashedKey<'de, BySerde> for K {
    type It = K;
}

impl<K: Nothing> HashedKey<'_, ByNothing> for K {
    type It = K;
}

/// The map `M` around a key that fits.
pub trait KeyOf<M> {
    /// The map.
    type It;
}

impl<K, M> KeyOf<M> for K {
    type It = M;
}
