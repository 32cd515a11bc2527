//! Models inside models, enums, and the shapes that serde buffers.

use secret_core::{SecretString, ValidatedSecret};
use serde::Deserialize;
use serde::de::{Deserializer, Error, Visitor};

use super::auditor::{caught, left, marker};
use super::document::{Document, Value, documents};
use super::harness::everywhere;
use super::sink::{self, Text, Whole};

/// A `bool` that forms can hold in a shape that serde buffers: there, all they have is text.
struct Truth;

impl<'de> Deserialize<'de> for Truth {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TruthVisitor;
        impl Visitor<'_> for TruthVisitor {
            type Value = Truth;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a truth")
            }
            fn visit_bool<E: Error>(self, _: bool) -> Result<Truth, E> {
                Ok(Truth)
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<Truth, E> {
                if text == "true" { Ok(Truth) } else { Err(E::custom("no truth")) }
            }
        }
        deserializer.deserialize_any(TruthVisitor)
    }
}

impl std::fmt::Debug for Truth {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Truth")
    }
}

/// Each shape twice: as ours, and generic under serde's derive, for the naive model and the sink.
macro_rules! shapes {
    ($(#[$meta:meta])* $kind:ident $name:ident, $twin:ident { $($ours:tt)* } { $($theirs:tt)* }) => {
        #[derive(ValidatedSecret)]
        #[allow(dead_code, reason = "parsed and dropped")]
        $(#[$meta])*
        $kind $name { $($ours)* }

        #[derive(Deserialize)]
        #[allow(dead_code, reason = "parsed and dropped")]
        $(#[$meta])*
        $kind $twin<T> { $($theirs)* }
    };
}

shapes! {
    struct Inner, InnerTwin {
        #[secret(charset = "A-Za-z0-9_-", max_len = 24)]
        secret: String,
        flag: bool,
    } {
        secret: T,
        flag: bool,
    }
}
shapes! {
    struct Outer, OuterTwin {
        #[secret(nested)]
        inner: Box<Inner>,
        #[secret(nested)]
        list: Vec<Inner>,
    } {
        inner: Box<InnerTwin<T>>,
        list: Vec<InnerTwin<T>>,
    }
}
shapes! {
    enum External, ExternalTwin {
        Other,
        Named {
            #[secret(max_len = 24)]
            secret: String,
            flag: bool,
        },
        Held(#[secret(nested)] Inner),
        Text(#[secret(max_len = 24)] SecretString),
        Pair(#[secret(max_len = 24)] SecretString, bool),
    } {
        Other,
        Named { secret: T, flag: bool },
        Held(InnerTwin<T>),
        Text(T),
        Pair(T, bool),
    }
}
shapes! {
    #[serde(tag = "kind")]
    enum Internal, InternalTwin {
        A {
            #[secret(max_len = 24)]
            secret: String,
            flag: Truth,
        },
        B,
    } {
        A { secret: T, flag: Truth },
        B,
    }
}
shapes! {
    #[serde(tag = "kind", content = "model")]
    enum Adjacent, AdjacentTwin {
        A(#[secret(nested)] Inner),
        B,
    } {
        A(InnerTwin<T>),
        B,
    }
}
shapes! {
    #[serde(untagged)]
    enum Untagged, UntaggedTwin {
        A {
            #[secret(max_len = 3)]
            secret: SecretString,
            other: u8,
        },
        B {
            #[secret(max_len = 24)]
            secret: String,
            flag: Truth,
        },
    } {
        A { secret: T, other: u8 },
        B { secret: T, flag: Truth },
    }
}
shapes! {
    struct OnlyText, OnlyTextTwin {
        #[secret(max_len = 24)]
        secret: SecretString,
    } {
        secret: T,
    }
}
shapes! {
    struct Flat, FlatTwin {
        #[serde(flatten)]
        #[secret(nested)]
        inner: OnlyText,
        flag: Truth,
    } {
        #[serde(flatten)]
        inner: OnlyTextTwin<T>,
        flag: Truth,
    }
}

fn fields(secret: impl Fn(Vec<(&'static str, Value)>) -> Value) -> Vec<Document> {
    documents(Value::Text, secret)
}

#[test]
fn nested() {
    let outer = |fields| {
        let inner = Value::Struct(fields);
        Value::Struct(vec![("inner", inner.clone()), ("list", Value::List(vec![inner; 9]))])
    };
    let unable = everywhere!(fields(outer), Outer, OuterTwin<String>, OuterTwin<Text>);
    assert_eq!(unable, ["serde_urlencoded", "serde_html_form", "csv"]);
}

const NO_ENUMS: [&str; 4] = ["serde_urlencoded", "serde_html_form", "serde_yaml_ng::from_reader, of JSON", "csv"];

#[test]
fn enums() {
    for (index, name) in [(1, "Named"), (2, "Held")] {
        let variant = |fields| Value::Variant(index, name, Box::new(Value::Struct(fields)));
        let unable = everywhere!(fields(variant), External, ExternalTwin<String>, ExternalTwin<Text>);
        assert_eq!(unable, NO_ENUMS, "{name}");
    }
}

fn content(fields: Vec<(&'static str, Value)>) -> Value {
    Value::Struct(vec![("kind", Value::Text("A".into())), ("model", Value::Struct(fields))])
}

fn tagged(fields: Vec<(&'static str, Value)>) -> Value {
    Value::Struct([("kind", Value::Text("A".into()))].into_iter().chain(fields).collect())
}

#[test]
fn tagged_inside() {
    let unable = everywhere!(fields(tagged), Internal, InternalTwin<String>, Whole<false>);
    assert_eq!(unable, ["serde_html_form", "postcard", "bincode", "bincode, reader", "csv"]);
}

#[test]
fn tagged_beside() {
    let unable = everywhere!(fields(content), Adjacent, AdjacentTwin<String>, AdjacentTwin<Text>);
    assert_eq!(unable, ["serde_urlencoded", "serde_html_form", "postcard", "bincode", "bincode, reader", "csv"]);
}

#[test]
fn untagged() {
    let unable = everywhere!(fields(Value::Struct), Untagged, UntaggedTwin<String>, Whole<false>);
    assert_eq!(
        unable,
        ["serde_html_form", "rmp_serde, structs as arrays", "postcard", "bincode", "bincode, reader", "csv"]
    );
}

#[test]
fn flattened() {
    let unable = everywhere!(fields(Value::Struct), Flat, FlatTwin<String>, sink::Flat<Truth>);
    assert_eq!(unable, ["rmp_serde, structs as arrays", "postcard", "bincode", "bincode, reader"]);
}

/// JSON has variants that are a text or a pair, too.
#[test]
fn variants_without_names() {
    let secret = marker();
    for (json, good) in [
        (format!(r#"{{"Text":"{secret}"}}"#), true),
        (format!(r#"{{"Text":"{secret}<"}}"#), false),
        (format!(r#"{{"Text":["{secret}"]}}"#), false),
        (format!(r#"{{"Pair":["{secret}",true]}}"#), true),
        (format!(r#"{{"Pair":["{secret}",7]}}"#), false),
        (format!(r#"{{"Pair":["{secret}",true,true]}}"#), false),
        (format!(r#"{{"Pair":["{secret}"]}}"#), false),
        (format!(r#"{{"Held":{{"secret":"{secret}","flag":true}},"Other":null}}"#), false),
        (format!(r#"{{"Pair":["{secret}{secret}",true]}}"#), false),
    ] {
        assert_eq!(serde_json::from_str::<External>(&json).is_ok(), good, "{json}");
        assert_eq!(left(|| serde_json::from_str::<External>(&json)), 0, "{json}");
    }
    let pair = format!(r#"{{"Pair":["{secret}",true]}}"#);
    assert!(caught(|| serde_json::from_str::<ExternalTwin<String>>(&pair)));
}
