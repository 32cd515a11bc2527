//! An attribute that serde does not know.
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[serde(rename_al = "camelCase")]
struct Model {
    #[secret]
    value: SecretString,
}

fn main() {}
