//! What a redacted secret is printed as, which every policy refuses.

use core::fmt;

use super::constant_time::{equals_one_of, is_one_of};
use super::data::Members;
use super::text::Text;
use super::{Policy, Rule, Rules, Scan, Shape, larger};

#[derive(Clone, Copy)]
pub(crate) struct Redacted;

impl Policy {
    /// The marks that every policy refuses as the whole value, because they replace a secret in printed output.
    pub const ALWAYS_REFUSED: [&'static str; 3] = ["[REDACTED]", "<redacted>", "***"];

    /// The length of the longest of these marks, in bytes.
    pub(crate) const LONGEST_REFUSED: usize = {
        let (mut longest, mut at) = (0, 0);
        while at < Self::ALWAYS_REFUSED.len() {
            longest = larger(longest, Self::ALWAYS_REFUSED[at].len());
            at += 1;
        }
        longest
    };
}

impl Redacted {
    pub(super) const NONE: Self = Self;

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

    /// Most secrets are longer than every mark.
    #[inline]
    pub(crate) fn fault(&self, _rules: &Rules, bytes: &[u8]) -> u8 {
        if bytes.len() <= Policy::LONGEST_REFUSED { equals_one_of(bytes, &Policy::ALWAYS_REFUSED) } else { 0 }
    }

    /// Lengths that a mark can have are never left to the scan.
    pub(crate) const fn left_to_scan(&self, _rules: &Rules) -> bool {
        true
    }

    pub(super) const fn broken(&self, _rules: &Rules, bytes: &[u8]) -> Option<Rule> {
        if is_one_of(bytes, &Policy::ALWAYS_REFUSED) { Some(Rule::Redacted) } else { None }
    }

    #[track_caller]
    pub(crate) const fn check(&self, _rules: &Rules, _field: &str) {
        // Whether `deny` names a mark is a matter of `deny`.
    }

    #[track_caller]
    pub(crate) const fn check_looser(&self, _base: &Rules, _by: &Rules, _field: &str) {}

    pub(crate) const fn joined(self, _base: &Rules, _by: &Rules) -> Self {
        self
    }

    pub(super) const fn shape(&self, mut shape: Shape) -> Shape {
        shape.marks = &Policy::ALWAYS_REFUSED;
        shape
    }

    pub(crate) fn debug(&self, _out: &mut fmt::DebugStruct<'_, '_>) {
        // Every policy has it.
    }
}

pub(super) fn write(_rule: &Rule, out: &mut fmt::Formatter<'_>) -> fmt::Result {
    out.write_str("must be the secret itself, not a redaction placeholder")
}

pub(super) fn data(_rule: &Rule, _members: &mut Members) {}

pub(super) const fn written(_rule: &Rule, text: Text) -> Text {
    text.str("the rule that a redaction mark is not a secret")
}
