//! What a generated `Drop` calls.

use crate::field::{SecretField, Wipeable};

/// Overwrites the texts of a field whose type does not do so itself.
pub fn wipe<T: SecretField>(value: &mut T) {
    value.wipe();
}

/// Overwrites a secret that is no text.
pub fn wipe_opaque<T: Wipeable>(value: &mut T) {
    value.overwrite();
}
