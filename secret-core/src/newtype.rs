//! The conversions of a newtype, a one-field tuple struct whose every value is valid.
#![allow(clippy::missing_errors_doc, clippy::must_use_candidate, reason = "public only for the derive's code")]

use alloc::string::String;
use core::mem;

use zeroize::Zeroizing;

use crate::context::FieldContext;
use crate::policy::Policy;
use crate::secret::type_errors::Identity;
use crate::secret::{OwnedText, SecretField};
use crate::violation::Violations;

/// Implements `TryFrom<String>`: keeps the buffer if the text is valid and fills it exactly, and wipes it otherwise.
pub fn from_string<T: OwnedText>(text: String, policy: Option<&Policy>) -> Result<T, Violations> {
    let mut text = Zeroizing::new(text);
    check(&text, policy)?;
    Ok(T::from_owned(mem::take(&mut *text)))
}

/// Implements `TryFrom<&str>` and `FromStr`: checks the text in place and copies it once.
pub fn from_str<T: OwnedText>(text: &str, policy: Option<&Policy>) -> Result<T, Violations> {
    check(text, policy)?;
    Ok(T::from_copied(text))
}

fn check(text: &str, policy: Option<&Policy>) -> Result<(), Violations> {
    policy.map_or(Ok(()), |policy| policy.check(text))
}

/// Validates a newtype, already parsed under its own rules, against those of the field that holds it.
#[inline]
pub fn validate_parsed<T: SecretField, E: serde::de::Error>(mut value: T, context: &FieldContext<'_>) -> Result<T, E> {
    if context.has_policy() {
        if let Err(error) = context.validate(&value) {
            value.wipe();
            return Err(error);
        }
    }
    Ok(value)
}

/// Implements `ExposeSecret`.
pub fn exposed<T: OwnedText + Identity<S> + 'static, S>(value: &S) -> &str {
    T::of_ref(value).expose()
}

/// Converts a generated secret to the newtype's text type.
#[cfg(feature = "rand")]
pub fn text_from_secret<T: OwnedText>(secret: &secrecy::SecretString) -> T {
    use secrecy::ExposeSecret;
    T::from_copied(secret.expose_secret())
}
