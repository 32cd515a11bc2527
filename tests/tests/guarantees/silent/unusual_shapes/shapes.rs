//! Shapes that few people write: what the derive knows, put into each other.
#![allow(dead_code, reason = "parsed and printed")]

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use secret_core::{SecretString, ValidatedSecret};

use zeroize::Zeroize;

use super::siblings::{Key, Name, Sealed, quoted};
use crate::silent::canary::CANARY;
use crate::silent::shapes::{Inner, Sort, Untagged};

/// Breaks the rules of the fields that it stands for.
fn canary() -> SecretString {
    CANARY.into()
}

macro_rules! models {
    ($($(#[$meta:meta])* $kind:ident $name:ident [$($generics:tt)*] $body:tt)*) => {$(
        #[derive(ValidatedSecret)]
        $(#[$meta])*
        pub $kind $name<$($generics)*> $body
    )*};
}

models! {
    struct Middle [] {
        #[serde(flatten)]
        #[secret(nested)]
        inner: Inner,
        flag: Option<bool>,
    }
    struct FlatInFlat [] {
        #[serde(flatten)]
        #[secret(nested)]
        middle: Middle,
        count: Option<u16>,
    }
    struct FlatOption [] {
        #[serde(flatten)]
        #[secret(nested)]
        inner: Option<Inner>,
        count: Option<u16>,
    }
    struct FlatTagged [] {
        #[serde(flatten)]
        #[secret(nested)]
        tagged: Tagged,
        count: Option<u16>,
    }
    struct FlatExternal [] {
        #[serde(flatten)]
        #[secret(nested)]
        partly: Partly,
        flag: Option<bool>,
    }
    struct FlatRest [] {
        #[secret(max_len = 4)]
        secret: SecretString,
        #[serde(flatten)]
        rest: BTreeMap<u8, Sort>,
    }
    /// Whatever is not known is a model with a secret.
    struct FlatModels [] {
        count: Option<u16>,
        #[serde(flatten)]
        #[secret(nested)]
        models: BTreeMap<Name, Inner>,
    }
    #[serde(tag = "kind")]
    enum Tagged [] {
        A {
            #[serde(flatten)]
            #[secret(nested)]
            inner: Inner,
        },
        B(#[secret(nested)] Middle),
        #[serde(other)]
        C,
    }
    #[serde(tag = "kind", content = "secret", deny_unknown_fields)]
    enum AdjacentStrict [] {
        A(#[secret(max_len = 4)] SecretString, u16),
        B(#[secret(nested)] Inner),
        C,
    }
    #[serde(rename_all = "lowercase")]
    enum Partly [] {
        Secret(#[secret(nested)] Inner),
        Address {
            #[secret(max_len = 4)]
            secret: Box<str>,
            #[serde(flatten)]
            rest: BTreeMap<String, u16>,
        },
        #[serde(untagged)]
        Other(#[secret(max_len = 4)] SecretString),
    }
    #[serde(untagged)]
    enum UntaggedInUntagged [] {
        A(#[secret(nested)] Untagged),
        B(#[secret(nested)] Vec<Untagged>),
        C {
            #[secret(nested)]
            inner: Box<UntaggedInUntagged>,
            count: u16,
        },
    }
    struct Lists [] {
        #[secret(max_len = 4)]
        secret: Option<Vec<Option<Box<SecretString>>>>,
        #[secret(nested)]
        secrets: Option<Vec<Vec<Untagged>>>,
        #[secret(nested)]
        list: Option<Vec<Option<Tagged>>>,
    }
    struct Maps [] {
        #[secret(nested)]
        by_name: Option<HashMap<Name, Vec<Inner>>>,
        #[secret(max_len = 4)]
        by_number: Option<BTreeMap<i8, Option<Box<str>>>>,
        #[secret(max_len = 4)]
        secret: Option<BTreeMap<Key, String>>,
        #[secret(nested)]
        map: Option<BTreeMap<char, Maps>>,
    }
    struct Node [] {
        #[secret(max_len = 4)]
        secret: Option<String>,
        #[secret(nested)]
        inner: Option<Box<Node>>,
        #[secret(nested)]
        #[serde(default)]
        secrets: Vec<Node>,
        #[secret(nested)]
        #[serde(default)]
        by_name: BTreeMap<Name, Node>,
    }
    #[serde(default)]
    struct Defaults [] {
        #[secret(max_len = 4)]
        secret: SecretString,
        count: u16,
    }
    struct DefaultFunctions [] {
        #[serde(default = "canary")]
        #[secret(max_len = 4)]
        secret: SecretString,
        #[serde(skip, default = "canary")]
        #[secret(max_len = 16)]
        more: SecretString,
        count: Option<u16>,
    }
    #[serde(deny_unknown_fields)]
    struct Aliases [] {
        #[serde(alias = "more", alias = "other")]
        #[secret(max_len = 4)]
        secret: SecretString,
        #[serde(rename(deserialize = "sort"), alias = "port")]
        count: Option<u16>,
    }
    struct Opaque [T: Zeroize] {
        #[secret(wipe)]
        secret: T,
        #[secret(wipe)]
        #[serde(default)]
        other: Sealed,
    }
    struct Held [T] {
        #[secret(max_len = 4)]
        secret: SecretString,
        #[secret(nested)]
        inner: Option<T>,
        count: Option<u16>,
    }
    /// Read by serde's derive for the function's sake.
    struct ByFunctions [] {
        #[serde(default)]
        #[secret(max_len = 4)]
        secret: Option<String>,
        #[serde(default, deserialize_with = "quoted")]
        count: u16,
        #[secret(nested)]
        inner: Option<Box<ByFunctions>>,
    }
    struct Lent ['a] {
        #[serde(borrow)]
        #[secret(max_len = 16)]
        secret: Option<Cow<'a, str>>,
        #[serde(borrow, deserialize_with = "borrowed", default)]
        other: Cow<'a, str>,
        #[secret(max_len = 4)]
        more: Option<&'a str>,
    }
}

#[derive(ValidatedSecret)]
pub struct Around<T>(#[secret(nested)] T);

#[derive(ValidatedSecret)]
pub struct Narrow(#[secret(max_len = 3, min_len = 2)] Box<str>);

#[derive(ValidatedSecret)]
pub struct Tightened(#[secret(nested)] Around<Narrow>);

impl Default for Defaults {
    fn default() -> Self {
        Self { secret: canary(), count: 1 }
    }
}

/// Of a text that is no secret: an error, whatever it is.
fn borrowed<'de: 'a, 'a, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Cow<'a, str>, D::Error> {
    quoted(deserializer).map(|number| number.to_string().into())
}
