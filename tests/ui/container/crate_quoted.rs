//! A path in quotes.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(crate = "::secret_core")]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
