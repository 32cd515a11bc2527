//! A contradiction in a field without a name.
use secret_core::{SecretString, ValidatedSecret};

const MAX: usize = 4;

#[derive(ValidatedSecret)]
struct Model(#[secret(min_len = 8, max_len = MAX)] SecretString);

fn main() {}
