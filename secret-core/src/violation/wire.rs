//! Violations in machine-readable output.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde::ser::{Serialize, Serializer};
use serde_derive::Serialize;

use super::{Hint, Rule, Violation, Violations};

/// One object of the `errors` array. What a rule does not have is left out.
#[derive(Default, Serialize)]
struct Entry {
    pointer: String,
    code: &'static str,
    detail: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    position: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    allowed: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    min: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    prefix: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    missing: Option<Vec<&'static str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    form: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hint: Option<&'static str>,
}

impl Entry {
    /// The limits of `rule`, and nothing else.
    fn of(rule: Rule) -> Self {
        let none = Self::default();
        match rule {
            Rule::Charset { allowed, position } => {
                Self { position: Some(position), allowed: Some(allowed.class().to_string()), ..none }
            }
            Rule::Len { len } => Self { min: Some(len), max: Some(len), ..none },
            Rule::MinLen { min } => Self { min: Some(min), ..none },
            Rule::MaxLen { max } | Rule::MaxBytes { max } => Self { max: Some(max), ..none },
            Rule::Prefix { prefix } => Self { prefix: Some(prefix), ..none },
            Rule::Require { missing } => Self { missing: Some(missing.names().collect()), ..none },
            Rule::Form { form } => Self { form: Some(form.name()), ..none },
            Rule::Deny | Rule::Redacted | Rule::Custom { .. } => none,
        }
    }
}

/// An object with `pointer`, `code`, `detail`, the limits of the rule, and `hint` where there is one.
impl Serialize for Violation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let entry = Entry {
            pointer: self.pointer(),
            code: self.code(),
            detail: self.detail(),
            hint: self.hint().map(Hint::code),
            ..Entry::of(self.rule())
        };
        entry.serialize(serializer)
    }
}

/// The `errors` array of a problem document.
impl Serialize for Violations {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self)
    }
}
