//! `u8` as a secret field: `Vec<u8>` is read like any list of secrets.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use zeroize::Zeroize;

use super::SecretField;
use crate::context::FieldContext;
use crate::de::ReadField;
use crate::ser::WriteField;

impl SecretField for u8 {
    type Type = Self;

    fn validate_fields(&self, _: &FieldContext<'_>) {}

    fn wipe(&mut self) {
        self.zeroize();
    }
}

impl<'de> ReadField<'de> for u8 {
    type Type = Self;

    #[inline]
    fn read<D: Deserializer<'de>>(deserializer: D, context: &FieldContext<'_>) -> Result<Self, D::Error> {
        context.begin();
        match Self::deserialize(deserializer) {
            Ok(byte) => Ok(byte),
            Err(error) => Err(context.sanitize(error, &"a number from 0 to 255")),
        }
    }
}

impl WriteField for u8 {
    type Type = Self;

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.serialize(serializer)
    }
}
