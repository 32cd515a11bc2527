//! The same of what was to be skipped, so that the user's own does not meet it.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(skip(Debg))]
struct Model {
    #[secret]
    value: SecretString,
}

impl std::fmt::Debug for Model {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Model")
    }
}

fn main() {}
