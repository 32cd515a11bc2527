//! Panics of others in more places: in a key's order or hash, in a default, in a rule of a shape that is buffered; and in
//! formats that hand over buffers of their own.

use std::collections::{BTreeMap, HashMap};
use std::hash::{Hash, Hasher};
use std::panic::{AssertUnwindSafe, catch_unwind};

use secret_core::{SecretString, ValidatedSecret};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::auditor::{caught, left, left_wiped, marker};
use super::document::Value;
use super::formats::{Bincode, Format, JsonSlice, MsgPack, Postcard};
use super::unwinding::{models, no_angle, without_messages};

/// Has no order and no hash beyond the second.
#[derive(PartialEq, Eq, Deserialize)]
struct Key(u8);

impl Hash for Key {
    fn hash<H: Hasher>(&self, state: &mut H) {
        assert!(self.0 < 3, "on purpose");
        self.0.hash(state);
    }
}

impl Ord for Key {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        assert!(self.0 < 3, "on purpose");
        self.0.cmp(&other.0)
    }
}

impl PartialOrd for Key {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

fn no_default<T>() -> T {
    panic!("on purpose")
}

models! {
    struct Sorted {
        #[secret]
        secret: BTreeMap<Key, String>,
    }
    struct Hashed {
        #[secret]
        secret: HashMap<Key, Box<str>>,
    }
    struct Checked {
        #[secret]
        first: String,
        #[secret(with = no_angle)]
        second: SecretString,
    }
    struct Defaulted {
        #[secret]
        first: String,
        #[secret]
        second: Vec<String>,
        #[serde(default = "no_default")]
        other: u8,
    }
    struct Flat {
        #[secret]
        more: Option<Vec<String>>,
        #[serde(flatten)]
        #[secret(nested)]
        checked: Checked,
    }
    #[serde(tag = "kind")]
    enum Tagged {
        A(#[secret(nested)] Checked),
    }
    #[serde(untagged)]
    enum Untagged {
        A {
            #[secret]
            first: String,
            other: u8,
        },
        B(#[secret(nested)] Checked),
    }
    enum Tuple {
        A(#[secret] String, #[secret] Option<Box<str>>, #[secret(with = no_angle)] String),
    }
    struct Lists {
        #[secret(nested)]
        list: Vec<Checked>,
        #[secret(nested)]
        map: BTreeMap<u8, Vec<Checked>>,
    }
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "never made")]
struct Naive {
    first: String,
    second: String,
    #[serde(default = "no_default")]
    other: u8,
}

fn unwinds<F: Format, T: DeserializeOwned>(document: &Value) {
    without_messages();
    let bytes = F::write(document).unwrap();
    let run = || assert!(catch_unwind(AssertUnwindSafe(|| F::read::<T>(F::open(&bytes).unwrap()))).is_err());
    let name = std::any::type_name::<T>();
    assert_eq!(left(run), 0, "{name}, {}", F::NAME);
    assert_eq!(left_wiped(run), 0, "{name}, {}", F::NAME);
}

fn described<T: DeserializeOwned>(document: &Value) {
    unwinds::<JsonSlice, T>(document);
    unwinds::<MsgPack, T>(document);
}

fn text() -> Value {
    Value::Text(marker())
}

/// A good secret, and one whose rule panics, behind others.
fn fields(others: &[(&'static str, Value)]) -> Value {
    let bad = [("first", text()), ("second", Value::Text(marker() + "<"))];
    Value::Struct([others, &bad].concat())
}

#[test]
fn in_a_rule() {
    described::<Checked>(&fields(&[]));
    // These two hand over buffers of their own.
    unwinds::<Postcard, Checked>(&fields(&[]));
    unwinds::<Bincode, Checked>(&fields(&[]));
    let three = Value::List(vec![text(), text(), Value::Text(marker() + "<")]);
    described::<Tuple>(&Value::Variant(0, "A", Box::new(three)));
    let good = Value::Struct(vec![("first", text()), ("second", text())]);
    let list = Value::List(vec![good.clone(), good, fields(&[])]);
    let map = Value::Map(vec![("1", list.clone())]);
    described::<Lists>(&Value::Struct(vec![("list", list), ("map", Value::Map(vec![]))]));
    unwinds::<JsonSlice, Lists>(&Value::Struct(vec![("list", Value::List(vec![])), ("map", map)]));
}

#[test]
fn in_a_default() {
    let list = Value::List(vec![text(), text()]);
    described::<Defaulted>(&Value::Struct(vec![("second", list), ("first", text())]));
}

#[test]
fn in_a_key() {
    let entries = ["1", "2", "9"].map(|key| (key, text())).to_vec();
    let document = Value::Struct(vec![("secret", Value::Map(entries))]);
    unwinds::<JsonSlice, Sorted>(&document);
    unwinds::<JsonSlice, Hashed>(&document);
}

#[test]
fn in_shapes_that_are_buffered() {
    described::<Tagged>(&fields(&[("kind", Value::Text("A".into()))]));
    described::<Untagged>(&fields(&[]));
    // Unoptimised, the list in which serde's derive keeps what is to be flattened takes along what the stack held.
    if !cfg!(debug_assertions) {
        described::<Flat>(&fields(&[("more", Value::List(vec![text(), text()]))]));
    }
}

#[test]
fn the_naive_model_is_caught() {
    let json = format!(r#"{{"first":"{0}","second":"{0}"}}"#, marker());
    assert!(caught(|| catch_unwind(|| serde_json::from_str::<Naive>(&json).is_ok()).is_err()));
}
