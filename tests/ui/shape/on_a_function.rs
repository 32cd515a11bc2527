//! `#[secret]` where there is no derive.
use secret_core::{SecretString};

#[secret]
fn value() -> SecretString {
    "a".into()
}

fn main() {}
