//! Parsing in two steps, so that a server can report every violation.

use core::fmt;

use serde::{Deserialize, Deserializer};

use crate::de::{self, ReadField};
use crate::secret::redact::Redacted;
use crate::validate::ValidatedSecret;
use crate::violation::Violations;

/// A deserialized `T` whose rules are not checked yet.
///
/// [`Deserialize`] of a `T` itself stops at the first violation. This type deserializes without checking the rules;
/// [`validate`](Self::validate) then returns every violation, for a 422 answer with a problem document. It gives no other access
/// to the unchecked value.
///
/// ```
/// use secret_core::{SecretString, Unvalidated, ValidatedSecret};
///
/// #[derive(ValidatedSecret)]
/// struct Login {
///     #[secret(max_len = 20)]
///     user_token: SecretString,
///     #[secret(min_len = 8)]
///     password: SecretString,
/// }
///
/// let body = r#"{"user_token": "a token that is too long", "password": "hunter2"}"#;
/// let login: Unvalidated<Login> = serde_json::from_str(body)?;
/// assert_eq!(login.validate().unwrap_err().len(), 2);
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// A generic function needs the bound `Unvalidated<T>: DeserializeOwned`, or `Unvalidated<T>: Deserialize<'a>` if the model borrows
/// from the input.
///
/// ```
/// use secret_core::{SecretString, Unvalidated, ValidatedSecret};
/// use serde::de::DeserializeOwned;
///
/// fn model<T: ValidatedSecret>(body: &str) -> Result<T, String>
/// where
///     Unvalidated<T>: DeserializeOwned,
/// {
///     let shape: Unvalidated<T> = serde_json::from_str(body).map_err(|error| error.to_string())?;
///     shape.validate().map_err(|violations| violations.to_string())
/// }
///
/// #[derive(ValidatedSecret)]
/// struct ApiKey(#[secret(min_len = 20)] SecretString);
///
/// assert_eq!(model::<ApiKey>(r#""short""#).unwrap_err(), "must be at least 20 characters");
/// ```
pub struct Unvalidated<T>(pub(crate) T);

impl<T: ValidatedSecret> Unvalidated<T> {
    /// Returns the value if it is valid; otherwise drops it and wipes its secrets.
    ///
    /// # Errors
    ///
    /// Returns every violation, in declaration order.
    pub fn validate(self) -> Result<T, Violations> {
        self.0.validated()
    }
}

impl<'de, T: ReadField<'de>> Deserialize<'de> for Unvalidated<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        de::parse_unvalidated(deserializer).map(Self)
    }
}

impl<T> fmt::Debug for Unvalidated<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Unvalidated").field(&Redacted).finish()
    }
}
