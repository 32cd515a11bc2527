//! The error of a parse from a buffer: it drops what serde's derived code would quote.
//!
//! This crate's own texts reach it through `Error::custom` like everybody's. It knows them by a signature: they write
//! a piece of text that is empty, and lies in a private static. No text that somebody else formats has that address, and
//! where the text is printed the signature is not seen.

use alloc::format;
use alloc::string::String;
use core::fmt::{self, Display, Write};
use core::ptr;

use serde::de::{Error, Expected, Unexpected};

use crate::de::names::Unknown;

static SIGNATURE: &[u8; 3] = b"---";

/// Empty, and inside of the static rather than at its edge, where another empty constant could lie.
fn signature() -> &'static str {
    core::str::from_utf8(&SIGNATURE[1..1]).unwrap_or("")
}

/// A text that holds nothing of the input.
pub struct Signed<'a>(pub &'a dyn Display);

impl Display for Signed<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(signature())?;
        self.0.fmt(f)
    }
}

/// A clean text; none where the one that was given is not known to be.
#[derive(Debug)]
pub struct Clean(Option<String>);

impl Clean {
    /// serde names a unit variant by its type, which is here the macro's.
    fn expected(expected: &dyn Expected) -> Self {
        Self(Some(format!("expected {expected}").replace("__Shadow::", "")))
    }

    /// The text, if there is one to show.
    pub fn text(&self) -> Option<&str> {
        self.0.as_deref()
    }
}

/// Keeps what follows a signature, and nothing else.
#[derive(Default)]
struct Reader(Option<String>);

impl Write for Reader {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        match &mut self.0 {
            Some(kept) => kept.push_str(text),
            None if ptr::eq(text.as_ptr(), signature().as_ptr()) => self.0 = Some(String::new()),
            None => return Err(fmt::Error),
        }
        Ok(())
    }
}

impl Error for Clean {
    fn custom<T: Display>(text: T) -> Self {
        let mut reader = Reader::default();
        // An error here is an unsigned text: nothing of it is kept.
        let _ = write!(reader, "{text}");
        Self(reader.0)
    }

    fn invalid_type(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::expected(expected)
    }

    fn invalid_value(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::expected(expected)
    }

    fn invalid_length(_: usize, expected: &dyn Expected) -> Self {
        Self::expected(expected)
    }

    fn unknown_variant(_: &str, names: &'static [&'static str]) -> Self {
        Self(Some(format!("{}", Unknown { kind: "variant", names })))
    }

    fn unknown_field(_: &str, names: &'static [&'static str]) -> Self {
        Self(Some(format!("{}", Unknown { kind: "field", names })))
    }

    fn missing_field(field: &'static str) -> Self {
        Self(Some(format!("missing field `{field}`")))
    }

    fn duplicate_field(field: &'static str) -> Self {
        Self(Some(format!("duplicate field `{field}`")))
    }
}

impl core::error::Error for Clean {}

impl Display for Clean {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text().unwrap_or("not valid"))
    }
}
