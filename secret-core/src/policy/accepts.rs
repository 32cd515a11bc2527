//! The fast path: accepts or rejects a value in constant time.

use crate::rule::{Policy, Rules, every_rule};

impl Policy {
    /// Returns whether `value` satisfies all rules.
    ///
    /// Checks the length first. For values of equal length, no branch and no index depends on the bytes, except in custom functions
    /// ([`with`](Policy::with)), which only see values that the other rules accept.
    ///
    /// ```
    /// use secret_core::presets;
    ///
    /// assert!(presets::PKCE_CODE_VERIFIER.accepts("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));
    /// assert!(!presets::PKCE_CODE_VERIFIER.accepts("too-short"));
    /// ```
    #[expect(clippy::inline_always, reason = "of a policy that the compiler knows, little is left")]
    #[must_use]
    #[inline(always)]
    pub fn accepts(&self, value: &str) -> bool {
        let accepted = self.rules.accept(value.as_bytes());
        // Only the user's own functions make it necessary to branch on the verdict.
        if !self.rules.with.is_set() {
            return accepted;
        }
        accepted && self.rules.with.refusals(&self.rules, value).next().is_none()
    }
}

macro_rules! accept {
    ($($rule:ident: $type:ident $violations:tt)*) => {
        impl Rules {
            /// Whether `bytes`, the UTF-8 of a text, satisfy the rules, the user's own functions aside.
            ///
            /// Of a policy that the compiler knows, no more is left of this than comparisons of the length and a call for each rule.
            ///
            /// A rule's fault goes through `black_box`: a compiler that sees through all of them could decide by the first and
            /// jump. The scan comes last, as that of most policies is all there is.
            #[inline(always)]
            pub(super) fn accept(&self, bytes: &[u8]) -> bool {
                $(
                    if !self.$rule.allows_bytes(self, bytes.len()) {
                        return false;
                    }
                )*
                let fault = 0 $(| self.$rule.fault(self, bytes))*;
                (fault | u8::from(!self.passes_scan(bytes))) == 0
            }
        }
    };
}
every_rule!(accept);
