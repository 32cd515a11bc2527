//! `assert_no_leak!`: it passes on what is silent, and fails on each kind of leak, without printing the secret.

use secret_core::testing::assert_no_leak;
use secret_core::{SecretString, ValidatedSecret};

pub mod cases;
pub mod leaks;
pub mod samples;
pub mod types;
pub mod without_end;

#[derive(ValidatedSecret)]
#[expect(dead_code)]
struct LoginRequest {
    user: String,
    #[secret(min_len = 8)]
    password: SecretString,
}

#[test]
fn one_line() {
    assert_no_leak!(LoginRequest);
}
