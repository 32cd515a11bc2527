//! Secrets that are bytes: a list is read byte by byte, and a larger block is taken without leaving the smaller one as it is.

use secret_core::ValidatedSecret;
use serde::{Deserialize, Deserializer};
use zeroize::Zeroize;

use super::auditor::{LEN, caught, left};
use super::document::{Document, Place, Value, documents};
use super::formats::{Bincode, Cbor, Format, JsonSlice, MsgPack, MsgPackCompact, MsgPackReader, Postcard};

#[derive(ValidatedSecret)]
#[allow(dead_code, reason = "parsed and dropped")]
struct List {
    #[secret]
    secret: Vec<u8>,
    flag: bool,
}

#[derive(ValidatedSecret)]
#[allow(dead_code, reason = "parsed and dropped")]
struct Array {
    #[secret(wipe)]
    secret: [u8; LEN],
    flag: bool,
}

/// Of any type that can be wiped.
#[derive(ValidatedSecret)]
#[allow(dead_code, reason = "parsed and dropped")]
struct Generic<T: Zeroize> {
    #[secret(wipe)]
    secret: T,
    flag: bool,
}

/// Parsed by serde's derive, as a type is that has a function of the user's.
#[derive(ValidatedSecret)]
#[allow(dead_code, reason = "parsed and dropped")]
struct ByFunction {
    #[secret(wipe)]
    secret: Key,
    #[serde(deserialize_with = "flag")]
    flag: bool,
}

fn flag<'de, D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    bool::deserialize(deserializer)
}

/// Does nothing by itself when it is dropped.
#[derive(Deserialize)]
struct Key(Box<[u8; LEN]>);

impl Zeroize for Key {
    fn zeroize(&mut self) {
        self.0.zeroize();
    }
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "parsed and dropped")]
struct NaiveKey {
    secret: Key,
    flag: bool,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "parsed and dropped")]
struct Naive {
    secret: Vec<u8>,
    flag: bool,
}

fn bytes() -> Vec<Document> {
    let numbers = |text: String| Value::List(text.bytes().map(|byte| Value::Number(byte.into())).collect());
    documents(numbers, Value::Struct)
}

fn check<F: Format>() {
    for document in bytes().iter().filter(|document| document.place == Place::Right) {
        let Some(bytes) = F::bytes(document) else { continue };
        let open = || F::open(&bytes).unwrap();
        let case = format!("{}, {}", F::NAME, document.how);
        if document.how == "accepted" {
            assert!(F::read::<List>(open()), "{case}");
            // Elsewhere an array has no length in front.
            assert!(F::read::<Array>(open()) || !F::NAMES, "{case}");
            assert!(F::read::<Generic<Key>>(open()) || !F::NAMES, "{case}");
            assert!(caught(|| F::read::<Naive>(open())), "{case}");
            assert!(caught(|| F::read::<NaiveKey>(open())) || !F::NAMES, "{case}");
        }
        assert_eq!(left(|| F::read::<Array>(open())), 0, "{case}");
        assert_eq!(left(|| F::read::<List>(open())), 0, "{case}");
        assert_eq!(left(|| F::read::<Generic<Key>>(open())), 0, "{case}");
        assert_eq!(left(|| F::read::<ByFunction>(open())), 0, "{case}");
    }
}

#[test]
fn leave_nothing() {
    check::<JsonSlice>();
    check::<Cbor>();
    check::<MsgPack>();
    check::<MsgPackReader>();
    check::<MsgPackCompact>();
    check::<Postcard>();
    check::<Bincode>();
}
