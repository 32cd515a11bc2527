//! OAuth 2.0 (RFC 6749) and its Proof Key for Code Exchange (RFC 7636).

use crate::{CharSet, Grammar, Policy};

/// The `client_secret` of OAuth 2.0: [RFC 6749, appendix A.2](https://www.rfc-editor.org/rfc/rfc6749#appendix-A.2).
///
/// ```text
/// client-secret = *VSCHAR
/// VSCHAR        = %x20-7E
/// ```
///
/// ```
/// use secret_core::presets::OAUTH_CLIENT_SECRET;
///
/// // RFC 6749, section 2.3.1
/// assert!(OAUTH_CLIENT_SECRET.accepts("7Fjfp0ZBr1KtDRbnfVdmIw"));
/// assert!(!OAUTH_CLIENT_SECRET.accepts("7Fjfp0ZBr1KtDRbnfVdmIw\n"));
/// ```
pub const OAUTH_CLIENT_SECRET: Policy = Policy::new().charset(CharSet::VSCHAR).validate_rules();

/// The `access_token` of OAuth 2.0: [RFC 6749, appendix A.12](https://www.rfc-editor.org/rfc/rfc6749#appendix-A.12).
///
/// ```text
/// access-token = 1*VSCHAR
/// ```
///
/// For a bearer token, use [`BEARER_TOKEN`](super::BEARER_TOKEN), which is stricter.
///
/// ```
/// use secret_core::presets::OAUTH_ACCESS_TOKEN;
///
/// // RFC 6749, section 4.1.4
/// assert!(OAUTH_ACCESS_TOKEN.accepts("2YotnFZFEjr1zCsicMWpAA"));
/// ```
pub const OAUTH_ACCESS_TOKEN: Policy = Policy::new().charset(CharSet::VSCHAR).validate_rules();

/// The `refresh_token` of OAuth 2.0: [RFC 6749, appendix A.17](https://www.rfc-editor.org/rfc/rfc6749#appendix-A.17).
///
/// ```text
/// refresh-token = 1*VSCHAR
/// ```
///
/// ```
/// use secret_core::presets::OAUTH_REFRESH_TOKEN;
///
/// // RFC 6749, section 4.1.4
/// assert!(OAUTH_REFRESH_TOKEN.accepts("tGzv3JOkF0XG5Qx2TlKWIA"));
/// ```
pub const OAUTH_REFRESH_TOKEN: Policy = Policy::new().charset(CharSet::VSCHAR).validate_rules();

/// The authorization `code` of OAuth 2.0: [RFC 6749, appendix A.11](https://www.rfc-editor.org/rfc/rfc6749#appendix-A.11).
///
/// ```text
/// code = 1*VSCHAR
/// ```
///
/// ```
/// use secret_core::presets::OAUTH_AUTHORIZATION_CODE;
///
/// // RFC 6749, section 4.1.2
/// assert!(OAUTH_AUTHORIZATION_CODE.accepts("SplxlOBeZQQYbYS6WxSbIA"));
/// ```
pub const OAUTH_AUTHORIZATION_CODE: Policy = Policy::new().charset(CharSet::VSCHAR).validate_rules();

/// The resource owner's `password` of OAuth 2.0:
/// [RFC 6749, appendix A.16](https://www.rfc-editor.org/rfc/rfc6749#appendix-A.16).
///
/// ```text
/// password          = *UNICODECHARNOCRLF
/// UNICODECHARNOCRLF = %x09 / %x20-7E / %x80-D7FF /
///                     %xE000-FFFD / %x10000-10FFFF
/// ```
///
/// ```
/// use secret_core::presets::OAUTH_PASSWORD;
///
/// // RFC 6749, section 4.3.2
/// assert!(OAUTH_PASSWORD.accepts("A3ddj3w"));
/// assert!(!OAUTH_PASSWORD.accepts("A3ddj3w\r\n"));
/// ```
pub const OAUTH_PASSWORD: Policy = Policy::new().grammar(Grammar::UnicodeNoCrlf).validate_rules();

/// The `code_verifier` of PKCE: [RFC 7636, section 4.1](https://www.rfc-editor.org/rfc/rfc7636#section-4.1).
///
/// ```text
/// code-verifier = 43*128unreserved
/// unreserved    = ALPHA / DIGIT / "-" / "." / "_" / "~"
/// ```
///
/// ```
/// use secret_core::presets::PKCE_CODE_VERIFIER;
///
/// // RFC 7636, appendix B
/// assert!(PKCE_CODE_VERIFIER.accepts("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));
/// ```
pub const PKCE_CODE_VERIFIER: Policy =
    Policy::new().charset(CharSet::UNRESERVED).min_len(43).max_len(128).validate_rules();
