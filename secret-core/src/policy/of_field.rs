//! The check of a policy that the compiler does not know: that of a field, where a parse comes to it.
//!
//! There nothing of [`check`](Policy::check) falls away, and to find out which rules are set takes as long as half a scan. So the
//! kind that most policies are is asked for first.

use super::Policy;
use crate::charset::Plan;
use crate::violation::Violations;

impl Policy {
    /// [`check`](Self::check), for a policy that the compiler does not know.
    #[inline]
    pub(crate) fn check_of_field(&self, value: &str) -> Result<(), Violations> {
        let bytes = value.as_bytes();
        let Some(plan) = self.decides_alone(bytes.len()) else { return self.check_whole(value) };
        let most = self.max_len.unwrap_or(usize::MAX);
        if self.get_min_len() <= bytes.len() && bytes.len() <= most && plan.admits(bytes) {
            Ok(())
        } else {
            self.refuse(value, false)
        }
    }

    /// The plan of a policy that is a charset and lengths and nothing else, for values that are too long to be one of those
    /// that are always refused.
    #[inline]
    fn decides_alone(&self, bytes: usize) -> Option<&Plan> {
        let others =
            !self.require.is_empty() || self.max_bytes.is_some() || self.prefix.is_some() || self.form.is_some();
        match self.charset {
            Some(_) if !others && self.deny.len() == 0 && self.with.len() == 0 => {
                (bytes > Self::LONGEST_REFUSED).then_some(&self.plan)
            }
            _ => None,
        }
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
        for (number, policy) in more.iter().enumerate() {
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
        assert!([0, Policy::LONGEST_REFUSED].iter().all(|bytes| SIMPLE.decides_alone(*bytes).is_none()));
        assert!(SIMPLE.decides_alone(Policy::LONGEST_REFUSED + 1).is_some());
        let refuse = |_: &str| Err("is refused");
        for policy in [SIMPLE.prefix("a"), SIMPLE.max_bytes(12), SIMPLE.require(Require::LOWER), SIMPLE.with(refuse)] {
            assert!(policy.decides_alone(11).is_none());
        }
    }
}
