//! A looser policy made in constants alone.
use secret_core::{Policy, SecretString, ValidatedSecret};

const BASE: Policy = Policy::new().max_len(86);
const LOOSE: Policy = BASE.tightened(Policy::new().max_len(100));

#[derive(ValidatedSecret)]
struct Model {
    #[secret(policy = LOOSE)]
    value: SecretString,
}

fn main() {}
