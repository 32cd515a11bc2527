//! Two contradictions through constants, in a newtype and in a model that starts from it: both are reported.
use secret_core::{Policy, SecretString, ValidatedSecret};

const MIN: usize = 90;

#[derive(ValidatedSecret)]
struct Inner(#[secret(min_len = MIN, max_len = 86)] SecretString);

#[derive(ValidatedSecret)]
struct Model {
    #[secret(policy = Inner::POLICY, max_len = 100)]
    value: SecretString,
}

const POLICY: Policy = Inner::POLICY;

fn main() {
    let _ = (POLICY.check("abc"), Inner::POLICY.check("abc"));
}
