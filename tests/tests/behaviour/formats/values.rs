//! Values of each kind in each place.

use std::borrow::Cow;
use std::collections::BTreeMap;

use secret_core::Unvalidated;

use super::mock_format::{self, *};
use super::*;

fn login() -> Given {
    map([("token", Str("abc")), ("port", Unsigned(1))])
}

/// What is of the wrong kind, and nothing else, is told by what was expected.
#[test]
fn of_the_wrong_kind() {
    for wrong in simple("canary").into_iter().chain([Variant(Box::new(Str("canary")), Box::new(Unit))]) {
        assert_eq!(mock_format::parse::<Login>(wrong.clone()).map(drop).unwrap_err(), "expected struct Login");
        assert_eq!(
            mock_format::parse::<Unvalidated<Login>>(wrong.clone()).map(drop).unwrap_err(),
            "expected struct Login"
        );
        let list = mock_format::parse::<Model>(map([("list", wrong.clone())])).map(drop).unwrap_err();
        assert_eq!(list, "list: expected a list");
        let map = mock_format::parse::<Model>(map([("map", wrong)])).map(drop).unwrap_err();
        assert_eq!(map, "map: expected a map");
    }
    for wrong in [Seq(vec![]), map([]), some(Str("abc")), Unit, Signed(1), newtype(newtype(Str("abc")))] {
        assert_eq!(mock_format::parse::<Token>(wrong).map(drop).unwrap_err(), "expected a string");
    }
    let option = mock_format::parse::<Model>(map([("option", Str("abc"))])).map(drop).unwrap_err();
    assert_eq!(option, "option: expected struct Login");
}

#[derive(ValidatedSecret)]
#[serde(default)]
#[derive(Default)]
struct Model {
    #[secret(nested)]
    list: Vec<Login>,
    #[secret(nested)]
    map: BTreeMap<String, Login>,
    #[secret(nested)]
    option: Option<Login>,
    #[secret]
    pair: Option<Pair>,
}

#[derive(ValidatedSecret)]
struct Pair(#[secret(max_len = 4)] SecretString, u8);

/// `None` in JSON, and nothing at all in what serde itself has buffered.
#[test]
fn nothing() {
    for nothing in [None, Unit] {
        assert!(mock_format::parse::<Model>(map([("option", nothing)])).unwrap().option.is_none());
    }
    let there = mock_format::parse::<Model>(map([("option", some(login()))])).unwrap();
    assert_eq!(there.option.map(|login| login.port), Option::Some(1));
}

/// A list for a struct, as the binary formats have it.
#[test]
fn lists() {
    let read: Login = mock_format::parse(Seq(vec![Str("abc"), Unsigned(1)])).unwrap();
    assert_eq!((read.token.expose_secret(), read.port), ("abc", 1));
    let short = mock_format::parse::<Login>(Seq(vec![Str("abc")])).map(drop).unwrap_err();
    assert_eq!(short, "invalid length 1, expected 2 elements");
    let pair: Pair = mock_format::parse(Seq(vec![Str("abc"), Unsigned(1)])).unwrap();
    assert_eq!((pair.0.expose_secret(), pair.1), ("abc", 1));
    for wrong in [map([]), newtype(Str("abc")), map([("0", Str("abc"))])] {
        assert_eq!(mock_format::parse::<Pair>(wrong).map(drop).unwrap_err(), "expected tuple struct Pair");
    }
    assert_eq!(mock_format::parse::<Login>(newtype(login())).map(drop).unwrap_err(), "expected struct Login");
}

/// A tuple struct with one field reads the value of that field.
#[test]
fn of_one_value() {
    #[derive(ValidatedSecret)]
    struct Shown<'a> {
        #[secret(max_len = 4)]
        token: &'a str,
    }
    #[derive(ValidatedSecret)]
    struct Only<'a>(
        #[serde(borrow)]
        #[secret(nested)]
        Shown<'a>,
    );
    #[derive(ValidatedSecret)]
    struct Bytes(#[secret(wipe)] [u8; 2]);

    let shown = |text| map([("token", Borrowed(text))]);
    let only = |given| {
        <Only<'_> as serde::Deserialize>::deserialize(given).map_err(|error: mock_format::Error| error.to_string())
    };
    for given in [newtype(shown("abcd")), Seq(vec![shown("abcd")])] {
        assert_eq!(only(given).unwrap().0.token, "abcd");
    }
    for given in [newtype(shown("abcde")), Seq(vec![shown("abcde")])] {
        assert_eq!(only(given).map(drop).unwrap_err(), "token: must be at most 4 characters");
    }
    assert_eq!(only(shown("abcd")).unwrap().0.token, "abcd");
    let bytes = || Seq(vec![Unsigned(1), Unsigned(2)]);
    for given in [newtype(bytes()), Seq(vec![bytes()])] {
        assert_eq!(mock_format::parse::<Bytes>(given).unwrap().0, [1, 2]);
    }
}

/// An enum that borrows, which serde's derive reads.
#[test]
fn variants_that_borrow() {
    #[derive(ValidatedSecret)]
    enum Lent<'a> {
        Text(
            #[serde(borrow)]
            #[secret(max_len = 4)]
            Cow<'a, str>,
        ),
        Two(
            #[serde(borrow)]
            #[secret(max_len = 4)]
            Cow<'a, str>,
            u8,
        ),
        Named {
            #[secret(max_len = 4)]
            text: &'a str,
        },
        None,
    }

    let parse = |name: &'static str, content: Given| {
        <Lent<'_> as serde::Deserialize>::deserialize(Variant(Box::new(Str(name)), Box::new(content)))
            .map_err(|error| error.to_string())
    };
    assert!(matches!(parse("Text", Borrowed("abcd")), Ok(Lent::Text(Cow::Borrowed("abcd")))));
    assert!(matches!(parse("Two", Seq(vec![Str("abcd"), Unsigned(7)])), Ok(Lent::Two(Cow::Owned(_), 7))));
    assert!(matches!(parse("Named", map([("text", Borrowed("abcd"))])), Ok(Lent::Named { text: "abcd" })));
    assert!(matches!(parse("None", Unit), Ok(Lent::None)));
    for (name, error) in [
        ("None", "expected a variant without content"),
        ("Two", "expected a variant with 2 values"),
        ("Named", "expected a variant with fields"),
        ("Text", "Text: expected a string"),
    ] {
        assert_eq!(parse(name, Float(9_183_746_552.5)).map(drop).unwrap_err(), error);
    }
}
