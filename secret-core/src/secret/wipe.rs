//! Wiping, for the generated `Drop`.

use super::SecretField;
use super::type_errors::{Wipeable, WipeableParameter};

/// Wipes a field whose type does not wipe itself on drop.
pub fn wipe<T: SecretField>(value: &mut T) {
    value.wipe();
}

/// Wipes a `wipe` field whose type depends on a type parameter.
pub fn wipe_generic<T: WipeableParameter>(value: &mut T) {
    value.overwrite_generic();
}

/// Returns the function that wipes a `wipe` field.
#[must_use]
pub fn wiping<T: Wipeable>() -> fn(&mut T) {
    T::overwrite
}
