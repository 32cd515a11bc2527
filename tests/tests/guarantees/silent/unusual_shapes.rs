//! The canary in shapes that few people write, beside neighbours that quote.

mod shapes;
mod siblings;

use std::fmt::Debug;

use serde::Deserialize as _;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::canary::{CANARY, silent};
use super::documents::{documents, names_an_entry, wrong};
use super::shapes::{Inner, Strict, Untagged};
use secret_core::Unvalidated;
use shapes::*;
use siblings::{FlatStandard, Sealed, Standard};

/// The values of every suite, and whatever a list, a map or a model may contain, in each of these. A sample has every third, which puts
/// each kind of value into each place, though not under each name.
fn deeper() -> Vec<Value> {
    let mut inner = wrong().to_vec();
    for value in wrong() {
        inner.push(json!({"secret": value}));
        for name in ["count", "port", "inner", "flag", CANARY] {
            inner.push(json!({"secret": "ok", "port": 1, name: value}));
            inner.push(json!({"secret": CANARY, "port": 1, name: value}));
        }
    }
    let mut documents = documents();
    for value in inner {
        for name in ["inner", "secret", "secrets", "list", "by_name", "map"] {
            documents.push(json!({name: value}));
            documents.push(json!({name: [[value]]}));
            documents.push(json!({name: [{"secret": "ok", "port": 1}, value]}));
            documents.push(json!({name: {"a": value, "A": value}, "count": 1}));
            documents.push(json!({name: {"a": [value], CANARY: [value]}}));
            documents.push(json!({name: {"inner": {"inner": value}}}));
        }
        documents.push(json!([[value]]));
        // The tag comes last.
        for tag in ["A", "B", "C", CANARY] {
            documents.push(json!({"secret": value, "kind": tag}));
            documents.push(json!({"secret": [value, value], "kind": tag}));
        }
    }
    let step = if secret_tests::thorough() { 1 } else { 3 };
    documents.into_iter().step_by(step).collect()
}

fn odd_is_silent<T: DeserializeOwned + Debug>() {
    for document in deeper() {
        let text = document.to_string();
        silent("from_str", &document, serde_json::from_str::<T>(&text));
        silent("from_reader", &document, serde_json::from_reader::<_, T>(text.as_bytes()));
        silent("&Value", &document, T::deserialize(&document));
        silent("cut off", &document, serde_json::from_str::<T>(&text[..text.len() - 1]));
        let mut cbor = Vec::new();
        ciborium::into_writer(&document, &mut cbor).unwrap();
        silent("ciborium", &document, ciborium::from_reader::<T, _>(&*cbor));
        silent("rmp", &document, rmp_serde::from_slice::<T>(&rmp_serde::to_vec(&document).unwrap()));
        if !names_an_entry(&document) {
            let value = serde_yaml_ng::to_value(&document).unwrap();
            silent("yaml value", &document, serde_yaml_ng::from_value::<T>(value));
        }
        // What was written for one is read as another.
        silent("postcard", &document, postcard::from_bytes::<T>(&postcard::to_allocvec(&document).unwrap()));
        if let Ok(form) = serde_urlencoded::to_string(&document) {
            silent("form", &document, serde_urlencoded::from_str::<T>(&form));
            silent("html form", &document, serde_html_form::from_str::<T>(&form));
        }
    }
}

macro_rules! odd {
    ($($test:ident: $($type:ty)|+;)*) => {$(
        #[test]
        fn $test() {
            $(odd_is_silent::<$type>();)+
        }
    )*};
}

odd! {
    flattened: FlatInFlat | FlatOption | FlatTagged | FlatExternal | FlatRest | FlatModels;
    tagged: Tagged | AdjacentStrict | Partly | Unvalidated<Tagged>;
    untagged: UntaggedInUntagged | Unvalidated<UntaggedInUntagged>;
    lists_and_maps: Lists | Maps | Unvalidated<Lists>;
    recursive: Node | Held<Held<Held<Inner>>>;
    defaults: Defaults | DefaultFunctions | Aliases | Unvalidated<DefaultFunctions>;
    no_text: Opaque<[u8; 4]> | Opaque<Sealed> | Opaque<u64>;
    generic: Held<Strict> | Held<Untagged> | Held<Tightened> | Around<Around<Inner>> | Around<Tagged>;
    newtypes: Tightened | Narrow;
    functions: ByFunctions | Around<ByFunctions>;
    standard: Standard | FlatStandard | Unvalidated<Standard>;
}

/// A secret that stays in the input, beside one that is refused.
#[test]
fn lent() {
    for document in deeper() {
        let text = document.to_string();
        silent("from_str", &document, serde_json::from_str::<Lent<'_>>(&text));
        silent("&Value", &document, Lent::deserialize(&document));
        let packed = rmp_serde::to_vec_named(&document).unwrap();
        silent("rmp", &document, rmp_serde::from_slice::<Lent<'_>>(&packed));
    }
}
