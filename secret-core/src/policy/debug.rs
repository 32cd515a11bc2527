//! `Debug` of policies.

use core::fmt;

use crate::rule::{Policy, Rules, every_rule};

macro_rules! debug {
    ($($rule:ident: $type:ident $violations:tt)*) => {
        /// The rules that are set, as they are written: `Rules { min_len: 1, max_len: 86, charset: CharSet[A-Za-z0-9_-] }`.
        impl fmt::Debug for Rules {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                let mut out = out.debug_struct("Rules");
                $(self.$rule.debug(&mut out);)*
                out.finish()
            }
        }

        /// The rules that are set, as they are written: `Policy { min_len: 1, max_len: 86, charset: CharSet[A-Za-z0-9_-] }`.
        impl fmt::Debug for Policy {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                let mut out = out.debug_struct("Policy");
                $(self.rules.$rule.debug(&mut out);)*
                out.finish()
            }
        }
    };
}
every_rule!(debug);
