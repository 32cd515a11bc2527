//! The error of a type that is not ours, in its own words. Of these only a position is kept, and only a whole one.

use std::fmt;

use secret_core::{SecretString, ValidatedSecret};
use serde::{Deserialize, Deserializer};

use super::mock_format::{self, *};

/// What is said, and what is kept of it.
const TEXTS: [(&str, &str); 9] = [
    ("", ""),
    ("canary", ""),
    ("canary at line 12 column 7", " at line 12 column 7"),
    ("canary at line  column ", ""),
    ("canary at line 12 column ", ""),
    ("canary at line canary column 7", ""),
    ("canary 1 column 7", ""),
    ("canarycanary12345678-canary-1234", ""),
    ("0123456789012345678901234567890123456789012345678901234567890123456789", ""),
];

struct Fails<const TEXT: usize>;

impl<'de, const TEXT: usize> Deserialize<'de> for Fails<TEXT> {
    fn deserialize<D: Deserializer<'de>>(_: D) -> Result<Self, D::Error> {
        Err(serde::de::Error::custom(TEXTS[TEXT].0))
    }
}

impl<const TEXT: usize> fmt::Debug for Fails<TEXT> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Fails")
    }
}

#[derive(ValidatedSecret)]
#[expect(dead_code)]
struct Beside<const TEXT: usize> {
    #[secret]
    token: SecretString,
    beside: Fails<TEXT>,
}

fn position<const TEXT: usize>() {
    let error =
        mock_format::parse::<Beside<TEXT>>(map([("token", Str("abc")), ("beside", Unit)])).map(drop).unwrap_err();
    assert_eq!(error, format!("beside: not a valid value{}", TEXTS[TEXT].1));
}

#[test]
fn only_a_position_is_kept() {
    position::<0>();
    position::<1>();
    position::<2>();
    position::<3>();
    position::<4>();
    position::<5>();
    position::<6>();
    position::<7>();
    position::<8>();
}
