//! A newtype of text that it does not own.
use secret_core::ValidatedSecret;

type Text = &'static str;

#[derive(ValidatedSecret)]
struct Token(#[secret(max_len = 8)] Text);

fn main() {}
