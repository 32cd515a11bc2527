//! YAML and TOML.

use std::fmt::Debug;
use std::io;

use serde::de::DeserializeOwned;

use super::canary::{CANARY, silent};
use super::documents::{documents, names_an_entry};

/// With a broken escape, and cut off.
fn malformed(text: &str) -> [String; 2] {
    let quoted = format!("\"{CANARY}\"");
    let broken = format!("\"{CANARY}\\xzz\"");
    let escaped = if text.contains(&quoted) { text.replace(&quoted, &broken) } else { text.replace(CANARY, &broken) };
    let within = text.find(CANARY).map_or(text.len(), |at| at + 8);
    [escaped, text[..within].to_owned()]
}

fn yaml_is_silent<T: DeserializeOwned + Debug>() {
    for document in documents() {
        let text = serde_yaml_ng::to_string(&document).unwrap();
        let value = serde_yaml_ng::to_value(&document).unwrap();
        silent("yaml value", &document, serde_yaml_ng::from_value::<T>(value));
        if names_an_entry(&document) {
            continue;
        }
        silent("yaml", &document, serde_yaml_ng::from_str::<T>(&text));
        silent("yaml slice", &document, serde_yaml_ng::from_slice::<T>(text.as_bytes()));
        silent("yaml reader", &document, serde_yaml_ng::from_reader::<_, T>(text.as_bytes()));
        let twice = format!("secret: {CANARY}\nsecret: {CANARY}\n");
        for text in malformed(&text).into_iter().chain([twice]) {
            silent("malformed yaml", &text, serde_yaml_ng::from_str::<T>(&text));
        }
    }
}

#[test]
fn yaml() {
    every_shape!(yaml_is_silent);
}

/// `Display` and `Debug` of the reader's error show the source line; `message()` is what can be answered for.
fn message<T>(result: Result<T, toml::de::Error>) -> Result<T, io::Error> {
    result.map_err(|error| io::Error::other(error.message().to_owned()))
}

fn toml_is_silent<T: DeserializeOwned + Debug>() {
    for document in documents() {
        let Ok(text) = toml::to_string(&document) else { continue };
        silent("toml", &document, message(toml::from_str::<T>(&text)));
        // A table that was parsed before has no source to show.
        let table = text.parse::<toml::Table>().unwrap();
        if !names_an_entry(&document) {
            silent("toml table", &document, table.try_into::<T>());
        }
        let twice = format!("secret = \"{CANARY}\"\nsecret = \"{CANARY}\"\n{text}");
        for text in malformed(&text).into_iter().chain([twice]) {
            silent("malformed toml", &text, message(toml::from_str::<T>(&text)));
        }
    }
}

#[test]
fn toml_messages() {
    every_shape!(toml_is_silent);
}
