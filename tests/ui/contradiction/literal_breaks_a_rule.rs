//! A literal that its policy refuses.
use secret_core::{CharSet, Policy, SecretString, ValidatedSecret};

const CLIENT_SECRET: Policy = Policy::new().charset(CharSet::BASE64URL).max_len(86);

const _: () = CLIENT_SECRET.assert_valid("my secret");

#[derive(ValidatedSecret)]
struct Model(#[secret(policy = CLIENT_SECRET)] SecretString);

fn main() {}
