//! An empty secret, which the policy refuses without saying so.
use secret_core::{Policy, SecretString, ValidatedSecret};

const POLICY: Policy = Policy::new().max_len(86);

#[derive(ValidatedSecret)]
struct Model {
    #[secret(policy = POLICY, min_len = 0)]
    value: SecretString,
}

fn main() {}
