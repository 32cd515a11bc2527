//! What CBOR and MessagePack have and JSON has not: bytes, texts in pieces, tags, numbers of any size, extensions.

use std::fmt::Debug;

use serde::de::DeserializeOwned;

use super::canary::{CANARY, NUMBER, silent};
use super::shapes::Loose;

/// A head, and what follows it.
fn with(head: &[u8], rest: &[u8]) -> Vec<u8> {
    [head, rest].concat()
}

/// RFC 8949, section 3: the major type in the upper three bits, the length or the kind in the others.
fn cbor() -> Vec<Vec<u8>> {
    let (canary, number) = (CANARY.as_bytes(), NUMBER.to_be_bytes());
    let (first, last) = canary.split_at(8);
    let pieces = |head: u8| [&[head << 5 | 31, head << 5 | 8], first, &[head << 5 | 8], last, &[0xFF]].concat();
    vec![
        with(&[0x50], canary),
        with(&[0x70], canary),
        // In two pieces, as text and as bytes.
        pieces(3),
        pieces(2),
        // Tags: a date as text, a large number, a negative one, an encoded value, one that nobody knows.
        with(&[0xC0, 0x70], canary),
        with(&[0xC2, 0x50], canary),
        with(&[0xC3, 0x50], canary),
        with(&[0xD8, 0x18, 0x50], canary),
        with(&[0xD9, 0xD9, 0xF7, 0x70], canary),
        with(&[0xC1, 0x1B], &number),
        with(&[0x1B], &number),
        with(&[0x3B], &number),
        with(&[0x9F, 0x70], &with(canary, &[0x1B, 0xFF])),
        with(&[0xBF, 0x70], &with(canary, &[0x01, 0xFF])),
        with(&[0xBF, 0x50], &with(canary, &[0x01, 0xFF])),
        vec![0xF7],
        vec![0xF8, 0xFF],
    ]
}

/// The MessagePack specification, "Formats".
fn packed() -> Vec<Vec<u8>> {
    let (canary, number) = (CANARY.as_bytes(), NUMBER.to_be_bytes());
    vec![
        with(&[0xC4, 16], canary),
        with(&[0xB0], canary),
        with(&[0xD9, 16], canary),
        with(&[0xDB, 0, 0, 0, 16], canary),
        with(&[0xD8, 7], canary),
        with(&[0xC7, 16, 0xFF], canary),
        with(&[0xD7, 0xFF], &number),
        with(&[0xCF], &number),
        with(&[0xD3], &number.map(|byte| !byte)),
        with(&[0xCB], &(-9_183_746.5_f64).to_be_bytes()),
        with(&[0x81, 0xC4, 16], &with(canary, &[1])),
        with(&[0x81, 0xCF], &with(&number, &[1])),
        vec![0xC1],
    ]
}

const CBOR: [u8; 4] = [0xA1, 0xA2, 0x81, 0x60];
const PACKED: [u8; 4] = [0x81, 0x82, 0x91, 0xA0];

const NAMES: [&str; 12] =
    ["secret", "more", "secrets", "by_number", "inner", "count", "list", "sort", "address", "map", "kind", "port"];

/// The value itself, and in each field, with and without an accepted secret before it. Maps of one and two entries and a
/// list of one have these heads, and a short text has its length added to `text`.
fn documents(value: &[u8], [one, two, list, text]: [u8; 4]) -> Vec<Vec<u8>> {
    let named = |name: &str| with(&[text | u8::try_from(name.len()).unwrap()], name.as_bytes());
    let mut documents = vec![value.to_vec(), [&[one], value, value].concat()];
    for name in NAMES {
        documents.push([&[one], &*named(name), value].concat());
        documents.push([&[two], &*named("secret"), &*named(CANARY), &*named(name), value].concat());
        documents.push([&[two], &*named("kind"), &*named("A"), &*named(name), value].concat());
        // In the only variant, and in a list.
        documents.push([&[one], &*named(name), &[one], value, value].concat());
        documents.push([&[one], &*named(name), &[list], value].concat());
    }
    documents
}

fn bytes_are_silent<T: DeserializeOwned + Debug>() {
    for value in cbor() {
        for document in documents(&value, CBOR) {
            silent("ciborium", &document, ciborium::from_reader::<T, _>(&*document));
            let Ok(value) = ciborium::from_reader::<ciborium::Value, _>(&*document) else { continue };
            silent("ciborium value", &document, value.deserialized::<T>());
        }
    }
    for value in packed() {
        for document in documents(&value, PACKED) {
            silent("rmp slice", &document, rmp_serde::from_slice::<T>(&document));
            silent("rmp reader", &document, rmp_serde::from_read::<_, T>(&*document));
        }
    }
}

#[test]
fn bytes() {
    every_shape!(bytes_are_silent);
}

/// The bytes are what they are meant to be: a text is one in pieces, and behind a tag.
#[test]
fn texts_in_every_writing() {
    let accepted = |values: Vec<Vec<u8>>, head: [u8; 2], read: fn(&[u8]) -> bool| {
        let in_secret = |value: &Vec<u8>| [&head, &b"secret"[..], value].concat();
        let accepted = values.iter().enumerate().filter(|(_, value)| read(&in_secret(value)));
        accepted.map(|(at, _)| at).collect::<Vec<_>>()
    };
    assert_eq!(accepted(cbor(), [0xA1, 0x66], |bytes| ciborium::from_reader::<Loose, _>(bytes).is_ok()), [1, 2, 4, 8]);
    assert_eq!(accepted(packed(), [0x81, 0xA6], |bytes| rmp_serde::from_slice::<Loose>(bytes).is_ok()), [0, 1, 2, 3]);
}
