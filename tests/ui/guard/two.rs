//! Two of them: both are reported.
use secret_core::ValidatedSecret;

#[derive(ValidatedSecret)]
struct Model {
    password: String,
    refresh_token: Option<String>,
    name: String,
}

fn main() {}
