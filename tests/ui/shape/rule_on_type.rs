//! A rule on the type.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(max_len = 86)]
struct Model(SecretString);

fn main() {}
