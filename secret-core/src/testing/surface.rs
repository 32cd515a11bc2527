//! All that a parsed value and an error can print.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::error::Error;
use core::fmt::{Debug, Write as _};

use serde::de::DeserializeOwned;

use super::wrong::Case;

/// One text that came out.
pub struct Shown {
    pub of: Of,
    pub surface: String,
    pub text: String,
}

/// What was printed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Of {
    Value,
    Error,
}

impl Of {
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

/// Parses a document in every way that `serde_json` has, and prints what comes of it.
pub fn read<T: DeserializeOwned + Debug>(case: &Case) -> Vec<Shown> {
    let text = &case.text;
    let mut shown = print("from_str", serde_json::from_str::<T>(text));
    shown.extend(print("from_slice", serde_json::from_slice::<T>(text.as_bytes())));
    shown.extend(print("from_reader", serde_json::from_reader::<_, T>(text.as_bytes())));
    if let Some(value) = &case.value {
        shown.extend(print("from_value", serde_json::from_value::<T>(value.clone())));
    }
    shown
}

fn print<T: Debug>(function: &str, result: serde_json::Result<T>) -> Vec<Shown> {
    match result {
        Ok(value) => [("{:?}", format!("{value:?}")), ("{:#?}", format!("{value:#?}"))]
            .map(|(how, text)| Shown { of: Of::Value, surface: format!("`{how}` of the value"), text })
            .into(),
        Err(error) => alloc::vec![Shown {
            of: Of::Error,
            surface: format!("the error of `serde_json::{function}`"),
            text: everything(&error),
        }],
    }
}

/// An error and its sources, in every way that an error prints.
pub fn everything(error: &dyn Error) -> String {
    let mut text = String::new();
    let mut next = Some(error);
    while let Some(error) = next {
        // A `Display` that fails has printed what it has printed.
        let _ = write!(text, "{error}\n{error:?}\n{error:#?}\n");
        next = error.source();
    }
    text
}
