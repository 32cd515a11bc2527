//! The presets as the grammars that they come from, written as regexes.

use secret_core::presets;

use super::rule::Rule;

/// RFC 6749, appendix A: `VSCHAR = %x20-7E`.
const VSCHARS: &str = r"\A[\x20-\x7E]+\z";

/// In the order of `presets::ALL`.
const GRAMMARS: [(&str, &str); 18] = [
    ("OAUTH_CLIENT_SECRET", VSCHARS),
    ("OAUTH_ACCESS_TOKEN", VSCHARS),
    ("OAUTH_REFRESH_TOKEN", VSCHARS),
    ("OAUTH_AUTHORIZATION_CODE", VSCHARS),
    // `UNICODECHARNOCRLF`, the same appendix.
    ("OAUTH_PASSWORD", r"\A[\x09\x20-\x7E\x{80}-\x{D7FF}\x{E000}-\x{FFFD}\x{10000}-\x{10FFFF}]+\z"),
    // RFC 7636, section 4.1.
    ("PKCE_CODE_VERIFIER", r"\A[A-Za-z0-9._~-]{43,128}\z"),
    // RFC 6750, section 2.1: `b64token`.
    ("BEARER_TOKEN", r"\A[A-Za-z0-9._~+/-]+=*\z"),
    // RFC 7617, section 2: no `CTL` of RFC 5234, and no colon in the user-id.
    ("BASIC_USER_ID", r"\A[^\x00-\x1F\x7F:]+\z"),
    ("BASIC_PASSWORD", r"\A[^\x00-\x1F\x7F]+\z"),
    // RFC 4648, sections 8, 6, 4 and 5.
    ("BASE16", r"\A(?:[0-9A-F]{2})+\z"),
    ("BASE32", r"\A(?:[A-Z2-7]{8})*(?:[A-Z2-7]{2}={6}|[A-Z2-7]{4}={4}|[A-Z2-7]{5}={3}|[A-Z2-7]{7}=|[A-Z2-7]{8})\z"),
    ("BASE64", r"\A(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})\z"),
    ("BASE64URL", r"\A(?:[A-Za-z0-9_-]{4})*[A-Za-z0-9_-]{2,4}\z"),
    ("BASE58", r"\A[1-9A-HJ-NP-Za-km-z]+\z"),
    ("MATRIX_CLIENT_SECRET", r"\A[0-9a-zA-Z.=_-]{1,255}\z"),
    // NIST SP 800-63B, section 3.1.1.2: each code point counts as one character.
    ("NIST_PASSWORD", r"(?s)\A.{15,}\z"),
    ("NIST_PASSWORD_WITH_SECOND_FACTOR", r"(?s)\A.{8,}\z"),
    // Bytes, not characters.
    ("BCRYPT_PASSWORD", r"(?s-u)\A[^\x00]{1,72}\z"),
];

pub fn rules() -> Vec<Rule> {
    let preset = |name| presets::ALL.iter().find(|(known, _)| *known == name).map(|(_, policy)| *policy);
    GRAMMARS.iter().map(|(name, regex)| Rule::new(name, preset(*name).unwrap(), regex)).collect()
}
