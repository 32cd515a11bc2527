//! `suffix`: how a value ends.

use core::fmt;
use core::hint::black_box;

use super::constant_time::{differ, ends_with, last};
use super::data::{Member, Members};
use super::prefix::check_affix;
use super::text::Text;
use super::{Policy, Rule, Rules, Scan, Shape};

#[derive(Clone, Copy)]
pub(crate) struct Suffix(Option<&'static str>);

impl Policy {
    /// The value must end with `suffix`, which counts towards the length and does not overlap the [prefix](Policy::prefix).
    /// Messages quote it, so it must not be secret.
    ///
    /// ```
    /// use secret_core::Policy;
    ///
    /// const SESSION: Policy = Policy::new().prefix("s_").suffix("_v1").max_len(40);
    /// assert!(SESSION.accepts("s_5aT4_v1"));
    /// assert_eq!(SESSION.check("s_5aT4_v2").unwrap_err().to_string(), "must end with `_v1`");
    /// ```
    #[must_use]
    pub const fn suffix(mut self, suffix: &'static str) -> Self {
        self.rules.suffix = Suffix(Some(suffix));
        self
    }
}

impl Rules {
    /// The required suffix.
    #[must_use]
    pub const fn suffix(&self) -> Option<&'static str> {
        self.suffix.0
    }
}

impl Suffix {
    pub(super) const NONE: Self = Self(None);

    #[inline]
    const fn bytes(&self) -> &'static [u8] {
        match self.0 {
            Some(suffix) => suffix.as_bytes(),
            None => &[],
        }
    }

    pub(crate) const fn most_bytes(&self) -> usize {
        usize::MAX
    }

    #[inline]
    pub(crate) const fn allows_bytes(&self, rules: &Rules, bytes: usize) -> bool {
        self.0.is_none() || bytes >= rules.prefix.bytes().len() + self.bytes().len()
    }

    pub(super) const fn scan(&self, scan: Scan) -> Scan {
        scan
    }

    #[inline]
    pub(crate) fn fault(&self, _rules: &Rules, bytes: &[u8]) -> u8 {
        if self.0.is_some() { black_box(differ(last(bytes, self.bytes().len()), self.bytes())) } else { 0 }
    }

    pub(crate) const fn left_to_scan(&self, _rules: &Rules) -> bool {
        self.0.is_none()
    }

    pub(super) const fn broken(&self, rules: &Rules, bytes: &[u8]) -> Option<Rule> {
        match self.0 {
            Some(suffix) if !self.allows_bytes(rules, bytes.len()) || !ends_with(bytes, suffix.as_bytes()) => {
                Some(Rule::Suffix { suffix })
            }
            _ => None,
        }
    }

    #[track_caller]
    pub(crate) const fn check(&self, rules: &Rules, field: &str) {
        let Some(suffix) = self.0 else { return };
        check_affix(rules, field, "suffix", suffix);
        let Some(prefix) = rules.prefix() else { return };
        let shape = rules.shape();
        let (key, max) = match (rules.max_len(), rules.max_bytes()) {
            (Some(max), _) if shape.fixed() > max => ("max_len", max),
            (_, Some(max)) if shape.fixed_bytes() > max => ("max_bytes", max),
            _ => return,
        };
        Text::about(field)
            .quoted("prefix", prefix)
            .str(" and ")
            .quoted("suffix", suffix)
            .str(" together are longer than ")
            .key(key, max)
            .panic();
    }

    #[track_caller]
    pub(crate) const fn check_looser(&self, _base: &Rules, by: &Rules, field: &str) {
        if let (Some(base), Some(new)) = (self.0, by.suffix.0) {
            if !ends_with(new.as_bytes(), base.as_bytes()) {
                Text::about(field)
                    .quoted("suffix", new)
                    .str(" does not end with the policy's ")
                    .quoted("suffix", base)
                    .str(": end with that")
                    .panic();
            }
        }
    }

    pub(crate) const fn joined(self, _base: &Rules, by: &Rules) -> Self {
        if by.suffix.0.is_some() { by.suffix } else { self }
    }

    pub(super) const fn shape(&self, mut shape: Shape) -> Shape {
        if let Some(suffix) = self.0 {
            shape.after = suffix;
        }
        shape
    }

    pub(crate) fn debug(&self, out: &mut fmt::DebugStruct<'_, '_>) {
        if let Some(suffix) = self.0 {
            out.field("suffix", &suffix);
        }
    }
}

pub(super) fn write(rule: &Rule, out: &mut fmt::Formatter<'_>) -> fmt::Result {
    let Rule::Suffix { suffix } = rule else { return Ok(()) };
    write!(out, "must end with `{suffix}`")
}

pub(super) fn data(rule: &Rule, members: &mut Members) {
    if let Rule::Suffix { suffix } = rule {
        members.add("suffix", Member::Word(suffix));
    }
}

pub(super) const fn written(rule: &Rule, text: Text) -> Text {
    match *rule {
        Rule::Suffix { suffix } => text.quoted("suffix", suffix),
        _ => text,
    }
}
