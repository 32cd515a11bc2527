//! A byte of a secret that is no text: `Vec<u8>` is a list of these, read as any list of secrets is.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use zeroize::Zeroize;

use super::SecretField;
use crate::de::{Gate, ReadField, clean};
use crate::policy::Policy;
use crate::ser::WriteField;
use crate::validated::Inspector;

impl SecretField for u8 {
    type It = Self;

    fn inspect(&self, _: Option<&Policy>, _: &mut Inspector) {}

    fn wipe(&mut self) {
        self.zeroize();
    }
}

impl<'de> ReadField<'de> for u8 {
    type It = Self;

    const EXPECTED: &'static str = "a byte";

    fn read<D: Deserializer<'de>, const CHECK: bool>(deserializer: D, gate: Gate<'_>) -> Result<Self, D::Error> {
        let instead =
            |error| clean::replaced(error, &format_args!("{gate}expected a number from 0 to 255"), gate.name());
        Self::deserialize(deserializer).map_err(instead)
    }
}

impl WriteField for u8 {
    type It = Self;

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.serialize(serializer)
    }
}
