//! The numbers of a foreign spelling, put into the example of what to write instead.

use proc_macro2::{Group, TokenStream};
use syn::Lit;

use crate::parse::{KeyValue, Value, list as items, literal};

/// The examples, as they stand in the texts for foreign keys.
const EXAMPLES: &[&str] = &["min_len = 1", "max_len = 86", "max_bytes = 72", "len = 43"];
const BOTH: &str = "min_len = 1, max_len = 86";

/// The text with the user's own numbers: `max_length = 64` is answered with `max_len = 64`, and `length(min = 8)` with
/// `min_len = 8`.
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

/// `(min = 8, max = 64)` as keys of this crate, in the unit that is named beside them.
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

/// `max_len = 86` with another number.
fn renumbered(example: &str, own: u32) -> String {
    example.split_once("= ").map_or_else(|| example.to_owned(), |(key, _)| format!("{key}= {own}"))
}

fn integer(written: &TokenStream) -> Option<u32> {
    match Lit::new(literal(written)?) {
        Lit::Int(number) => number.base10_parse().ok(),
        _ => None,
    }
}
