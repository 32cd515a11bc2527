//! What is deep or endless costs no more memory than what is read of it.

use std::fmt::{Debug, Display};

use secret_core::{SecretString, ValidatedSecret};

use super::{Request, refused};
use crate::counting::allocated;

const LEVELS: usize = 10_000;

/// As many levels as are read, each with room for a few values.
const READ: usize = 128 * 1024;

#[derive(ValidatedSecret)]
#[serde(untagged)]
enum Untagged {
    A {
        #[secret(max_len = 86)]
        token: SecretString,
    },
    B(#[secret(max_len = 86)] SecretString),
}

#[derive(ValidatedSecret)]
struct Flat {
    #[serde(flatten)]
    #[secret(nested)]
    inner: Request,
}

#[derive(ValidatedSecret)]
#[serde(tag = "kind")]
enum Tagged {
    A(#[secret(nested)] Request),
}

#[derive(ValidatedSecret)]
struct Node {
    #[secret(max_len = 86)]
    token: Option<SecretString>,
    #[secret(nested)]
    nodes: Vec<Node>,
}

#[track_caller]
fn is_small<T: Debug, E: Display>(limit: usize, parse: impl FnOnce() -> Result<T, E>) {
    let (result, bytes) = allocated(parse);
    assert!(bytes < limit, "{bytes} bytes");
    assert!(!refused(result).is_empty());
}

#[test]
fn of_what_is_deep() {
    let lists = "[".repeat(LEVELS) + &"]".repeat(LEVELS);
    let maps = r#"{"token":"#.repeat(LEVELS) + "1" + &"}".repeat(LEVELS);
    for deep in [lists, maps] {
        let secret = format!(r#"{{"clientSecret":{deep}}}"#);
        is_small(2048, || serde_json::from_str::<Request>(&secret));
        is_small(READ, || serde_json::from_str::<Flat>(&secret));
        is_small(READ, || serde_json::from_str::<Untagged>(&deep));
        let tagged = format!(r#"{{"other":{deep},"kind":"A"}}"#);
        is_small(READ, || serde_json::from_str::<Tagged>(&tagged));
    }
    let nodes = r#"{"nodes":["#.repeat(LEVELS);
    is_small(READ, || serde_json::from_str::<Node>(&nodes));
    // An array of one.
    let packed = [vec![0x91; LEVELS], vec![0]].concat();
    is_small(READ, || rmp_serde::from_slice::<Untagged>(&packed));
    is_small(READ, || rmp_serde::from_slice::<Node>(&packed));
    is_small(READ, || ciborium::from_reader::<Untagged, _>(&[0x81; LEVELS][..]));
}

/// A length that no memory has is only believed up to a point.
#[test]
fn of_what_says_that_it_is_long() {
    // A CBOR list of 2^40 elements, a MessagePack one of 2^32 - 1, and one of postcard of 2^64 - 1.
    let cbor = b"\xA1\x65nodes\x9B\x00\x00\x01\x00\x00\x00\x00\x00\xF6";
    is_small(READ, || ciborium::from_reader::<Node, _>(&cbor[..]));
    let packed = b"\x81\xA5nodes\xDD\xFF\xFF\xFF\xFF\xC0";
    is_small(READ, || rmp_serde::from_slice::<Node>(packed));
    let postcard = b"\x00\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01\x00";
    is_small(READ, || postcard::from_bytes::<Node>(postcard));
    // And a text of 2^40 bytes.
    let text = b"\xA1\x6CclientSecret\x7B\x00\x00\x01\x00\x00\x00\x00\x00a";
    is_small(READ, || ciborium::from_reader::<Request, _>(&text[..]));
    is_small(READ, || ciborium::from_reader::<Flat, _>(&text[..]));
}
