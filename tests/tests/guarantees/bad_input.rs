//! Input that nobody sends by accident: a clear error each, no panic, and no memory for what is refused.

use secret_core::{SecretString, ValidatedSecret};

pub mod bytes;
pub mod characters;
pub mod depth;
pub mod growth;
pub mod size;

/// Letters of one alphabet, and not many.
#[derive(ValidatedSecret)]
#[serde(rename_all = "camelCase")]
struct Request {
    #[secret(charset = "A-Za-z0-9_-", max_len = 86)]
    client_secret: SecretString,
}

/// Any text of some length.
#[derive(ValidatedSecret)]
struct Login {
    #[secret(min_len = 4, max_len = 20)]
    password: SecretString,
}

/// The error's text.
#[track_caller]
fn refused<T: std::fmt::Debug>(result: Result<T, impl std::fmt::Display>) -> String {
    result.map(|value| panic!("accepted: {value:?}")).unwrap_or_else(|error| error.to_string())
}
