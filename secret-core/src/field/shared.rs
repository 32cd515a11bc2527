//! `Arc<SecretString>`: one secret that several hold, wiped when the last one lets go.

use alloc::string::String;
use alloc::sync::Arc;

use secrecy::{ExposeSecret, SecretString};
use serde::{Deserializer, Serializer};
use subtle::Choice;

use super::{Leaf, SecretField, SelfWiping, Text};
use crate::de::{Gate, ReadField};
use crate::eq::SecretEq;
use crate::policy::Policy;
use crate::ser::WriteField;
use crate::validated::Inspector;

type Shared = Arc<SecretString>;

impl SecretField for Shared {
    type It = Self;

    fn inspect(&self, policy: Option<&Policy>, at: &mut Inspector) {
        (**self).inspect(policy, at);
    }
}

impl Text for Shared {
    type It = Self;
}

impl SelfWiping for Shared {
    type It = Self;
}

impl Leaf for Shared {
    type It = Self;

    fn from_owned(text: String) -> Self {
        Self::new(SecretString::from_owned(text))
    }

    fn from_copied(text: &str) -> Self {
        Self::new(SecretString::from_copied(text))
    }

    fn expose(&self) -> &str {
        self.expose_secret()
    }
}

impl<'de> ReadField<'de> for Shared {
    type It = Self;

    const EXPECTED: &'static str = <SecretString as ReadField<'de>>::EXPECTED;

    fn read<D: Deserializer<'de>, const CHECK: bool>(deserializer: D, gate: Gate<'_>) -> Result<Self, D::Error> {
        SecretString::read::<D, CHECK>(deserializer, gate).map(Arc::new)
    }
}

impl WriteField for Shared {
    type It = Self;

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (**self).write(serializer)
    }
}

impl SecretEq for Shared {
    fn secret_eq(&self, other: &Self) -> Choice {
        (**self).secret_eq(other)
    }
}
