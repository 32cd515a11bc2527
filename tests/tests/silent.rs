//! Silent: no four bytes of a secret in any error, whatever is wrong with the input, in any format.
//!
//! A document is a tree; each case puts the canary somewhere and something wrong somewhere. The tree is written in every
//! format that can hold it, and parsed into every shape. What comes out, `Ok` or `Err`, is printed in every way there is.
//! serde's own derive on the same shapes has to be caught.

use std::collections::BTreeMap;
use std::fmt::{Debug, Write as _};

use secret_core::{SecretString, Unvalidated, ValidatedSecret};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

const CANARY: &str = "Zq8WxK3vJ5nB7mT2";
/// Digits too: a secret that was not quoted is a number to the format.
const NUMBER: u64 = 9_183_746_552_018_374;

fn leaks(text: &str) -> Option<String> {
    let number = NUMBER.to_string();
    let windows = |secret: &str| {
        secret.as_bytes().windows(4).map(|window| String::from_utf8_lossy(window).into_owned()).collect::<Vec<_>>()
    };
    windows(CANARY).into_iter().chain(windows(&number)).find(|window| text.contains(window.as_str()))
}

/// Everything that a result can print.
fn printed<T: Debug, E: std::error::Error>(result: &Result<T, E>) -> String {
    let mut text = format!("{result:?} {result:#?}");
    if let Err(error) = result {
        let _ = write!(text, " {error}");
        let mut source = error.source();
        while let Some(error) = source {
            let _ = write!(text, " {error} {error:?}");
            source = error.source();
        }
    }
    text
}

#[derive(Debug, serde::Deserialize, serde::Serialize)]
enum Kind {
    Web,
    Native { port: u16 },
}

#[derive(Debug, serde::Deserialize)]
#[expect(dead_code)]
struct Address {
    port: u16,
}

macro_rules! shapes {
    ($($(#[$meta:meta])* $kind:ident $name:ident $body:tt)*) => {$(
        #[derive(ValidatedSecret)]
        #[allow(dead_code, reason = "parsed and printed")]
        $(#[$meta])*
        $kind $name $body
    )*};
}

shapes! {
    #[serde(deny_unknown_fields)]
    struct Strict {
        #[secret(charset = "a-z", max_len = 8)]
        secret: SecretString,
        #[secret(charset = "a-z", max_len = 8)]
        more: Option<String>,
        count: Option<u16>,
        flag: Option<bool>,
        list: Option<Vec<u8>>,
        kind: Option<Kind>,
        address: Option<Address>,
        map: Option<BTreeMap<u8, u8>>,
    }
    struct Loose {
        #[secret(charset = "A-Za-z0-9", max_len = 16)]
        secret: String,
        #[secret(max_len = 16)]
        list: Option<Vec<SecretString>>,
        #[secret(max_len = 16)]
        map: Option<BTreeMap<u8, SecretString>>,
        #[secret(nested)]
        address: Option<Inner>,
        count: Option<u16>,
    }
    struct Inner {
        #[secret(max_len = 4)]
        secret: SecretString,
        port: u16,
    }
    struct Flat {
        secret_id: Option<u8>,
        #[serde(flatten)]
        #[secret(nested)]
        inner: Inner,
        count: Option<u16>,
    }
    #[serde(deny_unknown_fields)]
    struct FlatStrict {
        #[serde(flatten)]
        #[secret(nested)]
        inner: Inner,
        count: Option<u16>,
    }
    enum External {
        #[serde(rename = "secret")]
        Secret(#[secret(max_len = 4)] SecretString),
        #[serde(rename = "address")]
        Address {
            #[secret(max_len = 4)]
            secret: SecretString,
            port: u16,
        },
        #[serde(rename = "kind")]
        Kind,
    }
    #[serde(tag = "kind")]
    enum Internal {
        A {
            #[secret(max_len = 4)]
            secret: SecretString,
            count: Option<u16>,
        },
        B,
    }
    #[serde(tag = "kind", content = "secret")]
    enum Adjacent {
        A(#[secret(max_len = 4)] SecretString),
        B,
    }
    #[serde(untagged)]
    enum Untagged {
        A {
            #[secret(max_len = 4)]
            secret: SecretString,
            count: u16,
        },
        B(#[secret(max_len = 4)] SecretString),
    }
    struct Opaque {
        #[secret]
        secret: Vec<u8>,
        #[secret(wipe)]
        count: Option<[u8; 4]>,
    }
}

#[derive(ValidatedSecret)]
#[expect(dead_code)]
struct Tuple(#[secret(max_len = 4)] SecretString, u16);

#[derive(ValidatedSecret)]
struct Newtype(#[secret(max_len = 4)] SecretString);

/// A plain struct, from serde's derive: the control.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code)]
struct Naive {
    secret: String,
    count: Option<u16>,
}

/// Wrong documents of every kind.
fn documents() -> Vec<Value> {
    let wrong = || {
        [
            json!(CANARY),
            json!(NUMBER),
            json!(9_183_746.5),
            json!(true),
            json!(null),
            json!([CANARY]),
            json!({CANARY: CANARY}),
        ]
    };
    let mut documents = wrong().to_vec();
    documents.extend(wrong().map(|value| json!({"secret": value})));
    for name in ["more", "count", "flag", "list", "kind", "address", "map", "port", "secret_id", CANARY] {
        for value in wrong() {
            documents.push(json!({"secret": CANARY, name: value}));
            documents.push(json!({"secret": "ok", name: value}));
            documents.push(json!({name: value}));
            documents.push(json!({"address": {"secret": "ok", name: value}}));
            documents.push(json!({"address": {"secret": CANARY, "port": value}}));
            documents.push(json!({"kind": "A", "secret": CANARY, name: value}));
        }
    }
    for value in wrong() {
        documents.push(json!({"kind": value, "secret": CANARY}));
        documents.push(json!({"kind": {"Native": {"port": value}}, "secret": "ok"}));
        documents.push(json!({"kind": {"Native": value}, "secret": "ok"}));
        documents.push(json!({"secret": "ok", "list": [CANARY, value]}));
        documents.push(json!({"secret": "ok", "map": {"1": value}}));
        documents.push(json!([CANARY, value]));
        documents.push(json!([value, CANARY]));
    }
    documents
}

/// Runs `check` for every shape.
macro_rules! every_shape {
    ($check:ident) => {
        $check::<Strict>();
        $check::<Loose>();
        $check::<Inner>();
        $check::<Flat>();
        $check::<FlatStrict>();
        $check::<External>();
        $check::<Internal>();
        $check::<Adjacent>();
        $check::<Untagged>();
        $check::<Tuple>();
        $check::<Newtype>();
        $check::<Opaque>();
        $check::<Option<Strict>>();
        $check::<Unvalidated<Loose>>();
        $check::<Unvalidated<Flat>>();
    };
}

#[track_caller]
fn silent<T: Debug, E: std::error::Error>(format: &str, document: &dyn Debug, result: Result<T, E>) {
    let shown = printed(&result);
    if let Some(window) = leaks(&shown) {
        let shape = std::any::type_name::<T>();
        // The message holds the canary; it is the test's own, and only printed when it fails.
        panic!("{format} into {shape} shows `{window}` of {document:?}:\n{shown}");
    }
}

fn json_is_silent<T: DeserializeOwned + Debug>() {
    for document in documents() {
        let text = document.to_string();
        silent("from_str", &document, serde_json::from_str::<T>(&text));
        silent("from_slice", &document, serde_json::from_slice::<T>(text.as_bytes()));
        silent("from_reader", &document, serde_json::from_reader::<_, T>(text.as_bytes()));
        silent("from_value", &document, serde_json::from_value::<T>(document.clone()));
        let truncated = &text[..text.len() - 1];
        silent("truncated", &document, serde_json::from_str::<T>(truncated));
        let half = text.len() / 2;
        silent("cut in half", &document, serde_json::from_str::<T>(&text[..half]));
        let escaped = text.replacen('Z', "\\u005a", 1);
        silent("escaped", &document, serde_json::from_str::<T>(&escaped));
        silent("bad escape", &document, serde_json::from_str::<T>(&text.replacen('Z', "\\x", 1)));
        silent("bad escape", &document, serde_json::from_str::<T>(&text.replacen("Zq", "Zq\\ud800", 1)));
        silent(
            "twice",
            &document,
            serde_json::from_str::<T>(&text.replacen(
                '{',
                "{\"secret\":\"Zq8WxK3vJ5nB7mT2\",\"secret\":\"Zq8WxK3vJ5nB7mT2\",",
                1,
            )),
        );
    }
}

#[test]
fn json() {
    every_shape!(json_is_silent);
}

fn yaml_is_silent<T: DeserializeOwned + Debug>() {
    for document in documents() {
        let Ok(text) = serde_yaml_ng::to_string(&document) else { continue };
        let value = serde_yaml_ng::to_value(&document).unwrap();
        silent("yaml value", &document, serde_yaml_ng::from_value::<T>(value));
        // The reader puts the path in front of the error, with the keys of maps: a key is not its to know as a secret.
        if !keys(&document).any(|key| key == CANARY) {
            silent("yaml", &document, serde_yaml_ng::from_str::<T>(&text));
        }
    }
}

fn keys(value: &Value) -> Box<dyn Iterator<Item = &str> + '_> {
    match value {
        Value::Object(map) => {
            Box::new(map.iter().flat_map(|(key, value)| std::iter::once(key.as_str()).chain(keys(value))))
        }
        Value::Array(items) => Box::new(items.iter().flat_map(keys)),
        _ => Box::new(std::iter::empty()),
    }
}

#[test]
fn yaml() {
    every_shape!(yaml_is_silent);
}

fn toml_is_silent<T: DeserializeOwned + Debug>() {
    for document in documents() {
        let Ok(text) = toml::to_string(&document) else { continue };
        // `Display` and `Debug` of the reader's error show the source line; `message()` is what we can answer for.
        let message = toml::from_str::<T>(&text).map_err(|error| std::io::Error::other(error.message().to_owned()));
        silent("toml", &document, message);
    }
}

#[test]
fn toml_messages() {
    every_shape!(toml_is_silent);
    let text = format!("secret = \"{CANARY}\"\n");
    let error = toml::from_str::<Strict>(&text).unwrap_err();
    assert!(leaks(&error.to_string()).is_some(), "the documented exception is gone: say so in SECURITY.md");
}

fn binary_is_silent<T: DeserializeOwned + Debug>() {
    for document in documents() {
        let mut cbor = Vec::new();
        ciborium::into_writer(&document, &mut cbor).unwrap();
        silent("ciborium", &document, ciborium::from_reader::<T, _>(cbor.as_slice()));
        let packed = rmp_serde::to_vec_named(&document).unwrap();
        silent("rmp slice", &document, rmp_serde::from_slice::<T>(&packed));
        silent("rmp reader", &document, rmp_serde::from_read::<_, T>(packed.as_slice()));
        silent("postcard", &document, postcard::from_bytes::<T>(&packed));
        silent("postcard", &document, postcard::from_bytes::<T>(document.to_string().as_bytes()));
        let config = bincode::config::standard();
        silent(
            "bincode",
            &document,
            bincode::serde::decode_from_slice::<T, _>(&packed, config).map(|(value, _)| value),
        );
        let text = bincode::serde::encode_to_vec((CANARY, 3_u16), config).unwrap();
        silent("bincode", &document, bincode::serde::decode_from_slice::<T, _>(&text, config).map(|(value, _)| value));
    }
}

#[test]
fn binary() {
    every_shape!(binary_is_silent);
}

fn tables_are_silent<T: DeserializeOwned + Debug>() {
    let number = NUMBER.to_string();
    for (header, record) in [
        ("secret,count", format!("{CANARY},1")),
        ("secret,count", format!("ok,{CANARY}")),
        ("secret,count", format!("ok,{number}")),
        ("secret,count", number.clone()),
        ("count,port", format!("{CANARY},{CANARY}")),
        (CANARY, CANARY.to_owned()),
        ("secret,count,flag", format!("{CANARY},1,{CANARY}")),
    ] {
        let text = format!("{header}\n{record}\n");
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        for result in reader.deserialize::<T>() {
            silent("csv", &text, result);
        }
    }
    for body in [
        format!("secret={CANARY}"),
        format!("secret={CANARY}&count={CANARY}"),
        format!("secret=ok&count={number}"),
        format!("secret=ok&{CANARY}={CANARY}"),
        format!("secret=ok&secret={CANARY}"),
        format!("count={CANARY}"),
        format!("kind={CANARY}&secret={CANARY}"),
        format!("kind=A&secret={CANARY}&count={CANARY}"),
        format!("{CANARY}=1"),
        CANARY.to_owned(),
    ] {
        silent("form", &body, serde_urlencoded::from_str::<T>(&body));
    }
}

#[test]
fn tables_and_forms() {
    every_shape!(tables_are_silent);
}

#[test]
fn the_control_is_caught() {
    let caught = documents()
        .into_iter()
        .filter(|document| leaks(&printed(&serde_json::from_str::<Naive>(&document.to_string()))).is_some());
    let caught = caught.count();
    assert!(caught > 50, "{caught}");
}

#[test]
fn panics_are_silent() {
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    for document in documents() {
        let text = document.to_string();
        for unwind in [
            std::panic::catch_unwind(|| drop(serde_json::from_str::<Strict>(&text).unwrap())),
            std::panic::catch_unwind(|| drop(serde_json::from_str::<Strict>(&text).expect("a request"))),
            std::panic::catch_unwind(|| drop(serde_json::from_str::<Loose>(&text).unwrap_err())),
            std::panic::catch_unwind(|| drop(Newtype::try_from(CANARY).unwrap())),
        ] {
            if let Err(payload) = unwind {
                let message = payload.downcast_ref::<String>().cloned().unwrap_or_default();
                assert_eq!(leaks(&message), None, "{document}");
            }
        }
    }
    std::panic::set_hook(hook);
}

#[test]
fn problem_documents_are_silent() {
    for document in documents() {
        for result in [
            serde_json::from_value::<Unvalidated<Strict>>(document.clone()).ok().and_then(|it| it.validate().err()),
            serde_json::from_value::<Unvalidated<Loose>>(document.clone()).ok().and_then(|it| it.validate().err()),
        ] {
            let Some(violations) = result else { continue };
            let problem = serde_json::to_string(&violations.problem()).unwrap();
            let shown = format!("{violations} {violations:?} {violations:#?} {problem}");
            assert_eq!(leaks(&shown), None, "{document}");
        }
    }
}
