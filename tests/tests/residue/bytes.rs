//! Secrets that are bytes: their type reads them, and we wipe what comes of it.

use secret_core::ValidatedSecret;
use serde::Deserialize;

use super::auditor::{LEN, caught, left, left_wiped};
use super::document::{Document, Form, Place, Value, documents};
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

/// A list that serde has not finished is serde's, and so is what it has outgrown. SECURITY.md says so: if that changes, this
/// fails.
fn is_serdes<F: Format>(document: &Document, tells_lengths: bool) -> bool {
    match document.form {
        Form::CutInTheSecret => true,
        // Without names, the second byte from the end is one of the secret's.
        Form::CutAtTheEnd => !F::NAMES || !tells_lengths,
        _ => !tells_lengths,
    }
}

fn check<F: Format>(tells_lengths: bool) {
    for document in bytes().iter().filter(|document| document.place == Place::Right) {
        let Some(bytes) = F::bytes(document) else { continue };
        let open = || F::open(&bytes).unwrap();
        let case = format!("{}, {}", F::NAME, document.how);
        if document.how == "accepted" {
            assert!(F::read::<List>(open()), "{case}");
            // Elsewhere an array has no length in front.
            assert!(F::read::<Array>(open()) || !F::NAMES, "{case}");
            assert!(caught(|| F::read::<Naive>(open())), "{case}");
        }
        assert_eq!(left(|| F::read::<Array>(open())), 0, "{case}");
        assert_eq!(left(|| F::read::<List>(open())) > 0, is_serdes::<F>(document, tells_lengths), "{case}");
        assert_eq!(left_wiped(|| F::read::<List>(open())), 0, "{case}");
    }
}

#[test]
fn leave_nothing_where_the_format_tells_lengths() {
    check::<Cbor>(true);
    check::<MsgPack>(true);
    check::<MsgPackReader>(true);
    check::<MsgPackCompact>(true);
    check::<Postcard>(true);
    check::<Bincode>(true);
}

#[test]
fn leave_what_serdes_list_outgrows() {
    check::<JsonSlice>(false);
}
