//! What `Debug` shows in a secret's place.

use core::fmt;

use crate::field::Same;

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
