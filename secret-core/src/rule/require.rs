//! `require`: classes of characters of which a value must have one each.

use core::fmt;
use core::hint::black_box;

use super::data::{Member, Members};
use super::text::Text;
use super::{Policy, Rule, Rules, Scan, Shape, smaller};
use crate::charset::CharSet;

#[derive(Clone, Copy)]
pub(crate) struct Required(Require);

impl Policy {
    /// At least one character of each class in `classes`, in addition to those required before.
    ///
    /// ```
    /// use secret_core::{Policy, Require};
    ///
    /// const MIXED: Policy = Policy::new().require(Require::LOWER.and(Require::DIGIT));
    /// assert!(MIXED.accepts("passw0rd") && !MIXED.accepts("password"));
    /// ```
    #[must_use]
    pub const fn require(mut self, classes: Require) -> Self {
        self.rules.require = Required(self.rules.require.0.and(classes));
        self
    }
}

impl Rules {
    /// The classes of which a value must have a character each.
    #[must_use]
    pub const fn require(&self) -> Require {
        self.require.0
    }
}

impl Required {
    pub(super) const NONE: Self = Self(Require::NONE);

    pub(crate) const fn most_bytes(&self) -> usize {
        usize::MAX
    }

    #[inline]
    pub(crate) const fn allows_bytes(&self, _rules: &Rules, _bytes: usize) -> bool {
        true
    }

    pub(super) const fn scan(&self, scan: Scan) -> Scan {
        scan
    }

    #[inline]
    pub(crate) fn fault(&self, _rules: &Rules, bytes: &[u8]) -> u8 {
        if self.0.is_empty() { 0 } else { u8::from(black_box(!Require::found_in(bytes).contains(self.0))) }
    }

    pub(crate) const fn left_to_scan(&self, _rules: &Rules) -> bool {
        self.0.is_empty()
    }

    pub(super) const fn broken(&self, _rules: &Rules, bytes: &[u8]) -> Option<Rule> {
        if self.0.is_empty() {
            return None;
        }
        let missing = self.0.difference(Require::found_in(bytes));
        if missing.is_empty() { None } else { Some(Rule::Require { missing }) }
    }

    #[track_caller]
    pub(crate) const fn check(&self, rules: &Rules, field: &str) {
        let allowed = match rules.charset() {
            Some(charset) => charset,
            None => CharSet::ASCII,
        };
        let mut index = 0;
        while index < Require::COUNT {
            if let Some((name, class)) = self.0.nth(index) {
                if class.intersection(allowed).is_empty() {
                    Text::about(field)
                        .str("require(")
                        .str(name)
                        .str(") cannot be met: ")
                        .charset(allowed)
                        .str(" has no such character")
                        .panic();
                }
            }
            index += 1;
        }
        let shape = rules.shape();
        let missing = shape.missing().len();
        let max = match rules.max_len() {
            Some(max) => smaller(max, shape.max_chars()),
            None => shape.max_chars(),
        };
        let room = max.saturating_sub(shape.fixed());
        if missing > room {
            let text = Text::about(field).str("require asks for ").number(missing);
            let text = text.str(if missing == 1 { " class, and " } else { " classes, and " });
            let text = match rules.max_len() {
                Some(max_len) if max_len == max => text.key("max_len", max),
                _ => text.key("max_bytes", max),
            };
            text.str(" leaves room for ").number(room).str(beside_affixes(rules)).panic();
        }
    }

    #[track_caller]
    pub(crate) const fn check_looser(&self, _base: &Rules, _by: &Rules, _field: &str) {
        // The classes of both are required: nothing is looser.
    }

    pub(crate) const fn joined(self, _base: &Rules, by: &Rules) -> Self {
        Self(self.0.and(by.require.0))
    }

    pub(super) const fn shape(&self, mut shape: Shape) -> Shape {
        shape.required = self.0;
        shape
    }

    pub(crate) fn debug(&self, out: &mut fmt::DebugStruct<'_, '_>) {
        if !self.0.is_empty() {
            out.field("require", &self.0);
        }
    }
}

/// The fixed characters around the free ones.
pub(super) const fn beside_affixes(rules: &Rules) -> &'static str {
    match (rules.prefix(), rules.suffix()) {
        (None, None) => "",
        (Some(_), None) => " after the prefix",
        (None, Some(_)) => " before the suffix",
        (Some(_), Some(_)) => " between prefix and suffix",
    }
}

pub(super) fn write(rule: &Rule, out: &mut fmt::Formatter<'_>) -> fmt::Result {
    let Rule::Require { missing } = rule else { return Ok(()) };
    write!(out, "must contain {missing}")
}

pub(super) fn data(rule: &Rule, members: &mut Members) {
    if let Rule::Require { missing } = rule {
        members.add("missing", Member::Words(missing.names().collect()));
    }
}

pub(super) const fn written(_rule: &Rule, text: Text) -> Text {
    text.str("require")
}

/// Classes of ASCII characters of which a secret must hold at least one each.
///
/// Characters outside ASCII are in no class: `É` does not count as an upper-case letter, so that required characters can be typed
/// on any keyboard and found in constant time.
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
    /// Bit `n` represents the class `CLASSES[n]`.
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
    pub const fn difference(self, other: Self) -> Self {
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
