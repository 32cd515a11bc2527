//! Ten thousand levels.

use std::collections::BTreeMap;

use secret_core::{SecretString, ValidatedSecret};

use crate::{Request, refused};

const LEVELS: usize = 10_000;

/// Serde's own buffer, and ours before it.
#[derive(ValidatedSecret)]
#[expect(dead_code)]
struct Flat {
    #[serde(flatten)]
    #[secret(nested)]
    inner: Request,
    #[serde(flatten)]
    rest: BTreeMap<String, u8>,
}

#[derive(ValidatedSecret)]
#[serde(untagged)]
enum Untagged {
    A {
        #[secret]
        token: SecretString,
    },
    B(#[secret] SecretString),
}

/// As deep as its input.
#[derive(ValidatedSecret)]
struct Recursive {
    #[secret(max_len = 8)]
    token: Option<SecretString>,
    #[secret(nested)]
    #[serde(default)]
    children: Vec<Recursive>,
}

fn lists() -> String {
    "[".repeat(LEVELS) + &"]".repeat(LEVELS)
}

fn objects(name: &str) -> String {
    format!(r#"{{"{name}":"#).repeat(LEVELS) + "null" + &"}".repeat(LEVELS)
}

fn json<T: serde::de::DeserializeOwned + std::fmt::Debug>(text: &str) -> String {
    let error = refused(serde_json::from_str::<T>(text));
    assert_eq!(refused(serde_json::from_slice::<T>(text.as_bytes())), error);
    assert_eq!(refused(serde_json::from_reader::<_, T>(text.as_bytes())), error);
    error
}

#[test]
fn where_the_secret_belongs() {
    for deep in [lists(), objects("clientSecret"), "[".repeat(LEVELS)] {
        let text = format!(r#"{{"clientSecret":{deep}}}"#);
        assert_eq!(json::<Request>(&text), "clientSecret: expected a string at line 1 column 16");
    }
    assert_eq!(json::<Request>(&objects("clientSecret")), "clientSecret: expected a string at line 1 column 16");
}

#[test]
fn where_nothing_belongs() {
    let text = format!(r#"{{"other":{},"clientSecret":"abc"}}"#, lists());
    assert!(serde_json::from_str::<Request>(&text).is_ok());
    let text = format!(r#"{{"clientSecret":"abc","other":{}}}"#, "[".repeat(LEVELS));
    assert_eq!(json::<Request>(&text), "EOF while parsing a list at line 1 column 10032");
}

#[test]
fn where_it_is_buffered() {
    let limit = "recursion limit exceeded at line 1 column ";
    for deep in [lists(), objects("other"), "[".repeat(LEVELS)] {
        let text = format!(r#"{{"clientSecret":"abc","other":{deep}}}"#);
        assert!(json::<Flat>(&text).starts_with(limit), "{}", json::<Flat>(&text));
        assert!(json::<Untagged>(&deep).starts_with(limit), "{}", json::<Untagged>(&deep));
    }
}

#[test]
fn where_the_model_is_as_deep() {
    let text = r#"{"children":["#.repeat(LEVELS);
    assert!(
        json::<Recursive>(&text).contains("recursion limit exceeded at line 1 column "),
        "{}",
        json::<Recursive>(&text)
    );
}

/// Binary formats with limits of their own, at their limit and far beyond.
#[test]
fn in_other_formats() {
    for (byte, levels) in [(0x91, 900), (0x91, LEVELS)] {
        // Arrays of one: `0x91` in MessagePack, `0x81` in CBOR.
        let packed = vec![byte; levels];
        assert_eq!(refused(rmp_serde::from_slice::<Untagged>(&packed)), "expected enum Untagged");
    }
    assert_eq!(refused(ciborium::from_reader::<Untagged, _>(&[0x81; LEVELS][..])), "");
    assert_eq!(refused(serde_yaml_ng::from_str::<Untagged>(&lists())), "");
    assert_eq!(refused(toml::from_str::<Flat>(&format!("other = {}", lists()))), "");
}
