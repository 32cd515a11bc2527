//! A type parameter under `wipe` without its bound, in an enum that is told apart by its content.
use secret_core::ValidatedSecret;

#[derive(ValidatedSecret)]
#[serde(untagged)]
enum Model<T> {
    One {
        #[secret(wipe)]
        value: T,
    },
}

fn main() {}
