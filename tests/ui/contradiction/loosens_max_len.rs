//! A maximum above that of the policy.
use secret_core::{Policy, SecretString, ValidatedSecret};

const POLICY: Policy = Policy::new().max_len(86);

#[derive(ValidatedSecret)]
struct Model {
    #[secret(policy = POLICY, max_len = 100)]
    value: SecretString,
}

fn main() {}
