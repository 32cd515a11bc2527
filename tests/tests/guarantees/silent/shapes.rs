//! Every shape that the derive makes, each with neighbours of every type that a format may complain about.
#![allow(dead_code, reason = "parsed and printed")]

use std::borrow::Cow;
use std::collections::BTreeMap;

use secret_core::{SecretString, ValidatedSecret};

#[derive(Debug, serde::Deserialize)]
pub enum Sort {
    Web,
    Native { port: u16 },
}

#[derive(Debug, serde::Deserialize)]
pub struct Address {
    port: u16,
}

/// Plain, nested, flattened, with unknown fields refused and let through.
macro_rules! with_siblings {
    ($($siblings:tt)*) => {
        #[derive(ValidatedSecret)]
        #[serde(deny_unknown_fields)]
        pub struct Strict {
            #[secret(charset = "a-z", max_len = 8)]
            secret: SecretString,
            #[secret(charset = "a-z", max_len = 8)]
            more: Option<String>,
            $($siblings)*
        }

        /// Takes the canary for what it is, an accepted secret.
        #[derive(ValidatedSecret)]
        pub struct Loose {
            #[secret(charset = "A-Za-z0-9", max_len = 16)]
            secret: String,
            #[secret(max_len = 16)]
            secrets: Option<Vec<SecretString>>,
            #[secret(max_len = 16)]
            by_number: Option<BTreeMap<u8, SecretString>>,
            #[secret(max_len = 16)]
            by_name: Option<BTreeMap<String, SecretString>>,
            #[secret(nested)]
            inner: Option<Box<Inner>>,
            $($siblings)*
        }

        #[derive(ValidatedSecret)]
        pub struct Flat {
            #[serde(flatten)]
            #[secret(nested)]
            inner: Inner,
            $($siblings)*
        }

        #[derive(ValidatedSecret)]
        #[serde(deny_unknown_fields)]
        pub struct FlatStrict {
            #[serde(flatten)]
            #[secret(nested)]
            inner: Inner,
            $($siblings)*
        }

        #[derive(ValidatedSecret)]
        #[serde(rename_all = "lowercase")]
        pub enum External {
            Secret(#[secret(max_len = 4)] SecretString),
            Address {
                #[secret(max_len = 4)]
                secret: SecretString,
                $($siblings)*
            },
            Both(#[secret(max_len = 16)] String, u16),
            Kind,
        }

        #[derive(ValidatedSecret)]
        #[serde(tag = "kind")]
        pub enum Internal {
            A {
                #[secret(max_len = 4)]
                secret: SecretString,
                $($siblings)*
            },
            B(#[secret(nested)] Inner),
            C,
        }

        #[derive(ValidatedSecret)]
        #[serde(tag = "kind", content = "secret")]
        pub enum Adjacent {
            A(#[secret(max_len = 4)] SecretString),
            B {
                #[secret(max_len = 16)]
                secret: SecretString,
                $($siblings)*
            },
            C,
        }

        #[derive(ValidatedSecret)]
        #[serde(untagged)]
        pub enum Untagged {
            A {
                #[secret(max_len = 4)]
                secret: SecretString,
                $($siblings)*
            },
            B(#[secret(max_len = 4)] SecretString),
            C(#[secret(nested)] Inner),
        }
    };
}

with_siblings! {
    count: Option<u16>,
    flag: Option<bool>,
    list: Option<Vec<u8>>,
    sort: Option<Sort>,
    address: Option<Address>,
    map: Option<BTreeMap<u8, u8>>,
}

#[derive(ValidatedSecret)]
pub struct Inner {
    #[secret(max_len = 4)]
    secret: SecretString,
    port: u16,
}

/// Secrets that are no text.
#[derive(ValidatedSecret)]
pub struct Opaque {
    #[secret]
    secret: Vec<u8>,
    #[secret(wipe)]
    count: Option<[u8; 4]>,
}

#[derive(ValidatedSecret)]
pub struct Generic<T> {
    #[secret(max_len = 4)]
    secret: SecretString,
    count: T,
}

#[derive(ValidatedSecret)]
pub struct Borrowed<'a> {
    #[secret(max_len = 4)]
    secret: &'a str,
    #[serde(borrow)]
    #[secret(max_len = 4)]
    more: Option<Cow<'a, str>>,
    count: Option<u16>,
}

/// Parsed by serde's derive, as every type is that has a function of the user's.
#[derive(ValidatedSecret)]
#[serde(deny_unknown_fields)]
pub struct ByFunction {
    #[secret(charset = "a-z", max_len = 8)]
    secret: SecretString,
    #[serde(default, deserialize_with = "number")]
    count: Option<u16>,
    flag: Option<bool>,
    list: Option<Vec<u8>>,
    address: Option<Address>,
}

#[derive(ValidatedSecret)]
#[serde(rename_all = "lowercase")]
pub enum VariantsByFunction {
    Secret(#[secret(max_len = 4)] SecretString),
    Address {
        #[secret(max_len = 4)]
        secret: SecretString,
        #[serde(default, deserialize_with = "number")]
        count: Option<u16>,
    },
    Both(#[secret(max_len = 16)] String, #[serde(deserialize_with = "number")] Option<u16>),
    Kind,
}

#[derive(ValidatedSecret)]
pub struct TupleByFunction(#[secret(max_len = 4)] SecretString, #[serde(deserialize_with = "number")] Option<u16>);

fn number<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<u16>, D::Error> {
    serde::Deserialize::deserialize(deserializer)
}

#[derive(ValidatedSecret)]
pub struct Tuple(#[secret(max_len = 4)] SecretString, u16);

#[derive(ValidatedSecret)]
pub struct Newtype(#[secret(max_len = 4)] SecretString);

/// Runs `check` for every shape, and for what a caller may ask for in its place.
macro_rules! every_shape {
    ($check:ident) => {{
        use secret_core::Unvalidated;

        use $crate::silent::shapes::*;
        $check::<Strict>();
        $check::<Loose>();
        $check::<Inner>();
        $check::<Flat>();
        $check::<FlatStrict>();
        $check::<External>();
        $check::<Internal>();
        $check::<Adjacent>();
        $check::<Untagged>();
        $check::<Tuple>();
        $check::<ByFunction>();
        $check::<VariantsByFunction>();
        $check::<TupleByFunction>();
        $check::<Newtype>();
        $check::<Opaque>();
        $check::<Generic<u16>>();
        $check::<Option<Strict>>();
        $check::<Unvalidated<Loose>>();
        $check::<Unvalidated<Flat>>();
        $check::<Unvalidated<External>>();
    }};
}
