//! A broken newtype that the rest of the file uses: one error.
use secret_core::{SecretString, ValidatedSecret};

use secret_core::{ExposeSecret, Violations};

#[derive(ValidatedSecret)]
struct Token(#[secret(max_ln = 8)] SecretString);

#[derive(ValidatedSecret)]
struct Model {
    #[secret(min_len = 2)]
    value: Option<Token>,
}

fn used(text: &str) -> Result<usize, Violations> {
    let token: Token = text.parse()?;
    let other = Token::try_from(String::from(text))?;
    let third = Token::generate();
    Token::try_from(text)?;
    Token::POLICY.check(text)?;
    Ok(token.expose_secret().len() + other.expose_secret().len() + third.expose_secret().len())
}

fn main() {}
