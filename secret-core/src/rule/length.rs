//! `len`, `min_len` and `max_len`: the length in Unicode scalar values.

use core::fmt;
use core::hint::black_box;

use super::charset::CHUNK;
use super::constant_time::{below, count_chars};
use super::data::{Member, Members};
use super::text::{Text, not_above, not_below};
use super::{Count, Policy, Rule, Rules, Scan, Shape, larger};

#[derive(Clone, Copy)]
pub(crate) struct Length {
    min: Option<usize>,
    max: Option<usize>,
}

impl Policy {
    /// Exactly `len` Unicode scalar values: [`min_len`](Policy::min_len) and [`max_len`](Policy::max_len) in one.
    ///
    /// ```
    /// use secret_core::Policy;
    ///
    /// const PIN: Policy = Policy::new().len(4);
    /// assert_eq!(PIN.check("12345").unwrap_err().to_string(), "must be exactly 4 characters");
    /// ```
    #[must_use]
    pub const fn len(self, len: usize) -> Self {
        self.min_len(len).max_len(len)
    }

    /// At least `min` Unicode scalar values, as JSON Schema counts. Defaults to 1.
    #[must_use]
    pub const fn min_len(mut self, min: usize) -> Self {
        self.rules.length.min = Some(min);
        self
    }

    /// At most `max` Unicode scalar values, as JSON Schema counts.
    #[must_use]
    pub const fn max_len(mut self, max: usize) -> Self {
        self.rules.length.max = Some(max);
        self
    }
}

impl Rules {
    /// The smallest length, in Unicode scalar values: 1 unless the policy sets another.
    #[must_use]
    #[inline]
    pub const fn min_len(&self) -> usize {
        match self.length.min {
            Some(min) => min,
            None => 1,
        }
    }

    /// The greatest length, in Unicode scalar values.
    #[must_use]
    #[inline]
    pub const fn max_len(&self) -> Option<usize> {
        self.length.max
    }

    /// As many of the bytes as tell that they are too long, if they are: no character takes more than four. The rest is not
    /// searched, since an attacker chooses the length.
    pub(super) const fn searched<'a>(&self, bytes: &'a [u8]) -> &'a [u8] {
        let Some(max) = self.length.max else { return bytes };
        match bytes.split_at_checked(larger(CHUNK, max.saturating_add(1).saturating_mul(4))) {
            Some((searched, _)) => searched,
            None => bytes,
        }
    }
}

impl Length {
    pub(super) const NONE: Self = Self { min: None, max: None };

    pub(crate) const fn most_bytes(&self) -> usize {
        match self.max {
            Some(max) => max.saturating_mul(4),
            None => usize::MAX,
        }
    }

    /// Without a charset, a character takes up to four bytes; no character takes less than one.
    #[inline]
    pub(crate) const fn allows_bytes(&self, rules: &Rules, bytes: usize) -> bool {
        bytes >= rules.min_len() && self.has_room_for(rules, bytes)
    }

    #[inline]
    pub(crate) const fn has_room_for(&self, rules: &Rules, bytes: usize) -> bool {
        match (self.max, rules.charset.is_set()) {
            (Some(max), true) => bytes <= max,
            (Some(max), false) => bytes <= max.saturating_mul(4),
            (None, _) => true,
        }
    }

    pub(super) const fn scan(&self, scan: Scan) -> Scan {
        scan
    }

    #[expect(clippy::inline_always, reason = "of a policy that the compiler knows, little is left")]
    #[inline(always)]
    pub(crate) fn fault(&self, rules: &Rules, bytes: &[u8]) -> u8 {
        if self.settles(rules, bytes.len()) { 0 } else { self.miscounts(rules, bytes) }
    }

    /// Whether any text of so many bytes, which have been looked at, has a length that is allowed. Of a charset every member is
    /// one byte; without one, a character takes up to four.
    #[inline]
    const fn settles(&self, rules: &Rules, bytes: usize) -> bool {
        rules.charset.is_set()
            || bytes.div_ceil(4) >= rules.min_len()
                && match self.max {
                    Some(max) => bytes <= max,
                    None => true,
                }
    }

    /// Not 0 when `bytes` encode too few or too many characters.
    fn miscounts(&self, rules: &Rules, bytes: &[u8]) -> u8 {
        let chars = black_box(count_chars(bytes));
        let too_few = below(chars, rules.min_len());
        let too_many = self.max.map_or(0, |max| below(max, chars));
        black_box(too_few) | black_box(too_many)
    }

    pub(crate) const fn left_to_scan(&self, rules: &Rules) -> bool {
        rules.charset.is_set()
    }

    pub(super) const fn broken(&self, rules: &Rules, bytes: &[u8]) -> Option<Rule> {
        let min = rules.min_len();
        let len = match self.max {
            // A character takes up to four bytes: a value that is far too long is not counted.
            Some(max) if bytes.len().div_ceil(4) > max => usize::MAX,
            _ => count_chars(bytes),
        };
        match self.max {
            Some(max) if min == max && len != max => Some(Rule::Len { len: max }),
            Some(max) if len > max => Some(Rule::MaxLen { max }),
            _ if len < min => Some(Rule::MinLen { min }),
            _ => None,
        }
    }

    #[track_caller]
    pub(crate) const fn check(&self, rules: &Rules, field: &str) {
        if let Some(max) = self.max {
            below_min(field, rules, "max_len", max);
        }
    }

    #[track_caller]
    pub(crate) const fn check_looser(&self, base: &Rules, by: &Rules, field: &str) {
        // `len` sets both bounds, and is what the user wrote.
        let exact = by.length.is_exact();
        if let Some(min) = by.length.min {
            not_below(field, if exact { "len" } else { "min_len" }, min, "min_len", base.min_len());
        }
        if let Some(max) = by.length.max {
            not_above(field, if exact { "len" } else { "max_len" }, max, "max_len", self.max);
        }
    }

    const fn is_exact(&self) -> bool {
        match (self.min, self.max) {
            (Some(min), Some(max)) => min == max,
            _ => false,
        }
    }

    pub(crate) const fn joined(self, _base: &Rules, by: &Rules) -> Self {
        Self {
            min: if by.length.min.is_some() { by.length.min } else { self.min },
            max: if by.length.max.is_some() { by.length.max } else { self.max },
        }
    }

    pub(super) const fn shape(&self, mut shape: Shape) -> Shape {
        shape.min = match self.min {
            Some(min) => min,
            None => 1,
        };
        shape.max = self.max;
        shape
    }

    pub(crate) fn debug(&self, out: &mut fmt::DebugStruct<'_, '_>) {
        out.field("min_len", &self.min.unwrap_or(1));
        if let Some(max) = self.max {
            out.field("max_len", &max);
        }
    }
}

/// Panics when a maximum is below the smallest length, or lets nothing through whatever that is.
#[track_caller]
pub(super) const fn below_min(field: &str, rules: &Rules, key: &str, max: usize) {
    if max == 0 {
        Text::about(field).key(key, max).str(" lets nothing through: write how long the secret may be").panic();
    }
    if rules.min_len() > max {
        Text::about(field)
            .key("min_len", rules.min_len())
            .str(" is above ")
            .key(key, max)
            .str(": nothing fits")
            .panic();
    }
}

pub(super) fn write(rule: &Rule, out: &mut fmt::Formatter<'_>) -> fmt::Result {
    match rule {
        Rule::Len { len } => write!(out, "must be exactly {}", Count(*len, "character")),
        Rule::MinLen { min } => write!(out, "must be at least {}", Count(*min, "character")),
        Rule::MaxLen { max } => write!(out, "must be at most {}", Count(*max, "character")),
        _ => Ok(()),
    }
}

pub(super) fn data(rule: &Rule, members: &mut Members) {
    if let Rule::Len { len: min } | Rule::MinLen { min } = rule {
        members.add("min", Member::Number(*min));
    }
    if let Rule::Len { len: max } | Rule::MaxLen { max } = rule {
        members.add("max", Member::Number(*max));
    }
}

pub(super) const fn written(rule: &Rule, text: Text) -> Text {
    match *rule {
        Rule::Len { len } => text.key("len", len),
        Rule::MinLen { min } => text.key("min_len", min),
        Rule::MaxLen { max } => text.key("max_len", max),
        _ => text,
    }
}

/// Neighbouring lengths in bytes, perhaps none.
#[derive(Clone, Copy)]
pub(crate) struct Lengths {
    pub(crate) least: usize,
    pub(crate) count: usize,
}

impl Lengths {
    pub(crate) const NONE: Self = Self { least: 0, count: 0 };

    #[inline]
    pub(crate) const fn has(self, bytes: usize) -> bool {
        bytes.wrapping_sub(self.least) < self.count
    }
}
