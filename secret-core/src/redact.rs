//! What `Debug` shows in a secret's place.

use core::fmt;

/// Prints `[REDACTED]`, whether there is a value or not.
pub struct Redacted;

impl fmt::Debug for Redacted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[REDACTED]")
    }
}
