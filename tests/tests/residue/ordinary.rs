//! Types without a secret that are shown one all the same: what they copy is theirs, what the crate buffers for them is not.
//! And functions of the user's, which make a secret or panic while another is on its way.
#![allow(dead_code, reason = "parsed and dropped")]

use std::panic::{AssertUnwindSafe, catch_unwind};

use serde::Deserialize;
use serde::de::{DeserializeOwned, Deserializer, Error};

use super::auditor::{left, left_wiped, marker};
use super::document::Value;
use super::formats::{Cbor, Format, JsonReader, JsonSlice, MsgPack, MsgPackReader};
use super::sink::Anything;
use super::unwinding::without_messages;

/// Reads all that it is given, keeps nothing, and refuses it.
pub struct Unfit;

impl<'de> Deserialize<'de> for Unfit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Anything::deserialize(deserializer)?;
        Err(D::Error::custom("unfit"))
    }
}

fn no_value<'de, T, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    Anything::deserialize(deserializer)?;
    panic!("on purpose")
}

fn no_default<T>() -> T {
    panic!("on purpose")
}

/// Models, and what serde's own derive makes of them.
macro_rules! models {
    ($derive:meta, $model:meta, $secret:meta, $refused:meta) => {
        use super::*;

        #[$derive]
        #[$model]
        pub struct FlatRest {
            #[$secret]
            secret: String,
            #[serde(flatten)]
            rest: Anything,
        }
        #[$derive]
        #[$model]
        #[serde(untagged)]
        pub enum Untagged {
            Unfit(Unfit),
            Fields {
                inner: Unfit,
                flag: bool,
            },
            Text(#[$secret] String),
            List(#[$secret] Vec<String>),
            Model {
                #[$secret]
                inner: String,
                flag: bool,
            },
        }
        #[$derive]
        #[$model]
        pub struct ByFunction {
            #[$secret]
            secret: String,
            #[$secret]
            list: Vec<String>,
            #[serde(deserialize_with = "no_value")]
            flag: bool,
        }
        #[$derive]
        #[$model]
        pub struct FlatByFunction {
            #[$secret]
            secret: String,
            #[serde(flatten, deserialize_with = "no_value")]
            rest: bool,
        }
        #[$derive]
        #[$model]
        #[serde(tag = "kind")]
        pub enum Tagged {
            A {
                #[$secret]
                secret: String,
                #[$secret]
                list: Vec<String>,
                #[serde(default = "no_default")]
                absent: bool,
            },
        }
        #[$derive]
        #[$model]
        #[serde(untagged)]
        pub enum UntaggedByFunction {
            A {
                #[$secret]
                secret: String,
                #[serde(deserialize_with = "no_value")]
                flag: bool,
            },
        }
        #[$derive]
        #[$model]
        #[serde(default)]
        pub struct NoDefault {
            #[$secret]
            secret: String,
            #[$secret]
            list: Vec<String>,
        }
        #[$derive]
        #[$model]
        #[serde(default)]
        pub struct Replaced {
            #[$secret]
            secret: String,
            #[$secret]
            list: Vec<String>,
            #[$secret]
            boxed: Option<Box<str>>,
            flag: bool,
        }
        #[$derive]
        #[$model]
        #[serde(default)]
        pub struct Refused {
            #[$secret]
            secret: String,
            #[$refused]
            refused: String,
        }

        impl Default for NoDefault {
            fn default() -> Self {
                no_default()
            }
        }
        impl Default for Replaced {
            fn default() -> Self {
                Self { secret: marker(), list: vec![marker(), marker()], boxed: Some(marker().into()), flag: true }
            }
        }
        impl Default for Refused {
            fn default() -> Self {
                Self { secret: marker(), refused: marker() }
            }
        }
    };
}

mod ours {
    models!(derive(secret_core::ValidatedSecret), secret(skip(Debug)), secret(max_len = 24), secret(max_len = 4));
}

mod naive {
    models!(derive(Deserialize), allow(unused), allow(unused), allow(unused));
}

/// Leaves no more than a sink does, and nothing where the format lends the text or the allocator wipes. Gives what is left of the
/// naive model beyond that.
fn leaves_nothing<F: Format, Ours: DeserializeOwned, Naive: DeserializeOwned>(document: &Value) -> bool {
    without_messages();
    let bytes = F::write(document).unwrap();
    let open = || F::open(&bytes).unwrap();
    let name = std::any::type_name::<Ours>();
    let limit = if F::LENDS { 0 } else { left(|| F::read::<Anything>(open())) };
    let ours = || catch_unwind(AssertUnwindSafe(|| F::read::<Ours>(open()))).ok();
    let found = left(ours);
    assert!(found <= limit, "{name}, {}: {found} left, {limit} in a sink", F::NAME);
    assert_eq!(left_wiped(ours), 0, "{name}, {}: the allocator wipes", F::NAME);
    left(|| catch_unwind(AssertUnwindSafe(|| F::read::<Naive>(open()))).ok()) > limit
}

macro_rules! everywhere {
    ($model:ident, $document:expr) => {{
        let document = $document;
        everywhere!(@$model, document, JsonSlice JsonReader MsgPack MsgPackReader Cbor)
    }};
    (@$model:ident, $document:ident, $($format:ident)*) => {
        [$(leaves_nothing::<$format, ours::$model, naive::$model>(&$document)),*]
    };
}

const CAUGHT: [bool; 5] = [true; 5];

fn text() -> Value {
    Value::Text(marker())
}

fn list() -> Value {
    Value::List(vec![text(), text()])
}

fn model<const N: usize>(others: [(&'static str, Value); N]) -> Value {
    Value::Struct([("secret", text())].into_iter().chain(others).collect())
}

#[test]
fn a_flattened_rest_beside_a_secret() {
    let rest = || [("a", text()), ("b", list()), ("c", model([]))];
    assert_eq!(everywhere!(FlatRest, model(rest())), CAUGHT);
    let [a, b, c] = rest();
    everywhere!(FlatRest, Value::Struct(vec![a, b, ("secret", Value::Text(marker() + "<")), c]));
    everywhere!(FlatRest, Value::Struct(rest().into()));
}

#[test]
fn variants_that_are_tried_before_the_one_with_the_secret() {
    let with_flag = |flag| Value::Struct(vec![("inner", text()), ("flag", flag)]);
    assert_eq!(everywhere!(Untagged, text()), CAUGHT);
    assert_eq!(everywhere!(Untagged, list()), CAUGHT);
    assert_eq!(everywhere!(Untagged, with_flag(Value::Flag(true))), CAUGHT);
    everywhere!(Untagged, Value::Text(marker() + "<"));
    everywhere!(Untagged, Value::List(vec![text(), Value::Text(marker() + "<"), text()]));
    everywhere!(Untagged, with_flag(Value::Number(7)));
}

#[test]
fn a_function_that_panics() {
    let flag = || ("flag", Value::Flag(true));
    assert_eq!(everywhere!(ByFunction, model([("list", list()), flag()])), CAUGHT);
    assert_eq!(everywhere!(FlatByFunction, model([("rest", text()), flag()])), CAUGHT);
    assert_eq!(everywhere!(UntaggedByFunction, model([flag()])), CAUGHT);
}

#[test]
fn a_default_that_panics() {
    let kind = ("kind", Value::Text("A".into()));
    assert_eq!(everywhere!(Tagged, model([("list", list()), kind])), CAUGHT);
    assert_eq!(everywhere!(NoDefault, model([("list", list())])), CAUGHT);
    assert_eq!(everywhere!(NoDefault, model([])), CAUGHT);
}

/// Made by the user's function, replaced by what is in the input, wiped then; and checked where it stays.
#[test]
fn the_default_of_a_type() {
    let short = |name| (name, Value::Text("short".into()));
    assert_eq!(everywhere!(Replaced, Value::Struct(vec![])), CAUGHT);
    assert_eq!(everywhere!(Replaced, Value::Struct(vec![short("secret"), ("list", list()), short("boxed")])), CAUGHT);
    everywhere!(Replaced, Value::Struct(vec![short("secret"), ("flag", Value::Number(7))]));
    assert_eq!(everywhere!(Refused, Value::Struct(vec![])), CAUGHT);
    assert_eq!(everywhere!(Refused, Value::Struct(vec![short("secret")])), CAUGHT);
    everywhere!(Refused, model([("refused", Value::Text("no".into()))]));
}
