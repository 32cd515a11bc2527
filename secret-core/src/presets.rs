//! Policies of well-known secrets. Each cites the section and the grammar of its source.
//!
//! Use them like any `const` policy: on a field (`#[secret(policy = presets::BEARER_TOKEN)]`), alone, or tightened to the secrets of
//! an API.
//!
//! ```
//! use secret_core::{Policy, presets};
//!
//! // At least 15 characters, within bcrypt's 72-byte limit.
//! const PASSWORD: Policy = presets::NIST_PASSWORD.tightened(presets::BCRYPT_PASSWORD);
//!
//! assert!(PASSWORD.accepts("correct horse battery staple"));
//! assert!(!PASSWORD.accepts("Tr0ub4dor&3"));
//! ```
//!
//! All presets reject an empty value, even if the grammar allows one (`*VSCHAR`), and redaction marks
//! ([`Policy::ALWAYS_REFUSED`]).
//!
//! A preset has a maximum length only if its source has one: add that of your API with [`tightened`](Policy::tightened).

mod encodings;
mod http;
mod matrix;
mod oauth;
mod passwords;

pub use encodings::{BASE16, BASE32, BASE58, BASE64, BASE64URL};
pub use http::{BASIC_PASSWORD, BASIC_USER_ID, BEARER_TOKEN};
pub use matrix::MATRIX_CLIENT_SECRET;
pub use oauth::{
    OAUTH_ACCESS_TOKEN, OAUTH_AUTHORIZATION_CODE, OAUTH_CLIENT_SECRET, OAUTH_PASSWORD, OAUTH_REFRESH_TOKEN,
    PKCE_CODE_VERIFIER,
};
pub use passwords::{BCRYPT_PASSWORD, NIST_PASSWORD, NIST_PASSWORD_WITH_SECOND_FACTOR};

use crate::Policy;

/// Every preset with its name, for tests and lists.
///
/// ```
/// use secret_core::presets;
///
/// for (name, policy) in presets::ALL {
///     println!("{name}: {policy:?}");
/// }
/// ```
pub const ALL: &[(&str, Policy)] = &[
    ("OAUTH_CLIENT_SECRET", OAUTH_CLIENT_SECRET),
    ("OAUTH_ACCESS_TOKEN", OAUTH_ACCESS_TOKEN),
    ("OAUTH_REFRESH_TOKEN", OAUTH_REFRESH_TOKEN),
    ("OAUTH_AUTHORIZATION_CODE", OAUTH_AUTHORIZATION_CODE),
    ("OAUTH_PASSWORD", OAUTH_PASSWORD),
    ("PKCE_CODE_VERIFIER", PKCE_CODE_VERIFIER),
    ("BEARER_TOKEN", BEARER_TOKEN),
    ("BASIC_USER_ID", BASIC_USER_ID),
    ("BASIC_PASSWORD", BASIC_PASSWORD),
    ("BASE16", BASE16),
    ("BASE32", BASE32),
    ("BASE64", BASE64),
    ("BASE64URL", BASE64URL),
    ("BASE58", BASE58),
    ("MATRIX_CLIENT_SECRET", MATRIX_CLIENT_SECRET),
    ("NIST_PASSWORD", NIST_PASSWORD),
    ("NIST_PASSWORD_WITH_SECOND_FACTOR", NIST_PASSWORD_WITH_SECOND_FACTOR),
    ("BCRYPT_PASSWORD", BCRYPT_PASSWORD),
];
