//! `Deserialize` beside the derive.
use secret_core::ValidatedSecret;

use serde::Deserialize;

#[derive(Deserialize, ValidatedSecret)]
struct Model {
    #[secret(max_len = 86)]
    value: String,
}

fn main() {}
