//! The slow path: lists the violations of a rejected value.

use alloc::vec::Vec;

use crate::rule::{Policy, Rule, Rules, every_rule};
use crate::violation::{Hint, Violation, Violations};

/// A shorter value is searched, however short it has to be.
const SEARCHED: usize = 1024;

impl Policy {
    /// Checks `value` and returns every violation.
    ///
    /// # Errors
    ///
    /// Returns every violation, in the order of the table at [`Violation`]. For a value that is far too long (four times `max_len` or
    /// more than `max_bytes`, and more than 1024 bytes), returns only the length violation, without reading the value.
    ///
    /// ```
    /// use secret_core::{CharSet, Policy};
    ///
    /// const CLIENT_SECRET: Policy = Policy::new().charset(CharSet::BASE64URL).max_len(86);
    ///
    /// let violations = CLIENT_SECRET.check("Zm9v\n").unwrap_err();
    /// assert_eq!(
    ///     violations.to_string(),
    ///     "character 5 is not allowed (allowed: A-Z a-z 0-9 - _); it ends with a line break: was it read from a file?",
    /// );
    /// ```
    #[expect(clippy::inline_always, reason = "of a policy that the compiler knows, little is left")]
    #[inline(always)]
    pub fn check(&self, value: &str) -> Result<(), Violations> {
        let accepted = self.rules.accept(value.as_bytes());
        if accepted && !self.rules.with.is_set() { Ok(()) } else { self.violations(value, accepted) }
    }

    /// The violations of a value that the rules accept or not, and the user's own functions have yet to see.
    #[cold]
    #[inline(never)]
    pub(super) fn violations(&self, value: &str, accepted: bool) -> Result<(), Violations> {
        let (rules, mut list) = (&self.rules, Vec::new());
        if !accepted {
            rules.each_broken(value.as_bytes(), |rule| list.push(Violation::new(rule)));
            // The two ways to decide agree. Were they not to, the verdict would still hold.
            debug_assert!(!list.is_empty(), "a value was refused without a reason");
            if list.is_empty() {
                list.push(Violation::new(Rule::Custom { message: "is refused" }));
            }
        }
        list.extend(rules.with.refusals(rules, value).map(Violation::new));
        give_hint(&mut list, Hint::of(value, rules.charset()));
        Violations::from_vec(list).map_or(Ok(()), Err)
    }
}

macro_rules! broken {
    ($($rule:ident: $type:ident $violations:tt)*) => {
        impl Rules {
            /// Calls `each` for every rule that `bytes`, the UTF-8 of a text, break; only for those that the size alone breaks
            /// where that is enough.
            fn each_broken(&self, bytes: &[u8], mut each: impl FnMut(Rule)) {
                let is_outsized = |most: usize| bytes.len() > most.max(SEARCHED);
                let outsized = false $(|| is_outsized(self.$rule.most_bytes()))*;
                let mut index = 0;
                $(
                    if !outsized || is_outsized(self.$rule.most_bytes()) {
                        self.broken_quickly(index, bytes).into_iter().for_each(&mut each);
                    }
                    index += 1;
                )*
                debug_assert_eq!(index, Self::COUNT);
            }
        }
    };
}
every_rule!(broken);

impl Rules {
    /// [`broken`](Rules::broken), where the search for a character is as fast as the scan.
    fn broken_quickly(&self, index: usize, bytes: &[u8]) -> Option<Rule> {
        match self.broken(index, bytes)? {
            Rule::Charset { .. } => self.charset_violation(bytes),
            rule => Some(rule),
        }
    }
}

/// Puts the hint where it explains most: the mistake adds characters, so they are in the way or too many. A value that
/// is too short, or refused by name, is not explained by it.
fn give_hint(list: &mut [Violation], hint: Option<Hint>) {
    const EXPLAINED: [&str; 9] =
        ["charset", "no_control", "grammar", "prefix", "suffix", "len", "max_len", "max_bytes", "custom"];
    let place = EXPLAINED.iter().find_map(|code| list.iter().position(|violation| violation.code() == *code));
    if let Some(place) = place {
        list[place].give(hint);
    }
}
