//! The Matrix specification.

use crate::{CharSet, Policy};

/// The `client_secret` of Matrix, with which a client proves that a validation of an e-mail address or telephone number is its
/// own: [`POST /_matrix/client/v3/register/email/requestToken`](https://spec.matrix.org/latest/client-server-api/#post_matrixclientv3registeremailrequesttoken)
/// and the other `requestToken` endpoints.
///
/// The specification in words: characters `[0-9a-zA-Z.=_-]`, at most 255 of them, and not empty.
///
/// ```
/// use secret_core::presets::MATRIX_CLIENT_SECRET;
///
/// // The specification's own example
/// assert!(MATRIX_CLIENT_SECRET.accepts("monkeys_are_GREAT"));
/// assert!(!MATRIX_CLIENT_SECRET.accepts("monkeys are GREAT"));
/// ```
pub const MATRIX_CLIENT_SECRET: Policy =
    Policy::new().charset(CharSet::ALPHANUMERIC.union(CharSet::from_chars(".=_-"))).max_len(255).validate_rules();
