//! A policy that is made at run time.
use secret_core::{Policy, SecretString, ValidatedSecret};

fn policy() -> Policy {
    Policy::new()
}

#[derive(ValidatedSecret)]
struct Model {
    #[secret(policy = policy())]
    value: SecretString,
}

fn main() {}
