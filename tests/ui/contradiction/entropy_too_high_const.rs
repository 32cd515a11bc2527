//! More entropy than the rules guarantee, through constants.
use secret_core::{CharSet, SecretString, ValidatedSecret};

const MIN: usize = 21;

#[derive(ValidatedSecret)]
struct Model {
    #[secret(charset = CharSet::BASE64URL, min_len = MIN, min_entropy = 128)]
    value: SecretString,
}

fn main() {}
