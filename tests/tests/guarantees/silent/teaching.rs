//! A clean error still teaches: which field, what was expected, and where in the JSON.

use serde::de::DeserializeOwned;
use serde_json::json;

use super::canary::{CANARY, NUMBER};
use super::documents::wrong;
use super::shapes::{External, Flat, Loose, Strict};

fn error<T: DeserializeOwned + std::fmt::Debug>(document: serde_json::Value) -> String {
    serde_json::from_str::<T>(&document.to_string()).unwrap_err().to_string()
}

#[track_caller]
fn says(said: &str, expected: &str) {
    let (text, place) = said.split_once(" at line 1 column ").expect(said);
    assert_eq!(text, expected);
    assert!(place.parse::<usize>().is_ok_and(|column| column > 0), "{said}");
}

#[test]
fn where_the_secret_belongs() {
    for value in wrong().into_iter().filter(|value| !value.is_string()) {
        says(&error::<Strict>(json!({"secret": value})), "secret: expected a string");
        says(&error::<Loose>(json!({"secret": "ok", "secrets": [value]})), "secrets/0: expected a string");
    }
}

#[test]
fn where_a_sibling_belongs() {
    let sibling = |name: &str, value| error::<Strict>(json!({"secret": "ok", name: value}));
    for value in [json!(CANARY), json!(NUMBER), json!({CANARY: CANARY})] {
        says(&sibling("count", value.clone()), "count: not a valid value");
        says(&sibling("flag", value.clone()), "flag: not a valid value");
        says(&sibling("list", value.clone()), "list: not a valid value");
        // A number where an enum belongs is malformed JSON to serde_json, which says so in words of its own.
        let sort = if value.is_number() { "expected value" } else { "sort: not a valid value" };
        says(&sibling("sort", value.clone()), sort);
        says(&sibling("address", value.clone()), "address: not a valid value");
        let map = "map: not a valid value";
        says(&sibling("map", json!({"1": value})), map);
        // As it does of a key that is no number.
        let key = "invalid value: expected key to be a number in quotes";
        says(&sibling("map", value.clone()), if value.is_object() { key } else { map });
    }
}

#[test]
fn where_a_model_belongs() {
    for value in [json!(CANARY), json!(NUMBER), json!(true), json!(null)] {
        says(&error::<Strict>(value.clone()), "expected struct Strict");
        says(&error::<Flat>(value.clone()), "expected struct Flat");
    }
    says(&error::<External>(json!(NUMBER)), "expected value");
    says(&error::<External>(json!(CANARY)), "unknown variant, expected one of `secret`, `address`, `both`, `kind`");
}

#[test]
fn names() {
    let known = "unknown field, expected one of `secret`, `more`, `count`, `flag`, `list`, `sort`, `address`, `map`";
    says(&error::<Strict>(json!({CANARY: 1})), known);
    says(&error::<Strict>(json!({"more": "ok"})), "missing field `secret`");
    let twice = format!(r#"{{"secret":"ok","secret":"{CANARY}"}}"#);
    says(&serde_json::from_str::<Strict>(&twice).unwrap_err().to_string(), "duplicate field `secret`");
}

#[test]
fn line_and_column() {
    let text = format!("{{\n  \"count\": 1,\n  \"secret\": {NUMBER}\n}}");
    let error = serde_json::from_str::<Strict>(&text).unwrap_err();
    assert_eq!((error.line(), error.column()), (3, 28), "{error}");
    assert!(error.is_data());
    let error = serde_json::from_str::<Strict>(&text[..text.len() - 2]).unwrap_err();
    assert!(error.is_data(), "the type is wrong before the end is missing: {error}");
    let error = serde_json::from_str::<Strict>(&format!("{{\n\"secret\": \"{CANARY}")).unwrap_err();
    assert_eq!((error.line(), error.column()), (2, 27), "{error}");
}
