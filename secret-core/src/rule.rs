//! The rules of a policy: a file for each, and the one list of them.
//!
//! Everything that goes over all rules is generated from [`every_rule`]. For each rule it calls a function of a fixed name, so
//! that a rule that lacks one of them does not compile; the test `every_rule` fails for a rule whose function does nothing.
//! A rule is a module with a type, which is a field of [`Rules`] and has
//!
//! | item | says |
//! |---|---|
//! | `NONE` | the rule that was not set |
//! | `most_bytes` | the size above which a value is refused by its size alone |
//! | `allows_bytes` | whether a value of so many bytes can be accepted: asked before anything reads the value |
//! | `scan` | which characters the scan refuses |
//! | `fault` | the verdict in constant time, beyond length and scan |
//! | `left_to_scan` | whether lengths and scan decide alone |
//! | `broken` | the violation, in `const` code |
//! | `check` | contradictions to other rules: panics |
//! | `check_looser`, `joined` | tightening |
//! | `shape` | what generated values look like, and what counts towards their entropy |
//! | `debug` | the field of `Debug` |
//!
//! and, if it has violations, the functions `write` (the text), `data` (the members of the JSON object) and `written` (the rule
//! as the user wrote it). Its builder and its reader are in the module, too.

#![expect(
    clippy::unused_self,
    clippy::trivially_copy_pass_by_ref,
    reason = "what is generated from the list calls the functions of every rule in one way"
)]

mod array_vec;
pub(crate) mod charset;
mod constant_time;
pub(crate) mod data;
pub(crate) mod deny;
mod entropy;
pub(crate) mod grammar;
pub(crate) mod length;
pub(crate) mod max_bytes;
pub(crate) mod min_entropy;
pub(crate) mod no_control;
pub(crate) mod prefix;
pub(crate) mod redacted;
pub(crate) mod require;
mod shape;
pub(crate) mod suffix;
#[cfg(all(test, feature = "std"))]
mod tests;
pub(crate) mod text;
pub(crate) mod with;

use core::fmt;

use crate::charset::{CharSet, Gaps};
use data::Members;
use length::Lengths;
use text::Text;

pub use grammar::Grammar;
pub use require::Require;
pub(crate) use shape::Shape;
pub use with::Check;

/// The list of the rules, in the order in which violations are listed: module, type, and its violations with their codes.
macro_rules! every_rule {
    ($then:path) => {
        $then! {
            length: Length {
                /// The value does not have the required length.
                "len" Len {
                    /// The required length, in Unicode scalar values.
                    len: usize,
                }
                /// The value is too long.
                "max_len" MaxLen {
                    /// The greatest length, in Unicode scalar values.
                    max: usize,
                }
                /// The value is too short.
                "min_len" MinLen {
                    /// The smallest length, in Unicode scalar values.
                    min: usize,
                }
            }
            max_bytes: MaxBytes {
                /// The value takes too many bytes.
                "max_bytes" MaxBytes {
                    /// The greatest size, in bytes of UTF-8.
                    max: usize,
                }
            }
            charset: Charset {
                /// A character is not in the charset.
                "charset" Charset {
                    /// What the charset allows.
                    allowed: CharSet,
                    /// The first character that is not allowed, counted from 1 in Unicode scalar values.
                    position: usize,
                }
            }
            prefix: Prefix {
                /// The value does not start with the required prefix.
                "prefix" Prefix {
                    /// The required prefix.
                    prefix: &'static str,
                }
            }
            suffix: Suffix {
                /// The value does not end with the required suffix.
                "suffix" Suffix {
                    /// The required suffix.
                    suffix: &'static str,
                }
            }
            require: Required {
                /// The value has no character of a required class.
                "require" Require {
                    /// The missing classes.
                    missing: Require,
                }
            }
            no_control: NoControl {
                /// The value has a control character.
                "no_control" NoControl {
                    /// The first control character, counted from 1 in Unicode scalar values.
                    position: usize,
                }
            }
            grammar: GrammarRule {
                /// The value does not match the grammar.
                "grammar" Grammar {
                    /// The required grammar.
                    grammar: Grammar,
                }
            }
            deny: Deny {
                /// The value is one of the denied ones. Which one stays untold.
                "deny" Deny
            }
            redacted: Redacted {
                /// The value is a mark that replaces a secret in printed output.
                "redacted" Redacted
            }
            min_entropy: MinEntropy {}
            with: With {
                /// A function of the policy refuses the value.
                "custom" Custom {
                    /// The function's text.
                    message: &'static str,
                }
            }
        }
    };
}
pub(crate) use every_rule;

macro_rules! define {
    ($(
        $rule:ident: $type:ident {
            $($(#[$doc:meta])* $code:literal $variant:ident $({ $($(#[$limit_doc:meta])* $limit:ident: $of:ty,)* })?)*
        }
    )*) => {
        /// The rules of a [`Policy`] as data: made by [`Policy::rules`].
        ///
        /// ```
        /// use secret_core::{CharSet, Policy};
        ///
        /// const CLIENT_SECRET: Policy = Policy::new().charset(CharSet::BASE64URL).max_len(86);
        ///
        /// let rules = CLIENT_SECRET.rules();
        /// assert_eq!(rules.charset(), Some(CharSet::BASE64URL));
        /// assert_eq!((rules.min_len(), rules.max_len()), (1, Some(86)));
        /// assert_eq!(rules.prefix(), None);
        /// ```
        #[derive(Clone, Copy)]
        pub struct Rules {
            $(pub(crate) $rule: $rule::$type,)*
            /// What the scan has to know of all rules.
            pub(crate) gaps: Gaps,
        }

        impl Rules {
            pub(crate) const NONE: Self =
                Self { $($rule: $rule::$type::NONE,)* gaps: Gaps::all_but(CharSet::EMPTY) };

            /// How many rules there are.
            pub(crate) const COUNT: usize = Self::NAMES.len();

            /// The names of the rules: those of their modules.
            pub(crate) const NAMES: &'static [&'static str] = &[$(stringify!($rule)),*];

            /// These rules with the gaps that they make.
            pub(crate) const fn with_gaps(mut self) -> Self {
                let scan = Scan { allowed: None, excluded: CharSet::EMPTY };
                $(let scan = self.$rule.scan(scan);)*
                self.gaps = match scan.allowed {
                    Some(allowed) => Gaps::around(allowed.difference(scan.excluded)),
                    None => Gaps::all_but(scan.excluded),
                };
                self
            }

            /// The violation of the rule number `index`, up to [`COUNT`](Self::COUNT), by `bytes`, the UTF-8 of a text.
            ///
            /// The user's own functions never come up: `const` code cannot call them.
            pub(crate) const fn broken(&self, index: usize, bytes: &[u8]) -> Option<Rule> {
                let mut at = 0;
                $(
                    if at == index {
                        return self.$rule.broken(self, bytes);
                    }
                    at += 1;
                )*
                let _ = at;
                None
            }

            /// What generated values look like.
            pub(crate) const fn shape(&self) -> Shape {
                let shape = Shape::FREE;
                $(let shape = self.$rule.shape(shape);)*
                shape
            }
        }

        /// The rule that a value breaks, with the rule's own limits.
        ///
        /// [`Display`](fmt::Display) writes the text without path and hint; it quotes the rule and never the value.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum Rule {
            $($($(#[$doc])* $variant $({ $($(#[$limit_doc])* $limit: $of,)* })?,)*)*
        }

        impl Rule {
            /// Every code, in the order in which violations are listed.
            pub const CODES: &'static [&'static str] = &[$($($code,)*)*];

            /// The rule's name in machine-readable output, stable across releases.
            #[must_use]
            pub const fn code(&self) -> &'static str {
                match self {
                    $($(Self::$variant { .. } => $code,)*)*
                }
            }

            /// Adds the limits of the rule.
            pub(crate) fn data(&self, members: &mut Members) {
                match self {
                    $($(Self::$variant { .. } => $rule::data(self, members),)*)*
                }
            }

            /// The rule as the user wrote it: `max_len = 86`.
            pub(crate) const fn written(&self, text: Text) -> Text {
                match self {
                    $($(Self::$variant { .. } => $rule::written(self, text),)*)*
                }
            }
        }

        impl fmt::Display for Rule {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self {
                    $($(Self::$variant { .. } => $rule::write(self, out),)*)*
                }
            }
        }
    };
}
every_rule!(define);

/// The rules for one secret: which characters, how many, and what else.
///
/// A policy is a `const` value. It is put together from its rules, one method each, named as the keys of the derive's
/// `#[secret(..)]`; it can be [tightened](Policy::tightened) and never loosened; and it is of use by itself:
///
/// ```
/// use secret_core::{CharSet, Policy};
///
/// pub const CLIENT_SECRET: Policy = Policy::new().charset(CharSet::BASE64URL).max_len(86);
///
/// assert!(CLIENT_SECRET.check("gXbU1p-2Vt_w").is_ok());
///
/// let violations = CLIENT_SECRET.check("<value>").unwrap_err();
/// assert_eq!(violations.to_string(), "character 1 is not allowed (allowed: A-Z a-z 0-9 - _)");
///
/// // A literal that breaks the rules does not compile.
/// const _: () = CLIENT_SECRET.assert_valid("abc");
/// ```
///
/// # Without any rule
///
/// `Policy::new()` asks for at least one character: `min_len` defaults to 1. And no policy accepts [what a redacted secret is printed
/// as](Policy::ALWAYS_REFUSED): a value that was printed and fed back must not become the secret.
///
/// # Constant time
///
/// [`accepts`](Policy::accepts) decides by a value's length first. Among values of one length it takes no branch and no
/// index that depends on the bytes, up to the verdict itself. That is not promised for the user's own function
/// ([`with`](Policy::with)), and not for the list of violations that [`check`](Policy::check) makes of a value that was
/// refused: the position of the first wrong character is part of the message anyway.
#[derive(Clone, Copy)]
pub struct Policy {
    pub(crate) rules: Rules,
    /// At which lengths lengths and scan decide alone. Only a field's policy knows, and only its check asks: a rule that is
    /// added to a copy of it makes this untrue, until the copy is a field's policy too.
    pub(crate) charset_only_lengths: Lengths,
}

impl Policy {
    /// The policy without a rule: any text of at least one character, except [`Policy::ALWAYS_REFUSED`].
    ///
    /// ```
    /// use secret_core::Policy;
    ///
    /// assert!(Policy::new().accepts("anything"));
    /// assert!(!Policy::new().accepts(""));
    /// assert!(!Policy::new().accepts("[REDACTED]"));
    /// ```
    #[must_use]
    pub const fn new() -> Self {
        Self { rules: Rules::NONE, charset_only_lengths: Lengths::NONE }
    }

    /// Returns the rules as data.
    #[must_use]
    pub const fn rules(&self) -> &Rules {
        &self.rules
    }

    const fn with_gaps(mut self) -> Self {
        self.rules = self.rules.with_gaps();
        self
    }
}

impl Default for Policy {
    fn default() -> Self {
        Self::new()
    }
}

/// What the rules ask of each byte by itself.
#[derive(Clone, Copy)]
pub(crate) struct Scan {
    /// The only characters allowed, if there is a charset.
    pub(crate) allowed: Option<CharSet>,
    /// Characters that are refused whatever else is allowed.
    pub(crate) excluded: CharSet,
}

impl Scan {
    const fn excluding(mut self, set: CharSet) -> Self {
        self.excluded = self.excluded.union(set);
        self
    }
}

/// A number and its unit, in the singular for one.
struct Count(usize, &'static str);

impl fmt::Display for Count {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plural = if self.0 == 1 { "" } else { "s" };
        write!(out, "{} {}{plural}", self.0, self.1)
    }
}

const fn larger(one: usize, other: usize) -> usize {
    if one > other { one } else { other }
}

const fn smaller(one: usize, other: usize) -> usize {
    if one < other { one } else { other }
}
