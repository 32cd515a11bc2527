//! A struct with a secret of each type.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use secret_core::{SecretString, Unvalidated, ValidatedSecret};
use serde::de::Error;
use serde::{Deserialize, Deserializer};
use zeroize::Zeroizing;

use super::auditor::{left, marker};
use super::document::{Document, Value, documents};
use super::harness::everywhere;
use super::sink;

/// The same struct under serde's derive: naive with a `String`, a sink with a [`sink::Text`].
#[derive(Deserialize)]
#[expect(dead_code)]
struct Twin<T> {
    secret: T,
    flag: bool,
}

macro_rules! models {
    ($($name:ident($type:ty);)*) => {$(
        #[derive(ValidatedSecret)]
        #[allow(dead_code, reason = "parsed and dropped")]
        struct $name {
            #[secret(charset = "A-Za-z0-9_-", max_len = 24)]
            secret: $type,
            flag: bool,
        }
    )*};
}

models! {
    Owned(SecretString);
    Plain(String);
    Boxed(Box<str>);
    Zeroing(Zeroizing<String>);
    Shared(Arc<SecretString>);
    OfNewtype(Newtype);
    Optional(Option<String>);
    OptionalBox(Option<Box<SecretString>>);
    List(Vec<SecretString>);
    PlainList(Vec<String>);
    Map(BTreeMap<String, SecretString>);
    Hashed(HashMap<String, String>);
}

/// Parsed by serde's derive, as every type is that has a function of the user's.
#[derive(ValidatedSecret)]
#[allow(dead_code, reason = "parsed and dropped")]
struct ByFunction {
    #[secret(charset = "A-Za-z0-9_-", max_len = 24)]
    secret: String,
    #[serde(deserialize_with = "flag")]
    flag: bool,
}

fn flag<'de, D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    bool::deserialize(deserializer)
}

#[derive(ValidatedSecret)]
struct Newtype(#[secret(max_len = 24)] SecretString);

const NONE: [&str; 0] = [];

/// Parsed in two steps.
struct Later;

impl<'de> Deserialize<'de> for Later {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Unvalidated::<Plain>::deserialize(deserializer)?;
        value.validate().map(|_| Later).map_err(D::Error::custom)
    }
}

fn one() -> Vec<Document> {
    documents(Value::Text, Value::Struct)
}

fn optional() -> Vec<Document> {
    documents(|text| Value::Some(Box::new(Value::Text(text))), Value::Struct)
}

/// What is wrong comes last, when the others are read already.
fn list() -> Vec<Document> {
    let list = |last| (0..40).map(|_| marker()).chain([last]).map(Value::Text).collect();
    documents(|last| Value::List(list(last)), Value::Struct)
}

fn map() -> Vec<Document> {
    let keys = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p"];
    let map = |last| {
        let others = keys.iter().map(|key| (*key, Value::Text(marker())));
        others.chain([("z", Value::Text(last))]).collect()
    };
    documents(|last| Value::Map(map(last)), Value::Struct)
}

macro_rules! texts {
    ($($test:ident: $ours:ty;)*) => {$(
        #[test]
        fn $test() {
            assert_eq!(everywhere!(one(), $ours, Twin<String>, Twin<sink::Text>), NONE);
        }
    )*};
}

texts! {
    secret_string: Owned;
    string: Plain;
    boxed_str: Boxed;
    zeroizing: Zeroing;
    shared: Shared;
    newtype: OfNewtype;
    validated_later: Later;
    by_function: ByFunction;
}

#[test]
fn optional_secrets() {
    assert_eq!(everywhere!(optional(), Optional, Twin<Option<String>>, Twin<Option<sink::Text>>), NONE);
    assert_eq!(everywhere!(optional(), OptionalBox, Twin<Option<String>>, Twin<Option<sink::Text>>), NONE);
}

#[test]
fn lists() {
    assert_eq!(everywhere!(list(), List, Twin<Vec<String>>, Twin<Vec<sink::Text>>), ["serde_urlencoded", "csv"]);
    assert_eq!(everywhere!(list(), PlainList, Twin<Vec<String>>, Twin<Vec<sink::Text>>), ["serde_urlencoded", "csv"]);
}

#[test]
fn maps() {
    assert_eq!(
        everywhere!(map(), Map, Twin<BTreeMap<String, String>>, Twin<BTreeMap<String, sink::Text>>),
        ["serde_urlencoded", "serde_html_form", "csv"]
    );
    assert_eq!(
        everywhere!(map(), Hashed, Twin<HashMap<String, String>>, Twin<HashMap<String, sink::Text>>),
        ["serde_urlencoded", "serde_html_form", "csv"]
    );
}

#[derive(ValidatedSecret)]
#[allow(dead_code, reason = "parsed and dropped")]
struct Borrowing<'a> {
    #[secret(max_len = 24)]
    secret: Cow<'a, str>,
    flag: bool,
}

/// What has to be copied is wiped; what is lent belongs to the input.
#[test]
fn borrowed_text() {
    let json = format!(r#"{{"secret":"{}","flag":true}}"#, marker());
    let escaped = json.replacen('Z', "\\u005a", 1);
    let failing = escaped.replace("true", "7");
    assert_eq!(left(|| serde_json::from_str::<Borrowing>(&json).unwrap()), 0);
    for json in [&escaped, &failing] {
        let ours = left(|| serde_json::from_str::<Borrowing>(json));
        assert_eq!(ours, left(|| serde_json::from_str::<Twin<sink::Text>>(json)), "{json}");
        assert!(ours < left(|| serde_json::from_str::<Twin<String>>(json)), "{json}");
    }
}
