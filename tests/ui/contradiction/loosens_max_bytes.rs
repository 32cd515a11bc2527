//! More bytes than the policy allows.
use secret_core::{Policy, SecretString, ValidatedSecret};

const POLICY: Policy = Policy::new().max_bytes(72);

#[derive(ValidatedSecret)]
struct Model {
    #[secret(policy = POLICY, max_bytes = 100)]
    value: SecretString,
}

fn main() {}
