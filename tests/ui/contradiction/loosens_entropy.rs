//! Less entropy than the policy asks for.
use secret_core::{CharSet, Policy, SecretString, ValidatedSecret};

const POLICY: Policy = Policy::new().charset(CharSet::BASE64URL).min_len(22).min_entropy(128);

#[derive(ValidatedSecret)]
struct Model {
    #[secret(policy = POLICY, min_entropy = 64)]
    value: SecretString,
}

fn main() {}
