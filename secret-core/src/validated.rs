//! The trait that the derive implements, and the walk that finds every violation of a value.

#[cfg(feature = "testing")]
use alloc::string::String;
use alloc::vec::Vec;

use crate::field::{Field, Same, SecretField, SelfWiping, Text};
use crate::policy::Policy;
use crate::violation::{Segment, Violation, Violations};

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
    note = "if it is a text, take `nested` out and write its rules here, such as `#[secret(max_len = 86)]`; if it is a model of yours, put `#[derive(ValidatedSecret)]` on it"
)]
pub trait ValidatedSecret: SecretField {
    #[doc(hidden)]
    type It;

    /// Every marked field, in the order of declaration: its names and its rules, as data.
    const FIELDS: &'static [Field];

    /// Checks every rule of every field.
    ///
    /// # Errors
    ///
    /// All violations, in the order of declaration. They hold positions, rules and limits, never a value.
    fn validate(&self) -> Result<(), Violations> {
        let mut inspector = Inspector::default();
        self.inspect(None, &mut inspector);
        inspector.finish()
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

/// Collects violations. What is accepted costs it no allocation: the way to a value is put down when there is a violation.
#[derive(Default)]
pub struct Inspector {
    found: Vec<Violation>,
    /// The texts themselves with their policies, where [`testing`](crate::testing) asks for these instead.
    #[cfg(feature = "testing")]
    texts: Option<Vec<(String, Option<Policy>)>>,
}

impl Inspector {
    /// Runs `step` one place further down.
    pub fn within(&mut self, place: &[Segment], step: impl FnOnce(&mut Self)) {
        let known = self.found.len();
        step(self);
        let within = self.found.split_off(known);
        let found = within.into_iter().map(|violation| place.iter().rev().fold(violation, |it, at| it.at(*at)));
        self.found.extend(found);
    }

    /// Holds one text against its policy, if it has one.
    pub fn text(&mut self, text: &str, policy: Option<&Policy>) {
        #[cfg(feature = "testing")]
        if let Some(texts) = &mut self.texts {
            texts.push((text.into(), policy.copied()));
            return;
        }
        if let Some(Err(violations)) = policy.map(|policy| policy.check_of_field(text)) {
            self.found.extend(violations);
        }
    }

    /// Walks over a value to find its secrets and not to judge them.
    #[cfg(feature = "testing")]
    pub(crate) fn collecting() -> Self {
        Self { texts: Some(Vec::new()), ..Self::default() }
    }

    #[cfg(feature = "testing")]
    pub(crate) fn collected(self) -> Vec<(String, Option<Policy>)> {
        self.texts.unwrap_or_default()
    }

    pub(crate) fn finish(self) -> Result<(), Violations> {
        Violations::from_vec(self.found).map_or(Ok(()), Err)
    }
}

fn inspect<T: SecretField>(value: &T, field: &Field, at: &mut Inspector) {
    at.within(field.path(), |at| value.inspect(field.policy(), at));
}

// What the derive calls for each marked field. The five differ in what they ask of the type, so that the compiler's
// error stands on it.

/// A text with rules whose type wipes itself.
pub fn inspect_text<T: Text + SelfWiping + Same<S>, S>(value: &S, field: &Field, at: &mut Inspector) {
    inspect(T::same(value), field, at);
}

/// A text with rules that a generated `Drop` wipes.
pub fn inspect_ruled<T: Text + Same<S>, S>(value: &S, field: &Field, at: &mut Inspector) {
    inspect(T::same(value), field, at);
}

/// A secret without rules whose type wipes itself.
pub fn inspect_wiping<T: SecretField + SelfWiping + Same<S>, S>(value: &S, field: &Field, at: &mut Inspector) {
    inspect(T::same(value), field, at);
}

/// A secret without rules that a generated `Drop` wipes.
pub fn inspect_bare<T: SecretField + Same<S>, S>(value: &S, field: &Field, at: &mut Inspector) {
    inspect(T::same(value), field, at);
}

/// A newtype's text under the rules of the field that it stands in.
pub fn inspect_in<T: SecretField + Same<S>, S>(value: &S, policy: Option<&Policy>, at: &mut Inspector) {
    T::same(value).inspect(policy, at);
}

/// A model inside a model.
pub fn inspect_nested<T: ValidatedSecret + Same<S>, S>(value: &S, field: &Field, at: &mut Inspector) {
    inspect(T::same(value), field, at);
}

/// What was not parsed but made by a `default` has to keep the rules too.
#[expect(clippy::missing_errors_doc, reason = "for the derive's code")]
pub fn checked_default<T: ValidatedSecret, E: serde::de::Error, const CHECK: bool>(value: T) -> Result<T, E> {
    if CHECK { value.validated().map_err(|violations| crate::de::clean::error(&violations)) } else { Ok(value) }
}
