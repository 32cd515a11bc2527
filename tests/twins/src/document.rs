//! A document without a format: what a mutation works on.

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::tokens::Token;

#[derive(Clone, Debug, PartialEq)]
pub enum Doc {
    Null,
    Bool(bool),
    Int(i128),
    Float(f64),
    Str(String),
    Bytes(Vec<u8>),
    Seq(Vec<Doc>),
    Map(Vec<(Doc, Doc)>),
}

impl Doc {
    pub fn text(text: &str) -> Self {
        Self::Str(text.to_owned())
    }

    /// Parses JSON, in the order and with the duplicates that are there, and integers of any width.
    pub fn parse(json: &str) -> Self {
        let mut rest = json;
        let doc = value(&mut rest);
        assert!(rest.trim().is_empty(), "{json}");
        doc
    }

    /// Writes JSON; `escaped` writes the first character of each text as an escape, so that it cannot be borrowed.
    pub fn json(&self, escaped: bool) -> String {
        let mut text = String::new();
        self.write(&mut text, escaped);
        text
    }

    fn write(&self, text: &mut String, escaped: bool) {
        match self {
            Self::Null => text.push_str("null"),
            Self::Bool(value) => text.push_str(&value.to_string()),
            Self::Int(value) => text.push_str(&value.to_string()),
            Self::Float(value) => text.push_str(&format!("{value:?}")),
            Self::Str(value) => match value.chars().next() {
                Some(first) if escaped => {
                    let rest = serde_json::to_string(&value[first.len_utf8()..]).unwrap();
                    text.push_str(&format!("\"\\u{:04x}{}", u32::from(first), &rest[1..]));
                }
                _ => text.push_str(&serde_json::to_string(value).unwrap()),
            },
            Self::Bytes(value) => text.push_str(&format!("{value:?}")),
            Self::Seq(items) => {
                text.push('[');
                for (index, item) in items.iter().enumerate() {
                    if index > 0 {
                        text.push(',');
                    }
                    item.write(text, escaped);
                }
                text.push(']');
            }
            Self::Map(entries) => {
                text.push('{');
                for (index, (key, item)) in entries.iter().enumerate() {
                    if index > 0 {
                        text.push(',');
                    }
                    match key {
                        Self::Str(_) => key.write(text, escaped),
                        Self::Bytes(bytes) => text.push_str(&format!("{:?}", String::from_utf8_lossy(bytes))),
                        _ => text.push_str(&format!("{:?}", key.json(false))),
                    }
                    text.push(':');
                    item.write(text, escaped);
                }
                text.push('}');
            }
        }
    }

    /// As a self-describing format tells it.
    pub fn tokens(&self) -> Vec<Token> {
        let mut tokens = crate::tokens::record(self, true).unwrap();
        tokens.pop();
        tokens
    }

    /// As a form, if there is nothing but a map of scalars.
    pub fn form(&self) -> Option<String> {
        let Self::Map(entries) = self else { return None };
        let mut pairs = Vec::new();
        for (key, item) in entries {
            let item = match item {
                Self::Str(text) => text.clone(),
                Self::Bool(_) | Self::Int(_) | Self::Float(_) => item.json(false),
                _ => return None,
            };
            let key = match key {
                Self::Str(text) => text.clone(),
                _ => key.json(false),
            };
            pairs.push((key, item));
        }
        serde_urlencoded::to_string(pairs).ok()
    }
}

fn value(rest: &mut &str) -> Doc {
    *rest = rest.trim_start();
    match rest.as_bytes()[0] {
        b'"' => Doc::Str(string(rest)),
        b'[' => {
            let mut items = Vec::new();
            next(rest);
            while !closes(rest, ']') {
                items.push(value(rest));
            }
            Doc::Seq(items)
        }
        b'{' => {
            let mut entries = Vec::new();
            next(rest);
            while !closes(rest, '}') {
                let key = Doc::Str(string(rest));
                *rest = rest.trim_start();
                assert_eq!(next(rest), ':');
                entries.push((key, value(rest)));
            }
            Doc::Map(entries)
        }
        _ => {
            let end = rest.find([',', ']', '}', ' ']).unwrap_or(rest.len());
            let (word, tail) = rest.split_at(end);
            *rest = tail;
            match word {
                "null" => Doc::Null,
                "true" => Doc::Bool(true),
                "false" => Doc::Bool(false),
                _ => word.parse().map_or_else(|_| Doc::Float(word.parse().unwrap()), Doc::Int),
            }
        }
    }
}

fn string(rest: &mut &str) -> String {
    let mut stream = serde_json::Deserializer::from_str(rest).into_iter::<String>();
    let text = stream.next().unwrap().unwrap();
    let end = stream.byte_offset();
    *rest = &rest[end..];
    text
}

fn next(rest: &mut &str) -> char {
    let first = rest.chars().next().unwrap();
    *rest = &rest[first.len_utf8()..];
    first
}

/// Whether the list ends here; takes the comma if it does not.
fn closes(rest: &mut &str, end: char) -> bool {
    *rest = rest.trim_start();
    if rest.starts_with(',') {
        next(rest);
        *rest = rest.trim_start();
    }
    let closed = rest.starts_with(end);
    if closed {
        next(rest);
    }
    closed
}

impl Serialize for Doc {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Int(value) => match (u64::try_from(*value), i64::try_from(*value)) {
                (Ok(value), _) => serializer.serialize_u64(value),
                (_, Ok(value)) => serializer.serialize_i64(value),
                _ => serializer.serialize_i128(*value),
            },
            Self::Float(value) => serializer.serialize_f64(*value),
            Self::Str(value) => serializer.serialize_str(value),
            Self::Bytes(value) => serializer.serialize_bytes(value),
            Self::Seq(items) => serializer.collect_seq(items),
            Self::Map(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                for (key, item) in entries {
                    map.serialize_entry(key, item)?;
                }
                map.end()
            }
        }
    }
}
