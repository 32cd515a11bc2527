//! `min_entropy`: a floor for the policy, not a rule for a value.

use core::fmt;

use super::require::beside_affixes;
use super::text::{Text, not_below};
use super::{Policy, Rule, Rules, Scan, Shape};

#[derive(Clone, Copy)]
pub(crate) struct MinEntropy(Option<u32>);

impl Policy {
    /// The strings of the shortest accepted length must make at least so many bits of entropy.
    ///
    /// Constrains the policy and not a value: the other rules must guarantee the bits, or the policy does not compile. See
    /// [`validate_rules`](Policy::validate_rules) for how they are counted.
    ///
    /// ```
    /// use secret_core::{CharSet, Policy};
    ///
    /// const STRONG: Policy = Policy::new().charset(CharSet::BASE64URL).min_len(22).min_entropy(128).validate_rules();
    /// ```
    ///
    /// ```compile_fail
    /// # use secret_core::{CharSet, Policy};
    /// const WEAK: Policy = Policy::new().charset(CharSet::BASE64URL).min_len(21).min_entropy(128).validate_rules();
    /// ```
    #[must_use]
    pub const fn min_entropy(mut self, bits: u32) -> Self {
        self.rules.min_entropy = MinEntropy(Some(bits));
        self
    }
}

impl Rules {
    /// The bits of entropy that the policy declares.
    #[must_use]
    pub const fn min_entropy(&self) -> Option<u32> {
        self.min_entropy.0
    }
}

impl MinEntropy {
    pub(super) const NONE: Self = Self(None);

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
    pub(crate) const fn fault(&self, _rules: &Rules, _bytes: &[u8]) -> u8 {
        0
    }

    pub(crate) const fn left_to_scan(&self, _rules: &Rules) -> bool {
        true
    }

    pub(super) const fn broken(&self, _rules: &Rules, _bytes: &[u8]) -> Option<Rule> {
        None
    }

    #[track_caller]
    pub(crate) const fn check(&self, rules: &Rules, field: &str) {
        let Some(wanted) = self.0 else { return };
        if !rules.charset.is_set() {
            Text::about(field)
                .key("min_entropy", wanted as usize)
                .str(" needs a charset: without one there is nothing to count")
                .panic();
        }
        let shape = rules.shape();
        let min = rules.min_len();
        let bits = shape.bits(min);
        if wanted > bits {
            Text::about(field)
                .key("min_entropy", wanted as usize)
                .str(" is above the ")
                .number(bits as usize)
                .str(if bits == 1 { " bit that " } else { " bits that " })
                .key("min_len", min)
                .str(" and ")
                .charset(shape.alphabet)
                .str(" guarantee")
                .str(beside_affixes(rules))
                .str(": raise min_len")
                .panic();
        }
    }

    #[track_caller]
    pub(crate) const fn check_looser(&self, _base: &Rules, by: &Rules, field: &str) {
        if let (Some(base), Some(bits)) = (self.0, by.min_entropy.0) {
            not_below(field, "min_entropy", bits as usize, "min_entropy", base as usize);
        }
    }

    pub(crate) const fn joined(self, _base: &Rules, by: &Rules) -> Self {
        if by.min_entropy.0.is_some() { by.min_entropy } else { self }
    }

    pub(super) const fn shape(&self, shape: Shape) -> Shape {
        shape
    }

    pub(crate) fn debug(&self, out: &mut fmt::DebugStruct<'_, '_>) {
        if let Some(bits) = self.0 {
            out.field("min_entropy", &bits);
        }
    }
}
