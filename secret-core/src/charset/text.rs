//! How a set is written: as a regex class, and for people.

use super::CharSet;
use core::fmt::{self, Debug, Display, Formatter, Write};

/// The groups that are written first and in this order, as everybody does; the rest follows.
const GROUPS: [CharSet; 3] = [CharSet::UPPER, CharSet::LOWER, CharSet::DIGIT];

impl CharSet {
    /// What goes between the brackets of a regex class that matches the members.
    ///
    /// It means the same to ECMA 262, which JSON Schema's `pattern` refers to, and to the `regex` crate: `-` comes last,
    /// what has a meaning of its own is escaped, and control characters are written `\xHH`.
    ///
    /// ```
    /// use secret_core::CharSet;
    ///
    /// assert_eq!(CharSet::BASE64.class().to_string(), "A-Za-z0-9+/=");
    /// assert_eq!(CharSet::from_chars(r"a]\-").class().to_string(), r"a\\\]-");
    /// ```
    #[must_use]
    pub const fn class(self) -> Class {
        Class { set: self }
    }

    /// Calls `write` with the first and the last character of each run of neighbours.
    ///
    /// Letters and digits are runs of their own, so that base 64 reads `A-Za-z0-9+/=` and not `+/-9=A-Za-z`; but a set that
    /// takes in all between two of these groups reads better as it is, ` -9;-~`. Two neighbours are no run: `+,` is
    /// shorter than `+-,`.
    fn runs(self, mut write: impl FnMut(char, char) -> fmt::Result) -> fmt::Result {
        let mut rest = self;
        if !self.is_broad() {
            for group in GROUPS {
                rest.intersection(group).neighbours(&mut write)?;
                rest = rest.difference(group);
            }
        }
        rest.neighbours(&mut write)
    }

    fn is_broad(self) -> bool {
        CharSet::range('0', 'Z').is_subset(self) || CharSet::range('A', 'z').is_subset(self)
    }

    fn neighbours(self, write: &mut impl FnMut(char, char) -> fmt::Result) -> fmt::Result {
        let mut left = self.bits();
        while left != 0 {
            let first = left.trailing_zeros();
            let last = first + (left >> first).trailing_ones() - 1;
            #[expect(clippy::cast_possible_truncation, reason = "less than 128")]
            let (one, other) = (char::from(first as u8), char::from(last as u8));
            if last == first + 1 {
                write(one, one)?;
                write(other, other)?;
            } else {
                write(one, other)?;
            }
            // The carry clears the lowest run.
            left &= left.wrapping_add(1 << first);
        }
        Ok(())
    }
}

/// The text of a regex class without its brackets; made by [`CharSet::class`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Class {
    set: CharSet,
}

impl Display for Class {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        // A hyphen is literal where it comes last, and within a range whose ends are other characters.
        let hyphen = CharSet::from_chars("-");
        let around = CharSet::from_chars(",-.").is_subset(self.set);
        let apart = hyphen.is_subset(self.set) && !around;
        let set = if apart { self.set.difference(hyphen) } else { self.set };
        set.runs(|first, last| {
            write_in_class(first, f)?;
            if first != last {
                f.write_char('-')?;
                write_in_class(last, f)?;
            }
            Ok(())
        })?;
        if apart { f.write_char('-') } else { Ok(()) }
    }
}

fn write_in_class(char: char, f: &mut Formatter<'_>) -> fmt::Result {
    match char {
        // `[` and `&` open something of their own in some dialects; a doubled `&` cannot come up here.
        '\\' | ']' | '[' | '^' => write!(f, "\\{char}"),
        _ if char.is_ascii_control() => write!(f, "\\x{:02X}", char as u32),
        _ => f.write_char(char),
    }
}

impl Debug for CharSet {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "CharSet[{}]", self.class())
    }
}

/// For people, as error messages show it: `A-Z a-z 0-9 - _`.
///
/// The space is spelled `space`, and a control character by its code point, `U+000A`. The empty set is `nothing`.
impl Display for CharSet {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if self.is_empty() {
            return f.write_str("nothing");
        }
        let mut gap = "";
        self.runs(|first, last| {
            // Nobody knows what is from `+` to `/`: such a run is spelled out.
            let ends = if first.is_ascii_punctuation() && !self.is_broad() { last } else { first };
            for first in first..=ends {
                f.write_str(gap)?;
                gap = " ";
                write_for_people(first, f)?;
            }
            if ends != last {
                f.write_char('-')?;
                write_for_people(last, f)?;
            }
            Ok(())
        })
    }
}

fn write_for_people(char: char, f: &mut Formatter<'_>) -> fmt::Result {
    match char {
        ' ' => f.write_str("space"),
        _ if char.is_ascii_control() => write!(f, "U+{:04X}", char as u32),
        _ => f.write_char(char),
    }
}
