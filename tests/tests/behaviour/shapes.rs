//! Every shape of type that the derive takes, parsed, checked and printed.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::marker::PhantomData;
use std::sync::Arc;

use secret_core::{ExposeSecret, SecretString, Unvalidated, ValidatedSecret, Violations};
use serde::Deserialize;
use serde_json::json;

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
#[serde(rename_all = "camelCase")]
struct Update {
    #[secret(charset = "A-Za-z0-9_-", max_len = 86)]
    client_secret: SecretString,
}

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
struct Token(#[secret(charset = "a-z", max_len = 8)] SecretString);

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Everything {
    #[secret(max_len = 4)]
    plain_string: String,
    #[secret(max_len = 4)]
    boxed: Box<str>,
    #[secret(max_len = 4)]
    zeroizing: zeroize::Zeroizing<String>,
    #[secret(max_len = 4)]
    shared: Arc<SecretString>,
    #[secret(max_len = 4)]
    optional: Option<SecretString>,
    #[secret(max_len = 4)]
    list: Vec<SecretString>,
    #[secret(max_len = 4)]
    map: BTreeMap<String, SecretString>,
    #[secret(max_len = 4)]
    hash: HashMap<String, Option<String>>,
    #[secret]
    newtype: Token,
    #[secret(nested)]
    nested: Update,
    #[secret]
    bytes: Vec<u8>,
    count: u16,
    r#type: Option<String>,
}

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
enum Grant {
    ClientCredentials {
        id: u8,
        #[secret(max_len = 4)]
        client_secret: SecretString,
    },
    Bearer(#[secret(max_len = 4)] SecretString),
    Pair(#[secret(max_len = 4)] String, u8),
    None,
}

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Internal {
    Login {
        #[secret(max_len = 4)]
        password: SecretString,
    },
    Out,
}

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
#[serde(tag = "kind", content = "value")]
enum Adjacent {
    Login {
        #[secret(max_len = 4)]
        password: SecretString,
    },
    Token(#[secret(max_len = 4)] SecretString),
}

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
#[serde(untagged)]
enum Untagged {
    Login {
        #[secret(max_len = 4)]
        password: SecretString,
    },
    Token(#[secret(max_len = 4)] SecretString),
}

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
struct Flat {
    id: u8,
    #[serde(flatten)]
    #[secret(nested)]
    update: Update,
    #[serde(flatten)]
    rest: BTreeMap<String, u8>,
}

#[derive(ValidatedSecret)]
#[expect(dead_code)]
struct Borrowing<'a, T: Clone>
where
    T: std::fmt::Display,
{
    #[secret(max_len = 4)]
    text: &'a str,
    #[secret(max_len = 4)]
    cow: Cow<'a, str>,
    label: T,
    marker: PhantomData<T>,
    name: &'a str,
}

#[derive(ValidatedSecret)]
struct Defaults {
    #[serde(default = "token")]
    #[secret(max_len = 4)]
    with_path: SecretString,
    #[serde(default)]
    #[secret(max_len = 4)]
    empty: Option<SecretString>,
    #[serde(default)]
    count: u8,
    #[serde(default = "seven", alias = "sieben")]
    seven: u8,
    #[serde(skip)]
    skipped: u8,
    #[serde(deserialize_with = "doubled")]
    doubled: u8,
}

#[derive(ValidatedSecret, Default)]
#[serde(default)]
struct WhollyDefault {
    #[secret(max_len = 4, min_len = 0)]
    key: SecretString,
    count: u8,
}

#[derive(ValidatedSecret)]
struct Node {
    #[secret(max_len = 4)]
    value: SecretString,
    #[secret(nested)]
    children: Vec<Node>,
    parent: Option<Box<Self>>,
}

fn token() -> SecretString {
    "abcd".into()
}

fn seven() -> u8 {
    7
}

#[test]
fn a_model_that_owns_its_secrets_implements_zeroize_on_drop() {
    fn assert_zeroize_on_drop<T: zeroize::ZeroizeOnDrop>() {}
    assert_zeroize_on_drop::<Update>();
}

fn doubled<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
    u8::deserialize(deserializer).map(|number| number * 2)
}

fn error<T: for<'de> Deserialize<'de>>(json: serde_json::Value) -> String {
    match serde_json::from_str::<T>(&json.to_string()) {
        Ok(_) => panic!("accepted"),
        Err(error) => error.to_string(),
    }
}

fn everything() -> serde_json::Value {
    json!({
        "plainString": "abcd", "boxed": "abcd", "zeroizing": "abcd", "shared": "abcd", "optional": "abcd",
        "list": ["abcd"], "map": {"a": "abcd"}, "hash": {"b": "abcd"}, "newtype": "abcd", "nested": {"clientSecret": "x"},
        "bytes": [1, 2], "count": 7, "type": "t"
    })
}

mod enums;
mod parsed;
mod refused;
