//! Two texts of a list without a comma.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model {
    #[secret(deny = ["changeme" "secret"])]
    value: SecretString,
}

fn main() {}
