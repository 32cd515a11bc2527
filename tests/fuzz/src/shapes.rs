//! One small model for each shape, twice: as a user of the crate writes it, and with serde's own derive.

use std::collections::BTreeMap;
use std::fmt::Debug;

use secret_core::{CharSet, Policy, SecretString, ValidatedSecret};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::formats::Format;
use crate::parse::check;

pub const CLIENT_SECRET: Policy = Policy::new().charset(CharSet::BASE64URL).max_len(86);
pub const SHORT: Policy = Policy::new().charset(CharSet::LOWER).max_len(4);
pub const PASSWORD: Policy = Policy::new()
    .min_len(4)
    .max_len(16)
    .max_bytes(20)
    .require(secret_core::Require::UPPER)
    .require(secret_core::Require::DIGIT)
    .deny(&["Passw0rd"]);
pub const KEY: Policy = Policy::new().prefix("sk_").max_len(12);
pub const BASE64: Policy = secret_core::presets::BASE64.tightened(Policy::new().max_len(16));

#[derive(Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    Admin,
    Guest,
}

/// The secrets of a value, in the order of declaration, each with its rules.
pub type Secrets<'a> = Vec<(Policy, &'a str)>;

pub trait Shape {
    type Ours: DeserializeOwned + Serialize + PartialEq + Debug + ValidatedSecret;
    type Plain: DeserializeOwned + Serialize + Debug;

    fn secrets(value: &Self::Plain) -> Secrets<'_>;
}

macro_rules! shapes {
    ($($name:ident: $secrets:expr => { $($item:tt)* })*) => {
        /// The derive of this crate.
        pub mod ours {
            use super::*;

            type Secret = SecretString;

            $(
                #[derive(ValidatedSecret)]
                #[secret(derive(Serialize, Eq))]
                $($item)*
            )*
        }

        /// serde's derives. That of this crate is beside them only because it makes known what `secret` is.
        pub mod plain {
            use super::*;

            type Secret = Zeroizing<String>;

            $(
                #[derive(ValidatedSecret, Deserialize, Serialize, Debug)]
                #[secret(skip(Deserialize, Debug))]
                $($item)*
            )*
        }

        $(
            pub struct $name;

            impl Shape for $name {
                type Ours = ours::$name;
                type Plain = plain::$name;

                fn secrets(value: &Self::Plain) -> Secrets<'_> {
                    let secrets: fn(&plain::$name) -> Secrets<'_> = $secrets;
                    secrets(value)
                }
            }
        )*

        /// Reads the input into every shape.
        pub fn each<F: Format>(input: &[u8]) {
            $(check::<F, $name>(input);)*
        }

        pub fn accepted<F: Format>(format: &'static str, input: &[u8]) -> Vec<(&'static str, &'static str)> {
            let shapes = [$(F::read::<ours::$name>(input).ok().map(|_| stringify!($name))),*];
            shapes.into_iter().flatten().map(|shape| (format, shape)).collect()
        }
    };
}

shapes! {
    Update: |it| vec![(CLIENT_SECRET, &it.client_secret)] => {
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        pub struct Update {
            #[secret(policy = CLIENT_SECRET)]
            pub client_secret: Secret,
        }
    }
    Login: |it| {
        let key = it.api_key.iter().map(|key| (KEY, key.as_str()));
        std::iter::once((PASSWORD, it.password.as_str())).chain(key).collect()
    } => {
        pub struct Login {
            pub id: u8,
            #[secret(policy = PASSWORD)]
            pub password: Secret,
            pub remember: Option<bool>,
            #[secret(policy = KEY)]
            pub api_key: Option<Secret>,
        }
    }
    Token: |it| vec![(BASE64, &it.0)] => {
        pub struct Token(#[secret(policy = BASE64)] pub Secret);
    }
    Pair: |it| vec![(SHORT, &it.0), (KEY, &it.2)] => {
        pub struct Pair(#[secret(policy = SHORT)] pub Secret, pub u8, #[secret(policy = KEY)] pub Secret);
    }
    External: |it| match it {
        plain::External::Client { token, .. } | plain::External::Bearer(token) => vec![(SHORT, token)],
        plain::External::Both(one, other) => vec![(SHORT, one), (KEY, other)],
        plain::External::Open => vec![],
    } => {
        pub enum External {
            Client { id: u8, #[secret(policy = SHORT)] token: Secret },
            Bearer(#[secret(policy = SHORT)] Secret),
            Both(#[secret(policy = SHORT)] Secret, #[secret(policy = KEY)] Secret),
            Open,
        }
    }
    Internal: |it| match it {
        plain::Internal::Login { password, .. } => vec![(PASSWORD, password)],
        plain::Internal::Update(update) => Update::secrets(update),
        plain::Internal::Open => vec![],
    } => {
        #[serde(tag = "kind", rename_all = "snake_case")]
        pub enum Internal {
            Login { id: Option<u8>, #[secret(policy = PASSWORD)] password: Secret },
            Update(#[secret(nested)] Update),
            Open,
        }
    }
    Adjacent: |it| match it {
        plain::Adjacent::Login { password, .. } => vec![(PASSWORD, password)],
        plain::Adjacent::Token(token) => vec![(SHORT, token)],
        plain::Adjacent::Open => vec![],
    } => {
        #[serde(tag = "kind", content = "value")]
        pub enum Adjacent {
            Login { id: u8, #[secret(policy = PASSWORD)] password: Secret },
            Token(#[secret(policy = SHORT)] Secret),
            Open,
        }
    }
    Untagged: |it| match it {
        plain::Untagged::Login { password, .. } => vec![(PASSWORD, password)],
        plain::Untagged::Token(token) => vec![(SHORT, token)],
    } => {
        #[serde(untagged)]
        pub enum Untagged {
            Login { id: u8, #[secret(policy = PASSWORD)] password: Secret },
            Token(#[secret(policy = SHORT)] Secret),
        }
    }
    Flat: |it| {
        let update = Update::secrets(&it.update);
        update.into_iter().chain(it.pair.iter().flat_map(Inner::secrets)).collect()
    } => {
        pub struct Flat {
            pub role: Role,
            #[serde(flatten)]
            #[secret(nested)]
            pub update: Update,
            #[serde(flatten)]
            #[secret(nested)]
            pub pair: Option<Inner>,
        }
    }
    Inner: |it| it.tokens.iter().map(|token| (SHORT, token.as_str())).collect() => {
        pub struct Inner {
            #[secret(policy = SHORT)]
            #[serde(default)]
            pub tokens: Vec<Secret>,
            pub count: u8,
        }
    }
    Lists: |it| {
        let updates = it.updates.iter().flat_map(Update::secrets);
        let external = it.external.iter().flatten().flat_map(External::secrets);
        let map = it.map.values().map(|key| (KEY, key.as_str()));
        let more = it.more.iter().flat_map(|more| Lists::secrets(more));
        updates.chain(external).chain(map).chain(more).collect()
    } => {
        pub struct Lists {
            #[secret(nested)]
            pub updates: Vec<Update>,
            #[secret(nested)]
            #[serde(default)]
            pub external: Option<Vec<External>>,
            #[secret(policy = KEY)]
            #[serde(default)]
            pub map: BTreeMap<u8, Secret>,
            #[secret(nested)]
            pub more: Option<Box<Lists>>,
        }
    }
}
