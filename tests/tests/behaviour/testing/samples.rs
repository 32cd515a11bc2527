//! Documents that are given.

use std::collections::BTreeMap;
use std::net::IpAddr;

use secret_core::testing::assert_no_leak;
use secret_core::{SecretString, ValidatedSecret};

#[derive(ValidatedSecret)]
#[expect(dead_code)]
struct Flat {
    address: IpAddr,
    #[serde(flatten)]
    #[secret(nested)]
    inner: Inner,
    #[serde(flatten)]
    rest: BTreeMap<String, u8>,
}

#[derive(ValidatedSecret)]
struct Inner {
    #[secret(charset = "0-9a-f", min_len = 8)]
    token: SecretString,
}

#[derive(ValidatedSecret)]
#[serde(tag = "kind")]
enum Tagged {
    A {
        #[secret]
        token: SecretString,
    },
}

#[derive(ValidatedSecret)]
#[serde(untagged)]
#[expect(dead_code)]
enum Untagged {
    A {
        #[secret(len = 12)]
        token: SecretString,
        count: u8,
    },
    B(#[secret] SecretString),
}

#[test]
fn the_derive_knows_where_the_secrets_are() {
    assert_no_leak!(Flat, r#"{"address": "::1", "token": "0123456789abcdef", "count": 3}"#);
    assert_no_leak!(Tagged, r#"{"kind": "A", "token": "anything"}"#);
    assert_no_leak!(Untagged, r#"{"token": "correcthorse", "count": 1}"#);
    assert_no_leak!(Untagged, r#""correct horse""#);
}

#[test]
fn pointers_name_them() {
    assert_no_leak!(Inner, r#"{"token": "0a9b8c7d6e5f4a3b"}"#, "/token");
    assert_no_leak!(Option<Inner>, r#"{"token": "0a9b8c7d6e5f4a3b"}"#, "/token",);
}
