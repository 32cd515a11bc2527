//! A type of one's own with the name of a container.
use secret_core::{SecretString, ValidatedSecret};

struct Vec<T>(T);

#[derive(ValidatedSecret)]
struct Model {
    #[secret]
    keys: Vec<SecretString>,
}

fn main() {}
