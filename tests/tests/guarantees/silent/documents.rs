//! Wrong documents of every kind, as trees that each format writes in its own way.

use serde_json::{Value, json};

use super::canary::{CANARY, FLOAT, NUMBER};

/// The canary, or what stands for it, as each thing that a tree can hold.
pub fn wrong() -> [Value; 7] {
    [json!(CANARY), json!(NUMBER), json!(FLOAT), json!(true), json!(null), json!([CANARY]), json!({CANARY: CANARY})]
}

/// Every name in the shapes, and one that is in none.
const NAMES: [&str; 13] = [
    "more",
    "secrets",
    "by_number",
    "inner",
    "count",
    "flag",
    "list",
    "sort",
    "address",
    "map",
    "port",
    "other",
    CANARY,
];

pub fn documents() -> Vec<Value> {
    // Where the struct or the enum belongs, and where the secret belongs.
    let mut documents = wrong().to_vec();
    documents.extend(wrong().map(|value| json!({"secret": value})));
    for name in NAMES {
        for value in wrong() {
            // As a sibling, behind an accepted secret and behind a refused one, and before one that is missing.
            documents.push(json!({"secret": CANARY, name: value}));
            documents.push(json!({"secret": "ok", name: value}));
            documents.push(json!({name: value}));
            // In each kind of variant.
            documents.push(json!({"address": {"secret": "ok", name: value}}));
            documents.push(json!({"address": {"secret": CANARY, name: value}}));
            documents.push(json!({"kind": "A", "secret": CANARY, name: value}));
            documents.push(json!({"kind": "B", "secret": CANARY, name: value}));
            documents.push(json!({"kind": "B", "secret": {"secret": CANARY, name: value}}));
        }
    }
    for value in wrong() {
        documents.push(json!({"kind": value, "secret": CANARY}));
        documents.push(json!({"both": [CANARY, value]}));
        documents.push(json!({"both": [value, 1]}));
        documents.push(json!({"kind": value}));
        documents.push(json!({CANARY: value}));
        documents.push(json!({"secret": "ok", "port": 1, "count": value}));
        documents.push(json!({"secret": "ok", "sort": {"Native": {"port": value}}}));
        documents.push(json!({"secret": "ok", "sort": {"Native": value}}));
        documents.push(json!({"secret": "ok", "sort": {CANARY: value}}));
        documents.push(json!({"secret": "ok", "address": {"port": value}}));
        documents.push(json!({"secret": "ok", "list": [1, value]}));
        documents.push(json!({"secret": "ok", "secrets": [CANARY, value]}));
        documents.push(json!({"secret": "ok", "map": {"1": value}}));
        documents.push(json!({"secret": "ok", "by_number": {"1": value}}));
        documents.push(json!({"secret": "ok", "by_number": {CANARY: value}}));
        documents.push(json!({"secret": "ok", "by_name": {CANARY: value}}));
        documents.push(json!({"secret": "ok", "inner": {"secret": value, "port": 1}}));
        documents.push(json!([CANARY, value]));
        documents.push(json!([value, CANARY]));
    }
    documents
}

/// Whether the canary is the key of an entry, which some readers name on the way to an error: see `exceptions`.
pub fn names_an_entry(document: &Value) -> bool {
    document.get("by_name").is_some_and(Value::is_object)
}
