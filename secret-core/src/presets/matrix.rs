//! The Matrix specification.

use crate::{CharSet, Policy};

/// The `client_secret` of Matrix, which identifies a client during the validation of an e-mail address or telephone number:
/// [`POST /_matrix/client/v3/register/email/requestToken`](https://spec.matrix.org/latest/client-server-api/#post_matrixclientv3registeremailrequesttoken)
/// and the other `requestToken` endpoints.
///
/// The specification requires 1 to 255 characters of `[0-9a-zA-Z.=_-]`.
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
