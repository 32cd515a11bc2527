//! Sets of characters, and what they are walked through and written with.

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
/// Sets are made from the named ones ([`CharSet::BASE64URL`], [`CharSet::ALPHANUMERIC`], ...), from characters
/// ([`CharSet::from_chars`]) and from ranges ([`CharSet::range`]), and are put together with [`union`](CharSet::union),
/// [`intersection`](CharSet::intersection) and [`difference`](CharSet::difference). All of these are `const`, so a mistake in a
/// policy is a compile error and a set costs nothing at run time.
///
/// Only ASCII: every alphabet that a machine-made secret uses is ASCII, and within it a character is a byte, so that
/// a whole secret can be checked in constant time. A secret that may hold any Unicode text has no `CharSet` at all.
///
/// [`Debug`](core::fmt::Debug) prints the syntax of a regex class, [`Display`](core::fmt::Display) what a person wants to
/// read in an error message, and [`class`](CharSet::class) what goes between the brackets of a pattern.
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
/// What is not ASCII is refused when the set is built:
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
    /// The set whose members are the characters of `chars`, in any order; a repeated character counts once.
    ///
    /// Every character stands for itself: a `-` is a hyphen and not a range.
    ///
    /// # Panics
    ///
    /// When `chars` holds a character that is not ASCII: at compile time where the set is a `const`.
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

    /// The set of all characters from `first` to `last`, both included.
    ///
    /// # Panics
    ///
    /// When an end is not ASCII or `last` comes before `first`: at compile time where the set is a `const`.
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

    /// The set in which the character with the code `n` is a member when bit `n` is set.
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

    /// The members as bits: what [`from_bits`](CharSet::from_bits) takes.
    #[must_use]
    pub const fn bits(self) -> u128 {
        self.bits
    }

    /// Whether `char` is a member. No character outside ASCII ever is.
    ///
    /// This is for one character whose value is no secret (any more). A whole secret is checked by a policy, which
    /// takes the same time for every content.
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

    /// The characters that are in either set.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self { bits: self.bits | other.bits }
    }

    /// The characters that are in both sets.
    #[must_use]
    pub const fn intersection(self, other: Self) -> Self {
        Self { bits: self.bits & other.bits }
    }

    /// The characters of this set that are not in `other`.
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

    /// Whether every member is also a member of `of`.
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

    /// How many characters are members, 0 to 128.
    #[must_use]
    pub const fn len(self) -> usize {
        self.bits.count_ones() as usize
    }

    /// Whether there is no member at all.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.bits == 0
    }
}

#[cfg(test)]
mod tests;
