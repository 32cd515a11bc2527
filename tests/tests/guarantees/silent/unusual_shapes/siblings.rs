//! Neighbours that complain in words of their own, and quote whatever they can.

use std::collections::BTreeSet;
use std::fmt;
use std::net::{IpAddr, SocketAddr};
use std::num::NonZeroU8;
use std::ops::Range;
use std::time::{Duration, SystemTime};

use secret_core::{SecretString, ValidatedSecret};
use serde::de::{Error, SeqAccess, Unexpected, Visitor};
use serde::{Deserialize, Deserializer};
use zeroize::Zeroize;

use crate::silent::shapes::Inner;

/// Refuses every text and every number, in one of serde's ways or in words of its own.
#[derive(Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quoting(u16);

impl<'de> Deserialize<'de> for Quoting {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        quoted(deserializer).map(Self)
    }
}

pub fn quoted<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u16, D::Error> {
    struct Quotes;

    impl<'de> Visitor<'de> for Quotes {
        type Value = u16;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("nothing at all")
        }
        fn visit_str<E: Error>(self, text: &str) -> Result<u16, E> {
            Err(match text.len() % 5 {
                0 => E::custom(text),
                // As a format that tells the position, and as one of our own texts.
                1 => E::custom(format_args!("missing field `{text}` at line 1 column 7")),
                2 => E::invalid_value(Unexpected::Str(text), &text),
                3 => E::unknown_variant(text, &["a"]),
                _ => E::custom(format_args!("expected value: {text}")),
            })
        }
        fn visit_u64<E: Error>(self, number: u64) -> Result<u16, E> {
            Err(E::custom(format_args!("{number} is no good at line 1 column 1")))
        }
        fn visit_f64<E: Error>(self, number: f64) -> Result<u16, E> {
            Err(E::custom(format_args!("EOF while parsing a value {number}")))
        }
        fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<u16, A::Error> {
            let first = access.next_element::<String>()?;
            Err(A::Error::custom(format_args!("{first:?} is first")))
        }
    }

    deserializer.deserialize_any(Quotes)
}

/// A secret of the user's own kind, that quotes too.
#[derive(Default)]
pub struct Sealed(u16);

impl<'de> Deserialize<'de> for Sealed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        quoted(deserializer).map(Self)
    }
}

impl Zeroize for Sealed {
    fn zeroize(&mut self) {
        self.0.zeroize();
    }
}

/// A key whose names are told.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum Key {
    A,
    B,
}

/// A key that does not show itself: `Debug` of a map of models is the map's own.
#[derive(PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
pub struct Name(String);

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Name")
    }
}

/// Types of the standard library, each with errors of its own.
macro_rules! standard {
    ($($(#[$meta:meta])* $name:ident: $type:ty,)*) => {
        #[derive(ValidatedSecret)]
        #[allow(dead_code, reason = "parsed and printed")]
        pub struct Standard {
            #[secret(max_len = 4)]
            secret: Option<SecretString>,
            $($(#[$meta])* $name: Option<$type>,)*
        }

        /// The same when it is buffered.
        #[derive(ValidatedSecret)]
        #[allow(dead_code, reason = "parsed and printed")]
        pub struct FlatStandard {
            $($(#[$meta])* $name: Option<$type>,)*
            #[serde(flatten)]
            #[secret(nested)]
            rest: Option<Inner>,
        }
    };
}

standard! {
    more: char,
    #[serde(rename = "secrets")]
    set: BTreeSet<Quoting>,
    by_number: Result<u8, bool>,
    inner: (u8, Quoting),
    count: IpAddr,
    flag: Duration,
    list: [u16; 2],
    sort: SocketAddr,
    address: SystemTime,
    map: Range<u8>,
    port: NonZeroU8,
    other: Quoting,
    by_name: Box<[Quoting]>,
}
