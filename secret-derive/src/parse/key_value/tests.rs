//! Attributes as they are written, and the keys that are read in them.

use super::{KeyValue, Value, list};
use crate::parse::{literal, string};

/// The keys with their values, and how many errors there were.
fn read(text: &str) -> (Vec<String>, usize) {
    let tokens = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
    let (items, errors) = sorted(list(tokens, "a key"));
    let shown = items.iter().map(|item| match &item.value {
        Value::None => item.key.to_string(),
        Value::Equals(tokens) => format!("{}={}", item.key, tokens.to_string().replace(' ', "")),
        Value::List(list) => format!("{}({})", item.key, list.stream().to_string().replace(' ', "")),
    });
    (shown.collect(), errors)
}

/// The keys, and how many could not be read.
fn sorted(read: Vec<syn::Result<KeyValue>>) -> (Vec<KeyValue>, usize) {
    let all = read.len();
    let keys = read.into_iter().flatten().collect::<Vec<_>>();
    let errors = all - keys.len();
    (keys, errors)
}

#[test]
fn keys_and_values() {
    let cases: &[(&str, &[&str])] = &[
        ("", &[]),
        ("nested", &["nested"]),
        ("nested,", &["nested"]),
        ("max_len = 86, min_len = 1,", &["max_len=86", "min_len=1"]),
        ("require(upper, lower), crate = ::sdk", &["require(upper,lower)", "crate=::sdk"]),
        ("max_len = 2 + MAX, skip", &["max_len=2+MAX", "skip"]),
        ("max_len = size as usize, skip", &["max_len=sizeasusize", "skip"]),
        ("max_len = (1) as usize, skip", &["max_len=(1)asusize", "skip"]),
        ("len = if A { 1 } else { 2 }, skip", &["len=ifA{1}else{2}", "skip"]),
        ("len = A == B, skip", &["len=A==B", "skip"]),
        // A comma between angle brackets is the value's own.
        ("with = check::<A, B>, skip", &["with=check::<A,B>", "skip"]),
        ("with = check::<A<B, C>, D>, skip", &["with=check::<A<B,C>,D>", "skip"]),
        ("with = check::<fn(A) -> B, C>, skip", &["with=check::<fn(A)->B,C>", "skip"]),
        // The key is the last word, and other brackets are a list, too: whoever knows the key speaks of it.
        ("a::b, skip", &["b", "skip"]),
        ("nested [1], skip", &["nested(1)", "skip"]),
        ("with = call(|x| x => 1), skip", &["with=call(|x|x=>1)", "skip"]),
    ];
    for (text, expected) in cases {
        assert_eq!(read(text), (expected.iter().map(ToString::to_string).collect(), 0), "{text}");
    }
}

#[test]
fn a_mistake_costs_its_own_key_only() {
    let cases: &[(&str, &[&str], usize)] = &[
        ("12, skip", &["skip"], 1),
        ("12 34, skip", &["skip"], 1),
        ("a::, skip", &["skip"], 1),
        ("max_len: 86, skip", &["skip"], 1),
        ("max-len = 86, skip", &["skip"], 1),
        ("max_len == 86, skip", &["skip"], 1),
        ("max_len => 86, skip", &["skip"], 1),
        ("len <= 86, skip", &["skip"], 1),
        ("max_len = 86; min_len = 1, skip", &["skip"], 1),
        ("nested skip, wipe", &["wipe"], 1),
        // A comma is missing.
        ("max_len = 86 skip, wipe", &["wipe"], 1),
        ("max_len = MAX min_len = 1, wipe", &["wipe"], 1),
        ("deny = [\"a\"] skip, wipe", &["wipe"], 1),
        ("max_len = min_len = 1, wipe", &["max_len=min_len=1", "wipe"], 0),
        ("max_len = , skip", &["max_len=", "skip"], 0),
    ];
    for (text, expected, errors) in cases {
        assert_eq!(read(text), (expected.iter().map(ToString::to_string).collect(), *errors), "{text}");
    }
}

/// What a user's own `macro_rules` puts in is wrapped in an invisible group.
#[test]
fn values_out_of_a_macro() {
    use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

    let wrapped = |inner: TokenStream, delimiter| TokenStream::from(TokenTree::Group(Group::new(delimiter, inner)));
    let text = quote::quote!("a-z");
    assert_eq!(string(&wrapped(text.clone(), Delimiter::None)).unwrap().value(), "a-z");
    assert!(literal(&wrapped(text.clone(), Delimiter::Parenthesis)).is_none());
    assert!(literal(&quote::quote!("a" "b")).is_none());
    assert!(string(&quote::quote!(1)).is_none());
    let key = quote::quote!(len =);
    let expression = wrapped(quote::quote!(MAX), Delimiter::None);
    let (items, errors) = sorted(list(quote::quote!(#key #expression as usize, skip), "a key"));
    assert_eq!((items.len(), errors), (2, 0));
}
