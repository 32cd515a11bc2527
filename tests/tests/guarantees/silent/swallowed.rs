//! An error that is swallowed on the way to an accepted value, and a format that quotes its input right after it.
//!
//! An error of this crate's own is passed on as it is. One that was swallowed must not let the format's error through.
#![allow(dead_code, reason = "parsed and printed")]

use std::fmt::Debug;

use secret_core::{SecretString, ValidatedSecret};
use serde::de::{DeserializeOwned, IgnoredAny};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Value, json};

use super::canary::{CANARY, FLOAT, leaks, printed, silent};

/// Takes what it can; swallows the error of an absent field, of a wrong type, and of a model that is refused.
#[derive(Debug)]
struct Lenient;

impl<'de> Deserialize<'de> for Lenient {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let _ = u16::deserialize(deserializer);
        Ok(Self)
    }
}

fn lenient<'de, D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    Ok(Short::deserialize(deserializer).is_ok())
}

macro_rules! models {
    ($($(#[$meta:meta])* $kind:ident $name:ident $body:tt)*) => {$(
        #[derive(ValidatedSecret)]
        $(#[$meta])*
        $kind $name $body
    )*};
}

models! {
    struct Short {
        #[secret(max_len = 4)]
        secret: SecretString,
    }
    struct Absent {
        #[secret(max_len = 4)]
        secret: Option<SecretString>,
        lenient: Lenient,
    }
    struct ByFunction {
        #[secret(max_len = 4)]
        secret: Option<SecretString>,
        #[serde(deserialize_with = "lenient")]
        refused: bool,
    }
    #[serde(untagged)]
    enum Untagged {
        A {
            #[secret(max_len = 4)]
            secret: SecretString,
        },
        B {
            #[secret(max_len = 16)]
            secret: SecretString,
        },
        C(#[secret(nested)] Vec<Untagged>),
    }
    enum Partly {
        Tagged(#[secret(nested)] Short),
        #[serde(untagged)]
        Other {
            #[secret(max_len = 16)]
            secret: SecretString,
        },
    }
    #[serde(tag = "kind", content = "content")]
    enum Adjacent {
        A(Lenient),
        B(#[secret(nested)] Short),
    }
    struct FlatOption {
        #[serde(flatten)]
        #[secret(nested)]
        short: Option<Short>,
    }
    struct FlatUnmarked {
        #[secret(max_len = 4)]
        secret: Option<SecretString>,
        #[serde(flatten)]
        rest: Option<Port>,
    }
    struct Defaults {
        #[secret(nested)]
        #[serde(default)]
        short: Option<Short>,
        #[serde(default)]
        lenient: Option<Lenient>,
    }
}

#[derive(Debug, Deserialize)]
struct Port {
    port: u16,
}

/// Followed by whatever the format has to say of the next key.
#[derive(ValidatedSecret)]
struct Before<T> {
    #[secret(nested)]
    inner: T,
}

#[derive(ValidatedSecret)]
struct FlatBefore<T> {
    #[secret(nested)]
    inner: T,
    #[serde(flatten)]
    rest: Option<Port>,
}

/// A map whose last key is a secret that was not quoted.
struct Document<'a>(&'a Value);

impl Serialize for Document<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        #[serde(untagged)]
        enum Key {
            Name(&'static str),
            Number(f64),
        }
        serializer.collect_map([(Key::Name("inner"), self.0), (Key::Number(FLOAT), &Value::Bool(true))])
    }
}

/// Accepts the value by itself, and shows nothing of the key that follows it.
#[track_caller]
fn is_not_let_through<T: DeserializeOwned + Debug, Flat: DeserializeOwned + Debug>(inner: &Value) {
    let accepted = serde_json::from_value::<T>(json!({"inner": inner}));
    assert!(accepted.is_ok(), "{inner}: {accepted:?}");
    let document = Document(inner);
    let packed = rmp_serde::to_vec_named(&document).unwrap();
    let mut cbor = Vec::new();
    ciborium::into_writer(&document, &mut cbor).unwrap();
    silent("rmp", inner, rmp_serde::from_slice::<T>(&packed));
    silent("rmp, reader", inner, rmp_serde::from_read::<_, T>(&*packed));
    silent("cbor", inner, ciborium::from_reader::<T, _>(&*cbor));
    // A type that gives up in the middle of a value may leave the format behind the key.
    if let Err(refused) = rmp_serde::from_slice::<T>(&packed) {
        assert_eq!(refused.to_string(), "the input cannot be read", "{inner}");
    }
    silent("rmp, beside a flattened field", inner, rmp_serde::from_slice::<Flat>(&packed));
    silent("cbor, beside a flattened field", inner, ciborium::from_reader::<Flat, _>(&*cbor));
}

macro_rules! is_not_let_through {
    ($type:ty, $($inner:tt)*) => {
        is_not_let_through::<Before<$type>, FlatBefore<$type>>(&json!($($inner)*))
    };
}

#[test]
fn while_variants_are_tried() {
    is_not_let_through!(Untagged, {"secret": CANARY});
    is_not_let_through!(Untagged, [{"secret": CANARY}, {"secret": "ok"}, [{"secret": CANARY}]]);
    is_not_let_through!(Vec<Untagged>, [{"secret": CANARY}]);
    is_not_let_through!(Partly, {"secret": CANARY});
}

#[test]
fn by_a_flattened_option() {
    is_not_let_through!(FlatOption, {"other": 1});
    is_not_let_through!(FlatOption, {"secret": [CANARY]});
    is_not_let_through!(FlatUnmarked, {"port": CANARY});
}

#[test]
fn by_an_absent_field() {
    is_not_let_through!(Absent, {});
    is_not_let_through!(Adjacent, {"kind": "A"});
    is_not_let_through!(Defaults, {});
}

#[test]
fn by_code_of_others() {
    is_not_let_through!(Absent, {"lenient": CANARY});
    is_not_let_through!(ByFunction, {"refused": {"secret": CANARY}});
    is_not_let_through!(Adjacent, {"kind": "A", "content": CANARY});
    is_not_let_through!(Defaults, {"lenient": CANARY});
}

/// The key is quoted by the format, and seen.
#[test]
fn the_naive_model_is_caught() {
    #[derive(Debug, Deserialize)]
    struct Naive {
        inner: IgnoredAny,
    }
    let inner = json!({});
    let packed = rmp_serde::to_vec_named(&Document(&inner)).unwrap();
    assert!(leaks(&printed(&rmp_serde::from_slice::<Naive>(&packed))).is_some());
    let mut cbor = Vec::new();
    ciborium::into_writer(&Document(&inner), &mut cbor).unwrap();
    assert!(leaks(&printed(&ciborium::from_reader::<Naive, _>(&*cbor))).is_some());
}
