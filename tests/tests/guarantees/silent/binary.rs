//! CBOR, MessagePack, postcard and bincode.

use std::fmt::Debug;

use serde::de::DeserializeOwned;

use super::canary::{CANARY, NUMBER, silent};
use super::documents::{documents, wrong};
use super::shapes::Loose;

/// The whole, and cut off where it hurts.
fn cut(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let canary = bytes.windows(CANARY.len()).position(|window| window == CANARY.as_bytes());
    let ends = canary.into_iter().flat_map(|at| [at, at + 8, at + CANARY.len()]);
    ends.chain([bytes.len() - 1, bytes.len()]).map(|end| &bytes[..end])
}

/// The same with a byte in the canary that is no UTF-8.
fn broken(bytes: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    if let Some(at) = bytes.windows(CANARY.len()).position(|window| window == CANARY.as_bytes()) {
        bytes[at + 8] = 0xFF;
    }
    bytes
}

fn described_is_silent<T: DeserializeOwned + Debug>() {
    for document in documents() {
        let mut cbor = Vec::new();
        ciborium::into_writer(&document, &mut cbor).unwrap();
        let value: ciborium::Value = ciborium::from_reader(&*cbor).unwrap();
        silent("ciborium value", &document, value.deserialized::<T>());
        for bytes in cut(&cbor).chain([&*broken(&cbor)]) {
            silent("ciborium", &document, ciborium::from_reader::<T, _>(bytes));
        }
        let packed = rmp_serde::to_vec_named(&document).unwrap();
        for bytes in cut(&packed).chain([&*broken(&packed)]) {
            silent("rmp slice", &document, rmp_serde::from_slice::<T>(bytes));
        }
        silent("rmp reader", &document, rmp_serde::from_read::<_, T>(&*packed));
    }
}

#[test]
fn described() {
    every_shape!(described_is_silent);
}

/// A map of two entries with one name: `0xA2` in CBOR, `0x82` in MessagePack.
fn twice_is_silent<T: DeserializeOwned + Debug>() {
    for value in wrong() {
        let mut cbor = Vec::new();
        ciborium::into_writer(&("secret", CANARY, "secret", &value), &mut cbor).unwrap();
        cbor[0] = 0xA2;
        silent("ciborium", &value, ciborium::from_reader::<T, _>(&*cbor));
        let mut packed = rmp_serde::to_vec(&("secret", CANARY, "secret", &value)).unwrap();
        packed[0] = 0x82;
        silent("rmp", &value, rmp_serde::from_slice::<T>(&packed));
    }
}

#[test]
fn twice() {
    every_shape!(twice_is_silent);
    // The bytes are what they are meant to be.
    let packed = rmp_serde::from_slice::<Loose>(b"\x82\xA6secret\xA1a\xA6secret\xA1b").unwrap_err();
    assert_eq!(packed.to_string(), "duplicate field `secret`");
}

/// What is not described is read as the type has it: so the canary comes first, or behind a variant's number, and the bytes
/// behind it are taken for whatever is next.
fn undescribed() -> Vec<Vec<u8>> {
    let canary = postcard::to_allocvec(CANARY).unwrap();
    let mut documents = Vec::new();
    for before in [&[][..], &[0], &[1], &[2], &[3], &[1, 1], &[16], b"\x02ok"] {
        for after in [&[][..], &[0], &[1], &[2, 2, 2, 2, 2, 2, 2, 2], &[0xFF; 12], &canary, &NUMBER.to_le_bytes()] {
            documents.push([before, &canary, after].concat());
            documents.push([before, &canary, &[1], after, after].concat());
            documents.push([before, &canary, &canary, &[1], &canary, after].concat());
        }
    }
    documents
}

fn undescribed_is_silent<T: DeserializeOwned + Debug>() {
    let config = bincode::config::standard().with_limit::<65_536>();
    for document in undescribed() {
        for bytes in cut(&document).chain([&*broken(&document)]) {
            silent("postcard", &bytes, postcard::from_bytes::<T>(bytes));
            let decoded = bincode::serde::decode_from_slice::<T, _>(bytes, config).map(|(value, _)| value);
            silent("bincode", &bytes, decoded);
            let mut reader = bytes;
            silent("bincode reader", &bytes, bincode::serde::decode_from_std_read::<T, _, _>(&mut reader, config));
        }
    }
}

#[test]
fn not_described() {
    every_shape!(undescribed_is_silent);
}
