//! What is said of a word that is not known.

use crate::suggest;

/// The text for a key that is not known: one of another crate's, or a near one.
pub fn unknown_key(key: &str, place: &str, known: &[&str]) -> String {
    if let Some(instead) = suggest::foreign(key) {
        return format!("`{key}` is {instead}");
    }
    match (suggest::nearest(key, known), suggest::nearest_foreign(key)) {
        (None, Some((near, instead))) => format!("`{key}` is not known {place}; `{near}` is {instead}"),
        _ => unknown(key, place, known),
    }
}

/// The text for a word that is not known, with the nearest one that is.
pub fn unknown(word: &str, place: &str, known: &[&str]) -> String {
    match suggest::nearest(word, known) {
        Some(near) => format!("`{word}` is not known {place}: did you mean `{near}`?"),
        None => format!("`{word}` is not known {place}: there are `{}`", known.join("`, `")),
    }
}
