//! `charset`: the characters that are allowed.

use alloc::string::ToString;
use core::fmt;

use super::constant_time::starts_char;
use super::data::{Member, Members};
use super::text::Text;
use super::{Policy, Rule, Rules, Scan, Shape};
use crate::charset::CharSet;

#[derive(Clone, Copy)]
pub(crate) struct Charset(Option<CharSet>);

/// The first and longest of the chunks that are searched together.
pub(super) const CHUNK: usize = CHUNKS[0];

/// So many bytes are searched together for a character that is not allowed, and fewer where there is one.
const CHUNKS: [usize; 3] = [1024, 64, 16];

impl Policy {
    /// Every character must be in `charset`.
    ///
    /// ```
    /// use secret_core::{CharSet, Policy};
    ///
    /// const HEX: Policy = Policy::new().charset(CharSet::DIGIT.union(CharSet::range('a', 'f')));
    /// assert!(HEX.accepts("c0ffee") && !HEX.accepts("coffee"));
    /// ```
    #[must_use]
    pub const fn charset(mut self, charset: CharSet) -> Self {
        self.rules.charset = Charset(Some(charset));
        self.with_gaps()
    }
}

impl Rules {
    /// The characters that are allowed, or `None` when any are.
    #[must_use]
    pub const fn charset(&self) -> Option<CharSet> {
        self.charset.0
    }

    /// Whether the scan allows every byte.
    #[expect(clippy::inline_always, reason = "of a policy that the compiler knows, little is left")]
    #[inline(always)]
    pub(crate) fn passes_scan(&self, bytes: &[u8]) -> bool {
        if self.padding().is_some() {
            self.gaps.allows_padded(bytes)
        } else {
            self.gaps.is_free() || self.gaps.contains_all(bytes)
        }
    }

    /// Finds the first character outside the charset at the speed of the scan.
    pub(crate) fn charset_violation(&self, bytes: &[u8]) -> Option<Rule> {
        let allowed = self.charset.0?;
        let bytes = self.searched(bytes);
        let mut clean = 0;
        for chunk in CHUNKS {
            let chunks = bytes.get(clean..)?.chunks_exact(chunk);
            clean += chunks.take_while(|chunk| self.gaps.contains_all(chunk)).count() * chunk;
        }
        match first_outside(allowed, bytes.get(clean..)?)? {
            // A clean chunk is ASCII, so its bytes are characters.
            Rule::Charset { allowed, position } => Some(Rule::Charset { allowed, position: clean + position }),
            rule => Some(rule),
        }
    }
}

impl Charset {
    pub(super) const NONE: Self = Self(None);

    #[inline]
    pub(super) const fn is_set(&self) -> bool {
        self.0.is_some()
    }

    pub(crate) const fn most_bytes(&self) -> usize {
        usize::MAX
    }

    #[inline]
    pub(crate) const fn allows_bytes(&self, _rules: &Rules, _bytes: usize) -> bool {
        true
    }

    pub(super) const fn scan(&self, mut scan: Scan) -> Scan {
        scan.allowed = self.0;
        scan
    }

    #[inline]
    pub(crate) const fn fault(&self, _rules: &Rules, _bytes: &[u8]) -> u8 {
        0
    }

    pub(crate) const fn left_to_scan(&self, _rules: &Rules) -> bool {
        true
    }

    pub(super) const fn broken(&self, rules: &Rules, bytes: &[u8]) -> Option<Rule> {
        match self.0 {
            Some(allowed) => first_outside(allowed, rules.searched(bytes)),
            None => None,
        }
    }

    #[track_caller]
    pub(crate) const fn check(&self, _rules: &Rules, field: &str) {
        if let Some(charset) = self.0 {
            if charset.is_empty() {
                Text::about(field).str("the charset is empty: put in the characters that are allowed").panic();
            }
        }
    }

    #[track_caller]
    pub(crate) const fn check_looser(&self, _base: &Rules, by: &Rules, field: &str) {
        if let (Some(base), Some(new)) = (self.0, by.charset.0) {
            if !new.is_subset(base) {
                Text::about(field)
                    .charset(new)
                    .str(" is looser than the policy's ")
                    .charset(base)
                    .str(": take out what the policy does not allow")
                    .panic();
            }
        }
    }

    pub(crate) const fn joined(self, _base: &Rules, by: &Rules) -> Self {
        if by.charset.is_set() { by.charset } else { self }
    }

    pub(super) const fn shape(&self, mut shape: Shape) -> Shape {
        if let Some(charset) = self.0 {
            shape.alphabet = charset;
        }
        shape
    }

    pub(crate) fn debug(&self, out: &mut fmt::DebugStruct<'_, '_>) {
        if let Some(charset) = self.0 {
            out.field("charset", &charset);
        }
    }
}

pub(super) const fn first_outside(allowed: CharSet, bytes: &[u8]) -> Option<Rule> {
    let mut position = 0;
    let mut at = 0;
    while at < bytes.len() {
        position += starts_char(bytes[at]) as usize;
        if !bytes[at].is_ascii() || (allowed.bits() >> bytes[at]) & 1 == 0 {
            return Some(Rule::Charset { allowed, position });
        }
        at += 1;
    }
    None
}

pub(super) fn write(rule: &Rule, out: &mut fmt::Formatter<'_>) -> fmt::Result {
    let Rule::Charset { allowed, position } = rule else { return Ok(()) };
    write!(out, "character {position} is not allowed (allowed: {allowed})")
}

pub(super) fn data(rule: &Rule, members: &mut Members) {
    if let Rule::Charset { allowed, position } = rule {
        members.add("position", Member::Number(*position));
        members.add("allowed", Member::Text(allowed.class().to_string()));
    }
}

pub(super) const fn written(rule: &Rule, text: Text) -> Text {
    match *rule {
        Rule::Charset { allowed, .. } => text.charset(allowed),
        _ => text,
    }
}
