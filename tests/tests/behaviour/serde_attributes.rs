//! serde's attributes keep their meaning: each model is held against a twin, the same tokens under serde's own derives.
//!
//! Both take and refuse the same inputs, show the same and write the same. The secret's own rule stands in its type, which
//! the twins share; the twin's derive skips `Deserialize`, beside serde's.
#![allow(clippy::enum_variant_names, reason = "the twins are named for what they show")]
#![allow(non_snake_case, reason = "a name that every rule of `rename_all` treats its own way")]
#![allow(dead_code, reason = "fields are read by the derives")]

use std::collections::BTreeMap;
use std::fmt::Display;
use std::str::FromStr;

use secret_core::{SecretString, ValidatedSecret};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use struct_listener::told;

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
pub struct Key(#[secret(charset = "a-z", max_len = 8)] SecretString);

impl Default for Key {
    fn default() -> Self {
        key()
    }
}

#[derive(ValidatedSecret)]
#[secret(derive(Serialize))]
pub struct Pair {
    #[secret(charset = "a-z")]
    access_token: SecretString,
    expires_in: Option<u8>,
}

/// Known to neither serde nor this crate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Foreign(u8);

impl FromStr for Foreign {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self)
    }
}

impl Display for Foreign {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

fn key() -> Key {
    "default".parse().unwrap()
}

fn seven() -> u8 {
    7
}

fn octets() -> [u8; 2] {
    [1, 2]
}

fn is_seven(number: &u8) -> bool {
    *number == 7
}

fn doubled<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
    u8::deserialize(deserializer)?.checked_mul(2).ok_or_else(|| D::Error::custom("too large"))
}

fn halved<S: Serializer>(number: &u8, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_u8(number / 2)
}

/// For `with`.
mod text {
    use super::{Deserialize, Deserializer, Display, Error, FromStr, Serializer};

    pub fn deserialize<'de, D: Deserializer<'de>, T: FromStr<Err: Display>>(deserializer: D) -> Result<T, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }

    pub fn serialize<S: Serializer, T: Display>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(value)
    }
}

/// What came of an input: what is written again, what a struct tells of itself, and what `Debug` shows.
type Outcome = Result<[String; 3], String>;

fn outcome<T: Serialize + std::fmt::Debug>(parsed: serde_json::Result<T>) -> Outcome {
    let value = parsed.map_err(|error| error.to_string())?;
    Ok([serde_json::to_string(&value).map_err(|error| error.to_string())?, told(&value), format!("{value:?}")])
}

/// Holds the two against each other; inputs of both verdicts have to be among them.
fn compare(inputs: &[&'static str], plain: fn(&'static str) -> Outcome, ours: fn(&'static str) -> Outcome) {
    let mut verdicts = [false; 2];
    for input in inputs {
        let (plain, ours) = (plain(input), ours(input));
        verdicts[usize::from(plain.is_ok())] = true;
        match (&plain, &ours) {
            (Ok(plain), Ok(ours)) => assert_eq!(plain, ours, "{input}"),
            (Err(_), Err(error)) => assert!(!error.contains("CANARY"), "{input}: {error}"),
            _ => panic!("{input}: serde: {plain:?}, here: {ours:?}"),
        }
    }
    assert_eq!(verdicts, [true; 2], "inputs of one kind only");
}

macro_rules! twins {
    ($($case:ident { $($item:tt)* } [$($input:expr),* $(,)?])*) => {$(
        mod $case {
            #![allow(unused_imports, reason = "the same for every case")]
            use super::*;

            mod plain {
                use super::*;

                #[derive(ValidatedSecret, Deserialize, Serialize)]
                #[secret(skip(Deserialize))]
                $($item)*
            }

            mod ours {
                use super::*;

                #[derive(ValidatedSecret)]
                #[secret(derive(Serialize))]
                $($item)*
            }

            #[test]
            fn as_serde_has_it() {
                compare(
                    &[$($input),*],
                    |input| outcome(serde_json::from_str::<plain::Model>(input)),
                    |input| outcome(serde_json::from_str::<ours::Model>(input)),
                );
            }
        }
    )*};
}

mod defaults;
mod functions;
mod names;
mod rules;
pub mod struct_listener;
mod structure;
mod values;
