//! An exact length beyond the policy.
use secret_core::{Policy, SecretString, ValidatedSecret};

const POLICY: Policy = Policy::new().max_len(86);

#[derive(ValidatedSecret)]
struct Model {
    #[secret(policy = POLICY, len = 100)]
    value: SecretString,
}

fn main() {}
