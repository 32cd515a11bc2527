//! The rules as data, with their codes and texts.

use core::fmt;

use crate::charset::CharSet;
use crate::policy::{Form, Require};

/// The rule that a value breaks, with the rule's own limits.
///
/// [`Display`](fmt::Display) is the text without place and hint; it quotes the rule and never the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Rule {
    /// A character is not in the charset.
    Charset {
        /// What the charset allows.
        allowed: CharSet,
        /// Which character is the first that is not allowed, counted from 1 in Unicode scalar values.
        position: usize,
    },
    /// The value has another length than the only one allowed.
    Len {
        /// The length to have, in Unicode scalar values.
        len: usize,
    },
    /// The value is too short.
    MinLen {
        /// The smallest length, in Unicode scalar values.
        min: usize,
    },
    /// The value is too long.
    MaxLen {
        /// The greatest length, in Unicode scalar values.
        max: usize,
    },
    /// The value takes too many bytes.
    MaxBytes {
        /// The greatest size, in bytes of UTF-8.
        max: usize,
    },
    /// The value does not start as it must.
    Prefix {
        /// What it must start with.
        prefix: &'static str,
    },
    /// The value has no character of a required class.
    Require {
        /// The classes of which there is none.
        missing: Require,
    },
    /// The value is not of the required form.
    Form {
        /// The form to have.
        form: Form,
    },
    /// The value is one of those that are refused by name. Which one is not told.
    Deny,
    /// The value is what stands for a redacted secret in printed output.
    Redacted,
    /// The policy's own function refuses the value.
    Custom {
        /// The function's text.
        message: &'static str,
    },
}

impl Rule {
    /// The rule's name in machine-readable output, stable across releases.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Charset { .. } => "charset",
            Self::Len { .. } => "len",
            Self::MinLen { .. } => "min_len",
            Self::MaxLen { .. } => "max_len",
            Self::MaxBytes { .. } => "max_bytes",
            Self::Prefix { .. } => "prefix",
            Self::Require { .. } => "require",
            Self::Form { .. } => "form",
            Self::Deny => "deny",
            Self::Redacted => "redacted",
            Self::Custom { .. } => "custom",
        }
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Charset { allowed, position } => {
                write!(out, "character {position} is not allowed (allowed: {allowed})")
            }
            Self::Len { len } => write!(out, "must be exactly {}", Count(*len, "character")),
            Self::MinLen { min } => write!(out, "must be at least {}", Count(*min, "character")),
            Self::MaxLen { max } => write!(out, "must be at most {}", Count(*max, "character")),
            Self::MaxBytes { max } => {
                write!(out, "must be at most {} of UTF-8", Count(*max, "byte"))
            }
            Self::Prefix { prefix } => write!(out, "must start with `{prefix}`"),
            Self::Require { missing } => write!(out, "must contain {missing}"),
            Self::Form { form } => write!(out, "{form}"),
            Self::Deny => out.write_str("must not be one of the values that are refused by name"),
            Self::Redacted => out.write_str("must be the secret itself, not a mark that stands for a hidden one"),
            Self::Custom { message } => out.write_str(message),
        }
    }
}

/// A number and what it counts, in the singular for one.
struct Count(usize, &'static str);

impl fmt::Display for Count {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plural = if self.0 == 1 { "" } else { "s" };
        write!(out, "{} {}{plural}", self.0, self.1)
    }
}
