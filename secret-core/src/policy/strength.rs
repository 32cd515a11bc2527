//! The entropy of generated values.

use crate::rule::Policy;

impl Policy {
    /// Returns the entropy of a generated value in whole bits: the binary logarithm of the number of possible values.
    ///
    /// A lower bound, rounded down: counts one character of each required class as drawn from that class, ignores prefix and suffix, and
    /// subtracts denied values. Cannot account for a function ([`with`](Policy::with)).
    ///
    /// ```
    /// use secret_core::{CharSet, Policy};
    ///
    /// assert_eq!(Policy::new().charset(CharSet::BASE64URL).max_len(86).entropy_bits(), 516);
    /// assert_eq!(Policy::new().charset(CharSet::DIGIT).len(6).entropy_bits(), 19);
    /// // Without `max_len`: enough characters for 256 bits.
    /// assert_eq!(Policy::new().charset(CharSet::ALPHANUMERIC).entropy_bits(), 256);
    /// ```
    #[must_use]
    pub const fn entropy_bits(&self) -> u32 {
        let shape = self.rules.shape();
        shape.bits(shape.generated_len())
    }
}
