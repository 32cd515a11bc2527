//! A policy that contradicts itself where it is used.
use secret_core::{Policy, SecretString, ValidatedSecret};

const POLICY: Policy = Policy::new().min_len(90).max_len(86);

#[derive(ValidatedSecret)]
struct Model {
    #[secret(policy = POLICY)]
    value: SecretString,
}

fn main() {}
