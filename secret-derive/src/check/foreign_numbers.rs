//! Copies the numbers of a foreign key into the suggested replacement.

use proc_macro2::{Group, TokenStream};
use syn::Lit;

use crate::parse::{KeyValue, Value, list as items, literal};

/// The examples in the messages for foreign keys.
const EXAMPLES: &[&str] = &["min_len = 1", "max_len = 86", "max_bytes = 72", "len = 43"];
const BOTH: &str = "min_len = 1, max_len = 86";

/// Inserts the user's numbers into the message: suggests `max_len = 64` for `max_length = 64`, and `min_len = 8` for
/// `length(min = 8)`.
pub fn with_own(text: String, item: &KeyValue) -> String {
    let own = match &item.value {
        Value::Equals(written) => integer(written),
        Value::List(list) => match limits(list) {
            Some(limits) => return text.replace(BOTH, &limits),
            None => integer(&list.stream()),
        },
        Value::None => None,
    };
    let Some(own) = own else { return text };
    if text.contains(BOTH) {
        return text.replace(BOTH, &format!("len = {own}"));
    }
    match EXAMPLES.iter().filter(|key| text.contains(**key)).count() {
        1 => EXAMPLES.iter().fold(text, |text, example| text.replace(example, &renumbered(example, own))),
        _ => text,
    }
}

/// Translates `(min = 8, max = 64)` to keys of this crate, in the unit of the foreign key.
pub fn limits(list: &Group) -> Option<String> {
    let items = items(list.stream(), "").into_iter().flatten().collect::<Vec<_>>();
    let max = if items.iter().any(|item| item.key == "bytes") { "max_bytes" } else { "max_len" };
    let keys = [("min", "min_len"), ("max", max), ("equal", "len")];
    let own = keys.iter().filter_map(|(foreign, key)| {
        let found = items.iter().find(|item| item.key == foreign)?;
        let Value::Equals(written) = &found.value else { return None };
        Some(format!("{key} = {written}"))
    });
    let own = own.collect::<Vec<_>>();
    (!own.is_empty()).then(|| own.join(", "))
}

/// Replaces the number in `max_len = 86`.
fn renumbered(example: &str, own: u32) -> String {
    example.split_once("= ").map_or_else(|| example.to_owned(), |(key, _)| format!("{key}= {own}"))
}

fn integer(written: &TokenStream) -> Option<u32> {
    match Lit::new(literal(written)?) {
        Lit::Int(number) => number.base10_parse().ok(),
        _ => None,
    }
}
