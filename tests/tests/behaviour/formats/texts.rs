//! One text.

use std::borrow::Cow;
use std::sync::Arc;

use secret_core::ValidatedSecret;
use serde::Deserialize;
use zeroize::Zeroizing;

use super::mock_format::{self, *};
use super::*;

#[derive(ValidatedSecret)]
struct Texts {
    #[secret(max_len = 4)]
    string: String,
    #[secret(max_len = 4)]
    boxed: Box<str>,
    #[secret(max_len = 4)]
    secret: SecretString,
    #[secret(max_len = 4)]
    wiped: Zeroizing<String>,
    #[secret(max_len = 4)]
    shared: Arc<SecretString>,
}

const NAMES: [&str; 5] = ["string", "boxed", "secret", "wiped", "shared"];

/// postcard hands over what lies in the input, csv what is gone soon, bincode a buffer, and MessagePack bytes.
fn ways(text: &'static str) -> [Given; 6] {
    let bytes = text.as_bytes();
    [Str(text), Borrowed(text), Owned(text), Bytes(bytes), BorrowedBytes(bytes), ByteBuf(bytes)]
}

#[test]
fn handed_over_in_every_way() {
    for way in ways("abcd") {
        let texts: Texts = mock_format::parse(map(NAMES.map(|name| (name, way.clone())))).unwrap();
        let Texts { string, boxed, secret, wiped, shared } = &texts;
        assert_eq!([&**string, boxed, secret.expose_secret(), wiped, shared.expose_secret()], ["abcd"; 5]);
    }
}

#[test]
fn refused_in_every_way() {
    for way in ways("abcde") {
        for wrong in NAMES {
            let value = |name| if name == wrong { way.clone() } else { Str("abcd") };
            let error = mock_format::parse::<Texts>(map(NAMES.map(|name| (name, value(name))))).map(drop).unwrap_err();
            assert_eq!(error, format!("{wrong}: must be at most 4 characters"));
        }
    }
}

#[test]
fn bytes_that_are_no_text() {
    for bytes in [Bytes(b"ab\xFF"), BorrowedBytes(b"ab\xFF"), ByteBuf(b"ab\xFF")] {
        assert_eq!(mock_format::parse::<Token>(bytes).map(drop).unwrap_err(), "expected a string, in UTF-8");
    }
}

/// Text that is kept where it lies, in an input that lends, and refused where it is gone soon.
#[test]
fn text_that_can_only_be_borrowed() {
    #[derive(ValidatedSecret)]
    struct Borrowing<'a> {
        #[secret(max_len = 4)]
        token: &'a str,
        #[serde(borrow)]
        #[secret(max_len = 4)]
        cow: Cow<'a, str>,
    }

    let parse = |token: Given, cow: Given| Borrowing::deserialize(map([("token", token), ("cow", cow)]));
    for cow in ways("abcd") {
        let lent = matches!(cow, Borrowed(_));
        let model = parse(Borrowed("abcd"), cow).unwrap();
        assert_eq!((model.token, &*model.cow), ("abcd", "abcd"));
        assert_eq!(matches!(model.cow, Cow::Borrowed(_)), lent);
    }
    for token in ways("abcd").into_iter().filter(|way| !matches!(way, Borrowed(_))) {
        let error = parse(token, Str("abcd")).map(drop).unwrap_err().to_string();
        assert_eq!(error, "token: has to be copied, and the field's type can only borrow");
    }
}
