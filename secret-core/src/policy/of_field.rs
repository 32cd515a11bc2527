//! The check of a policy that the compiler does not know: that of a field, where a parse comes to it.
//!
//! There nothing of [`check`](Policy::check) falls away, and to find out which rules are set takes as long as half a scan. So a
//! field's policy knows beforehand at which lengths the scan alone decides; for most policies, those are all that are allowed.

use super::Policy;
use super::read::larger;
use crate::violation::Violations;

/// Neighbouring lengths in bytes, perhaps none.
#[derive(Clone, Copy)]
pub(super) struct Lengths {
    least: usize,
    count: usize,
}

impl Lengths {
    pub(super) const NONE: Self = Self { least: 0, count: 0 };

    #[inline]
    const fn has(self, bytes: usize) -> bool {
        bytes.wrapping_sub(self.least) < self.count
    }
}

impl Policy {
    /// The same policy as that of a field.
    pub(crate) const fn of_field(mut self) -> Self {
        self.scan_decides = self.lengths_without_another_rule();
        self
    }

    /// Those that are allowed by a policy that is a charset and lengths and nothing else, but for values so short that they may
    /// be one of those that are always refused. None for another policy.
    const fn lengths_without_another_rule(&self) -> Lengths {
        // Every rule by name: one that is added does not compile until it is thought of here.
        let Self {
            charset,
            max_len,
            max_bytes,
            prefix,
            require,
            form,
            deny,
            with,
            min_len: _,
            plan: _,
            scan_decides: _,
            outgrown: _,
            min_entropy: _,
        } = self;
        let ruled = !require.is_empty() || max_bytes.is_some() || prefix.is_some() || form.is_some();
        if charset.is_none() || ruled || deny.len() != 0 || with.len() != 0 {
            return Lengths::NONE;
        }
        let least = larger(self.get_min_len(), Self::LONGEST_REFUSED + 1);
        let end = match max_len {
            Some(max) => max.saturating_add(1),
            None => usize::MAX,
        };
        Lengths { least, count: end.saturating_sub(least) }
    }

    /// [`check`](Self::check), for a policy that the compiler does not know.
    #[inline]
    pub(crate) fn check_of_field(&self, value: &str) -> Result<(), Violations> {
        if !self.scan_decides.has(value.len()) {
            return self.check_whole(value);
        }
        if self.plan.admits(value.as_bytes()) { Ok(()) } else { self.refuse(value, false) }
    }

    #[inline(never)]
    fn check_whole(&self, value: &str) -> Result<(), Violations> {
        self.check(value)
    }
}

#[cfg(test)]
mod tests {
    use super::Policy;
    use crate::charset::CharSet;
    use crate::policy::{Form, Require};

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
            SIMPLE.require(Require::DIGIT),
            SIMPLE.deny(&["bbbbbbbbbbbb"]),
            SIMPLE.with(refuse),
            SIMPLE.charset(CharSet::BASE64).form(Form::Base64),
        ];
        let mut outcomes = [0, 0];
        for (number, policy) in more.map(Policy::of_field).iter().enumerate() {
            for len in 0..20 {
                for value in ["a", "b", "\u{e9}", "\n"].map(|char| char.repeat(len)) {
                    assert_eq!(policy.check_of_field(&value), policy.check(&value), "{number}, {value:?}");
                    outcomes[usize::from(policy.check(&value).is_ok())] += 1;
                }
            }
            for value in Policy::ALWAYS_REFUSED {
                assert!(policy.check_of_field(value).is_err(), "{number}, {value}");
            }
        }
        assert!(outcomes.iter().all(|count| *count > 100), "both come up: {outcomes:?}");
    }

    #[test]
    fn a_charset_and_lengths_are_known_at_a_glance() {
        let decided = |policy: Policy| (0..20).filter(move |len| policy.of_field().scan_decides.has(*len));
        assert!(decided(SIMPLE.min_len(1)).eq(Policy::LONGEST_REFUSED + 1..=14));
        assert!(decided(SIMPLE.min_len(12)).eq(12..=14));
        assert!(decided(SIMPLE.max_len(2)).eq(0..0));
        assert!(Policy::new().charset(CharSet::VSCHAR).of_field().scan_decides.has(usize::MAX - 1));
        let refuse = |_: &str| Err("is refused");
        let ruled = [
            Policy::new().max_len(14),
            SIMPLE.prefix("a"),
            SIMPLE.max_bytes(12),
            SIMPLE.require(Require::LOWER),
            SIMPLE.form(Form::Base64Url),
            SIMPLE.deny(&["bbbbbbbbbbbb"]),
            SIMPLE.with(refuse),
        ];
        assert!(ruled.into_iter().all(|policy| decided(policy).eq(0..0)));
    }
}
