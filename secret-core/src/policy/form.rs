//! Grammars of the presets that no charset can say.

use core::fmt;

use crate::charset::CharSet;

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
    pub(crate) const fn fits(self, len: usize) -> bool {
        match self {
            Self::Base16 => len % 2 == 0,
            Self::Base32 => len % 8 == 0,
            Self::Base64 => len % 4 == 0,
            Self::Base64Url => len % 4 != 1,
            _ => true,
        }
    }

    /// Not all 0 when `bytes`, the UTF-8 of a text whose length [fits](Form::fits), have not the form.
    ///
    /// Takes no branch and no index that depends on the bytes, only on how many there are. The two faults come apart, so that
    /// the caller can keep the compiler from looking for the second only where there is not the first.
    pub(super) const fn faults(self, bytes: &[u8]) -> [u8; 2] {
        match self {
            Self::B64Token => [is_padding(bytes, 0), padding_within(bytes)],
            Self::Base64 => [is_padding_before_end(bytes, 4) | is_padding_before_end(bytes, 3), padding_within(bytes)],
            Self::Base32 => [no_base32_padding(bytes), padding_within(bytes)],
            Self::Base16 | Self::Base64Url => [0, 0],
            Self::NoControls => [control(bytes, b'\x7F'), 0],
            Self::NoControlsOrColon => [control(bytes, b'\x7F'), holds(bytes, b':')],
            Self::UnicodeNoCrlf => [control(bytes, b'\t'), noncharacter(bytes)],
            Self::NoNul => [0, holds(bytes, 0)],
        }
    }
}

/// 1 when the two are equal, else 0: by arithmetic.
const fn equal(byte: u8, other: u8) -> u8 {
    let differing = byte ^ other;
    ((differing | differing.wrapping_neg()) >> 7) ^ 1
}

const fn is_padding(bytes: &[u8], at: usize) -> u8 {
    if at < bytes.len() { equal(bytes[at], b'=') } else { 0 }
}

/// The same for the byte that is the `back`th from the end.
const fn is_padding_before_end(bytes: &[u8], back: usize) -> u8 {
    if back <= bytes.len() { equal(bytes[bytes.len() - back], b'=') } else { 0 }
}

/// 1 when the number of `=` in the last eight bytes is none that ends a group of base 32.
const fn no_base32_padding(bytes: &[u8]) -> u8 {
    let mut padding = 0;
    let mut back = 1;
    while back <= 8 {
        padding += is_padding_before_end(bytes, back);
        back += 1;
    }
    // The bits 2, 5, 7 and 8. Comparisons were seen to become a jump here, and a shift a bit test in memory; a rotation stays
    // what it is.
    (0b1_1010_0100_u32.rotate_right(padding as u32) & 1) as u8
}

/// 1 when something else follows an `=`.
const fn padding_within(bytes: &[u8]) -> u8 {
    let mut bad = 0;
    let mut at = 1;
    while at < bytes.len() {
        bad |= equal(bytes[at - 1], b'=') & (equal(bytes[at], b'=') ^ 1);
        at += 1;
    }
    bad
}

/// 1 when there is a `CTL`; the byte `but` is let through where it is not DEL.
const fn control(bytes: &[u8], but: u8) -> u8 {
    let mut bad = 0;
    let mut at = 0;
    while at < bytes.len() {
        let byte = bytes[at];
        // Below 0x20 the subtraction wraps around into the upper half, where no byte of ASCII is.
        let low = (byte.wrapping_sub(0x20) & !byte) >> 7;
        bad |= (low & (equal(byte, but) ^ 1)) | equal(byte, 0x7F);
        at += 1;
    }
    bad
}

/// 1 when one of the bytes is `wanted`.
const fn holds(bytes: &[u8], wanted: u8) -> u8 {
    let mut held = 0;
    let mut at = 0;
    while at < bytes.len() {
        held |= equal(bytes[at], wanted);
        at += 1;
    }
    held
}

/// 1 when there is a U+FFFE or U+FFFF, in UTF-8 `EF BF BE` and `EF BF BF`.
const fn noncharacter(bytes: &[u8]) -> u8 {
    let mut bad = 0;
    let mut at = 2;
    while at < bytes.len() {
        bad |= equal(bytes[at - 2], 0xEF) & equal(bytes[at - 1], 0xBF) & equal(bytes[at] | 1, 0xBF);
        at += 1;
    }
    bad
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
