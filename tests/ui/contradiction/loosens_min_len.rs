//! A minimum below that of the policy.
use secret_core::{Policy, SecretString, ValidatedSecret};

const POLICY: Policy = Policy::new().min_len(32);

#[derive(ValidatedSecret)]
struct Model {
    #[secret(policy = POLICY, min_len = 8)]
    value: SecretString,
}

fn main() {}
