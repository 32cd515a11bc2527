//! Errors that hold nothing of the input.
//!
//! A format reports a wrong type by quoting the value, and does so before any visitor is called, so its error is replaced by one
//! that says what was expected. Two things in it are worth keeping: the position, and the fact that the document is malformed (a
//! server answers 400 to that, not 422). Both are read from its text, which is looked at in a small buffer that is wiped.
//!
//! Which errors are this crate's own, the [context](FieldContext) knows: whoever writes one reports it there.

use alloc::string::String;
use core::fmt::{self, Display, Write};

use serde::de::Error;
use zeroize::Zeroizing;

use crate::context::{FieldContext, Root};
use crate::secret::SecretField;
use crate::validate::Validator;
use crate::violation::Violations;

/// What `serde_json` says of a malformed document (`serde_json::error::Category::{Syntax, Eof}`): fixed texts.
const MALFORMED: &[&str] = &[
    "EOF while parsing a list",
    "EOF while parsing an object",
    "EOF while parsing a string",
    "EOF while parsing a value",
    "expected `:`",
    "expected `,` or `]`",
    "expected `,` or `}`",
    "expected ident",
    "expected value",
    "expected `\"`",
    "invalid escape",
    "invalid number",
    "number out of range",
    "invalid unicode code point",
    "control character (\\u0000-\\u001F) found while parsing a string",
    "key must be a string",
    "invalid value: expected key to be a number in quotes",
    "float key must be finite (got NaN or +/-inf)",
    "lone leading surrogate in hex escape",
    "trailing comma",
    "trailing characters",
    "unexpected end of hex escape",
    TOO_DEEP,
];

/// The error for a value with more levels than can be read, in `serde_json`'s words.
pub const TOO_DEEP: &str = "recursion limit exceeded";

/// The longest text that is recognised, and the longest position.
const HEAD: usize = 128;
const TAIL: usize = 64;

/// As long as most errors of this crate are.
const LINE: usize = 128;

impl FieldContext<'_> {
    /// An error of this crate's own: `text` holds nothing of the input.
    #[cold]
    pub(crate) fn error<E: Error>(&self, text: &dyn Display) -> E {
        self.report();
        // In one piece: a format would let its buffer grow with each part.
        let mut line = String::with_capacity(LINE);
        let _ = write!(line, "{self}{text}");
        E::custom(line)
    }

    /// The error for a value that breaks its rules.
    #[cold]
    pub(crate) fn invalid<E: Error>(&self, violations: Violations) -> E {
        self.report();
        let mut line = String::with_capacity(LINE);
        let _ = write!(line, "{}", self.locate(violations));
        E::custom(line)
    }

    /// Holds the texts of a value that was made, and not parsed under this context, against its rules.
    pub(crate) fn validate<E: Error>(&self, value: &impl SecretField) -> Result<(), E> {
        if !self.enforces() {
            return Ok(());
        }
        let validator = Validator::default();
        value.validate_fields(&self.detached(&Root::validating(&validator)));
        validator.finish().map_err(|violations| self.invalid(violations))
    }

    /// The error for a field that the input does not have. At the outermost level it is the format's own.
    #[cold]
    pub(crate) fn missing<E: Error>(&self, name: &'static str) -> E {
        if self.is_outermost() {
            self.report();
            E::missing_field(name)
        } else {
            self.error(&format_args!("missing field `{name}`"))
        }
    }

    /// The error for a field that the input has twice.
    #[cold]
    pub(crate) fn duplicate<E: Error>(&self, name: &'static str) -> E {
        if self.is_outermost() {
            self.report();
            E::duplicate_field(name)
        } else {
            self.error(&format_args!("duplicate field `{name}`"))
        }
    }

    /// The error with which reading a value has failed, without what it may quote: `expected` is what would have been right.
    #[cold]
    pub(crate) fn sanitize<E: Error>(&self, error: E, expected: &dyn Display) -> E {
        self.sanitize_with(error, &format_args!("expected {expected}"))
    }

    /// The error of a format that has failed between two values.
    #[cold]
    pub(crate) fn interrupted<E: Error>(&self, error: E) -> E {
        self.sanitize_with(error, &"the input cannot be read")
    }

    #[cold]
    pub(crate) fn sanitize_with<E: Error>(&self, error: E, text: &dyn Display) -> E {
        if self.is_reported() {
            return error;
        }
        let seen = Seen::of(&error);
        if seen.is_malformed() {
            self.report();
            return error;
        }
        // `serde_json` reads the position back from the end of a custom text, wherever it came from.
        self.error(&format_args!("{text}{}", seen.position()))
    }
}

/// The beginning and the end of an error's text.
struct Seen {
    head: Zeroizing<[u8; HEAD]>,
    tail: Zeroizing<[u8; TAIL]>,
    len: usize,
}

impl Seen {
    fn of(error: &impl Display) -> Self {
        let mut seen = Self { head: Zeroizing::new([0; HEAD]), tail: Zeroizing::new([0; TAIL]), len: 0 };
        // Only a `Display` that fails by itself ends early; what came until then is still safe to judge.
        let _ = write!(seen, "{error}");
        seen
    }

    fn is_malformed(&self) -> bool {
        self.text().is_some_and(|text| MALFORMED.iter().any(|known| known.as_bytes() == text))
    }

    /// The whole text without the position, unless it is too long.
    fn text(&self) -> Option<&[u8]> {
        let text = self.head.get(..self.len)?;
        Some(text.strip_suffix(self.position().as_bytes()).unwrap_or(text))
    }

    /// ` at line L column C`, if the text ends so; nothing else of it is kept.
    fn position(&self) -> &str {
        let tail = &*self.tail;
        let digits = |text: &[u8]| text.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
        let before = |end: usize, word: &[u8]| {
            let number = digits(&tail[..end]);
            let start = end.checked_sub(number + word.len())?;
            (number > 0 && tail[start..].starts_with(word)).then_some(start)
        };
        before(tail.len(), b" column ")
            .and_then(|end| before(end, b" at line "))
            .and_then(|start| core::str::from_utf8(&tail[start..]).ok())
            .unwrap_or("")
    }
}

impl Write for Seen {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let bytes = text.as_bytes();
        let free = HEAD.saturating_sub(self.len).min(bytes.len());
        self.head[self.len.min(HEAD)..][..free].copy_from_slice(&bytes[..free]);
        let last = &bytes[bytes.len().saturating_sub(TAIL)..];
        self.tail.rotate_left(last.len());
        self.tail[TAIL - last.len()..].copy_from_slice(last);
        self.len += bytes.len();
        Ok(())
    }
}
