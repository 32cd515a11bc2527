//! A charset with more in it than the policy has.
use secret_core::{CharSet, Policy, SecretString, ValidatedSecret};

const POLICY: Policy = Policy::new().charset(CharSet::DIGIT);

#[derive(ValidatedSecret)]
struct Model {
    #[secret(policy = POLICY, charset = "0-9a-f")]
    value: SecretString,
}

fn main() {}
