//! What the derive knows, put into each other.
#![allow(dead_code, clippy::vec_box, reason = "parsed and dropped; a list of boxes is a shape too")]

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use secret_core::{SecretString, ValidatedSecret};

use crate::auditor::marker;

macro_rules! models {
    ($($(#[$meta:meta])* $kind:ident $name:ident $body:tt)*) => {$(
        #[derive(ValidatedSecret)]
        $(#[$meta])*
        pub $kind $name $body
    )*};
}

models! {
    struct Inner {
        #[secret(charset = "A-Za-z0-9_-", max_len = 24)]
        secret: String,
        flag: bool,
    }
    struct Middle {
        #[serde(flatten)]
        #[secret(nested)]
        inner: Inner,
    }
    struct FlatInFlat {
        #[serde(flatten)]
        #[secret(nested)]
        middle: Middle,
        #[secret(max_len = 24)]
        more: Box<str>,
    }
    struct FlatOption {
        #[serde(flatten)]
        #[secret(nested)]
        inner: Option<Inner>,
        #[secret(max_len = 24)]
        more: String,
    }
    struct FlatTagged {
        #[serde(flatten)]
        #[secret(nested)]
        tagged: Tagged,
        #[secret(max_len = 24)]
        more: SecretString,
    }
    struct FlatModels {
        #[secret(max_len = 24)]
        more: SecretString,
        #[serde(flatten)]
        #[secret(nested)]
        models: BTreeMap<String, Inner>,
    }
    #[serde(tag = "kind")]
    enum Tagged {
        A(#[secret(nested)] Inner),
        B {
            #[serde(flatten)]
            #[secret(nested)]
            inner: Inner,
        },
    }
    #[serde(tag = "kind", content = "secret", deny_unknown_fields)]
    enum Adjacent {
        A(#[secret(max_len = 24)] String, bool),
        B(#[secret(nested)] Box<Inner>),
    }
    #[serde(untagged)]
    enum Untagged {
        A {
            #[secret(max_len = 3)]
            secret: String,
        },
        B(#[secret(max_len = 24)] Vec<String>),
        C(#[secret(nested)] Vec<Untagged>),
        D {
            #[secret(max_len = 24)]
            inner: Arc<SecretString>,
            flag: bool,
        },
    }
    enum Partly {
        Held(#[secret(nested)] Inner),
        #[serde(untagged)]
        Other {
            #[secret(max_len = 24)]
            other: String,
            flag: bool,
        },
    }
    struct Containers {
        #[secret(max_len = 24)]
        secret: Option<Vec<Option<Box<SecretString>>>>,
        #[secret(nested)]
        by_name: HashMap<String, Vec<Inner>>,
        #[secret(max_len = 24)]
        more: BTreeMap<String, Option<Box<str>>>,
        flag: bool,
    }
    struct Node {
        #[secret(max_len = 24)]
        secret: String,
        #[secret(nested)]
        nodes: Vec<Node>,
        #[secret(nested)]
        inner: Vec<Box<Node>>,
    }
    #[serde(deny_unknown_fields)]
    struct Renamed {
        #[serde(alias = "other", alias = "another")]
        #[secret(max_len = 24)]
        secret: String,
        #[serde(rename = "more")]
        #[secret(max_len = 24)]
        boxed: Option<Box<str>>,
        flag: bool,
    }
    struct Defaults {
        #[serde(default = "marker")]
        #[secret(max_len = 24)]
        secret: String,
        #[serde(skip, default = "marker")]
        #[secret(max_len = 4)]
        refused: String,
        flag: bool,
    }
    #[serde(default)]
    struct DefaultOfType {
        #[secret(max_len = 24)]
        secret: SecretString,
        #[secret(max_len = 24)]
        list: Vec<SecretString>,
        flag: bool,
    }
}

impl Default for DefaultOfType {
    fn default() -> Self {
        Self { secret: marker().into(), list: vec![marker().into()], flag: true }
    }
}

#[derive(ValidatedSecret)]
pub struct Held<T> {
    #[secret(max_len = 24)]
    secret: String,
    #[secret(nested)]
    inner: T,
    flag: bool,
}

#[derive(ValidatedSecret)]
pub struct Narrow(#[secret(max_len = 24)] Box<str>);
