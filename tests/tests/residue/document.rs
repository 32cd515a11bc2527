//! Documents with the marker: accepted, and rejected in every way that leaves a secret half on its way.

use serde::ser::{Serialize, SerializeMap, SerializeStruct, Serializer};

use super::auditor::marker;

/// A value in no format yet.
#[derive(Clone)]
pub enum Value {
    Text(String),
    Number(u64),
    Flag(bool),
    Some(Box<Value>),
    List(Vec<Value>),
    Map(Vec<(&'static str, Value)>),
    /// Its fields may come twice, or be missing.
    Struct(Vec<(&'static str, Value)>),
    Variant(u32, &'static str, Box<Value>),
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Number(number) => serializer.serialize_u64(*number),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::Some(value) => serializer.serialize_some(value),
            Self::List(items) => serializer.collect_seq(items),
            Self::Map(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                entries.iter().try_for_each(|(key, value)| map.serialize_entry(key, value))?;
                map.end()
            }
            Self::Struct(fields) => {
                let mut model = serializer.serialize_struct("Model", fields.len())?;
                fields.iter().try_for_each(|(name, value)| model.serialize_field(name, value))?;
                model.end()
            }
            Self::Variant(index, name, value) => serializer.serialize_newtype_variant("Model", *index, name, value),
        }
    }
}

/// What is done to the bytes of a document.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Form {
    Whole,
    /// A letter of the secret is written as the format's escape.
    Escaped,
    /// The last two bytes are missing.
    CutAtTheEnd,
    /// The document ends within the secret.
    CutInTheSecret,
}

/// Whether the marker stands where the secret belongs, and nowhere else.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Place {
    Right,
    /// For a format that tells the names of the fields.
    RightByName,
    /// It stands in another field too, and the format quotes it in an error.
    Wrong,
}

pub struct Document {
    pub how: &'static str,
    /// Whether the secret breaks a rule of the model's.
    pub breaks: bool,
    pub place: Place,
    pub form: Form,
    pub value: Value,
}

const BREAKING: [&str; 3] = ["a letter is not allowed", "too long", "escaped, and rejected"];
use Place::{Right, RightByName, Wrong};

/// All documents of a model with the fields `secret`, which `secret` makes of a text, and `flag`, which `whole` makes the
/// model of.
pub fn documents(
    secret: impl Fn(String) -> Value,
    whole: impl Fn(Vec<(&'static str, Value)>) -> Value,
) -> Vec<Document> {
    let flag = || ("flag", Value::Flag(true));
    let held = |text: String| ("secret", secret(text));
    let good = || held(marker());
    let twice = marker() + &marker();
    let fields = [
        ("accepted", Right, vec![good(), flag()]),
        ("in another order", RightByName, vec![flag(), good()]),
        ("with a field that is not known", RightByName, vec![("other", Value::Text(marker())), good(), flag()]),
        ("a letter is not allowed", Right, vec![held(marker() + "<"), flag()]),
        ("too long", Right, vec![held(twice), flag()]),
        ("a later field fails", Right, vec![good(), ("flag", Value::Number(7))]),
        ("a later field is a list", Right, vec![good(), ("flag", Value::List(vec![Value::Flag(true); 2]))]),
        ("a later field holds it too", Wrong, vec![good(), ("flag", Value::Text(marker()))]),
        ("twice", RightByName, vec![good(), good(), flag()]),
        ("a field is missing", Right, vec![good()]),
        ("a list where it belongs", RightByName, vec![("secret", Value::List(vec![good().1, good().1])), flag()]),
    ];
    let document =
        |form, how, place, fields| Document { how, breaks: BREAKING.contains(&how), place, form, value: whole(fields) };
    let mut documents =
        fields.map(|(how, place, fields)| document(Form::Whole, how, place, fields)).into_iter().collect::<Vec<_>>();
    for (form, how) in
        [(Form::Escaped, "escaped"), (Form::CutAtTheEnd, "cut at the end"), (Form::CutInTheSecret, "cut in the secret")]
    {
        documents.push(document(form, how, Right, vec![good(), flag()]));
    }
    documents.push(document(Form::Escaped, "escaped, and rejected", Right, vec![held(marker() + "<"), flag()]));
    documents
}
