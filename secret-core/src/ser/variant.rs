//! The variants of an enum while it is written.

use serde::ser::{Error, Serialize, Serializer};

/// A variant that is written by its name: the tag of an adjacently tagged enum.
#[derive(Clone, Copy)]
pub struct VariantName {
    /// The enum's name on the wire.
    pub enum_name: &'static str,
    /// The variant's index in the enum.
    pub index: u32,
    /// The variant's name on the wire.
    pub name: &'static str,
}

impl Serialize for VariantName {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit_variant(self.enum_name, self.index, self.name)
    }
}

/// Refuses a variant that is skipped.
///
/// # Errors
///
/// Always.
pub fn skipped_variant<T, E: Error>(message: &'static str) -> Result<T, E> {
    Err(E::custom(message))
}
