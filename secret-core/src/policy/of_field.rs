//! The check of a policy that the compiler does not know: that of a field, where a parse comes to it.
//!
//! There nothing of [`check`](Policy::check) falls away, and to find out which rules are set takes as long as half a scan. So the
//! kind that most policies are is asked for first.

use super::Policy;
use crate::violation::Violations;

impl Policy {
    /// [`check`](Self::check), for a policy that the compiler does not know.
    #[inline]
    pub(crate) fn check_of_field(&self, value: &str) -> Result<(), Violations> {
        match self.simple_verdict(value) {
            Some(true) => Ok(()),
            Some(false) => self.refuse(value, false),
            None => self.check_whole(value),
        }
    }

    /// The verdict of a policy that is a charset and lengths and nothing else; `None` of any other, and of a value so
    /// short that it may be one of those that are always refused.
    fn simple_verdict(&self, value: &str) -> Option<bool> {
        let (bytes, most) = (value.as_bytes(), self.max_len.unwrap_or(usize::MAX));
        let others =
            !self.require.is_empty() || self.max_bytes.is_some() || self.prefix.is_some() || self.form.is_some();
        match &self.charset {
            Some((_, plan)) if !others && self.deny.len() == 0 && self.with.len() == 0 => {
                let long = bytes.len() > Self::LONGEST_REFUSED;
                long.then(|| self.get_min_len() <= bytes.len() && bytes.len() <= most && plan.admits(bytes))
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
    use alloc::string::String;

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
    fn it_decides_by_itself_what_it_can() {
        let text = |len| "a".repeat(len);
        let verdicts = [8, 10, 11, 14, 15].map(|len: usize| SIMPLE.simple_verdict(&text(len)));
        assert_eq!(verdicts, [None, None, Some(true), Some(true), Some(false)]);
        let stray: String = text(11) + "\n";
        assert_eq!(SIMPLE.simple_verdict(&stray), Some(false));
        assert_eq!(SIMPLE.min_len(12).simple_verdict(&text(11)), Some(false));
        assert_eq!(SIMPLE.prefix("a").simple_verdict(&text(11)), None);
    }
}
