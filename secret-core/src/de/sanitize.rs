//! Errors that never quote the input.
//!
//! A format quotes the value in the error for a wrong type, before it calls any visitor. This module replaces such errors with one
//! that names the expected type. It keeps the position, and the fact that the document is malformed (a server answers 400 to
//! that, not 422). Both are parsed from the error's text, in a small buffer that is wiped.
//!
//! The [context](FieldContext) records which errors this crate created.

use alloc::string::String;
use core::fmt::{self, Display, Write};

use serde::de::Error;
use zeroize::Zeroizing;

use crate::context::{FieldContext, Root};
use crate::secret::SecretField;
use crate::validate::Validator;
use crate::violation::Violations;

/// The errors of `serde_json` for a malformed document (`serde_json::error::Category::{Syntax, Eof}`): fixed texts.
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

/// The error for a value that is nested too deeply, as `serde_json` words it.
pub const TOO_DEEP: &str = "recursion limit exceeded";

/// The length of the longest known text, and of the longest position.
const HEAD: usize = 128;
const TAIL: usize = 64;

/// Fits most errors of this crate.
const LINE: usize = 128;

impl FieldContext<'_> {
    /// Creates an error. `text` must not quote the input.
    #[cold]
    pub(crate) fn error<E: Error>(&self, text: &dyn Display) -> E {
        self.report();
        // Formats the text once, so that the format does not grow its buffer with each part.
        let mut line = String::with_capacity(LINE);
        let _ = write!(line, "{self}{text}");
        E::custom(line)
    }

    /// Returns the error for a value that breaks its rules.
    #[cold]
    pub(crate) fn invalid<E: Error>(&self, violations: Violations) -> E {
        self.report();
        let mut line = String::with_capacity(LINE);
        let _ = write!(line, "{}", self.locate(violations));
        E::custom(line)
    }

    /// Checks a value that was not parsed under this context against its rules.
    pub(crate) fn validate<E: Error>(&self, value: &impl SecretField) -> Result<(), E> {
        if !self.enforces() {
            return Ok(());
        }
        let validator = Validator::default();
        value.validate_fields(&self.detached(&Root::validating(&validator)));
        validator.finish().map_err(|violations| self.invalid(violations))
    }

    /// Returns the error for a missing field. At the outermost level it is the format's own.
    #[cold]
    pub(crate) fn missing<E: Error>(&self, name: &'static str) -> E {
        if self.is_outermost() {
            self.report();
            E::missing_field(name)
        } else {
            self.error(&format_args!("missing field `{name}`"))
        }
    }

    /// Returns the error for a duplicate field.
    #[cold]
    pub(crate) fn duplicate<E: Error>(&self, name: &'static str) -> E {
        if self.is_outermost() {
            self.report();
            E::duplicate_field(name)
        } else {
            self.error(&format_args!("duplicate field `{name}`"))
        }
    }

    /// Replaces the error of a failed value with one that quotes nothing and names the `expected` type.
    #[cold]
    pub(crate) fn sanitize<E: Error>(&self, error: E, expected: &dyn Display) -> E {
        self.sanitize_with(error, &format_args!("expected {expected}"))
    }

    /// Replaces the error of a format that failed between two values.
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
        // `serde_json` parses the position from the end of any custom text.
        self.error(&format_args!("{text}{}", seen.position()))
    }
}

/// The start and the end of an error's text.
struct Seen {
    head: Zeroizing<[u8; HEAD]>,
    tail: Zeroizing<[u8; TAIL]>,
    len: usize,
}

impl Seen {
    fn of(error: &impl Display) -> Self {
        let mut seen = Self { head: Zeroizing::new([0; HEAD]), tail: Zeroizing::new([0; TAIL]), len: 0 };
        // Only a failing `Display` ends early; the text so far can still be classified.
        let _ = write!(seen, "{error}");
        seen
    }

    fn is_malformed(&self) -> bool {
        self.text().is_some_and(|text| MALFORMED.iter().any(|known| known.as_bytes() == text))
    }

    /// Returns the whole text without the position; `None` if it is too long.
    fn text(&self) -> Option<&[u8]> {
        let text = self.head.get(..self.len)?;
        Some(text.strip_suffix(self.position().as_bytes()).unwrap_or(text))
    }

    /// Returns ` at line L column C` if the text ends with it.
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
