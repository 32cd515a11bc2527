//! `Arc<SecretString>`: a shared secret, wiped when its last owner is dropped.

use alloc::string::String;
use alloc::sync::Arc;

use secrecy::{ExposeSecret, SecretString};
use serde::{Deserializer, Serializer};
use subtle::Choice;

use super::compare::SecretEq;
use super::{OwnedText, SecretField, Text, WipedOnDrop};
use crate::context::FieldContext;
use crate::de::ReadField;
use crate::ser::WriteField;

type Shared = Arc<SecretString>;

impl SecretField for Shared {
    type Type = Self;

    fn validate_fields(&self, context: &FieldContext<'_>) {
        (**self).validate_fields(context);
    }
}

impl Text for Shared {
    type Type = Self;
}

impl WipedOnDrop for Shared {
    type Type = Self;
}

impl OwnedText for Shared {
    type Type = Self;

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
    type Type = Self;

    fn read<D: Deserializer<'de>>(deserializer: D, context: &FieldContext<'_>) -> Result<Self, D::Error> {
        SecretString::read(deserializer, context).map(Arc::new)
    }
}

impl WriteField for Shared {
    type Type = Self;

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (**self).write(serializer)
    }
}

impl SecretEq for Shared {
    fn secret_eq(&self, other: &Self) -> Choice {
        (**self).secret_eq(other)
    }
}
