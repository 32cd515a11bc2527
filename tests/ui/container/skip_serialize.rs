//! Something that is not there unless it is asked for.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(skip(Serialize))]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
