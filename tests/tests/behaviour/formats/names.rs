//! Names of fields and of variants.

use super::mock_format::{self, *};
use super::*;

fn key(name: Given) -> Result<Login, String> {
    mock_format::parse(Map(vec![(name, Str("abc")), (Str("port"), Unsigned(1))]))
}

/// MessagePack writes names as bytes if it is asked to, and CBOR has numbers for them.
#[test]
fn of_a_field() {
    for name in [Str("token"), Borrowed("token"), Owned("token"), Bytes(b"token"), ByteBuf(b"token"), Unsigned(0)] {
        let login = key(name).unwrap();
        assert_eq!((login.token.expose_secret(), login.port), ("abc", 1));
    }
    for unknown in [Str("toke"), Bytes(b"token\xFF"), Unsigned(2), Unsigned(u64::MAX)] {
        assert_eq!(key(unknown).map(drop).unwrap_err(), "missing field `token`");
    }
    for none in [Signed(-1), Float(1.0), Bool(true), Unit, Seq(vec![Str("token")])] {
        assert_eq!(key(none).map(drop).unwrap_err(), "the input cannot be read");
    }
}

#[derive(ValidatedSecret)]
enum Grant {
    #[serde(alias = "bearer", alias = "key")]
    Token(#[secret(max_len = 4)] SecretString),
    Both {
        #[secret(max_len = 4)]
        token: SecretString,
        #[serde(alias = "PORT")]
        port: u8,
    },
    Nothing {},
    None,
}

fn variant(name: Given, content: Given) -> Result<Grant, String> {
    mock_format::parse(Variant(Box::new(name), Box::new(content)))
}

#[test]
fn of_a_variant() {
    for name in [Str("Token"), Str("bearer"), Str("key"), Bytes(b"bearer"), Unsigned(0)] {
        assert!(matches!(variant(name, Str("abcd")), Ok(Grant::Token(token)) if token.expose_secret() == "abcd"));
    }
    for name in [Str("Both"), Unsigned(1)] {
        let content = map([("PORT", Unsigned(7)), ("token", Str("abcd"))]);
        assert!(
            matches!(variant(name, content), Ok(Grant::Both { port: 7, token }) if token.expose_secret() == "abcd")
        );
    }
    assert!(matches!(variant(Unsigned(3), Unit), Ok(Grant::None)));
    // The numbers of the aliases are no variants.
    for unknown in [Unsigned(4), Unsigned(5), Unsigned(6), Unsigned(u64::MAX), Str("token"), Bytes(b"\xFF")] {
        let error = variant(unknown, Str("abcd")).map(drop).unwrap_err();
        assert_eq!(error, "unknown variant, expected one of `Token`, `Both`, `Nothing`, `None`, `bearer`, `key`");
    }
    for wrong in [Str("abcd"), Bool(true), Seq(vec![])] {
        assert_eq!(variant(Str("None"), wrong).map(drop).unwrap_err(), "expected a variant without content");
    }
    assert_eq!(variant(Str("Both"), Str("abcd")).map(drop).unwrap_err(), "expected a variant with fields");
}

#[test]
fn of_nothing() {
    assert!(matches!(variant(Str("Nothing"), map([])), Ok(Grant::Nothing {})));
    assert!(matches!(variant(Str("Nothing"), map([("else", Unit)])), Ok(Grant::Nothing {})));
    assert!(matches!(variant(Str("Nothing"), Seq(vec![])), Ok(Grant::Nothing {})));
    assert_eq!(variant(Str("Nothing"), Unit).map(drop).unwrap_err(), "expected a variant with fields");
}

/// Long names that begin and end alike.
#[test]
fn alike() {
    #[derive(ValidatedSecret)]
    struct Alike {
        #[secret]
        previous_client_id_secret: SecretString,
        #[secret]
        previous_master_id_secret: SecretString,
        #[serde(rename = "previous_secret")]
        #[secret]
        short: SecretString,
    }

    let names =
        ["previous_master_id_secret", "previous_secret", "previous_client_id_secret", "previous_banker_id_secret"];
    let alike: Alike = mock_format::parse(map(names.map(|name| (name, Str(name))))).unwrap();
    assert_eq!(alike.previous_client_id_secret.expose_secret(), "previous_client_id_secret");
    assert_eq!(alike.previous_master_id_secret.expose_secret(), "previous_master_id_secret");
    assert_eq!(alike.short.expose_secret(), "previous_secret");
}

#[test]
fn the_only_one() {
    #[derive(ValidatedSecret)]
    #[serde(deny_unknown_fields)]
    struct One {
        #[secret]
        token: Token,
    }

    assert_eq!(mock_format::parse::<One>(map([("token", Str("abc"))])).unwrap().token.expose_secret(), "abc");
    let error = |given| mock_format::parse::<One>(given).map(drop).unwrap_err();
    assert_eq!(error(map([("canary", Unit)])), "unknown field, expected `token`");
    assert_eq!(error(map([])), "missing field `token`");
    assert_eq!(error(map([("token", Str("abc")), ("token", Str("canary"))])), "duplicate field `token`");
    assert_eq!(error(newtype(Str("abc"))), "expected struct One");
}

#[test]
fn of_what_is_no_text() {
    #[derive(ValidatedSecret)]
    struct Bytes {
        #[secret(wipe)]
        key: [u8; 1],
    }

    let (error, key) = (|given| mock_format::parse::<Bytes>(given).map(drop).unwrap_err(), || Seq(vec![Unsigned(7)]));
    assert_eq!(mock_format::parse::<Bytes>(map([("key", key())])).unwrap().key, [7]);
    assert_eq!(error(map([])), "missing field `key`");
    assert_eq!(error(map([("key", key()), ("key", key())])), "duplicate field `key`");
    assert_eq!(error(map([("key", Str("canary"))])), "key: not a valid value");
}

#[test]
fn of_what_is_no_secret() {
    let error = |given| mock_format::parse::<Login>(given).map(drop).unwrap_err();
    assert_eq!(error(map([("token", Str("abc"))])), "missing field `port`");
    assert_eq!(error(map([("port", Unsigned(1)), ("port", Unsigned(1))])), "duplicate field `port`");
}
