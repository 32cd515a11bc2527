//! A prefix that is not the policy's.
use secret_core::{Policy, SecretString, ValidatedSecret};

const POLICY: Policy = Policy::new().prefix("sk_");

#[derive(ValidatedSecret)]
struct Model {
    #[secret(policy = POLICY, prefix = "pk_")]
    value: SecretString,
}

fn main() {}
