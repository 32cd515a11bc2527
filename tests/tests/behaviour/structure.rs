//! What the derive implements and what it does not, and the places a model can stand in.
#![deny(warnings)]
#![allow(drop_bounds, reason = "whether there is a `Drop` is the question")]

use std::collections::BTreeMap;
use std::fmt::{self, Debug, Display};
use std::hash::Hash;
use std::ops::Deref;

use secret_core::{ExposeSecret, SecretString, Unvalidated, ValidatedSecret};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize};
use zeroize::Zeroizing;

/// Does not compile where the type implements one of the traits.
macro_rules! assert_not_impl {
    ($type:ty: $($trait:path),*) => {
        const _: fn() = || {
            trait Ambiguous<A> {
                fn some() {}
            }
            impl<T: ?Sized> Ambiguous<()> for T {}
            $({
                struct Taken;
                impl<T: ?Sized + $trait> Ambiguous<Taken> for T {}
            })*
            let _ = <$type as Ambiguous<_>>::some;
        };
    };
}

#[derive(ValidatedSecret)]
struct Token(#[secret(max_len = 8)] SecretString);

#[derive(ValidatedSecret)]
struct PlainToken(#[secret(max_len = 8)] String);

#[derive(ValidatedSecret)]
struct WipesItself {
    #[secret(max_len = 8)]
    password: SecretString,
    #[secret(max_len = 8)]
    zeroizing: Zeroizing<String>,
    #[secret]
    token: Option<Token>,
    #[secret]
    #[allow(clippy::vec_box)]
    list: Vec<Box<SecretString>>,
    #[secret(nested)]
    nested: BTreeMap<u8, Token>,
    name: String,
}

#[derive(ValidatedSecret)]
struct HasPlainText {
    #[secret(max_len = 8)]
    password: Option<String>,
}

#[derive(ValidatedSecret)]
enum Either {
    Clean(#[secret] SecretString),
    Other { name: String },
}

assert_not_impl!(Token: Display, Deref, Copy, Clone, Drop, Hash, PartialEq, PartialOrd, Default, Serialize, AsRef<str>);
assert_not_impl!(PlainToken: Display, Deref, Copy, Clone, Hash, PartialEq, PartialOrd, Default, Serialize, AsRef<str>);
assert_not_impl!(WipesItself: Drop, Display, Copy, Clone, PartialEq, Serialize);
assert_not_impl!(Either: Drop, Display, Copy, Clone, PartialEq, Serialize);

/// The two that hold a plain `String` have a `Drop`; a struct with one cannot be taken apart (E0509).
const fn is_drop<T: Drop>() {}
const _: () = is_drop::<PlainToken>();
const _: () = is_drop::<HasPlainText>();

#[test]
fn a_model_whose_secrets_wipe_themselves_is_taken_apart() {
    let json =
        r#"{"password":"abc","zeroizing":"abc","token":"abc","list":["abc"],"nested":{"1":"abc"},"name":"jane"}"#;
    let WipesItself { password, zeroizing, token, list, nested, name } = serde_json::from_str(json).unwrap();
    assert_eq!((password.expose_secret(), zeroizing.as_str(), name.as_str()), ("abc", "abc", "jane"));
    assert_eq!((token.unwrap().expose_secret(), list.len(), nested.len()), ("abc", 1, 1));
    match serde_json::from_str(r#"{"Other":{"name":"jane"}}"#).unwrap() {
        Either::Clean(secret) => drop(secret),
        Either::Other { name } => assert_eq!(name, "jane"),
    }
    assert!(matches!(serde_json::from_str(r#"{"Clean":"abc"}"#).unwrap(), Either::Clean(_)));
}

/// The user's own impls stand where the derive's are skipped.
#[test]
fn what_is_skipped_is_the_users() {
    #[derive(ValidatedSecret)]
    #[secret(skip(Debug, Deserialize))]
    struct Own {
        #[secret(max_len = 4)]
        password: SecretString,
    }
    impl Debug for Own {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("own")
        }
    }
    impl<'de> Deserialize<'de> for Own {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            Ok(Self { password: String::deserialize(deserializer)?.into() })
        }
    }
    #[derive(ValidatedSecret)]
    #[secret(skip(Debug))]
    struct Silent(#[secret] SecretString);
    assert_not_impl!(Silent: Debug);

    let own: Own = serde_json::from_str(r#""12345""#).unwrap();
    assert_eq!(format!("{own:?}"), "own");
    assert_eq!(own.validate().unwrap_err().to_string(), "password: must be at most 4 characters");
    assert_eq!(Silent("abc".into()).expose_secret(), "abc");
}

#[test]
fn every_kind_is_redacted() {
    #[derive(ValidatedSecret)]
    struct Kinds<'a> {
        #[secret]
        a: String,
        #[secret]
        b: Box<str>,
        #[secret]
        c: Option<SecretString>,
        #[secret]
        d: Option<SecretString>,
        #[secret]
        e: Vec<String>,
        #[secret]
        f: BTreeMap<String, Token>,
        #[secret]
        g: &'a str,
        #[secret]
        h: std::borrow::Cow<'a, str>,
        #[secret]
        i: Vec<u8>,
        #[secret(wipe)]
        j: u32,
        #[secret]
        k: [u8; 3],
        #[secret(nested)]
        l: Token,
    }
    let token = || Token("abc".into());
    let kinds = Kinds {
        a: "abc".into(),
        b: "abc".into(),
        c: Some("abc".into()),
        d: None,
        e: vec!["abc".into()],
        f: [("abc".into(), token())].into(),
        g: "abc",
        h: "abc".into(),
        i: b"abc".to_vec(),
        j: 979_899,
        k: *b"abc",
        l: token(),
    };
    let shown = format!("{kinds:?}");
    assert_eq!(shown.matches("[REDACTED]").count(), 12, "{shown}");
    for text in [shown, format!("{kinds:#?}"), format!("{kinds:x?}")] {
        assert!(!text.contains("abc") && !text.contains("979") && !text.contains("97, 98"), "{text}");
    }
}

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
struct Item {
    #[secret(max_len = 4)]
    client_secret: SecretString,
}

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
struct Page<T> {
    #[secret(nested)]
    items: Vec<T>,
}

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
struct Beside<T, U = u8>
where
    U: Default,
{
    #[secret(nested)]
    model: T,
    label: U,
    maybe: Option<U>,
}

/// A secret of any type that is one.
#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
struct Holder<T> {
    #[secret(max_len = 4)]
    client_secret: T,
    #[secret]
    maybe: Option<T>,
}

/// A model inside of itself, by name.
#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
struct Chain<T> {
    #[secret(nested)]
    model: T,
    #[secret(nested)]
    next: Option<Box<Chain<T>>>,
}

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
struct Tree<T> {
    label: T,
    #[secret(max_len = 4)]
    key: SecretString,
    #[secret(nested)]
    children: Vec<Self>,
}

fn around<T: DeserializeOwned + Serialize + Eq + Debug + ValidatedSecret>(json: &str, place: &str) {
    let value: T = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::to_string(&value).unwrap(), json);
    assert!(value == serde_json::from_str(json).unwrap());
    value.validate().unwrap();
    assert!(!format!("{value:?}").contains("abc"));
    let error = serde_json::from_str::<T>(&json.replace("abc", "abcde")).unwrap_err().to_string();
    assert!(error.starts_with(&format!("{place}: must be at most 4 characters")), "{error}");
}

#[test]
fn generic_models() {
    around::<Page<Item>>(r#"{"items":[{"client_secret":"abc"}]}"#, "items/0/client_secret");
    around::<Beside<Item>>(r#"{"model":{"client_secret":"abc"},"label":1,"maybe":null}"#, "model/client_secret");
    around::<Holder<SecretString>>(r#"{"client_secret":"abc","maybe":"x"}"#, "client_secret");
    around::<Holder<Vec<SecretString>>>(r#"{"client_secret":["abc"],"maybe":null}"#, "client_secret/0");
    around::<Chain<Item>>(
        r#"{"model":{"client_secret":"abc"},"next":{"model":{"client_secret":"x"},"next":null}}"#,
        "model/client_secret",
    );
    around::<Tree<u8>>(r#"{"label":1,"key":"abc","children":[{"label":2,"key":"x","children":[]}]}"#, "key");
}

macro_rules! model {
    ($name:ident, $field:ident: $type:ty, $len:expr, $set:literal, $rest:ty) => {
        #[derive(ValidatedSecret)]
        #[secret(derive(Serialize, Eq))]
        struct $name {
            #[secret(max_len = $len, charset = $set)]
            $field: $type,
            rest: $rest,
        }
    };
}

model!(Made, password: SecretString, 2 + 2, "a-z", Option<u8>);
model!(MadeOfString, password: Option<String>, 4, "a-z", Vec<u8>);

#[test]
fn made_by_a_macro_or_in_a_function() {
    model!(Inside, password: SecretString, 4, "a-z", u8);
    around::<Made>(r#"{"password":"abc","rest":null}"#, "password");
    around::<MadeOfString>(r#"{"password":"abc","rest":[1]}"#, "password");
    around::<Inside>(r#"{"password":"abc","rest":1}"#, "password");
    let cannot_be_left = is_drop::<MadeOfString>;
    cannot_be_left();
}

/// The rules of a field are kept whatever type a parameter stands for, and so are those of the type itself.
#[test]
fn a_type_parameter_is_checked() {
    #[derive(ValidatedSecret)]
    struct Letters(#[secret(charset = "a-z")] SecretString);

    let codes = |body: &str| match serde_json::from_str::<Unvalidated<Holder<Letters>>>(body).unwrap().validate() {
        Ok(_) => Vec::new(),
        Err(violations) => violations.iter().map(|one| format!("{} {}", one.pointer(), one.code())).collect(),
    };
    assert_eq!(codes(r#"{"client_secret": "abcd", "maybe": "abcde"}"#), Vec::<String>::new());
    assert_eq!(
        codes(r#"{"client_secret": "ABCDE", "maybe": "A"}"#),
        ["/client_secret charset", "/client_secret max_len", "/maybe charset"]
    );
}
