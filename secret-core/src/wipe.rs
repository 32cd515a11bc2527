//! What a generated `Drop` calls.

use crate::field::{SecretField, Wipeable};

/// Overwrites the texts of a field whose type does not do so itself.
pub fn wipe<T: SecretField>(value: &mut T) {
    value.wipe();
}

/// How a secret that is no text is overwritten.
#[must_use]
pub fn wiping<T: Wipeable>() -> fn(&mut T) {
    T::overwrite
}
