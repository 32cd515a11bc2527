//! What `Debug` shows in a secret's place.

use core::fmt;

/// Prints `[REDACTED]`, whether there is a value or not.
pub struct Redacted;

impl fmt::Debug for Redacted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[REDACTED]")
    }
}

/// A field that is shown as it is; the compiler's error stands on its type where it has no `Debug`.
pub fn shown<'a, T: fmt::Debug + Same<S> + 'a, S>(value: &'a S) -> &'a dyn fmt::Debug {
    T::same(value)
}

/// Every type is the same as itself. As a question of its own, so that the compiler does not go by the value's type
/// where it has found the field's to be wrong, and speaks of it again.
pub trait Same<S> {
    /// The value.
    fn same(value: &S) -> &Self;
}

impl<T> Same<T> for T {
    fn same(value: &T) -> &T {
        value
    }
}
