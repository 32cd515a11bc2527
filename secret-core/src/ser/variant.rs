//! Serializes the variants of an enum.

use serde::ser::{Error, Serialize, Serializer};

/// Serializes as the name of a variant: the tag of an adjacently tagged enum.
#[derive(Clone, Copy)]
pub struct VariantName {
    /// The serialized name of the enum.
    pub enum_name: &'static str,
    /// The variant's index in the enum.
    pub index: u32,
    /// The serialized name of the variant.
    pub name: &'static str,
}

impl Serialize for VariantName {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit_variant(self.enum_name, self.index, self.name)
    }
}

/// Rejects a skipped variant.
///
/// # Errors
///
/// Always fails.
pub fn skipped_variant<T, E: Error>(message: &'static str) -> Result<T, E> {
    Err(E::custom(message))
}
