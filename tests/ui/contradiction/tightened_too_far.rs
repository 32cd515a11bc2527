//! A maximum below the minimum of the policy.
use secret_core::{Policy, SecretString, ValidatedSecret};

const POLICY: Policy = Policy::new().min_len(32);

#[derive(ValidatedSecret)]
struct Model {
    #[secret(policy = POLICY, max_len = 16)]
    value: SecretString,
}

fn main() {}
