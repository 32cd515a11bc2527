//! `Debug` output that redacts secrets.

use core::fmt;

use super::type_errors::Identity;

/// Prints `[REDACTED]`, also for a missing value.
pub struct Redacted;

impl fmt::Debug for Redacted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[REDACTED]")
    }
}

/// Returns an unmarked field for `Debug`. The compiler reports a missing `Debug` at the field's type.
pub fn shown<'a, T: fmt::Debug + Identity<S> + 'a, S>(value: &'a S) -> &'a dyn fmt::Debug {
    T::of_ref(value)
}

/// `Debug` of a nested model, under a name for which the compiler shows our advice: its own would be to print the secrets.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no `Debug`",
    label = "this model cannot be printed inside another",
    note = "remove `#[secret(skip(Debug))]` from `{Self}`, or write it on this type too"
)]
pub trait Shown {
    /// Returns the value for `Debug`.
    fn shown(&self) -> &dyn fmt::Debug;
}

#[diagnostic::do_not_recommend]
impl<T: fmt::Debug> Shown for T {
    fn shown(&self) -> &dyn fmt::Debug {
        self
    }
}

/// Returns a nested model for `Debug`.
pub fn shown_nested<'a, T: Shown + Identity<S> + 'a, S>(value: &'a S) -> &'a dyn fmt::Debug {
    T::of_ref(value).shown()
}
