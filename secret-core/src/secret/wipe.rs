//! What a generated `Drop` calls.

use super::SecretField;
use super::type_errors::{Wipeable, WipeableParameter};

/// Overwrites the texts of a field whose type does not do so itself.
pub fn wipe<T: SecretField>(value: &mut T) {
    value.wipe();
}

/// The same of a field that is no text and depends on a type parameter.
pub fn wipe_generic<T: WipeableParameter>(value: &mut T) {
    value.overwrite_generic();
}

/// How a secret that is no text is overwritten.
#[must_use]
pub fn wiping<T: Wipeable>() -> fn(&mut T) {
    T::overwrite
}
