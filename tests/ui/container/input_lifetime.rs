//! A lifetime with the name of the input's.
use secret_core::{ValidatedSecret};

#[derive(ValidatedSecret)]
struct Model<'de> {
    #[secret]
    value: &'de str,
}

fn main() {}
