//! The classes of characters that a rule can ask for.

use core::fmt;

use crate::charset::CharSet;

/// Classes of ASCII characters of which a secret must hold at least one each.
///
/// Characters outside ASCII are in no class: `É` is no upper-case letter here, so that what is asked for can be typed
/// anywhere and be told in constant time.
///
/// ```
/// use secret_core::{Policy, Require};
///
/// const MIXED: Policy = Policy::new().min_len(8).require(Require::UPPER.and(Require::DIGIT));
///
/// assert!(MIXED.accepts("Passw0rd"));
/// assert_eq!(MIXED.check("password").unwrap_err().to_string(), "must contain an upper-case letter and a digit");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Require {
    /// Bit `n` stands for the class `CLASSES[n]`.
    bits: u8,
}

/// The name as a derive key, the text, and the members of each class. No character is in two of them.
const CLASSES: [(&str, &str, CharSet); 4] = [
    ("upper", "an upper-case letter", CharSet::UPPER),
    ("lower", "a lower-case letter", CharSet::LOWER),
    ("digit", "a digit", CharSet::DIGIT),
    ("symbol", "a symbol", CharSet::SYMBOL),
];

impl Require {
    /// Nothing is required.
    pub const NONE: Self = Self { bits: 0 };
    /// An upper-case letter, `A-Z`.
    pub const UPPER: Self = Self { bits: 1 };
    /// A lower-case letter, `a-z`.
    pub const LOWER: Self = Self { bits: 2 };
    /// A digit, `0-9`.
    pub const DIGIT: Self = Self { bits: 4 };
    /// One of the 32 ASCII characters that are visible and neither letter nor digit: [`CharSet::SYMBOL`].
    pub const SYMBOL: Self = Self { bits: 8 };

    /// These classes and those of `other`.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self { bits: self.bits | other.bits }
    }

    /// These classes without those of `other`.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self { bits: self.bits & !other.bits }
    }

    /// Whether all classes of `other` are among these.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        other.bits & !self.bits == 0
    }

    /// Whether nothing is required.
    #[must_use]
    #[inline]
    pub const fn is_empty(self) -> bool {
        self.bits == 0
    }

    /// How many classes are required, 0 to 4.
    #[must_use]
    pub const fn len(self) -> usize {
        self.bits.count_ones() as usize
    }

    /// The classes' names, those of the derive keys: `upper`, `lower`, `digit`, `symbol`.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        self.classes().map(|(name, ..)| name)
    }

    /// The members of each required class.
    pub fn charsets(self) -> impl Iterator<Item = CharSet> {
        self.classes().map(|(.., charset)| charset)
    }

    fn classes(self) -> impl Iterator<Item = (&'static str, &'static str, CharSet)> {
        CLASSES.into_iter().enumerate().filter(move |(index, _)| self.bits >> index & 1 == 1).map(|(_, class)| class)
    }

    /// The required class number `index`, of those that [`Require`] knows: its name and members, or `None` where it is
    /// not required. For `const` code, which has no iterators.
    pub(super) const fn nth(self, index: usize) -> Option<(&'static str, CharSet)> {
        if self.bits >> index & 1 == 1 { Some((CLASSES[index].0, CLASSES[index].2)) } else { None }
    }

    /// How many classes there are: the bound of [`nth`](Require::nth).
    pub(super) const COUNT: usize = CLASSES.len();

    /// The classes that have a member among `bytes`, found in a time that only the number of bytes decides.
    pub(super) const fn found_in(bytes: &[u8]) -> Self {
        let mut bits = 0;
        let mut at = 0;
        while at < bytes.len() {
            let byte = bytes[at];
            let symbol = within(byte, b'!', b'/')
                | within(byte, b':', b'@')
                | within(byte, b'[', b'`')
                | within(byte, b'{', b'~');
            bits |=
                within(byte, b'A', b'Z') | within(byte, b'a', b'z') << 1 | within(byte, b'0', b'9') << 2 | symbol << 3;
            at += 1;
        }
        Self { bits }
    }
}

/// 1 when `first <= byte <= last`, else 0: by arithmetic in the byte's own width, so that nothing branches on it and many fit
/// into a vector.
const fn within(byte: u8, first: u8, last: u8) -> u8 {
    // Both ends are ASCII. A byte within is neither below the first nor above the last; of any other, at least one of the
    // differences wraps around into the upper half.
    ((byte.wrapping_sub(first) | last.wrapping_sub(byte)) >> 7) ^ 1
}

/// `Require(upper, digit)`: as the derive key is written.
impl fmt::Debug for Require {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Require(")?;
        for (index, name) in self.names().enumerate() {
            out.write_str(if index > 0 { ", " } else { "" })?;
            out.write_str(name)?;
        }
        out.write_str(")")
    }
}

/// For people: `an upper-case letter, a digit and a symbol`.
impl fmt::Display for Require {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_empty() {
            return out.write_str("nothing");
        }
        let last = self.len() - 1;
        for (index, (_, text, _)) in self.classes().enumerate() {
            out.write_str(match index {
                0 => "",
                _ if index == last => " and ",
                _ => ", ",
            })?;
            out.write_str(text)?;
        }
        Ok(())
    }
}
