//! Two texts with a plus sign between them.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = "a-z" + "0-9")]
    value: SecretString,
}

fn main() {}
