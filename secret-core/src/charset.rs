//! Sets of ASCII characters.

#[cfg(all(feature = "simd", target_arch = "x86_64"))]
mod avx2;
mod gaps;
mod iter;
mod named;
mod scan;
pub(crate) mod swar;
mod text;

pub(crate) use gaps::Gaps;
pub use iter::Iter;
pub use text::Class;

/// A set of ASCII characters, as a value that `const` code can build.
///
/// Start from a named set ([`CharSet::BASE64URL`], [`CharSet::ALPHANUMERIC`], ...), from characters ([`CharSet::from_chars`]) or
/// from a range ([`CharSet::range`]), and combine sets with [`union`](CharSet::union), [`intersection`](CharSet::intersection)
/// and [`difference`](CharSet::difference). All of these are `const`, so that a mistake is a compile error and a set costs nothing
/// at run time.
///
/// Sets are limited to ASCII, which contains the alphabets of all generated secrets: each character is one byte, so that a secret
/// can be checked in constant time. For a secret of arbitrary Unicode text, omit the charset.
///
/// [`Debug`](core::fmt::Debug) prints the syntax of a regex class, [`Display`](core::fmt::Display) a list for error messages, and
/// [`class`](CharSet::class) the content of the brackets of a pattern.
///
/// ```
/// use secret_core::CharSet;
///
/// const TOKEN: CharSet = CharSet::ALPHANUMERIC.union(CharSet::from_chars("-_"));
///
/// assert_eq!(TOKEN, CharSet::BASE64URL);
/// assert!(TOKEN.contains('_') && !TOKEN.contains('+'));
/// assert_eq!(format!("{TOKEN:?}"), "CharSet[A-Za-z0-9_-]");
/// assert_eq!(TOKEN.to_string(), "A-Z a-z 0-9 - _");
/// ```
///
/// A character outside ASCII is a compile error in a `const` set:
///
/// ```compile_fail
/// use secret_core::CharSet;
///
/// const UMLAUTS: CharSet = CharSet::from_chars("äöü");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct CharSet {
    /// Bit `n` is set when the character with the code `n` is a member.
    bits: u128,
}

impl CharSet {
    /// Creates the set of the characters of `chars`, in any order, possibly repeated.
    ///
    /// Every character is literal: a `-` is a hyphen, not a range.
    ///
    /// # Panics
    ///
    /// Panics if `chars` holds a character outside ASCII; at compile time if the set is a `const`.
    ///
    /// ```
    /// use secret_core::CharSet;
    ///
    /// const VOWELS: CharSet = CharSet::from_chars("aeiou");
    /// assert_eq!(VOWELS.len(), 5);
    /// ```
    #[must_use]
    pub const fn from_chars(chars: &str) -> Self {
        let bytes = chars.as_bytes();
        let mut bits = 0;
        let mut at = 0;
        while at < bytes.len() {
            assert!(bytes[at].is_ascii(), "CharSet::from_chars: every character must be ASCII");
            bits |= 1 << bytes[at];
            at += 1;
        }
        Self { bits }
    }

    /// Creates the set of all characters from `first` to `last`, inclusive.
    ///
    /// # Panics
    ///
    /// Panics if an end is outside ASCII or `last` precedes `first`; at compile time if the set is a `const`.
    ///
    /// ```
    /// use secret_core::CharSet;
    ///
    /// const OCTAL: CharSet = CharSet::range('0', '7');
    /// assert_eq!(OCTAL, CharSet::from_chars("01234567"));
    /// ```
    #[must_use]
    pub const fn range(first: char, last: char) -> Self {
        assert!(first.is_ascii() && last.is_ascii(), "CharSet::range: both ends must be ASCII");
        assert!(first <= last, "CharSet::range: the last character comes before the first");
        let up_to_last = u128::MAX >> (127 - last as u32);
        Self { bits: up_to_last & (u128::MAX << first as u32) }
    }

    /// Creates a set from bits: bit `n` is the character with the code `n`.
    ///
    /// ```
    /// use secret_core::CharSet;
    ///
    /// assert_eq!(CharSet::from_bits(1 << b'x' | 1 << b'y'), CharSet::from_chars("xy"));
    /// ```
    #[must_use]
    pub const fn from_bits(bits: u128) -> Self {
        Self { bits }
    }

    /// Returns the members as bits, the inverse of [`from_bits`](CharSet::from_bits).
    #[must_use]
    pub const fn bits(self) -> u128 {
        self.bits
    }

    /// Returns whether `char` is a member; always `false` outside ASCII.
    ///
    /// Not constant-time: use it for public characters only, and check a secret with a policy.
    ///
    /// ```
    /// use secret_core::CharSet;
    ///
    /// assert!(CharSet::DIGIT.contains('7'));
    /// assert!(!CharSet::DIGIT.contains('٧'));
    /// ```
    #[must_use]
    pub const fn contains(self, char: char) -> bool {
        char.is_ascii() && (self.bits >> char as u32) & 1 == 1
    }

    /// Returns the characters in either set.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self { bits: self.bits | other.bits }
    }

    /// Returns the characters in both sets.
    #[must_use]
    pub const fn intersection(self, other: Self) -> Self {
        Self { bits: self.bits & other.bits }
    }

    /// Returns the characters of this set that are not in `other`.
    ///
    /// ```
    /// use secret_core::CharSet;
    ///
    /// const USER_ID: CharSet = CharSet::VSCHAR.difference(CharSet::from_chars(":"));
    /// assert_eq!(USER_ID.len(), 94);
    /// ```
    #[must_use]
    pub const fn difference(self, other: Self) -> Self {
        Self { bits: self.bits & !other.bits }
    }

    /// Returns whether every member is also a member of `of`.
    ///
    /// ```
    /// use secret_core::CharSet;
    ///
    /// assert!(CharSet::BASE58.is_subset(CharSet::ALPHANUMERIC));
    /// ```
    #[must_use]
    pub const fn is_subset(self, of: Self) -> bool {
        self.bits & !of.bits == 0
    }

    /// Returns the number of members, 0 to 128.
    #[must_use]
    pub const fn len(self) -> usize {
        self.bits.count_ones() as usize
    }

    /// Returns whether the set is empty.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.bits == 0
    }
}

#[cfg(test)]
mod tests;
