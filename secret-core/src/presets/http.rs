//! HTTP authentication: Bearer (RFC 6750) and Basic (RFC 7617).

use crate::{CharSet, Grammar, Policy};

/// A bearer token as the `Authorization` header carries it:
/// [RFC 6750, section 2.1](https://www.rfc-editor.org/rfc/rfc6750#section-2.1).
///
/// ```text
/// b64token = 1*( ALPHA / DIGIT / "-" / "." / "_" / "~" / "+" / "/" ) *"="
/// ```
///
/// The token alone, without the scheme. A value that starts with `Bearer ` is rejected with a hint.
///
/// ```
/// use secret_core::presets::BEARER_TOKEN;
///
/// // RFC 6750, section 2.1
/// assert!(BEARER_TOKEN.accepts("mF_9.B5f-4.1JqM"));
/// assert!(!BEARER_TOKEN.accepts("mF_9.B5f=4.1JqM"));
///
/// let violations = BEARER_TOKEN.check("Bearer mF_9.B5f-4.1JqM").unwrap_err();
/// assert!(violations.to_string().ends_with("it starts with `Bearer `: was it copied from a header?"));
/// ```
pub const BEARER_TOKEN: Policy = Policy::new()
    .charset(CharSet::UNRESERVED.union(CharSet::from_chars("+/=")))
    .grammar(Grammar::B64Token)
    .validate_rules();

/// The user-id of HTTP Basic authentication: [RFC 7617, section 2](https://www.rfc-editor.org/rfc/rfc7617#section-2).
///
/// Any text without control characters and without a colon, which ends the user-id:
///
/// ```text
/// CTL = %x00-1F / %x7F        ; RFC 5234, appendix B.1
/// ```
///
/// ```
/// use secret_core::presets::BASIC_USER_ID;
///
/// // RFC 7617, section 2
/// assert!(BASIC_USER_ID.accepts("Aladdin"));
/// assert!(!BASIC_USER_ID.accepts("Aladdin:open sesame"));
/// ```
pub const BASIC_USER_ID: Policy = Policy::new().grammar(Grammar::NoControlsOrColon).validate_rules();

/// The password of HTTP Basic authentication: [RFC 7617, section 2](https://www.rfc-editor.org/rfc/rfc7617#section-2).
///
/// Any text without control characters (`CTL`, as for [`BASIC_USER_ID`]). Colons are allowed.
///
/// ```
/// use secret_core::presets::BASIC_PASSWORD;
///
/// // RFC 7617, sections 2 and 2.1
/// assert!(BASIC_PASSWORD.accepts("open sesame"));
/// assert!(BASIC_PASSWORD.accepts("123£"));
/// assert!(!BASIC_PASSWORD.accepts("open\tsesame"));
/// ```
pub const BASIC_PASSWORD: Policy = Policy::new().grammar(Grammar::NoControls).validate_rules();
