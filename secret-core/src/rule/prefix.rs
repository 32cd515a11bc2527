//! `prefix`: how a value starts.

use core::fmt;
use core::hint::black_box;

use super::constant_time::{differ, starts_with};
use super::data::{Member, Members};
use super::text::Text;
use super::{Policy, Rule, Rules, Scan, Shape};

#[derive(Clone, Copy)]
pub(crate) struct Prefix(Option<&'static str>);

impl Policy {
    /// The value must start with `prefix`, which counts towards the length. Messages quote it, so it must not be secret.
    ///
    /// ```
    /// use secret_core::{CharSet, Policy};
    ///
    /// const API_KEY: Policy =
    ///     Policy::new().charset(CharSet::ALPHANUMERIC.union(CharSet::from_chars("_"))).prefix("sk_live_");
    /// assert_eq!(API_KEY.check("pk_live_1").unwrap_err().to_string(), "must start with `sk_live_`");
    /// ```
    #[must_use]
    pub const fn prefix(mut self, prefix: &'static str) -> Self {
        self.rules.prefix = Prefix(Some(prefix));
        self
    }
}

impl Rules {
    /// The required prefix.
    #[must_use]
    pub const fn prefix(&self) -> Option<&'static str> {
        self.prefix.0
    }
}

impl Prefix {
    pub(super) const NONE: Self = Self(None);

    #[inline]
    pub(super) const fn bytes(&self) -> &'static [u8] {
        match self.0 {
            Some(prefix) => prefix.as_bytes(),
            None => &[],
        }
    }

    pub(crate) const fn most_bytes(&self) -> usize {
        usize::MAX
    }

    #[inline]
    pub(crate) const fn allows_bytes(&self, _rules: &Rules, bytes: usize) -> bool {
        bytes >= self.bytes().len()
    }

    pub(super) const fn scan(&self, scan: Scan) -> Scan {
        scan
    }

    #[inline]
    pub(crate) fn fault(&self, _rules: &Rules, bytes: &[u8]) -> u8 {
        if self.0.is_some() { black_box(differ(bytes, self.bytes())) } else { 0 }
    }

    pub(crate) const fn left_to_scan(&self, _rules: &Rules) -> bool {
        self.0.is_none()
    }

    pub(super) const fn broken(&self, _rules: &Rules, bytes: &[u8]) -> Option<Rule> {
        match self.0 {
            Some(prefix) if !starts_with(bytes, prefix.as_bytes()) => Some(Rule::Prefix { prefix }),
            _ => None,
        }
    }

    #[track_caller]
    pub(crate) const fn check(&self, rules: &Rules, field: &str) {
        if let Some(prefix) = self.0 {
            check_affix(rules, field, "prefix", prefix);
        }
    }

    #[track_caller]
    pub(crate) const fn check_looser(&self, _base: &Rules, by: &Rules, field: &str) {
        if let (Some(base), Some(new)) = (self.0, by.prefix.0) {
            if !starts_with(new.as_bytes(), base.as_bytes()) {
                Text::about(field)
                    .quoted("prefix", new)
                    .str(" does not start with the policy's ")
                    .quoted("prefix", base)
                    .str(": begin with that")
                    .panic();
            }
        }
    }

    pub(crate) const fn joined(self, _base: &Rules, by: &Rules) -> Self {
        if by.prefix.0.is_some() { by.prefix } else { self }
    }

    pub(super) const fn shape(&self, mut shape: Shape) -> Shape {
        if let Some(prefix) = self.0 {
            shape.before = prefix;
        }
        shape
    }

    pub(crate) fn debug(&self, out: &mut fmt::DebugStruct<'_, '_>) {
        if let Some(prefix) = self.0 {
            out.field("prefix", &prefix);
        }
    }
}

/// Panics when a prefix or a suffix is empty, longer than a value may be, or has a character outside the charset.
#[track_caller]
pub(super) const fn check_affix(rules: &Rules, field: &str, key: &str, affix: &str) {
    if affix.is_empty() {
        Text::about(field)
            .str("the ")
            .str(key)
            .str(" is empty and asks for nothing: write one, or take it out")
            .panic();
    }
    let bytes = affix.as_bytes();
    if let Some(Rule::Len { len: max } | Rule::MaxLen { max }) = rules.length.broken(&without_min(rules), bytes) {
        Text::about(field).quoted(key, affix).str(" is longer than ").key("max_len", max).panic();
    }
    if let Some(broken) = rules.max_bytes.broken(rules, bytes) {
        Text::about(field).quoted(key, affix).str(" is longer than ").rule(&broken).panic();
    }
    if let Some(broken) = rules.charset.broken(rules, bytes) {
        Text::about(field).quoted(key, affix).str(" has a character outside ").rule(&broken).panic();
    }
}

/// The rules with the smallest length that goes without saying.
const fn without_min(rules: &Rules) -> Rules {
    let mut free = Policy::new();
    if let Some(max) = rules.max_len() {
        free = free.max_len(max);
    }
    free.rules
}

pub(super) fn write(rule: &Rule, out: &mut fmt::Formatter<'_>) -> fmt::Result {
    let Rule::Prefix { prefix } = rule else { return Ok(()) };
    write!(out, "must start with `{prefix}`")
}

pub(super) fn data(rule: &Rule, members: &mut Members) {
    if let Rule::Prefix { prefix } = rule {
        members.add("prefix", Member::Word(prefix));
    }
}

pub(super) const fn written(rule: &Rule, text: Text) -> Text {
    match *rule {
        Rule::Prefix { prefix } => text.quoted("prefix", prefix),
        _ => text,
    }
}
