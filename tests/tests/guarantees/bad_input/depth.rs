//! Ten thousand levels.

use std::collections::BTreeMap;

use secret_core::{SecretString, ValidatedSecret};

use super::{Request, refused};

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
    // A reader's column is that of the character it has looked at, and so one more at times.
    let (said, _) = error.rsplit_once(' ').unwrap();
    assert!(refused(serde_json::from_reader::<_, T>(text.as_bytes())).starts_with(said));
    error
}

#[test]
fn where_the_secret_belongs() {
    for deep in [lists(), objects("clientSecret"), "[".repeat(LEVELS)] {
        let text = format!(r#"{{"clientSecret":{deep}}}"#);
        assert_eq!(json::<Request>(&text), "clientSecret: expected a string at line 1 column 16");
    }
}

#[test]
fn where_nothing_belongs() {
    let text = format!(r#"{{"other":{},"clientSecret":"abc"}}"#, lists());
    assert!(serde_json::from_str::<Request>(&text).is_ok());
    let text = format!(r#"{{"clientSecret":"abc","other":{}"#, "[".repeat(LEVELS));
    assert_eq!(json::<Request>(&text), "EOF while parsing a list at line 1 column 10030");
}

#[test]
fn where_it_is_buffered() {
    let limit = "recursion limit exceeded at line 1 column ";
    for deep in [lists(), objects("other"), "[".repeat(LEVELS)] {
        let text = format!(r#"{{"clientSecret":"abc","other":{deep}}}"#);
        for error in [json::<Flat>(&text), json::<Untagged>(&deep)] {
            assert!(error.starts_with(limit), "{error}");
        }
    }
}

#[test]
fn where_the_model_is_as_deep() {
    let error = json::<Recursive>(&r#"{"children":["#.repeat(LEVELS));
    assert!(error.contains("recursion limit exceeded at line 1 column "), "{error}");
}

/// MessagePack's reader goes down 1024 levels, which is more than the stack of a thread may have room for. The limit is ours.
#[test]
fn in_message_pack() {
    const ARRAY_OF_ONE: u8 = 0x91;
    for levels in [129, 1000, LEVELS] {
        let packed = [vec![ARRAY_OF_ONE; levels], vec![0]].concat();
        assert_eq!(refused(rmp_serde::from_slice::<Untagged>(&packed)), "recursion limit exceeded", "{levels}");
    }
    // As deep as JSON may be, it is read, and is no secret.
    let packed = [vec![ARRAY_OF_ONE; 127], vec![0]].concat();
    assert_eq!(refused(rmp_serde::from_slice::<Untagged>(&packed)), "not a valid enum Untagged");
}

/// What these say of it.
#[test]
fn in_other_formats() {
    let cbor = refused(ciborium::from_reader::<Untagged, _>(&[0x81; LEVELS][..]));
    assert_eq!(cbor, r#"Semantic(None, "expected enum Untagged")"#);
    let yaml = refused(serde_yaml_ng::from_str::<Untagged>(&lists()));
    assert_eq!(yaml, "recursion limit exceeded at line 1 column 129");
    let toml = toml::from_str::<Untagged>(&format!("other = {}", lists())).unwrap_err();
    assert_eq!(toml.message(), "cannot recurse further; max recursion depth met");
}
