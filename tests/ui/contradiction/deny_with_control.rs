//! A refused value with a control character.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(no_control, deny = ["change\tme"])]
    value: SecretString,
}

fn main() {}
