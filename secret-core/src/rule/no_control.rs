//! `no_control`: no control character.

use core::fmt;

use super::constant_time::starts_char;
use super::data::{Member, Members};
use super::grammar::control_fault;
use super::text::Text;
use super::{Policy, Rule, Rules, Scan, Shape};
use crate::charset::CharSet;

#[derive(Clone, Copy)]
pub(crate) struct NoControl(bool);

impl Policy {
    /// No control character: neither C0 (U+0000 to U+001F) nor U+007F nor C1 (U+0080 to U+009F).
    ///
    /// Refuses NUL and the line break at the end of a file where any other text is allowed. A charset without control characters
    /// refuses them already.
    ///
    /// ```
    /// use secret_core::Policy;
    ///
    /// const PASSPHRASE: Policy = Policy::new().min_len(15).no_control();
    /// assert!(PASSPHRASE.accepts("fünfzehn Zeiche"));
    /// assert_eq!(
    ///     PASSPHRASE.check("fünfzehn Zeichen\n").unwrap_err().to_string(),
    ///     "character 17 is a control character; it ends with a line break: was it read from a file?",
    /// );
    /// ```
    #[must_use]
    pub const fn no_control(mut self) -> Self {
        self.rules.no_control = NoControl(true);
        self.with_gaps()
    }
}

impl Rules {
    /// Whether control characters are refused.
    #[must_use]
    pub const fn no_control(&self) -> bool {
        self.no_control.0
    }
}

impl NoControl {
    pub(super) const NONE: Self = Self(false);

    pub(crate) const fn most_bytes(&self) -> usize {
        usize::MAX
    }

    #[inline]
    pub(crate) const fn allows_bytes(&self, _rules: &Rules, _bytes: usize) -> bool {
        true
    }

    pub(super) const fn scan(&self, scan: Scan) -> Scan {
        if self.0 { scan.excluding(CharSet::CONTROL) } else { scan }
    }

    /// Those beyond ASCII take two bytes, which the scan does not see together. A charset has none of them.
    #[inline]
    pub(crate) fn fault(&self, rules: &Rules, bytes: &[u8]) -> u8 {
        if self.0 && !rules.charset.is_set() { control_fault(bytes) } else { 0 }
    }

    pub(crate) const fn left_to_scan(&self, rules: &Rules) -> bool {
        !self.0 || rules.charset.is_set()
    }

    pub(super) const fn broken(&self, rules: &Rules, bytes: &[u8]) -> Option<Rule> {
        if !self.0 {
            return None;
        }
        let mut bytes = rules.searched(bytes);
        let mut position = 0;
        while let Some((byte, rest)) = bytes.split_first() {
            position += starts_char(*byte) as usize;
            if let [0..=0x1F | 0x7F, ..] | [0xC2, 0x80..=0x9F, ..] = bytes {
                return Some(Rule::NoControl { position });
            }
            bytes = rest;
        }
        None
    }

    #[track_caller]
    pub(crate) const fn check(&self, rules: &Rules, field: &str) {
        if !self.0 {
            return;
        }
        if let Some(charset) = rules.charset() {
            if charset.is_subset(CharSet::CONTROL) && !charset.is_empty() {
                Text::about(field).str("no_control leaves nothing of ").charset(charset).panic();
            }
        }
        if let Some(prefix) = rules.prefix() {
            self.check_affix(rules, field, "prefix", prefix);
        }
        if let Some(suffix) = rules.suffix() {
            self.check_affix(rules, field, "suffix", suffix);
        }
    }

    #[track_caller]
    const fn check_affix(&self, rules: &Rules, field: &str, key: &str, affix: &str) {
        if self.broken(rules, affix.as_bytes()).is_some() {
            Text::about(field).str("the ").str(key).str(" has a control character, which no_control refuses").panic();
        }
    }

    #[track_caller]
    pub(crate) const fn check_looser(&self, _base: &Rules, _by: &Rules, _field: &str) {
        // It is kept whatever the other says.
    }

    pub(crate) const fn joined(self, _base: &Rules, by: &Rules) -> Self {
        Self(self.0 || by.no_control.0)
    }

    pub(super) const fn shape(&self, mut shape: Shape) -> Shape {
        if self.0 {
            shape.alphabet = shape.alphabet.difference(CharSet::CONTROL);
        }
        shape
    }

    pub(crate) fn debug(&self, out: &mut fmt::DebugStruct<'_, '_>) {
        if self.0 {
            out.field("no_control", &true);
        }
    }
}

pub(super) fn write(rule: &Rule, out: &mut fmt::Formatter<'_>) -> fmt::Result {
    let Rule::NoControl { position } = rule else { return Ok(()) };
    write!(out, "character {position} is a control character")
}

pub(super) fn data(rule: &Rule, members: &mut Members) {
    if let Rule::NoControl { position } = rule {
        members.add("position", Member::Number(*position));
    }
}

pub(super) const fn written(_rule: &Rule, text: Text) -> Text {
    text.str("no_control")
}
