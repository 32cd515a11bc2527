//! Grammars of the presets that no charset can say.

mod neighbours;
mod padding;

use core::fmt;

use crate::charset::CharSet;

pub(super) use padding::Padding;

/// A form that a secret must have beyond its charset and length: what the grammar of a preset's source says more.
///
/// The charset says which characters there may be; the form says where the padding goes, or which characters there may
/// not be in a text that is otherwise free. Forms come with the presets, which name the sections that define them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Form {
    /// `b64token` of RFC 6750 section 2.1: `=` at the end only, and something before it.
    B64Token,
    /// RFC 4648 section 8: two characters for each octet.
    Base16,
    /// RFC 4648 section 6: groups of 8 characters, of which the last ends with 0, 1, 3, 4 or 6 `=`.
    Base32,
    /// RFC 4648 section 4: groups of 4 characters, of which the last ends with 0, 1 or 2 `=`.
    Base64,
    /// RFC 4648 section 5 without padding: a last group of one character encodes nothing.
    Base64Url,
    /// No `CTL` of RFC 5234 appendix B.1 (`%x00-1F` and `%x7F`): the password of RFC 7617 section 2.
    NoControls,
    /// Neither `CTL` nor a colon: the user-id of RFC 7617 section 2.
    NoControlsOrColon,
    /// `*UNICODECHARNOCRLF` of RFC 6749 appendix A: no `CTL` but the tab, and neither U+FFFE nor U+FFFF.
    UnicodeNoCrlf,
    /// No U+0000, at which bcrypt stops reading.
    NoNul,
}

impl Form {
    /// The form's name in machine-readable output, stable across releases.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::B64Token => "b64token",
            Self::Base16 => "base16",
            Self::Base32 => "base32",
            Self::Base64 => "base64",
            Self::Base64Url => "base64url",
            Self::NoControls => "no_controls",
            Self::NoControlsOrColon => "no_controls_or_colon",
            Self::UnicodeNoCrlf => "unicode_no_crlf",
            Self::NoNul => "no_nul",
        }
    }

    /// Whether every text of this form and of `charset` is of the form `other` too.
    pub(super) const fn implies(self, other: Self, charset: Option<CharSet>) -> bool {
        match (other, charset) {
            (Self::NoNul, Some(charset)) if !charset.contains('\0') => true,
            (Self::NoNul, _) => {
                matches!(self, Self::NoNul | Self::NoControls | Self::NoControlsOrColon | Self::UnicodeNoCrlf)
            }
            (Self::NoControls, _) => matches!(self, Self::NoControls | Self::NoControlsOrColon),
            _ => self as u8 == other as u8,
        }
    }

    /// Whether any text of `len` bytes can have the form.
    #[inline]
    pub(crate) const fn fits(self, len: usize) -> bool {
        match self {
            Self::Base16 => len % 2 == 0,
            Self::Base32 => len % 8 == 0,
            Self::Base64 => len % 4 == 0,
            Self::Base64Url => len % 4 != 1,
            _ => true,
        }
    }

    /// The characters that no text of the form holds, but for the padding of a last group.
    pub(super) const fn without(self) -> CharSet {
        const CONTROLS: CharSet = CharSet::range('\0', '\x1F').union(CharSet::of("\x7F"));
        match self {
            Self::NoControls => CONTROLS,
            Self::NoControlsOrColon => CONTROLS.union(CharSet::of(":")),
            Self::UnicodeNoCrlf => CONTROLS.without(CharSet::of("\t")),
            Self::NoNul => CharSet::of("\0"),
            Self::Base32 | Self::Base64 => CharSet::of("="),
            Self::B64Token | Self::Base16 | Self::Base64Url => CharSet::EMPTY,
        }
    }

    /// Whether `bytes`, the UTF-8 of a text, have the form: the plain way, for `const` code and for what is refused.
    pub(super) const fn is_form_of(self, bytes: &[u8]) -> bool {
        if !self.fits(bytes.len()) {
            return false;
        }
        match self {
            Self::B64Token | Self::Base32 | Self::Base64 => {
                let mut body = bytes;
                while let [before @ .., b'='] = body {
                    body = before;
                }
                let padding = bytes.len() - body.len();
                let fits = match self {
                    Self::B64Token => padding == 0 || !body.is_empty(),
                    Self::Base32 => matches!(padding, 0 | 1 | 3 | 4 | 6),
                    _ => padding <= 2,
                };
                fits && holds_none(body, CharSet::of("="))
            }
            Self::UnicodeNoCrlf => holds_none(bytes, self.without()) && !holds_noncharacter(bytes),
            _ => holds_none(bytes, self.without()),
        }
    }
}

const fn holds_none(mut bytes: &[u8], set: CharSet) -> bool {
    while let Some((first, rest)) = bytes.split_first() {
        if set.contains(*first as char) {
            return false;
        }
        bytes = rest;
    }
    true
}

/// Whether there is a U+FFFE or U+FFFF.
const fn holds_noncharacter(mut bytes: &[u8]) -> bool {
    while let Some((_, rest)) = bytes.split_first() {
        if let [0xEF, 0xBF, 0xBE | 0xBF, ..] = bytes {
            return true;
        }
        bytes = rest;
    }
    false
}

/// The form as a demand: `must not contain control characters`.
impl fmt::Display for Form {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::B64Token => "must have `=` at its end only",
            Self::Base16 => "must have an even number of characters, two for each byte",
            Self::Base32 => "must be whole groups of 8 characters, padded with `=` at the end as base 32 is",
            Self::Base64 => "must be whole groups of 4 characters, padded with `=` at the end as base 64 is",
            Self::Base64Url => "must not end with a single character after its groups of 4",
            Self::NoControls => "must not contain control characters",
            Self::NoControlsOrColon => "must not contain control characters or a colon",
            Self::UnicodeNoCrlf => "must not contain line breaks or other control characters",
            Self::NoNul => "must not contain the character U+0000",
        })
    }
}
