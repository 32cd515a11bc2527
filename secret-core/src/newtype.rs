//! What a one-field tuple struct gets beside the rest: it is a text, valid by its type.
#![allow(clippy::missing_errors_doc, clippy::must_use_candidate, reason = "public only for the derive's code")]

use alloc::string::String;
use core::mem;

use zeroize::Zeroizing;

use crate::context::FieldContext;
use crate::policy::Policy;
use crate::secret::type_errors::Identity;
use crate::secret::{OwnedText, SecretField};
use crate::violation::Violations;

/// `TryFrom<String>`: the buffer is kept if it is valid and exact, and wiped otherwise.
pub fn from_string<T: OwnedText>(text: String, policy: Option<&Policy>) -> Result<T, Violations> {
    let mut text = Zeroizing::new(text);
    check(&text, policy)?;
    Ok(T::from_owned(mem::take(&mut *text)))
}

/// `TryFrom<&str>` and `FromStr`: checked where it lies, copied once.
pub fn from_str<T: OwnedText>(text: &str, policy: Option<&Policy>) -> Result<T, Violations> {
    check(text, policy)?;
    Ok(T::from_copied(text))
}

fn check(text: &str, policy: Option<&Policy>) -> Result<(), Violations> {
    policy.map_or(Ok(()), |policy| policy.check(text))
}

/// Holds a newtype that was parsed under its own rules against those of the field that it is in.
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

/// `ExposeSecret`: the text itself.
pub fn exposed<T: OwnedText + Identity<S> + 'static, S>(value: &S) -> &str {
    T::of_ref(value).expose()
}

/// A generated secret as the newtype's own text type.
#[cfg(feature = "rand")]
pub fn text_from_secret<T: OwnedText>(secret: &secrecy::SecretString) -> T {
    use secrecy::ExposeSecret;
    T::from_copied(secret.expose_secret())
}
