//! A `String` that cannot be seen, and so not wiped.
use secret_core::ValidatedSecret;

type Text = String;

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_len = 8)]
    value: Text,
}

fn main() {}
