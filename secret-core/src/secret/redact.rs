//! What `Debug` shows in a secret's place.

use core::fmt;

use super::type_errors::Identity;

/// Prints `[REDACTED]`, whether there is a value or not.
pub struct Redacted;

impl fmt::Debug for Redacted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[REDACTED]")
    }
}

/// A field that is shown as it is; the compiler's error stands on its type where it has no `Debug`.
pub fn shown<'a, T: fmt::Debug + Identity<S> + 'a, S>(value: &'a S) -> &'a dyn fmt::Debug {
    T::of_ref(value)
}

/// A model inside a model that can be shown: `Debug`, under a name that the compiler can explain, as its own advice would be to
/// print the secrets.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no `Debug`",
    label = "this model cannot be printed inside another",
    note = "remove `#[secret(skip(Debug))]` from `{Self}`, or write it on this type too"
)]
pub trait Shown {
    /// The value, to be shown.
    fn shown(&self) -> &dyn fmt::Debug;
}

#[diagnostic::do_not_recommend]
impl<T: fmt::Debug> Shown for T {
    fn shown(&self) -> &dyn fmt::Debug {
        self
    }
}

/// The same as [`shown`] for a model.
pub fn shown_nested<'a, T: Shown + Identity<S> + 'a, S>(value: &'a S) -> &'a dyn fmt::Debug {
    T::of_ref(value).shown()
}
