//! Documents that are made from the type alone.

use std::collections::{BTreeMap, HashMap};

use secret_core::testing::assert_no_leak;
use secret_core::{Policy, SecretString, ValidatedSecret, authlete, presets};

macro_rules! types {
    ($($(#[$meta:meta])* $kind:ident $name:ident $body:tt)*) => {$(
        #[derive(ValidatedSecret)]
        #[allow(dead_code, reason = "parsed and printed")]
        $(#[$meta])*
        $kind $name $body
    )*};
}

#[derive(Debug, serde::Deserialize)]
#[expect(dead_code)]
struct Numbers {
    signed: (i8, i16, i32, i64),
    unsigned: (u8, u16, u32, u64),
    float: f64,
}

#[derive(Debug, serde::Deserialize)]
struct Nothing;

/// Asks for bytes, which JSON has as a list of numbers.
#[derive(Debug)]
#[expect(dead_code)]
struct Bytes<const OWNED: bool>(Vec<u8>);

impl<'de, const OWNED: bool> serde::Deserialize<'de> for Bytes<OWNED> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;

        impl<'de> serde::de::Visitor<'de> for Visitor {
            type Value = Vec<u8>;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("bytes")
            }

            fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut access: A) -> Result<Vec<u8>, A::Error> {
                let mut bytes = Vec::new();
                while let Some(byte) = access.next_element()? {
                    bytes.push(byte);
                }
                Ok(bytes)
            }
        }

        if OWNED { deserializer.deserialize_byte_buf(Visitor) } else { deserializer.deserialize_bytes(Visitor) }
            .map(Self)
    }
}

#[derive(Debug, serde::Deserialize)]
#[expect(dead_code)]
struct Pair(bool, char);

#[derive(Debug, serde::Deserialize)]
#[expect(dead_code)]
struct Wrapped(String);

fn only_with_seven(text: &str) -> Result<(), &'static str> {
    if text.contains('7') { Ok(()) } else { Err("must have a 7") }
}

types! {
    struct Rules {
        #[secret(charset = "0-9a-f", len = 32)]
        hex_key: String,
        #[secret(prefix = "sk_live_", charset = "A-Za-z0-9_", max_len = 40)]
        api_key: SecretString,
        #[secret(require(upper, lower, digit, symbol), max_len = 12)]
        password: SecretString,
        #[secret(charset = "0-9", len = 3)]
        card_code: SecretString,
        #[secret(policy = presets::BASE32)]
        base32: SecretString,
        #[secret(policy = presets::PKCE_CODE_VERIFIER)]
        verifier: SecretString,
        #[secret(max_bytes = 9, prefix = "ü")]
        short: SecretString,
        #[secret(with = only_with_seven)]
        choosy: SecretString,
        #[secret(charset = "\\\\\"", len = 24)]
        escaped: SecretString,
        #[secret]
        bare: SecretString,
    }
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    struct Shapes {
        user_name: String,
        tuple: (u8, i64, char),
        float: f32,
        numbers: Numbers,
        nothing: Nothing,
        pair: Pair,
        text: Wrapped,
        flag: bool,
        #[serde(rename = "a/b~c")]
        maybe: Option<Vec<u16>>,
        by_number: HashMap<u8, bool>,
        unit: (),
        bytes: Bytes<false>,
        byte_buf: Bytes<true>,
        anything: serde::de::IgnoredAny,
        #[secret(max_len = 30)]
        by_name: BTreeMap<String, SecretString>,
        #[secret(max_len = 30)]
        listed: Vec<Option<Box<SecretString>>>,
        #[secret(nested)]
        kinds: Vec<Kind>,
        #[secret(nested)]
        children: Vec<Shapes>,
    }
    enum Kind {
        Nothing,
        Text(#[secret(nested)] Newtype),
        Two(u8, #[secret(max_len = 30)] String),
        Named {
            #[secret(max_len = 30, min_len = 10)]
            token: String,
        },
    }
}

#[derive(ValidatedSecret)]
struct Newtype(#[secret(max_len = 20)] SecretString);

#[derive(ValidatedSecret)]
struct Tightened {
    #[secret(policy = const { Policy::new().min_len(12) })]
    inner: Newtype,
}

#[test]
fn every_rule() {
    assert_no_leak!(Rules);
}

#[test]
fn every_shape() {
    assert_no_leak!(Shapes);
    assert_no_leak!(Kind);
    assert_no_leak!(Newtype);
    assert_no_leak!(Tightened);
    assert_no_leak!(Option<Newtype>);
}

#[test]
fn the_models_of_an_api() {
    assert_no_leak!(authlete::ClientSecretUpdateRequest);
    assert_no_leak!(authlete::TokenRequest);
}
