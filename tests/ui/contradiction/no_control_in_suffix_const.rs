//! A suffix with a line break, through a constant.
use secret_core::{SecretString, ValidatedSecret};

const SUFFIX: &str = "end\n";

#[derive(ValidatedSecret)]
struct Model {
    #[secret(suffix = SUFFIX, no_control)]
    value: SecretString,
}

fn main() {}
