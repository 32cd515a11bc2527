//! Secrets that lie in the model itself, where models lie in lists, in variants and in maps.

use std::collections::{BTreeMap, HashMap};

use secret_core::ValidatedSecret;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::auditor::{LEN, caught, left, left_wiped, marker_bytes};

#[derive(ValidatedSecret)]
#[allow(dead_code, reason = "parsed and dropped")]
struct Key {
    #[secret(wipe)]
    key: [u8; LEN],
}

/// Variants of one size: a smaller one has bytes of no use, and what these take along from the stack is a limit.
#[derive(ValidatedSecret)]
#[allow(dead_code, reason = "parsed and dropped")]
enum Kind {
    Held(#[secret(nested)] Key),
    Named {
        #[secret(wipe)]
        key: [u8; LEN],
    },
}

/// One field, of any type that can hold models.
#[derive(ValidatedSecret)]
#[allow(dead_code, reason = "parsed and dropped")]
struct Holder<T> {
    #[secret(nested)]
    keys: T,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "parsed and dropped")]
struct Naive {
    keys: Vec<[u8; LEN]>,
}

fn key() -> String {
    format!("[{}]", marker_bytes().map(|byte| byte.to_string()).collect::<Vec<_>>().join(","))
}

/// Sixty good ones, and a last one that is good or not.
fn documents(item: impl Fn(usize, &str) -> String, brackets: [&str; 2]) -> [(String, bool); 2] {
    let [open, close] = brackets;
    [(key(), true), ("[1,2,3]".to_owned(), false)].map(|(last, good)| {
        let items = (0..60).map(|at| item(at, &key())).chain([item(60, &last)]).collect::<Vec<_>>();
        (format!(r#"{{"keys":{open}{}{close}}}"#, items.join(",")), good)
    })
}

/// How many blocks are left of each document.
fn left_of<T: DeserializeOwned>(documents: [(String, bool); 2]) -> [usize; 2] {
    documents.map(|(json, good)| {
        assert_eq!(serde_json::from_str::<T>(&json).is_ok(), good, "{json}");
        assert_eq!(left_wiped(|| serde_json::from_str::<T>(&json)), 0, "the allocator wipes");
        left(|| serde_json::from_str::<T>(&json))
    })
}

#[test]
fn lists_leave_nothing() {
    let model = documents(|_, key| format!(r#"{{"key":{key}}}"#), ["[", "]"]);
    assert_eq!(left_of::<Holder<Vec<Key>>>(model.clone()), [0, 0]);
    assert_eq!(left_of::<Holder<Vec<Option<Key>>>>(model.clone()), [0, 0]);
    assert_eq!(left_of::<Holder<Vec<Box<Key>>>>(model), [0, 0]);
    let lists = documents(|_, key| format!(r#"[{{"key":{key}}},{{"key":{key}}}]"#), ["[", "]"]);
    assert_eq!(left_of::<Holder<Vec<Vec<Key>>>>(lists), [0, 0]);
    let variants = |at: usize, key: &str| {
        if at % 2 == 0 { format!(r#"{{"Held":{{"key":{key}}}}}"#) } else { format!(r#"{{"Named":{{"key":{key}}}}}"#) }
    };
    assert_eq!(left_of::<Holder<Vec<Kind>>>(documents(variants, ["[", "]"])), [0, 0]);
    let (naive, _) = &documents(|_, key| key.to_owned(), ["[", "]"])[0];
    assert!(caught(|| serde_json::from_str::<Naive>(naive)));
}

/// Maps of the standard library move their entries when they grow, and free what they moved from as it is.
#[test]
fn maps_leave_what_does_not_lie_in_a_box() {
    let entries = || documents(|at, key| format!(r#""{at}":{{"key":{key}}}"#), ["{", "}"]);
    assert_eq!(left_of::<Holder<HashMap<u8, Box<Key>>>>(entries()), [0, 0]);
    assert_eq!(left_of::<Holder<BTreeMap<u8, Box<Key>>>>(entries()), [0, 0]);
    assert_eq!(
        left_of::<Holder<BTreeMap<u8, Option<Vec<Key>>>>>(documents(
            |at, key| format!(r#""{at}":[{{"key":{key}}}]"#),
            ["{", "}"]
        )),
        [0, 0]
    );
    for left in [left_of::<Holder<HashMap<u8, Key>>>(entries()), left_of::<Holder<BTreeMap<u8, Key>>>(entries())] {
        assert!(left.iter().all(|left| *left > 0), "the documented limit is gone: say so in SECURITY.md");
    }
}
