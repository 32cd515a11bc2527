//! A suffix that is not the policy's.
use secret_core::{Policy, SecretString, ValidatedSecret};

const POLICY: Policy = Policy::new().suffix("_v1");

#[derive(ValidatedSecret)]
struct Model {
    #[secret(policy = POLICY, suffix = "_v2")]
    value: SecretString,
}

fn main() {}
