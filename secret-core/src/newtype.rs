//! What a one-field tuple struct gets beside the rest: it is a text, valid by its type.
#![allow(clippy::missing_errors_doc, clippy::must_use_candidate, reason = "public only for the derive's code")]

use alloc::string::String;
use core::mem;

use serde::Deserializer;
use zeroize::Zeroizing;

use crate::de::{Gate, ReadField};
use crate::field::{Leaf, Same, SecretField};
use crate::policy::Policy;
use crate::violation::Violations;

/// `TryFrom<String>`: the buffer is kept if it is valid and exact, and wiped otherwise.
pub fn from_string<T: Leaf>(text: String, policy: Option<&Policy>) -> Result<T, Violations> {
    let mut text = Zeroizing::new(text);
    check(&text, policy)?;
    Ok(T::from_owned(mem::take(&mut *text)))
}

/// `TryFrom<&str>` and `FromStr`: checked where it lies, copied once.
pub fn from_str<T: Leaf>(text: &str, policy: Option<&Policy>) -> Result<T, Violations> {
    check(text, policy)?;
    Ok(T::from_copied(text))
}

fn check(text: &str, policy: Option<&Policy>) -> Result<(), Violations> {
    policy.map_or(Ok(()), |policy| policy.check(text))
}

/// `Deserialize`: the newtype's own rules, then those of the field it stands in.
pub fn read<'de, T, D, const CHECK: bool>(deserializer: D, gate: Gate<'_>, own: Option<&Policy>) -> Result<T, D::Error>
where
    T: ReadField<'de> + SecretField,
    D: Deserializer<'de>,
{
    let mut value = T::read::<D, CHECK>(deserializer, gate.under(own.filter(|_| CHECK)))?;
    gate.recheck(&value).inspect_err(|_| value.wipe())?;
    Ok(value)
}

/// `ExposeSecret`: the text itself.
pub fn exposed<T: Leaf + Same<S> + 'static, S>(value: &S) -> &str {
    T::same(value).expose()
}

/// A generated secret as the newtype's own text type.
#[cfg(feature = "rand")]
pub fn leaf_from_secret<T: Leaf>(secret: &secrecy::SecretString) -> T {
    use secrecy::ExposeSecret;
    T::from_copied(secret.expose_secret())
}
