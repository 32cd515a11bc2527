//! A serde of the user's own.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[serde(crate = "my::serde")]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
