//! A path that leads nowhere.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[secret(crate = ::my_sdk::secret_core)]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
