//! Checks literals at compile time.

use crate::rule::text::Text;
use crate::rule::{Policy, Rule, Rules};

impl Policy {
    /// Fails the build if `literal` breaks a rule.
    ///
    /// ```
    /// use secret_core::{CharSet, Policy};
    ///
    /// const CLIENT_SECRET: Policy = Policy::new().charset(CharSet::BASE64URL).max_len(86);
    /// const _: () = CLIENT_SECRET.assert_valid("abc");
    /// ```
    ///
    /// ```compile_fail
    /// # use secret_core::{CharSet, Policy};
    /// # const CLIENT_SECRET: Policy = Policy::new().charset(CharSet::BASE64URL).max_len(86);
    /// const _: () = CLIENT_SECRET.assert_valid("abc!");
    /// ```
    ///
    /// # Panics
    ///
    /// Panics if `literal` breaks a rule, and names the rule, never the literal; at compile time in `const` code. Also panics if the
    /// policy has a custom function ([`with`](Policy::with)), which `const` code cannot call.
    #[track_caller]
    pub const fn assert_valid(&self, literal: &str) {
        let mut rule = 0;
        while rule < Rules::COUNT {
            if let Some(rule_broken) = self.rules.broken(rule, literal.as_bytes()) {
                broken(Text::about("").str("the literal breaks "), &rule_broken).panic();
            }
            rule += 1;
        }
        assert!(
            !self.rules.with.is_set(),
            "assert_valid: the policy has a `with` function, which only a running program can call"
        );
    }
}

const fn broken(text: Text, rule: &Rule) -> Text {
    let text = text.rule(rule);
    match rule {
        Rule::Charset { position, .. } | Rule::NoControl { position } => text.str(" at character ").number(*position),
        _ => text,
    }
}
