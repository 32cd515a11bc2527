//! The same, borrowed or owned.
use secret_core::ValidatedSecret;
use std::borrow::Cow;

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_len = 8)]
    value: Cow<'static, str>,
}

fn main() {}
