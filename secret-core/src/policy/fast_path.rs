//! Checks the policy of a field, which is not a constant to the compiler.
//!
//! The compiler cannot remove the unused rules of such a [`check`](Policy::check), and testing which rules are set takes as long as
//! half a scan. So a field's policy precomputes the lengths at which the charset alone decides; usually these are all allowed lengths.

use crate::rule::length::Lengths;
use crate::rule::{Policy, Rules, every_rule};
use crate::violation::Violations;

impl Policy {
    /// Precomputes the [`charset_only_lengths`](field@Policy::charset_only_lengths).
    pub(crate) const fn precomputed(mut self) -> Self {
        self.charset_only_lengths = self.rules.charset_only_lengths();
        self
    }

    /// Checks `value` like [`check`](Self::check), with the precomputed lengths.
    #[inline]
    pub(crate) fn check_precomputed(&self, value: &str) -> Result<(), Violations> {
        if !self.charset_only_lengths.has(value.len()) {
            return self.check_whole(value);
        }
        if self.rules.gaps.contains_all(value.as_bytes()) { Ok(()) } else { self.violations(value, false) }
    }

    #[inline(never)]
    fn check_whole(&self, value: &str) -> Result<(), Violations> {
        self.check(value)
    }
}

macro_rules! left_to_scan {
    ($($rule:ident: $type:ident $violations:tt)*) => {
        impl Rules {
            /// Those that are allowed by a policy that is a charset and lengths and nothing else, but for values so short that they
            /// may be one of those that are always refused. None for another policy.
            const fn charset_only_lengths(&self) -> Lengths {
                if $(!self.$rule.left_to_scan(self))||* {
                    return Lengths::NONE;
                }
                let min = self.min_len();
                let least = if min > Policy::LONGEST_REFUSED { min } else { Policy::LONGEST_REFUSED + 1 };
                let end = match self.max_len() {
                    Some(max) => max.saturating_add(1),
                    None => usize::MAX,
                };
                Lengths { least, count: end.saturating_sub(least) }
            }
        }
    };
}
every_rule!(left_to_scan);

#[cfg(test)]
mod tests {
    use crate::charset::CharSet;
    use crate::rule::{Grammar, Policy, Require};

    const SIMPLE: Policy = Policy::new().charset(CharSet::VSCHAR).min_len(9).max_len(14);

    #[test]
    fn it_says_what_the_check_says() {
        let refuse = |_: &str| Err("is refused");
        let more = [
            SIMPLE,
            Policy::new().charset(CharSet::VSCHAR),
            Policy::new().max_len(14),
            SIMPLE.max_bytes(12),
            SIMPLE.prefix("ab"),
            SIMPLE.suffix("ba"),
            SIMPLE.no_control(),
            SIMPLE.require(Require::DIGIT),
            SIMPLE.deny(&["bbbbbbbbbbbb"]),
            SIMPLE.with(refuse),
            SIMPLE.charset(CharSet::BASE64).grammar(Grammar::Base64),
        ];
        let mut outcomes = [0, 0];
        for (number, policy) in more.map(Policy::precomputed).iter().enumerate() {
            for len in 0..20 {
                for value in ["a", "b", "\u{e9}", "\n"].map(|char| char.repeat(len)) {
                    assert_eq!(policy.check_precomputed(&value), policy.check(&value), "{number}, {value:?}");
                    outcomes[usize::from(policy.check(&value).is_ok())] += 1;
                }
            }
            for value in Policy::ALWAYS_REFUSED {
                assert!(policy.check_precomputed(value).is_err(), "{number}, {value}");
            }
        }
        assert!(outcomes.iter().all(|count| *count > 100), "both come up: {outcomes:?}");
    }

    #[test]
    fn a_charset_and_lengths_are_known_at_a_glance() {
        let decided = |policy: Policy| (0..20).filter(move |len| policy.precomputed().charset_only_lengths.has(*len));
        assert!(decided(SIMPLE.min_len(1)).eq(Policy::LONGEST_REFUSED + 1..=14));
        assert!(decided(SIMPLE.min_len(12)).eq(12..=14));
        assert!(decided(SIMPLE.max_len(2)).eq(0..0));
        assert!(Policy::new().charset(CharSet::VSCHAR).precomputed().charset_only_lengths.has(usize::MAX - 1));
        let refuse = |_: &str| Err("is refused");
        let ruled = [
            Policy::new().max_len(14),
            SIMPLE.prefix("a"),
            SIMPLE.suffix("a"),
            SIMPLE.max_bytes(12),
            SIMPLE.require(Require::LOWER),
            SIMPLE.grammar(Grammar::Base64Url),
            SIMPLE.deny(&["bbbbbbbbbbbb"]),
            SIMPLE.with(refuse),
        ];
        assert!(ruled.into_iter().all(|policy| decided(policy).eq(0..0)));
    }
}
