//! Messages for unknown words.

use crate::suggest;

/// Returns the message for an unknown key: the equivalent of another crate's key, or the nearest key.
pub fn unknown_key(key: &str, place: &str, known: &[&str]) -> String {
    if let Some(instead) = suggest::foreign(key) {
        return format!("`{key}` is {instead}");
    }
    match (suggest::nearest(key, known), suggest::nearest_foreign(key)) {
        (None, Some((near, instead))) => format!("unknown key `{key}`{place}; `{near}` is {instead}"),
        _ => unknown("key", key, place, known),
    }
}

/// Returns the message for an unknown word, with the nearest known one.
pub fn unknown(what: &str, word: &str, place: &str, known: &[&str]) -> String {
    match suggest::nearest(word, known) {
        Some(near) => format!("unknown {what} `{word}`{place}: did you mean `{near}`?"),
        None => format!("unknown {what} `{word}`{place}; expected one of `{}`", known.join("`, `")),
    }
}
