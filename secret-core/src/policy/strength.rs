//! How strong a generated value is.

use crate::rule::Policy;

impl Policy {
    /// The whole bits of entropy in a generated value: how many values there are to draw from, as a power of two.
    ///
    /// Rounded down and never too much: of each required class, one character counts as drawn from that class
    /// alone; prefix and suffix count nothing; denied values are taken off. A function ([`with`](Policy::with)) cannot be counted.
    ///
    /// ```
    /// use secret_core::{CharSet, Policy};
    ///
    /// assert_eq!(Policy::new().charset(CharSet::BASE64URL).max_len(86).entropy_bits(), 516);
    /// assert_eq!(Policy::new().charset(CharSet::DIGIT).len(6).entropy_bits(), 19);
    /// // Without a greatest length: what it takes to reach 256.
    /// assert_eq!(Policy::new().charset(CharSet::ALPHANUMERIC).entropy_bits(), 256);
    /// ```
    #[must_use]
    pub const fn entropy_bits(&self) -> u32 {
        let shape = self.rules.shape();
        shape.bits(shape.generated_len())
    }
}
