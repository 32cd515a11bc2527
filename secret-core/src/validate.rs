//! The trait that the derive implements, and the traversal that finds every violation of a value.

#[cfg(feature = "testing")]
use alloc::string::String;
use alloc::vec::Vec;
use core::cell::RefCell;

use crate::context::{FieldContext, Root};
#[cfg(feature = "testing")]
use crate::policy::Policy;
use crate::secret::type_errors::Identity;
use crate::secret::{Field, SecretField};
use crate::violation::{Violation, Violations};

/// A type whose secret fields carry rules. [`#[derive(ValidatedSecret)]`](macro@crate::ValidatedSecret) implements it.
///
/// `Option`, `Vec`, `Box` and maps of such types implement it as well, so that you can validate a list of models.
///
/// ```
/// use secret_core::{SecretString, ValidatedSecret};
///
/// #[derive(ValidatedSecret)]
/// struct Login {
///     #[secret(min_len = 8, max_len = 64)]
///     password: SecretString,
/// }
///
/// let login = Login { password: "short".into() };
/// assert_eq!(login.validate().unwrap_err().to_string(), "password: must be at least 8 characters");
/// assert_eq!(Login::FIELDS[0].name(), "password");
/// assert_eq!(Login::FIELDS[0].policy().unwrap().rules().max_len(), Some(64));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not derive `ValidatedSecret`",
    label = "`nested` needs a type that derives `ValidatedSecret`",
    note = "for a text, replace `nested` with its rules, such as `#[secret(max_len = 86)]`; for a model of yours, write `#[derive(ValidatedSecret)]` on it"
)]
pub trait ValidatedSecret: SecretField {
    #[doc(hidden)]
    type Type;

    /// The marked fields in declaration order: their names and rules as data.
    const FIELDS: &'static [Field];

    /// Checks every rule of every field.
    ///
    /// # Errors
    ///
    /// Returns every violation, in declaration order. Violations hold positions, rules and limits, never a value.
    fn validate(&self) -> Result<(), Violations> {
        let validator = Validator::default();
        self.validate_fields(&Root::validating(&validator).enforcing());
        validator.finish()
    }

    /// Returns the value if it is valid; otherwise drops it and wipes its secrets.
    ///
    /// # Errors
    ///
    /// Returns every violation, as [`validate`](Self::validate) does.
    fn validated(self) -> Result<Self, Violations>
    where
        Self: Sized,
    {
        self.validate()?;
        Ok(self)
    }
}

/// A text that was found, and the policy of its field.
#[cfg(feature = "testing")]
type TextAndPolicy = (String, Option<Policy>);

/// Collects the violations of a value.
#[derive(Default)]
pub struct Validator {
    found: RefCell<Vec<Violation>>,
    /// The texts themselves with their policies, which [`testing`](crate::testing) collects instead.
    #[cfg(feature = "testing")]
    texts: Option<RefCell<Vec<TextAndPolicy>>>,
}

impl Validator {
    /// Records violations whose path is complete.
    #[cold]
    pub(crate) fn record(&self, violations: Violations) {
        self.found.borrow_mut().extend(violations);
    }

    /// Returns every recorded violation as an error.
    #[inline]
    pub(crate) fn finish(self) -> Result<(), Violations> {
        let found = self.found.into_inner();
        if found.is_empty() { Ok(()) } else { Violations::from_vec(found).map_or(Ok(()), Err) }
    }
}

#[cfg(feature = "testing")]
impl Validator {
    /// Creates a validator that collects the secrets of a value instead of checking them.
    pub(crate) fn collecting() -> Self {
        Self { texts: Some(RefCell::default()), ..Self::default() }
    }

    pub(crate) const fn collects(&self) -> bool {
        self.texts.is_some()
    }

    pub(crate) fn collect(&self, text: &str, policy: Option<&Policy>) {
        if let Some(texts) = &self.texts {
            texts.borrow_mut().push((text.into(), policy.copied()));
        }
    }

    /// Returns the collected texts with their policies.
    pub(crate) fn collected(self) -> Vec<TextAndPolicy> {
        self.texts.map(RefCell::into_inner).unwrap_or_default()
    }
}

/// Validates one marked field. Called by the derive.
#[inline]
pub fn validate_field<T: SecretField + Identity<S>, S>(value: &S, field: &'static Field, context: &FieldContext<'_>) {
    T::of_ref(value).validate_fields(&context.field(field));
}

/// Validates the text of a newtype against its own rules, and against those of the field that holds it.
#[inline]
pub fn validate_newtype<T: SecretField + Identity<S>, S>(value: &S, field: &'static Field, context: &FieldContext<'_>) {
    let value = T::of_ref(value);
    value.validate_fields(&context.field(field));
    if context.has_policy() {
        value.validate_fields(context);
    }
}
