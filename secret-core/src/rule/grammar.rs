//! `grammar`: what the grammar of a preset's source asks for beyond charset and length.

mod adjacency;
mod padding;

use core::fmt;

use super::data::{Member, Members};
use super::text::Text;
use super::{Policy, Rule, Rules, Scan, Shape};
use crate::charset::CharSet;

pub(super) use adjacency::control_fault;
use padding::Padding;

/// A grammar that a secret must match beyond its charset and length.
///
/// The charset lists the characters; the grammar says where the padding goes, or which characters are excluded from a text that
/// is otherwise free. Grammars come with the [presets](crate::presets), which name the sections that define them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Grammar {
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

impl Grammar {
    /// The grammar's name in machine-readable output, stable across releases.
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

    /// Whether every text of this grammar and of `charset` matches the grammar `other` too.
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

    /// Whether any text of `len` bytes can match.
    #[inline]
    pub(crate) const fn allows_len(self, len: usize) -> bool {
        match self {
            Self::Base16 => len % 2 == 0,
            Self::Base32 => len % 8 == 0,
            Self::Base64 => len % 4 == 0,
            Self::Base64Url => len % 4 != 1,
            _ => true,
        }
    }

    /// The characters that no text that matches has, but for the padding of a last group.
    pub(super) const fn excluded(self) -> CharSet {
        const CONTROLS: CharSet = CharSet::CONTROL;
        match self {
            Self::NoControls => CONTROLS,
            Self::NoControlsOrColon => CONTROLS.union(CharSet::from_chars(":")),
            Self::UnicodeNoCrlf => CONTROLS.difference(CharSet::from_chars("\t")),
            Self::NoNul => CharSet::from_chars("\0"),
            Self::Base32 | Self::Base64 => CharSet::from_chars("="),
            Self::B64Token | Self::Base16 | Self::Base64Url => CharSet::EMPTY,
        }
    }

    /// Whether `bytes`, the UTF-8 of a text, match: the plain way, for `const` code and for refused values.
    pub(super) const fn matches(self, bytes: &[u8]) -> bool {
        if !self.allows_len(bytes.len()) {
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
                fits && holds_none(body, CharSet::from_chars("="))
            }
            Self::UnicodeNoCrlf => holds_none(bytes, self.excluded()) && !holds_noncharacter(bytes),
            _ => holds_none(bytes, self.excluded()),
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

/// The grammar as a demand: `must not contain control characters`.
impl fmt::Display for Grammar {
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

#[derive(Clone, Copy)]
pub(crate) struct GrammarRule(Option<Grammar>);

impl Policy {
    /// The value must match the grammar that a preset's source defines.
    #[must_use]
    pub const fn grammar(mut self, grammar: Grammar) -> Self {
        self.rules.grammar = GrammarRule(Some(grammar));
        self.with_gaps()
    }
}

impl Rules {
    /// The required grammar.
    #[must_use]
    pub const fn grammar(&self) -> Option<Grammar> {
        self.grammar.0
    }

    /// How the last group may be padded, if it may be.
    #[inline]
    pub(super) fn padding(&self) -> Option<Padding> {
        match self.charset() {
            Some(charset) if !charset.contains('=') => None,
            _ => self.grammar.0.and_then(Grammar::padding),
        }
    }
}

impl GrammarRule {
    pub(super) const NONE: Self = Self(None);

    pub(crate) const fn most_bytes(&self) -> usize {
        usize::MAX
    }

    #[inline]
    pub(crate) const fn allows_bytes(&self, _rules: &Rules, bytes: usize) -> bool {
        match self.0 {
            Some(grammar) => grammar.allows_len(bytes),
            None => true,
        }
    }

    pub(super) const fn scan(&self, scan: Scan) -> Scan {
        match self.0 {
            Some(grammar) => scan.excluding(grammar.excluded()),
            None => scan,
        }
    }

    #[inline]
    pub(crate) fn fault(&self, rules: &Rules, bytes: &[u8]) -> u8 {
        let Some(grammar) = self.0 else { return 0 };
        let fault = grammar.adjacency_error(bytes);
        match rules.padding() {
            Some(padding) => fault | padding.fault(bytes),
            None => fault,
        }
    }

    pub(crate) const fn left_to_scan(&self, _rules: &Rules) -> bool {
        self.0.is_none()
    }

    pub(super) const fn broken(&self, _rules: &Rules, bytes: &[u8]) -> Option<Rule> {
        match self.0 {
            Some(grammar) if !grammar.matches(bytes) => Some(Rule::Grammar { grammar }),
            _ => None,
        }
    }

    #[track_caller]
    pub(crate) const fn check(&self, rules: &Rules, field: &str) {
        let (Some(grammar), Some(max)) = (self.0, rules.max_len()) else { return };
        let mut len = rules.min_len();
        // No grammar leaves out more than 7 lengths in a row, so this is soon over.
        while len <= max {
            if grammar.allows_len(len) {
                return;
            }
            len += 1;
        }
        Text::about(field)
            .str("no length from ")
            .key("min_len", rules.min_len())
            .str(" to ")
            .key("max_len", max)
            .str(" is possible in ")
            .str(grammar.name())
            .panic();
    }

    #[track_caller]
    pub(crate) const fn check_looser(&self, base: &Rules, by: &Rules, field: &str) {
        let (Some(old), Some(new)) = (self.0, by.grammar.0) else { return };
        let charset = if by.charset.is_set() { by.charset() } else { base.charset() };
        if !old.implies(new, charset) && !new.implies(old, charset) {
            Text::about(field)
                .str("the grammar ")
                .str(new.name())
                .str(" does not go with the policy's ")
                .str(old.name())
                .panic();
        }
    }

    pub(crate) const fn joined(self, base: &Rules, by: &Rules) -> Self {
        let charset = if by.charset.is_set() { by.charset() } else { base.charset() };
        match (self.0, by.grammar.0) {
            (Some(old), Some(new)) if !old.implies(new, charset) => Self(Some(new)),
            (None, new) => Self(new),
            (old, _) => Self(old),
        }
    }

    pub(super) const fn shape(&self, mut shape: Shape) -> Shape {
        shape.grammar = self.0;
        if let Some(grammar) = self.0 {
            // Padding encodes nothing.
            let excluded = match grammar {
                Grammar::B64Token => CharSet::from_chars("="),
                _ => grammar.excluded(),
            };
            shape.alphabet = shape.alphabet.difference(excluded);
        }
        shape
    }

    pub(crate) fn debug(&self, out: &mut fmt::DebugStruct<'_, '_>) {
        if let Some(grammar) = self.0 {
            out.field("grammar", &grammar);
        }
    }
}

pub(super) fn write(rule: &Rule, out: &mut fmt::Formatter<'_>) -> fmt::Result {
    let Rule::Grammar { grammar } = rule else { return Ok(()) };
    write!(out, "{grammar}")
}

pub(super) fn data(rule: &Rule, members: &mut Members) {
    if let Rule::Grammar { grammar } = rule {
        members.add("grammar", Member::Word(grammar.name()));
    }
}

pub(super) const fn written(rule: &Rule, text: Text) -> Text {
    match rule {
        Rule::Grammar { grammar } => text.str("the grammar ").str(grammar.name()),
        _ => text,
    }
}
