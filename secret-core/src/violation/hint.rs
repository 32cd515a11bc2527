//! Hints for common copy-and-paste mistakes.

use core::fmt;

use crate::charset::CharSet;

/// A likely cause of a violation. Values are rejected, never repaired.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Hint {
    /// The value ends with a line break, as the content of a file does.
    TrailingLineBreak,
    /// The value is in quotes, as in a shell script or a JSON text.
    SurroundingQuotes,
    /// The value starts with `Bearer `, as the HTTP header does.
    LeadingBearer,
    /// The value begins or ends with a space.
    SurroundingSpaces,
}

impl Hint {
    /// Returns the hint's name in machine-readable output, stable across releases.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::TrailingLineBreak => "trailing_line_break",
            Self::SurroundingQuotes => "surrounding_quotes",
            Self::LeadingBearer => "leading_bearer",
            Self::SurroundingSpaces => "surrounding_spaces",
        }
    }

    /// Returns the likely cause of a rejected `value`.
    ///
    /// Ignores characters of the charset `allowed`: a trailing space does not explain the rejection if spaces are allowed.
    pub(crate) fn of(value: &str, allowed: Option<CharSet>) -> Option<Self> {
        let odd = |char: char| !allowed.is_some_and(|allowed| allowed.contains(char));
        let first = value.chars().next()?;
        let last = value.chars().next_back()?;
        if matches!(last, '\n' | '\r') && odd(last) {
            Some(Self::TrailingLineBreak)
        } else if value.len() > first.len_utf8() && is_quoted(first, last) && odd(first) {
            Some(Self::SurroundingQuotes)
        } else if starts_with_bearer(value) && odd(' ') {
            Some(Self::LeadingBearer)
        } else if (first.is_whitespace() && odd(first)) || (last.is_whitespace() && odd(last)) {
            Some(Self::SurroundingSpaces)
        } else {
            None
        }
    }
}

/// Returns whether the two characters are a pair of straight or typographic quotes.
const fn is_quoted(first: char, last: char) -> bool {
    matches!(
        (first, last),
        ('"', '"') | ('\'', '\'') | ('`', '`') | ('\u{201C}', '\u{201D}') | ('\u{2018}', '\u{2019}')
    )
}

/// Matches the scheme of RFC 6750 and its space. Scheme names are case-insensitive (RFC 9110 section 11.1).
fn starts_with_bearer(value: &str) -> bool {
    value.as_bytes().get(..7).is_some_and(|start| start.eq_ignore_ascii_case(b"bearer "))
}

impl fmt::Display for Hint {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::TrailingLineBreak => "it ends with a line break: was it read from a file?",
            Self::SurroundingQuotes => "it is in quotes: were they copied with it?",
            Self::LeadingBearer => "it starts with `Bearer `: was it copied from a header?",
            Self::SurroundingSpaces => "it begins or ends with a space: was that copied with it?",
        })
    }
}
