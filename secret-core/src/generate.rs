//! Generates secrets with the system's random generator.

mod draft;
mod error;
mod rng;

use alloc::string::String;
use core::mem;

use secrecy::SecretString;
use zeroize::Zeroizing;

use crate::rule::{Policy, Shape};
use draft::Draft;
pub use error::GenerateError;
use error::Kind;
use rng::Rng;

/// The number of draws before generation fails. The built-in rules reject at most nine of ten values, so only `deny`, a custom
/// function or a contradiction can reject this many in a row.
const ATTEMPTS: usize = 10_000;

impl Policy {
    /// Generates a secret, uniform over all values that the policy accepts, with the system's random generator.
    ///
    /// The secret has [`max_len`](Policy::max_len) characters, or enough for 256 bits if the policy has no `max_len`;
    /// [`entropy_bits`](Policy::entropy_bits) returns its strength. A policy without a charset draws visible ASCII characters. Presets
    /// that allow `=` padding generate none. Wipes every rejected draw.
    ///
    /// ```
    /// use secret_core::{CharSet, ExposeSecret, Policy};
    ///
    /// const API_KEY: Policy = Policy::new()
    ///     .charset(CharSet::BASE64URL)
    ///     .prefix("sk_live_")
    ///     .len(40);
    ///
    /// let key = API_KEY.generate();
    /// assert!(key.expose_secret().starts_with("sk_live_"));
    /// assert!(API_KEY.accepts(key.expose_secret()));
    /// assert_eq!(API_KEY.entropy_bits(), 192);
    /// ```
    ///
    /// # Panics
    ///
    /// Panics if the system's generator fails, or if the policy accepts no value, which [`validate_rules`](Policy::validate_rules) finds
    /// at compile time. [`try_generate`](Policy::try_generate) returns an error instead.
    #[must_use]
    #[track_caller]
    pub fn generate(&self) -> SecretString {
        match self.try_generate() {
            Ok(secret) => secret,
            Err(error) => panic!("{error}"),
        }
    }

    /// Generates a secret, like [`generate`](Policy::generate), without panicking.
    ///
    /// # Errors
    ///
    /// Fails if the system's generator fails, if memory for the value cannot be allocated, or if the policy rejects 10,000 values: its
    /// rules are contradictory, or its `with` function rejects nearly everything.
    ///
    /// ```
    /// use secret_core::Policy;
    ///
    /// fn never(_: &str) -> Result<(), &'static str> {
    ///     Err("is refused")
    /// }
    ///
    /// let error = Policy::new().with(never).try_generate().unwrap_err();
    /// assert_eq!(error.to_string(), "no secret can be generated: the policy refuses what was drawn");
    /// ```
    pub fn try_generate(&self) -> Result<SecretString, GenerateError> {
        self.drawn_from(Rng::new(&mut |block| getrandom::fill(block)))
    }

    fn drawn_from(&self, mut rng: Rng<'_>) -> Result<SecretString, GenerateError> {
        let shape = self.rules().shape();
        let len = shape.generated_len();
        let mut draft = Draft::new(&shape, len)?;
        let mut text = room_for(&shape, len)?;
        for _ in 0..ATTEMPTS {
            if !draft.draw(&mut rng)? {
                continue;
            }
            text.clear();
            text.push_str(shape.before);
            text.extend(draft.bytes().iter().map(|byte| char::from(*byte)));
            text.push_str(shape.after);
            if self.accepts(&text) {
                // The capacity is the length, so that no copy is left behind in a larger buffer.
                return Ok(SecretString::from(mem::take(&mut *text)));
            }
        }
        Err(GenerateError::from(Kind::Refused))
    }
}

/// Creates an empty text with capacity for a generated value.
fn room_for(shape: &Shape, len: usize) -> Result<Zeroizing<String>, GenerateError> {
    let mut text = Zeroizing::new(String::new());
    let room = shape.fixed_bytes() + len.saturating_sub(shape.fixed());
    text.try_reserve_exact(room).map_err(|_| Kind::TooLong)?;
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{CharSet, ExposeSecret, Require};

    /// The system's generator may fail at any draw. No partial secret is ever returned.
    #[test]
    fn a_generator_that_fails() {
        // The digit is rare among the letters, so that it is placed.
        let charset = CharSet::ASCII.difference(CharSet::DIGIT).union(CharSet::from_chars("7"));
        for len in 1..=130 {
            let policy =
                Policy::new().charset(charset).require(Require::DIGIT.and(Require::LOWER)).min_len(2).max_len(len);
            for calls in 0..4 {
                let mut left = calls;
                let drawn = policy.drawn_from(Rng::new(&mut |block| {
                    left = usize::checked_sub(left, 1).ok_or(getrandom::Error::UNSUPPORTED)?;
                    getrandom::fill(block)
                }));
                match drawn {
                    Ok(secret) => assert!(calls > 0 && policy.accepts(secret.expose_secret())),
                    Err(error) => assert_eq!(error.is_system(), len > 1, "{error}"),
                }
            }
        }
    }

    /// Whatever is being drawn then: nothing is ever accepted here, so that it fails anywhere in a value.
    #[test]
    fn a_generator_that_fails_at_last() {
        let charset = CharSet::ASCII.difference(CharSet::DIGIT).union(CharSet::from_chars("78"));
        let policy = Policy::new().charset(charset).require(Require::DIGIT).max_len(9).with(|_| Err("is refused"));
        for calls in 0..100 {
            let mut left = calls;
            let error = policy.drawn_from(Rng::new(&mut |block| {
                left = usize::checked_sub(left, 1).ok_or(getrandom::Error::UNSUPPORTED)?;
                getrandom::fill(block)
            }));
            assert!(error.is_err_and(|error| error.is_system()));
        }
    }
}
