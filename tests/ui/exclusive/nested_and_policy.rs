//! A model of its own, and yet a policy.
use secret_core::{Policy, SecretString, ValidatedSecret};

const POLICY: Policy = Policy::new();

#[derive(ValidatedSecret)]
struct Inner(#[secret] SecretString);

#[derive(ValidatedSecret)]
struct Model {
    #[secret(policy = POLICY, nested)]
    value: Inner,
}

fn main() {}
