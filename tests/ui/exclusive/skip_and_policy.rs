//! No secret, and yet a policy.
use secret_core::{Policy, SecretString, ValidatedSecret};

const POLICY: Policy = Policy::new();

#[derive(ValidatedSecret)]
struct Model {
    #[secret(policy = POLICY, skip)]
    value: SecretString,
}

fn main() {}
