//! The trait that the derive implements, and the walk that finds every violation of a value.

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

/// A type whose secret fields carry rules: what [`#[derive(ValidatedSecret)]`](macro@crate::ValidatedSecret) implements.
///
/// It also stands for `Option`, `Vec`, `Box` and maps of such types, so that a list of models is checked like one.
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

    /// Every marked field, in the order of declaration: its names and its rules, as data.
    const FIELDS: &'static [Field];

    /// Checks every rule of every field.
    ///
    /// # Errors
    ///
    /// All violations, in the order of declaration. They hold positions, rules and limits, never a value.
    fn validate(&self) -> Result<(), Violations> {
        let validator = Validator::default();
        self.validate_fields(&Root::validating(&validator).enforcing());
        validator.finish()
    }

    /// The value itself if it is valid; otherwise it is dropped, and its secrets are wiped with it.
    ///
    /// # Errors
    ///
    /// As [`validate`](Self::validate).
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

/// Collects what the walk over a value finds.
#[derive(Default)]
pub struct Validator {
    found: RefCell<Vec<Violation>>,
    /// The texts themselves with their policies, where [`testing`](crate::testing) asks for these instead.
    #[cfg(feature = "testing")]
    texts: Option<RefCell<Vec<TextAndPolicy>>>,
}

impl Validator {
    /// Keeps violations, whose path is complete.
    #[cold]
    pub(crate) fn record(&self, violations: Violations) {
        self.found.borrow_mut().extend(violations);
    }

    /// Every violation that was found.
    #[inline]
    pub(crate) fn finish(self) -> Result<(), Violations> {
        let found = self.found.into_inner();
        if found.is_empty() { Ok(()) } else { Violations::from_vec(found).map_or(Ok(()), Err) }
    }
}

#[cfg(feature = "testing")]
impl Validator {
    /// Collects the secrets of a value instead of judging them.
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

    /// The texts that were found, with their policies.
    pub(crate) fn collected(self) -> Vec<TextAndPolicy> {
        self.texts.map(RefCell::into_inner).unwrap_or_default()
    }
}

/// Validates one marked field: what the derive calls.
#[inline]
pub fn validate_field<T: SecretField + Identity<S>, S>(value: &S, field: &'static Field, context: &FieldContext<'_>) {
    T::of_ref(value).validate_fields(&context.field(field));
}

/// Validates the text of a newtype under its own rules, and under those of the field that it is in.
#[inline]
pub fn validate_newtype<T: SecretField + Identity<S>, S>(value: &S, field: &'static Field, context: &FieldContext<'_>) {
    let value = T::of_ref(value);
    value.validate_fields(&context.field(field));
    if context.has_policy() {
        value.validate_fields(context);
    }
}
