//! The keys of serde and their values. serde's own derive does not run, so this module reports the mistakes that it would.

use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::{LitStr, Token, WherePredicate};

use super::case::Case;
use super::{Keys, Serde};
use crate::check::unknown_key::unknown;
use crate::errors::Errors;
use crate::parse::{KeyValue, Value, list as items, string};

/// The kind of value of a key.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Takes {
    Nothing,
    Text,
    /// A string for both directions, or one for each.
    Texts,
    /// Bounds for both directions, or for each.
    Bounds,
    Path,
    /// A path, or nothing.
    PathOrNothing,
    TextOrNothing,
}

use Takes::{Bounds, Nothing, Path, PathOrNothing, Text, TextOrNothing, Texts};

const DIRECTIONS: &[&str] = &["serialize", "deserialize"];

const ON_TYPE: &[(&str, Takes)] = &[
    ("rename", Texts),
    ("rename_all", Texts),
    ("rename_all_fields", Texts),
    ("deny_unknown_fields", Nothing),
    ("tag", Text),
    ("content", Text),
    ("untagged", Nothing),
    ("bound", Bounds),
    ("default", PathOrNothing),
    ("remote", Text),
    ("transparent", Nothing),
    ("from", Text),
    ("try_from", Text),
    ("into", Text),
    ("crate", Text),
    ("expecting", Text),
    ("variant_identifier", Nothing),
    ("field_identifier", Nothing),
];
const ON_VARIANT: &[(&str, Takes)] = &[
    ("rename", Texts),
    ("alias", Text),
    ("rename_all", Texts),
    ("skip", Nothing),
    ("skip_serializing", Nothing),
    ("skip_deserializing", Nothing),
    ("serialize_with", Path),
    ("deserialize_with", Path),
    ("with", Path),
    ("bound", Bounds),
    ("borrow", TextOrNothing),
    ("other", Nothing),
    ("untagged", Nothing),
];
const ON_FIELD: &[(&str, Takes)] = &[
    ("rename", Texts),
    ("alias", Text),
    ("default", PathOrNothing),
    ("flatten", Nothing),
    ("skip", Nothing),
    ("skip_serializing", Nothing),
    ("skip_deserializing", Nothing),
    ("skip_serializing_if", Path),
    ("serialize_with", Path),
    ("deserialize_with", Path),
    ("with", Path),
    ("borrow", TextOrNothing),
    ("bound", Bounds),
    ("getter", Path),
];
const PLACES: &[(&str, &[(&str, Takes)])] = &[("type", ON_TYPE), ("variant", ON_VARIANT), ("field", ON_FIELD)];

pub fn check(written: &Keys, errors: &mut Errors) {
    keys(&written.container, "type", ON_TYPE, errors);
    for variant in &written.variants {
        keys(&variant.variant, "variant", ON_VARIANT, errors);
    }
    for field in written.variants.iter().flat_map(|variant| &variant.fields) {
        keys(field, "field", ON_FIELD, errors);
    }
}

fn keys(serde: &Serde, place: &str, known: &[(&str, Takes)], errors: &mut Errors) {
    for (index, item) in serde.items.iter().enumerate() {
        let name = item.key.to_string();
        if let Some((_, takes)) = known.iter().find(|(key, _)| *key == name) {
            let twice = is_repeated(&serde.items[..index], item, *takes, place);
            match mistaken(item, *takes) {
                _ if twice => errors.at(item.span(), format_args!("duplicate key `{name}`: write it once")),
                Some(text) => errors.on(item, text),
                None => cases(item, errors),
            }
            continue;
        }
        let elsewhere = PLACES.iter().find(|(_, keys)| keys.iter().any(|(key, _)| *key == name));
        errors.at(
            item.span(),
            match elsewhere {
                Some((other, _)) => {
                    format!("serde's `{name}` belongs on the {other}, not on the {place}: move it there")
                }
                None => {
                    let known = known.iter().map(|(key, _)| *key).collect::<Vec<_>>();
                    unknown("serde key", &name, &format!(" on a {place}"), &known)
                }
            },
        );
    }
}

/// Returns whether serde would reject a key as a duplicate: each direction takes one text, or any number of names to parse.
fn is_repeated(earlier: &[KeyValue], item: &KeyValue, takes: Takes, place: &str) -> bool {
    let earlier = || earlier.iter().filter(|other| other.key == item.key);
    if item.key == "alias" {
        return false;
    }
    if !matches!(takes, Texts | Bounds) {
        return earlier().next().is_some();
    }
    let many = |direction: &str| item.key == "rename" && direction == "deserialize" && place != "type";
    DIRECTIONS.iter().filter(|direction| !many(direction)).any(|direction| {
        let given = earlier().chain([item]).map(|item| item.one_way(direction).len()).sum::<usize>();
        given > 1 && !item.one_way(direction).is_empty()
    })
}

/// Returns the mistake in the value of a key.
fn mistaken(item: &KeyValue, takes: Takes) -> Option<String> {
    let key = &item.key;
    match (&item.value, takes) {
        (Value::None, Nothing | PathOrNothing | TextOrNothing) => None,
        (_, Nothing) => Some(format!("serde's `{key}` takes no value: write `{key}`")),
        (Value::Equals(tokens), _) => match string(tokens) {
            Some(text) => unreadable(item, takes, &text),
            None => {
                let own = tokens.to_string().replace(' ', "");
                let own = match takes {
                    Path | PathOrNothing if syn::parse2::<syn::ExprPath>(tokens.clone()).is_err() => {
                        "path::to::function"
                    }
                    _ if own.is_empty() => "..",
                    _ => own.trim_matches('\''),
                };
                Some(format!("serde's `{key}` takes a text in quotes: write `{key} = \"{own}\"`"))
            }
        },
        (Value::List(list), Texts | Bounds) => {
            let inside = items(list.stream(), "").into_iter().flatten().collect::<Vec<_>>();
            let one = |item: &KeyValue| match &item.value {
                Value::Equals(tokens) => string(tokens).is_some_and(|text| unreadable(item, takes, &text).is_none()),
                _ => false,
            };
            let right = |item: &KeyValue| DIRECTIONS.iter().any(|direction| item.key == direction) && one(item);
            let all = !inside.is_empty() && inside.iter().all(right);
            (!all).then(|| {
                format!("serde's `{key}` takes a text for each direction: write `{key}(serialize = \"..\", deserialize = \"..\")`")
            })
        }
        _ => Some(format!("serde's `{key}` takes a text in quotes: write `{key} = \"..\"`")),
    }
}

/// Returns the mistake in a string that holds code.
fn unreadable(item: &KeyValue, takes: Takes, text: &LitStr) -> Option<String> {
    let (key, written) = (&item.key, text.value());
    match takes {
        Path | PathOrNothing if text.parse::<syn::ExprPath>().is_err() => {
            Some(format!("`{written}` is not a path: write `{key} = \"path::to::function\"`"))
        }
        Bounds => {
            let bounds = Punctuated::<WherePredicate, Token![,]>::parse_terminated;
            let tokens = text.parse::<proc_macro2::TokenStream>().and_then(|tokens| bounds.parse2(tokens));
            tokens.is_err().then(|| format!("`{written}` is not a bound: write `{key} = \"T: Trait\"`"))
        }
        _ => None,
    }
}

/// The names of the cases.
fn cases(item: &KeyValue, errors: &mut Errors) {
    if !["rename_all", "rename_all_fields"].iter().any(|key| item.key == key) {
        return;
    }
    let mut given = DIRECTIONS.iter().flat_map(|direction| item.one_way(direction)).collect::<Vec<_>>();
    if let Value::Equals(_) = item.value {
        given.truncate(1);
    }
    for case in given.iter().filter(|case| Case::parse(&case.value()).is_none()) {
        errors.on(case, unknown("case", &case.value(), "", Case::NAMES));
    }
}
