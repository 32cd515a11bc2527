//! What is never derived, in `skip`.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(skip(Display))]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
