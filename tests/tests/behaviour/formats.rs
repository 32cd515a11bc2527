//! Whatever a format hands over: text in each way that there is, names as bytes and as numbers, values in values.
//!
//! Few formats have all of these, so this is one of our own; each case says which of the known ones does the same.

use secret_core::{ExposeSecret, SecretString, ValidatedSecret};

mod buffered;
mod errors;
pub mod mock_format;
mod names;
mod texts;
mod values;

#[derive(ValidatedSecret)]
#[secret(derive(Eq))]
struct Token(#[secret(charset = "a-z", max_len = 8)] SecretString);

#[derive(ValidatedSecret)]
struct Login {
    #[secret(charset = "a-z", max_len = 8)]
    token: SecretString,
    port: u16,
}
