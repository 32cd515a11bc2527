//! `derive(Eq)`: equal where everything is, and not where one thing differs, whatever holds the secret.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::fmt::Debug;

use secret_core::{SecretString, ValidatedSecret};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use zeroize::Zeroizing;

#[derive(ValidatedSecret)]
#[secret(derive(Eq))]
struct Token(#[secret] SecretString);

#[derive(ValidatedSecret)]
#[secret(derive(Eq))]
struct Holder<T> {
    #[secret(nested)]
    held: T,
    public: u8,
}

macro_rules! holders {
    ($($name:ident: $ty:ty),*) => {$(
        #[derive(ValidatedSecret)]
        #[secret(derive(Eq))]
        struct $name {
            #[secret]
            held: $ty,
            public: u8,
        }
    )*};
}

holders! {
    Text: SecretString,
    Plain: String,
    Boxed: Box<str>,
    Wiping: Zeroizing<String>,
    Bytes: Vec<u8>,
    Array: [u8; 3],
    Optional: Option<SecretString>,
    List: Vec<SecretString>,
    Tree: BTreeMap<String, SecretString>,
    Hash: HashMap<String, SecretString>,
    Nested: Vec<Option<Token>>
}

#[derive(ValidatedSecret)]
#[secret(derive(Eq))]
enum Either {
    Left(#[secret] SecretString),
    Right(#[secret] SecretString),
    Both(#[secret] SecretString, #[secret] SecretString),
}

/// Each value is equal to itself, parsed again, and to none of the others.
fn all_differ<T: DeserializeOwned + Eq + Debug>(values: &[Value]) {
    let parsed = || values.iter().map(|value| serde_json::from_value::<T>(value.clone()).unwrap()).collect::<Vec<_>>();
    for (at, one) in parsed().iter().enumerate() {
        for (other_at, other) in parsed().iter().enumerate() {
            assert_eq!(one == other, at == other_at, "{} and {}", values[at], values[other_at]);
        }
    }
}

fn held<T: DeserializeOwned + Eq + Debug>(values: &[Value]) {
    let mut models = values.iter().map(|value| json!({"held": value, "public": 1})).collect::<Vec<_>>();
    models.push(json!({"held": values[0], "public": 2}));
    all_differ::<T>(&models);
}

#[test]
fn texts() {
    let texts = ["abcd", "abce", "bbcd", "abc", "abcde", "dcba"].map(Value::from);
    held::<Text>(&texts);
    held::<Plain>(&texts);
    held::<Boxed>(&texts);
    held::<Wiping>(&texts);
    held::<Holder<Token>>(&texts);
    all_differ::<Token>(&texts);
}

#[test]
fn borrowed_texts() {
    #[derive(ValidatedSecret)]
    #[secret(derive(Eq))]
    struct Lent<'a> {
        #[secret]
        lent: &'a str,
        #[secret]
        cow: Cow<'a, str>,
    }

    let one = Lent { lent: "abcd", cow: Cow::Borrowed("abcd") };
    assert!(one == Lent { lent: "abcd", cow: Cow::Owned("abcd".into()) });
    for other in ["abce", "bbcd", "abc", "abcde", ""] {
        assert!(one != Lent { lent: other, cow: Cow::Borrowed("abcd") });
        assert!(one != Lent { lent: "abcd", cow: Cow::Borrowed(other) });
    }
}

#[test]
fn bytes() {
    held::<Bytes>(&[json!([1, 2, 3]), json!([1, 2, 4]), json!([0, 2, 3]), json!([1, 2]), json!([])]);
    held::<Array>(&[json!([1, 2, 3]), json!([1, 2, 4]), json!([0, 2, 3])]);
}

#[test]
fn options_and_lists() {
    held::<Optional>(&[json!("a"), json!("b"), json!(null)]);
    let lists = [
        json!(["a", "b"]),
        json!(["a", "c"]),
        json!(["c", "b"]),
        json!(["b", "a"]),
        json!(["a"]),
        json!(["a", "b", "b"]),
    ];
    held::<List>(&lists);
    held::<Nested>(&lists);
    held::<Nested>(&[json!(["a", null]), json!([null, "a"]), json!([null, null])]);
}

#[test]
fn maps() {
    let maps = [
        json!({"x": "a", "y": "b"}),
        json!({"x": "a", "y": "c"}),
        json!({"x": "c", "y": "b"}),
        json!({"x": "a", "z": "b"}),
        json!({"x": "a"}),
        json!({}),
    ];
    held::<Tree>(&maps);
    held::<Hash>(&maps);
}

#[test]
fn variants() {
    all_differ::<Either>(&[
        json!({"Left": "a"}),
        json!({"Left": "b"}),
        json!({"Right": "a"}),
        json!({"Both": ["a", "b"]}),
        json!({"Both": ["a", "a"]}),
        json!({"Both": ["b", "b"]}),
    ]);
}
