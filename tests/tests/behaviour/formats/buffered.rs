//! The shapes that are read whole before it is known what they are.

use std::collections::BTreeMap;
use std::net::IpAddr;

use serde::Deserialize;

use super::mock_format::{self, *};
use super::*;

/// Takes what there is, and tells which it was.
#[derive(Debug, PartialEq, Deserialize)]
#[serde(untagged)]
enum Any {
    Bool(bool),
    Signed(i64),
    Unsigned(u64),
    Float(f64),
    Char(char),
    Bytes(Raw),
    Unit,
}

/// Only bytes are bytes.
#[derive(Debug, PartialEq)]
struct Raw(Vec<u8>);

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;

        impl serde::de::Visitor<'_> for Visitor {
            type Value = Raw;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("bytes")
            }

            fn visit_bytes<E>(self, bytes: &[u8]) -> Result<Raw, E> {
                Ok(Raw(bytes.into()))
            }
        }

        deserializer.deserialize_bytes(Visitor)
    }
}

#[derive(ValidatedSecret)]
#[serde(untagged)]
enum Whole {
    Login(#[secret(nested)] Login),
    Text(#[secret(max_len = 8)] SecretString),
    Any(Any),
}

#[test]
fn every_kind_of_value() {
    let any = |given| match mock_format::parse(given).unwrap() {
        Whole::Any(any) => any,
        other => panic!("{other:?}"),
    };
    assert_eq!(any(Bool(true)), Any::Bool(true));
    assert_eq!(any(Signed(-1)), Any::Signed(-1));
    assert_eq!(any(Unsigned(u64::MAX)), Any::Unsigned(u64::MAX));
    assert_eq!(any(Float(1.5)), Any::Float(1.5));
    assert_eq!([any(Unit), any(None)], [Any::Unit, Any::Unit]);
    for bytes in [Bytes(b"\xFF"), BorrowedBytes(b"\xFF"), ByteBuf(b"\xFF")] {
        assert_eq!(any(bytes), Any::Bytes(Raw(vec![0xFF])));
    }
    for text in [Str("abc"), Borrowed("abc"), Owned("abc"), Bytes(b"abc")] {
        assert!(matches!(mock_format::parse(text), Ok(Whole::Text(text)) if text.expose_secret() == "abc"));
    }
    for login in [map([("token", Str("abc")), ("port", Unsigned(1))]), Seq(vec![Str("abc"), Unsigned(1)])] {
        assert!(matches!(mock_format::parse(login), Ok(Whole::Login(login)) if login.port == 1));
    }
    // As in serde, what is wrapped is read by a type that expects the wrapping.
    for wrapped in [some(Str("abc")), newtype(Str("abc"))] {
        assert!(matches!(mock_format::parse(wrapped), Ok(Whole::Any(_)) | Err(_)));
    }
}

#[test]
fn what_cannot_be_read_is_not_quoted() {
    let broken = || Variant(Box::new(Str("canary")), Box::new(Str("canary")));
    for wrong in [
        broken(),
        some(broken()),
        newtype(broken()),
        Seq(vec![Unit, broken()]),
        map([("token", broken())]),
        Map(vec![(broken(), Unit)]),
    ] {
        assert_eq!(mock_format::parse::<Whole>(wrong.clone()).map(drop).unwrap_err(), "expected enum Whole");
        let error = mock_format::parse::<Flat>(wrong).map(drop).unwrap_err();
        assert!(["expected struct Flat", "the input cannot be read"].contains(&&*error), "{error}");
    }
}

#[derive(ValidatedSecret)]
struct Flat {
    address: IpAddr,
    letter: Letter,
    note: Option<u8>,
    #[serde(default)]
    counts: BTreeMap<String, u8>,
    #[serde(flatten)]
    #[secret(nested)]
    login: Login,
}

#[derive(Debug, Deserialize)]
struct Letter(char);

fn flat(address: Given) -> Given {
    map([("token", Str("abc")), ("address", address), ("port", Unsigned(1)), ("letter", Char('x')), ("note", Unit)])
}

/// A type may be written in one way for people, and in another for machines; the format says which it is.
#[test]
fn for_people_and_for_machines() {
    let readable = |readable, address| mock_format::parse::<Flat>(Readable(readable, Box::new(flat(address))));
    let octets = || Seq([127, 0, 0, 1].map(Unsigned).into());
    let enums = |name| Map(vec![(name, octets())]);
    for (is_readable, address) in [(true, Str("127.0.0.1")), (false, enums(Str("V4"))), (false, enums(Unsigned(0)))] {
        let flat = readable(is_readable, address).unwrap();
        assert_eq!((flat.address, flat.letter.0, flat.login.port), (IpAddr::from([127, 0, 0, 1]), 'x', 1));
        assert!(flat.note.is_none());
    }
    assert!(readable(true, Str("::1")).unwrap().counts.is_empty());
    for (is_readable, address) in [(false, Str("127.0.0.1")), (true, enums(Str("V4")))] {
        assert_eq!(readable(is_readable, address).map(drop).unwrap_err(), "address: not a valid value");
    }
}

#[derive(ValidatedSecret)]
enum Grant {
    Flat {
        #[serde(flatten)]
        #[secret(nested)]
        login: Login,
    },
    Two(#[secret(max_len = 4)] SecretString, u8),
    One(#[secret(max_len = 4)] SecretString),
    Named {
        #[secret(max_len = 4)]
        text: SecretString,
    },
    None,
}

/// One of the variants has a flattened field.
#[test]
fn variants() {
    let grant = |name, content| mock_format::parse::<Grant>(map([(name, content)]));
    let login = map([("token", Str("abc")), ("port", Unsigned(1))]);
    assert!(matches!(grant("Flat", login), Ok(Grant::Flat { login }) if login.port == 1));
    let two = |text| Seq(vec![Str(text), Unsigned(7)]);
    assert!(matches!(grant("Two", two("abcd")), Ok(Grant::Two(text, 7)) if text.expose_secret() == "abcd"));
    assert!(matches!(grant("One", Str("abcd")), Ok(Grant::One(text)) if text.expose_secret() == "abcd"));
    let named = map([("text", Str("abcd"))]);
    assert!(matches!(grant("Named", named), Ok(Grant::Named { text }) if text.expose_secret() == "abcd"));
    assert!(matches!(grant("None", Unit), Ok(Grant::None)));
    assert!(matches!(mock_format::parse(Str("None")), Ok(Grant::None)));

    assert_eq!(grant("Two", two("abcde")).map(drop).unwrap_err(), "Two/0: must be at most 4 characters");
    assert_eq!(grant("Two", Seq(vec![Str("abcd")])).map(drop).unwrap_err(), "invalid length 1, expected 2 elements");
    assert_eq!(grant("None", Str("canary")).map(drop).unwrap_err(), "expected a variant without content");
    for (name, expected) in [
        ("Two", "expected a variant with 2 values"),
        ("One", "One: expected a string"),
        ("Named", "expected a variant with fields"),
        ("Flat", "expected a variant with fields"),
    ] {
        assert_eq!(mock_format::parse::<Grant>(Str(name)).map(drop).unwrap_err(), expected);
    }
    for wrong in [map([]), map([("None", Unit), ("canary", Unit)])] {
        assert_eq!(mock_format::parse::<Grant>(wrong).map(drop).unwrap_err(), "expected enum Grant");
    }
}

#[test]
fn entries_of_the_wrong_kind() {
    let flat = |counts| {
        let Map(mut entries) = flat(Map(vec![(Str("V4"), Seq([127, 0, 0, 1].map(Unsigned).into()))])) else { panic!() };
        entries.push((Str("counts"), counts));
        mock_format::parse::<Flat>(Map(entries))
    };
    assert_eq!(flat(map([("a", Unsigned(1)), ("b", Unsigned(2))])).unwrap().counts.len(), 2);
    for wrong in [map([("a", Str("canary"))]), Map(vec![(Unit, Unsigned(1))]), Str("canary")] {
        assert_eq!(flat(wrong).map(drop).unwrap_err(), "counts: not a valid value");
    }
}

/// As deep as serde_json goes, and in every way to go deeper.
#[test]
fn too_deep() {
    let ways: [fn(Given) -> Given; 5] =
        [some, newtype, |given| Seq(vec![given]), |given| Map(vec![(Unit, given)]), |given| Map(vec![(given, Unit)])];
    for way in ways {
        let nested = |levels| (0..levels).fold(Unit, |given, _| way(given));
        let error = |levels| mock_format::parse::<Whole>(nested(levels)).map(drop).err();
        assert!(error(128) != Option::Some("recursion limit exceeded".into()));
        assert_eq!(error(130), Option::Some("recursion limit exceeded".into()));
    }
}
