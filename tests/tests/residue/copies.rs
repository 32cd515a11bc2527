//! Clones, and lists that grow.

use std::collections::BTreeMap;

use secret_core::{SecretString, ValidatedSecret};
use serde::Deserialize;
use zeroize::{Zeroize, Zeroizing};

use super::auditor::{LEN, caught, left, marker, marker_bytes};

#[derive(Clone, ValidatedSecret)]
#[allow(dead_code, reason = "parsed, cloned and dropped")]
struct Model {
    #[secret(max_len = 24)]
    secret: SecretString,
    #[secret(max_len = 24)]
    plain: String,
    #[secret(max_len = 24)]
    boxed: Option<Box<str>>,
    #[secret(max_len = 24)]
    zeroizing: Zeroizing<String>,
    #[secret(max_len = 24)]
    list: Vec<SecretString>,
    #[secret(max_len = 24)]
    map: BTreeMap<u8, String>,
    #[secret(nested)]
    token: Token,
}

#[derive(Clone, ValidatedSecret)]
struct Token(#[secret(max_len = 24)] String);

#[derive(Clone, Deserialize)]
#[allow(dead_code, reason = "parsed, cloned and dropped")]
struct Naive {
    plain: String,
}

fn document() -> String {
    let secret = marker();
    format!(
        r#"{{"secret":"{secret}","plain":"{secret}","boxed":"{secret}","zeroizing":"{secret}",
             "list":["{secret}","{secret}"],"map":{{"1":"{secret}","1":"{secret}","2":"{secret}"}},"token":"{secret}"}}"#
    )
}

#[test]
fn clones() {
    let json = document();
    let cloned = left(|| {
        let model: Model = serde_json::from_str(&json).unwrap();
        (model.clone(), model.list.clone(), model.token.clone(), model)
    });
    assert_eq!(cloned, 0);
    assert!(caught(|| serde_json::from_str::<Naive>(&json).unwrap().clone()));
}

#[test]
fn a_value_that_takes_the_place_of_another() {
    let json = document();
    let replaced = left(|| {
        let mut models = [(); 2].map(|()| serde_json::from_str::<Model>(&json).unwrap());
        models[0].token = Token::try_from(marker()).unwrap();
        models[0].secret = marker().into();
        models[1] = serde_json::from_str(&json).unwrap();
        models
    });
    assert_eq!(replaced, 0);
}

#[test]
fn lists_that_grow() {
    let json = document();
    let grown = left(|| {
        let mut models = Vec::new();
        let mut secrets = Vec::new();
        let mut tokens = BTreeMap::new();
        for index in 0..40 {
            models.push(serde_json::from_str::<Model>(&json).unwrap());
            secrets.push(SecretString::from(marker()));
            tokens.insert(index, Token::try_from(marker()).unwrap());
        }
        (models, secrets, tokens)
    });
    assert_eq!(grown, 0);
    let list = format!("[{}]", vec![json; 40].join(","));
    assert_eq!(left(|| serde_json::from_str::<Vec<Model>>(&list).unwrap()), 0);
}

/// A key as its bytes, which lie in the model itself: the list has to overwrite each block that it has outgrown.
#[derive(ValidatedSecret)]
#[allow(dead_code, reason = "parsed and dropped")]
struct Keys {
    #[secret(nested)]
    keys: Vec<Key>,
}

#[derive(ValidatedSecret)]
#[allow(dead_code, reason = "parsed and dropped")]
struct Key {
    #[secret(wipe)]
    key: [u8; LEN],
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "parsed and dropped")]
struct NaiveKeys {
    keys: Vec<NaiveKey>,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "parsed and dropped")]
struct NaiveKey {
    key: [u8; LEN],
}

impl Drop for NaiveKey {
    fn drop(&mut self) {
        self.key.zeroize();
    }
}

#[test]
fn lists_of_secrets_that_lie_in_the_model() {
    let key = marker_bytes().map(|byte| byte.to_string()).collect::<Vec<_>>().join(",");
    let json = |last: &str| {
        let keys = (0..40).map(|_| key.as_str()).chain([last]);
        let keys = keys.map(|key| format!(r#"{{"key":[{key}]}}"#)).collect::<Vec<_>>();
        format!(r#"{{"keys":[{}]}}"#, keys.join(","))
    };
    for (last, good) in [(key.as_str(), true), ("1,2,3", false)] {
        let json = json(last);
        assert_eq!(serde_json::from_str::<Keys>(&json).is_ok(), good);
        assert_eq!(left(|| serde_json::from_str::<Keys>(&json)), 0, "{last}");
        // It wipes itself, and is moved all the same.
        assert!(caught(|| serde_json::from_str::<NaiveKeys>(&json)), "{last}");
    }
}
