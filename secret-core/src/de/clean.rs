//! Errors that hold nothing of the input.
//!
//! A format tells of a wrong type by quoting the value, and does so before any visitor is called, so its error is
//! replaced by one that says what was expected. Two things in it are worth keeping: the position, and the fact that the
//! document is malformed (a server answers 400 to that, not 422). Both are read from its text, which is looked at in
//! a small buffer that is wiped.

use alloc::string::{String, ToString};
use core::cell::Cell;
use core::fmt::{self, Display, Write};

use serde::de::Error;
use zeroize::Zeroizing;

use super::wrap::Info;
use crate::violation::Segment;

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

/// What is said of a value with more levels than can be read: in `serde_json`'s words.
pub const TOO_DEEP: &str = "recursion limit exceeded";

/// The longest text that is recognised, and the longest position.
const HEAD: usize = 128;
const TAIL: usize = 64;

/// As long as most errors of this crate are.
const LINE: usize = 128;

/// Runs `read`, whose visitor sets the flag when it returns an error of its own making; any other error is the format's
/// and gives way to what `instead` makes of it. All that an error needs is worked out there and not before.
#[expect(clippy::inline_always, reason = "two calls and a test")]
#[inline(always)]
pub fn guarded<T, E: Error>(
    instead: impl FnOnce(E) -> E,
    read: impl FnOnce(&Cell<bool>) -> Result<T, E>,
) -> Result<T, E> {
    let ours = Cell::new(false);
    read(&ours).map_err(|error| if ours.get() { error } else { instead(error) })
}

/// The same for code that knows nothing of the flag: each of its errors is taken for one that quotes.
#[cold]
pub fn replaced<E: Error>(error: E, expected: &dyn Display, name: Option<&'static str>) -> E {
    let seen = Seen::of(&error);
    if seen.is_harmless::<E>(name) {
        return error;
    }
    // `serde_json` reads the position back from the end of a custom text, wherever it came from.
    self::error(&format_args!("{expected}{}", seen.position()))
}

/// How the texts begin that a model's own shape is told with.
const SHAPE: &[&str] =
    &["expected ", "missing field `", "duplicate field `", "unknown field", "unknown variant", "not a valid "];

/// The clean error of a model `I` that stands at `place`, with that place in front of its text.
///
/// Only where the format shows a text of ours as it is. Some put words or a path of their own in front; those stay as they
/// are.
pub fn placed<I: Info, E: Error>(error: E, place: &dyn Display) -> E {
    let seen = Seen::of(&error);
    if seen.is_malformed() || self::error::<E>(&"-").to_string() != "-" {
        return error;
    }
    let (text, place) = (error.to_string(), place.to_string());
    let joint = if begins_with_a_place::<I>(&text) {
        "/"
    } else if SHAPE.iter().any(|start| text.starts_with(start)) {
        ": "
    } else {
        return error;
    };
    let place = place.strip_suffix(": ").unwrap_or(&place);
    self::error(&format_args!("{place}{joint}{text}"))
}

/// Whether the text is about a field of the model, or about one below it.
fn begins_with_a_place<I: Info>(text: &str) -> bool {
    let goes_on = |rest: &str| rest.starts_with([':', '/']);
    let begins = |name: &str| !name.is_empty() && text.strip_prefix(name).is_some_and(goes_on);
    I::PLAIN.iter().any(|(name, _)| begins(name))
        || I::FIELDS.iter().any(|field| match field.path() {
            [Segment::Field(name), ..] => begins(name),
            // The number of a tuple's field; or flattened, and the names in there are the other model's.
            _ => goes_on(text.trim_start_matches(|char: char| char.is_ascii_alphanumeric() || "_-".contains(char))),
        })
}

/// The one place where this crate makes a serde error: `text` holds nothing of the input.
pub fn error<E: Error>(text: &dyn Display) -> E {
    // In one piece: a format would let its buffer grow with each of them.
    let mut line = String::with_capacity(LINE);
    let _ = write!(line, "{text}");
    E::custom(super::buffer::Signed(&line))
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

    /// Whether the text says that the document is malformed, or is what a format of this error type says of the missing
    /// field `name`.
    fn is_harmless<E: Error>(&self, name: Option<&'static str>) -> bool {
        self.is_malformed()
            || name.is_some_and(|name| self.text().is_some() && Self::of(&E::missing_field(name)).text() == self.text())
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
