//! Parsing in two steps, for a server that answers with every violation.

use core::fmt;

use serde::{Deserialize, Deserializer};

use crate::de::{self, ReadField};
use crate::secret::redact::Redacted;
use crate::validate::ValidatedSecret;
use crate::violation::Violations;

/// A value that has the shape of `T`, and whose rules are still to be checked.
///
/// [`Deserialize`] of a `T` stops at the first violation, in serde's one line of text. This one reads the shape only;
/// [`validate`](Self::validate) then tells all violations, for a 422 answer with a problem document. Nothing else can be
/// had from it: an unchecked value does not get out.
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
/// A function over any model needs the bound `where Unvalidated<T>: DeserializeOwned`; one that borrows from the text writes
/// `Unvalidated<T>: Deserialize<'a>`.
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
    /// The value, if it keeps its rules; otherwise it is dropped and wiped.
    ///
    /// # Errors
    ///
    /// All violations, in the order of declaration.
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
