//! Everything that a parsed value or an error can print.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::error::Error;
use core::fmt::{Debug, Write as _};

use serde::de::DeserializeOwned;

use super::mutations::Mutation;

/// One printed text.
pub struct Output {
    pub kind: OutputKind,
    pub surface: String,
    pub text: String,
}

/// What printed it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum OutputKind {
    Value,
    Error,
}

impl OutputKind {
    pub const fn help(self) -> &'static str {
        match self {
            Self::Value => "Let `#[derive(ValidatedSecret)]` make the `Debug`, and mark the field with `#[secret]`",
            Self::Error => {
                "Let `#[derive(ValidatedSecret)]` make the `Deserialize`: the errors of serde's own derive quote what they \
                 did not expect, and what you put into a text of your own stays in it"
            }
        }
    }
}

/// Parses a document with every entry point of `serde_json`, and prints the results.
pub fn read<T: DeserializeOwned + Debug>(mutation: &Mutation) -> Vec<Output> {
    let text = &mutation.text;
    let mut outputs = print("from_str", serde_json::from_str::<T>(text));
    outputs.extend(print("from_slice", serde_json::from_slice::<T>(text.as_bytes())));
    outputs.extend(print("from_reader", serde_json::from_reader::<_, T>(text.as_bytes())));
    if let Some(value) = &mutation.value {
        outputs.extend(print("from_value", serde_json::from_value::<T>(value.clone())));
    }
    outputs
}

fn print<T: Debug>(function: &str, result: serde_json::Result<T>) -> Vec<Output> {
    match result {
        Ok(value) => [("{:?}", format!("{value:?}")), ("{:#?}", format!("{value:#?}"))]
            .map(|(how, text)| Output { kind: OutputKind::Value, surface: format!("`{how}` of the value"), text })
            .into(),
        Err(error) => alloc::vec![Output {
            kind: OutputKind::Error,
            surface: format!("the error of `serde_json::{function}`"),
            text: everything(&error),
        }],
    }
}

/// Prints an error and its sources in every way.
pub fn everything(error: &dyn Error) -> String {
    let mut text = String::new();
    let mut next = Some(error);
    while let Some(error) = next {
        // A `Display` that fails may have written a part.
        let _ = write!(text, "{error}\n{error:?}\n{error:#?}\n");
        next = error.source();
    }
    text
}
