//! Shapes that few people write, with everything wrong in every place of a document, and cut off everywhere.

mod models;
mod mutations;

use serde::de::DeserializeOwned;

use super::auditor::{caught, left, left_wiped, marker};
use super::document::Value;
use super::formats::{Cbor, Format, JsonReader, JsonSlice, MsgPack, MsgPackReader, Postcard};
use models::*;
use mutations::wrong;

fn text() -> Value {
    Value::Text(marker())
}

fn fields<const N: usize>(fields: [(&'static str, Value); N]) -> Value {
    Value::Struct(fields.into())
}

fn secret() -> Value {
    fields([("secret", text()), ("flag", Value::Flag(true))])
}

/// What is read leaves nothing where the format lends the text, and nothing at all where the allocator wipes.
///
/// Unoptimised, the list in which serde's derive keeps what is to be flattened takes along what the stack held.
fn leaves<F: Format, T: DeserializeOwned>(bytes: &[u8], flattened: bool, what: &str) -> bool {
    let (name, open) = (std::any::type_name::<T>(), || F::open(bytes).unwrap());
    let limit = if F::LENDS { usize::from(flattened && cfg!(debug_assertions)) } else { usize::MAX };
    let mut accepted = false;
    let left = left(|| accepted = F::read::<T>(open()));
    assert!(left <= limit, "{name}, {}: {left} left of {what}", F::NAME);
    assert_eq!(left_wiped(|| F::read::<T>(open())), 0, "{name}, {} of {what}: the allocator wipes", F::NAME);
    accepted
}

fn everywhere<T: DeserializeOwned>(document: &Value, flattened: bool) {
    let shown = serde_json::to_string(document).unwrap();
    assert!(leaves::<JsonSlice, T>(shown.as_bytes(), flattened, &shown), "{shown}");
    let mut refused = 0;
    for document in wrong(document) {
        let json = JsonSlice::write(&document).unwrap();
        let shown = String::from_utf8_lossy(&json);
        refused += usize::from(!leaves::<JsonSlice, T>(&json, flattened, &shown));
        leaves::<JsonReader, T>(&json, flattened, &shown);
        let packed = MsgPack::write(&document).unwrap();
        leaves::<MsgPack, T>(&packed, flattened, &shown);
        leaves::<MsgPackReader, T>(&packed, flattened, &shown);
        leaves::<Cbor, T>(&Cbor::write(&document).unwrap(), flattened, &shown);
    }
    assert!(refused > 4, "{refused} were refused");
    for (end, _) in MsgPack::write(document).unwrap().iter().enumerate() {
        leaves::<MsgPack, T>(&MsgPack::write(document).unwrap()[..end], flattened, "a part");
    }
    for (end, _) in Postcard::write(document).unwrap_or_default().iter().enumerate() {
        leaves::<Postcard, T>(&Postcard::write(document).unwrap()[..end], flattened, "a part");
    }
}

#[test]
fn the_naive_model_is_caught() {
    #[derive(serde::Deserialize)]
    #[allow(dead_code, reason = "parsed and dropped")]
    struct Naive {
        secret: String,
        flag: bool,
    }
    for bytes in [JsonSlice::write(&secret()).unwrap(), JsonSlice::write(&wrong(&secret())[0]).unwrap()] {
        assert!(caught(|| JsonSlice::read::<Naive>(&bytes)));
    }
}

#[test]
fn flattened() {
    everywhere::<FlatInFlat>(&fields([("secret", text()), ("flag", Value::Flag(true)), ("more", text())]), true);
    everywhere::<FlatOption>(&fields([("more", text()), ("secret", text()), ("flag", Value::Flag(true))]), true);
    let tagged = [("secret", text()), ("kind", Value::Text("A".into())), ("flag", Value::Flag(true)), ("more", text())];
    everywhere::<FlatTagged>(&fields(tagged), true);
    everywhere::<FlatModels>(&fields([("a", secret()), ("more", text()), ("b", secret())]), true);
}

/// The tag stands behind all that it is the tag of.
#[test]
fn tagged_at_the_end() {
    let tag = |name: &str| ("kind", Value::Text(name.into()));
    everywhere::<Tagged>(&fields([("secret", text()), ("flag", Value::Flag(true)), tag("A")]), true);
    everywhere::<Tagged>(&fields([("secret", text()), ("flag", Value::Flag(true)), tag("B")]), true);
    everywhere::<Adjacent>(&fields([("secret", Value::List(vec![text(), Value::Flag(true)])), tag("A")]), false);
    everywhere::<Adjacent>(&fields([("secret", secret()), tag("B")]), false);
}

#[test]
fn untagged() {
    let both = Value::List(vec![text(), text()]);
    everywhere::<Untagged>(&both, false);
    everywhere::<Untagged>(&Value::List(vec![both.clone(), both]), false);
    everywhere::<Untagged>(&fields([("inner", text()), ("flag", Value::Flag(true))]), false);
    everywhere::<Partly>(&Value::Variant(0, "Held", Box::new(secret())), false);
    // Tried as a variant first, whose name it is not.
    everywhere::<Partly>(&fields([("other", text()), ("flag", Value::Flag(true))]), false);
}

#[test]
fn lists_and_maps() {
    let list = |value: Value| Value::List(vec![Value::Some(Box::new(value.clone())), Value::Some(Box::new(value))]);
    let map = |value: Value| Value::Map(vec![("a", value.clone()), ("b", value.clone()), ("a", value)]);
    let documents = [
        ("secret", list(text())),
        ("by_name", map(Value::List(vec![secret(), secret()]))),
        ("more", map(text())),
        ("flag", Value::Flag(true)),
    ];
    everywhere::<Containers>(&fields(documents), false);
}

#[test]
fn recursive() {
    let leaf = || fields([("secret", text()), ("nodes", Value::List(vec![])), ("inner", Value::List(vec![]))]);
    let node = |inner: Value| {
        fields([("secret", text()), ("nodes", Value::List(vec![leaf(), leaf()])), ("inner", Value::List(vec![inner]))])
    };
    everywhere::<Node>(&node(node(leaf())), false);
}

#[test]
fn generic_and_renamed() {
    everywhere::<Held<Held<Narrow>>>(
        &fields([
            ("secret", text()),
            ("inner", fields([("secret", text()), ("inner", text()), ("flag", Value::Flag(true))])),
            ("flag", Value::Flag(true)),
        ]),
        false,
    );
    everywhere::<Renamed>(&fields([("other", text()), ("more", text()), ("flag", Value::Flag(true))]), false);
}

/// What stands for a field that is missing is a secret too, made by the user's function.
#[test]
fn defaults() {
    for json in [r#"{"flag":true}"#, r#"{"flag":7}"#, r#"{"secret":"ok","flag":true}"#, "{}", r#"{"more":7}"#] {
        assert_eq!(left(|| serde_json::from_str::<Defaults>(json)), 0, "{json}");
        assert_eq!(left(|| serde_json::from_str::<DefaultOfType>(json)), 0, "{json}");
    }
    assert!(caught(|| Box::new(marker())));
}
