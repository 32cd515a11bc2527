//! Walking through the members of a set.

use super::CharSet;
use core::iter::FusedIterator;

impl CharSet {
    /// The members in ascending order.
    ///
    /// ```
    /// use secret_core::CharSet;
    ///
    /// assert_eq!(CharSet::from_chars("cab").iter().collect::<String>(), "abc");
    /// ```
    #[must_use]
    pub const fn iter(self) -> Iter {
        Iter { left: self }
    }
}

/// The members of a [`CharSet`] in ascending order; made by [`CharSet::iter`].
#[derive(Clone, Debug)]
pub struct Iter {
    left: CharSet,
}

impl Iterator for Iter {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        let bits = self.left.bits();
        // Clears the lowest bit; an empty set has none, and no `bits - 1` either.
        self.left = CharSet::from_bits(bits & bits.checked_sub(1)?);
        #[expect(clippy::cast_possible_truncation, reason = "less than 128")]
        let lowest = bits.trailing_zeros() as u8;
        Some(char::from(lowest))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left.len(), Some(self.left.len()))
    }
}

impl ExactSizeIterator for Iter {}

impl FusedIterator for Iter {}

impl IntoIterator for CharSet {
    type Item = char;
    type IntoIter = Iter;

    fn into_iter(self) -> Iter {
        self.iter()
    }
}
