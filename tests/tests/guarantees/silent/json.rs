//! JSON, from every source, and all that is almost JSON.

use std::fmt::Debug;

use serde::Deserialize as _;
use serde::de::DeserializeOwned;

use super::canary::{CANARY, silent};
use super::documents::documents;
use super::shapes::Borrowed;

fn json_is_silent<T: DeserializeOwned + Debug>() {
    for document in documents() {
        let text = document.to_string();
        silent("from_str", &document, serde_json::from_str::<T>(&text));
        silent("from_slice", &document, serde_json::from_slice::<T>(text.as_bytes()));
        silent("from_reader", &document, serde_json::from_reader::<_, T>(text.as_bytes()));
        silent("from_value", &document, serde_json::from_value::<T>(document.clone()));
        silent("&Value", &document, T::deserialize(&document));
        for (what, text) in malformed(&text) {
            silent(what, &text, serde_json::from_str::<T>(&text));
            silent(what, &text, serde_json::from_reader::<_, T>(text.as_bytes()));
        }
    }
}

fn malformed(text: &str) -> Vec<(&'static str, String)> {
    let quoted = format!("\"{CANARY}\"");
    let open = &quoted[..quoted.len() - 1];
    let twice = format!("{{\"secret\":{quoted},\"secret\":{quoted},");
    let mut texts = vec![
        ("cut off at the end", text[..text.len() - 1].to_owned()),
        ("cut in half", text[..text.len() / 2].to_owned()),
        ("given twice", text.replacen('{', &twice, 1)),
        ("more behind it", format!("{text}{quoted}")),
    ];
    if let Some(at) = text.find(&quoted) {
        texts.push(("cut off in the secret", format!("{}{open}", &text[..at])));
        texts.push(("cut off behind the secret", format!("{}{quoted}", &text[..at])));
        for (what, instead) in [
            ("an escape", "\"\\u005aq8WxK3vJ5nB7mT2\"".to_owned()),
            ("an invalid escape", format!("{open}\\x\"")),
            ("half a pair of surrogates", format!("{open}\\ud800\"")),
            ("a bare line break", format!("{open}\n\"")),
            ("no quotes", CANARY.to_owned()),
            ("single quotes", format!("'{CANARY}'")),
        ] {
            texts.push((what, text.replacen(&quoted, &instead, 1)));
        }
    }
    texts
}

#[test]
fn json() {
    every_shape!(json_is_silent);
}

/// A text that stays in the input can only be lent.
#[test]
fn borrowed() {
    for document in documents() {
        let text = document.to_string();
        silent("from_str", &document, serde_json::from_str::<Borrowed<'_>>(&text));
        silent("&Value", &document, Borrowed::deserialize(&document));
        for (what, text) in malformed(&text) {
            silent(what, &text, serde_json::from_str::<Borrowed<'_>>(&text));
        }
    }
}

/// The bytes of the canary with others that are no UTF-8.
fn broken_utf8_is_silent<T: DeserializeOwned + Debug>() {
    for document in documents() {
        let text = document.to_string();
        let Some(at) = text.find(CANARY) else { continue };
        let mut bytes = text.into_bytes();
        bytes[at + 8] = 0xFF;
        silent("broken UTF-8", &document, serde_json::from_slice::<T>(&bytes));
    }
}

#[test]
fn broken_utf8() {
    every_shape!(broken_utf8_is_silent);
}
