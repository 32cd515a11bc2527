//! Two types of one definition, with everything about the types erased: the machinery is compiled once.

use std::cell::Cell;
use std::fmt::Debug;

use serde::{Deserialize, Deserializer, Serialize};

use crate::formats::Written;

/// A definition under both derives, and documents that serde's derive accepts.
pub struct Pair {
    pub name: &'static str,
    /// The item of the issue, or the axis of the matrix.
    pub item: &'static str,
    pub theirs: Twin,
    pub ours: Twin,
    /// Documents that serde's derive accepts; one that begins with `!` may be refused by both.
    pub seeds: &'static [&'static str],
    /// Whether `Debug` is to be compared: a secret that is not a single text is printed otherwise by us.
    pub debug: bool,
    /// Whether names are tried as indices: beside an alias, a place in the list of names is not the field's index.
    pub indices: bool,
}

/// The type that a definition is about, with the lifetime of the input filled in.
pub trait Root {
    type Of<'de>: Deserialize<'de> + Serialize + Debug;
}

/// A parsed value.
pub trait Value: erased_serde::Serialize + Debug {}

impl<T: Serialize + Debug> Value for T {}

/// Reads `T` and shows the value; the value cannot leave, it may borrow.
type Show<'s> = &'s mut dyn FnMut(&dyn Value);

#[derive(Clone, Copy)]
pub struct Twin {
    parse: for<'de> fn(&mut dyn erased_serde::Deserializer<'de>, Show<'_>) -> Result<(), erased_serde::Error>,
}

impl Twin {
    pub const fn of<R: Root>() -> Self {
        Self {
            parse: |deserializer, show| {
                let value: R::Of<'_> = erased_serde::deserialize(deserializer)?;
                show(&value);
                Ok(())
            },
        }
    }

    /// By a function that can only parse a type, which is [`Shim`].
    pub fn parse<E: std::fmt::Display>(&self, read: impl FnOnce() -> Result<Shim, E>) -> Result<Outcome, String> {
        let before = TWIN.replace(Some(*self));
        let result = read().map_err(|error| error.to_string());
        TWIN.set(before);
        result.map(|shim| shim.0)
    }
}

thread_local! {
    static TWIN: Cell<Option<Twin>> = const { Cell::new(None) };
}

/// Parses the type of the twin that is being asked.
pub struct Shim(Outcome);

impl<'de> Deserialize<'de> for Shim {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let twin = TWIN.get().unwrap();
        let mut outcome = None;
        let mut erased = <dyn erased_serde::Deserializer<'_>>::erase(deserializer);
        (twin.parse)(&mut erased, &mut |value| outcome = Some(Outcome::of(value))).map_err(serde::de::Error::custom)?;
        Ok(Self(outcome.unwrap()))
    }
}

/// What can be seen of a value.
#[derive(Clone, PartialEq)]
pub struct Outcome {
    pub debug: String,
    pub written: Written,
}

impl Outcome {
    fn of(value: &dyn Value) -> Self {
        Self { debug: redacted(&format!("{value:?}")), written: Written::of(value) }
    }
}

/// A secret is `[REDACTED]` on one side only: what looks like one, or is empty, is taken out of both; and so is the module.
fn redacted(debug: &str) -> String {
    let debug = debug.replace("::theirs::", "::ours::");
    let mut text = String::new();
    let mut rest = debug.as_str();
    while let Some(at) = rest.find('"') {
        let quoted = &rest[at + 1..];
        let Some(end) = quoted.find('"') else { break };
        text.push_str(&rest[..at]);
        let inner = &quoted[..end];
        if inner.is_empty() || inner.to_lowercase().contains("canary") || inner.contains("intruder") {
            text.push_str("[REDACTED]");
        } else {
            text.push_str(&rest[at..at + end + 2]);
        }
        rest = &quoted[end + 1..];
    }
    text.push_str(rest);
    text
}
