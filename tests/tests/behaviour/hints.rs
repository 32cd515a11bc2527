//! Hints, places and the problem document, through the derive: what a server answers to a model's mistakes.

use std::collections::BTreeMap;

use secret_core::{Hint, Policy, Problem, SecretString, Unvalidated, ValidatedSecret, Violations};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

#[derive(ValidatedSecret)]
#[serde(rename_all = "camelCase")]
struct Client {
    #[secret(charset = "A-Za-z0-9_-", max_len = 86)]
    client_secret: SecretString,
}

#[derive(ValidatedSecret)]
#[serde(rename_all = "kebab-case")]
struct Request {
    #[secret(nested)]
    clients: Vec<Client>,
    #[serde(rename = "a/b~c")]
    #[secret(nested)]
    odd: Option<Client>,
    #[secret(nested)]
    by_name: BTreeMap<String, Vec<Client>>,
    #[secret(prefix = "sk_", require(digit, symbol), deny = ["sk_1changeme!"], max_bytes = 20)]
    api_key: Option<String>,
    #[serde(flatten)]
    #[secret(nested)]
    flat: Option<Client>,
}

fn violations<T: ValidatedSecret>(body: Value) -> Violations
where
    Unvalidated<T>: DeserializeOwned,
{
    serde_json::from_value::<Unvalidated<T>>(body).unwrap().validate().map(drop).unwrap_err()
}

fn of_secret(value: &str) -> Violations {
    violations::<Client>(json!({"clientSecret": value}))
}

mod document;
mod paste;
mod places;
