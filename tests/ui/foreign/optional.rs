//! What the type says.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(optional)]
    value: Option<SecretString>,
}

fn main() {}
