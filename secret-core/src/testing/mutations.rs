//! Invalid variants of a valid document.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde_json::{Value, json};

use super::fixture::PlantedSecret;

/// Replaces a secret whose quotes were forgotten: JSON reads a number.
pub const NUMBER: &str = "9183746552018374";

/// One document, and what was done to a secret in it.
pub struct Mutation {
    pub what: String,
    pub text: String,
    /// The document, if it is valid JSON.
    pub value: Option<Value>,
    /// The number of the mutated secret.
    pub about: usize,
    /// Whether the secret is in the place of another field.
    pub elsewhere: bool,
}

impl Mutation {
    fn new(what: &str, value: Value, about: usize, elsewhere: bool) -> Self {
        Self { what: what.to_owned(), text: value.to_string(), value: Some(value), about, elsewhere }
    }
}

/// Returns the document itself, and every mutation of its secrets.
pub fn mutations(document: &Value, secrets: &[PlantedSecret]) -> Vec<Mutation> {
    let mut mutations = alloc::vec![Mutation::new("as it should be", document.clone(), 0, false)];
    for (about, secret) in secrets.iter().enumerate() {
        for (what, wrong) in kinds(&secret.text).into_iter().chain(rejected(&secret.text)) {
            mutations.push(Mutation::new(
                &format!("the secret {what}"),
                with(document, &secret.pointer, wrong),
                about,
                false,
            ));
        }
        for (what, text) in malformed(&document.to_string(), secret) {
            mutations.push(Mutation { what: what.to_owned(), text, value: None, about, elsewhere: false });
        }
    }
    mutations.extend(secrets.first().into_iter().flat_map(|secret| misplaced(document, secret)));
    mutations
}

/// Puts the secret in the place of every other value, removes fields, and adds unknown ones.
fn misplaced(document: &Value, secret: &PlantedSecret) -> Vec<Mutation> {
    let PlantedSecret { text: secret, pointer: own, .. } = secret;
    let mut mutations = Vec::new();
    for (pointer, node) in nodes(document).into_iter().filter(|(pointer, _)| pointer != own) {
        for (what, wrong) in kinds(secret).into_iter().chain([("as a text", json!(secret))]) {
            let what = format!("the secret {what} in the place of `{pointer}`");
            mutations.push(Mutation::new(&what, with(document, &pointer, wrong), 0, true));
        }
        let Value::Object(fields) = node else { continue };
        let mut more = fields.clone();
        more.insert(secret.clone(), json!(secret));
        let what = format!("the secret as the name of another field of `{pointer}`");
        mutations.push(Mutation::new(&what, with(document, &pointer, Value::Object(more)), 0, true));
        for name in fields.keys() {
            let mut fewer = fields.clone();
            fewer.remove(name);
            let what = format!("`{pointer}/{name}` missing");
            mutations.push(Mutation::new(&what, with(document, &pointer, Value::Object(fewer)), 0, false));
        }
    }
    mutations
}

/// Values of other types.
fn kinds(secret: &str) -> [(&'static str, Value); 6] {
    [
        ("as a number", NUMBER.parse::<u64>().map_or(Value::Null, Value::from)),
        ("as a number with a point", json!(9_183_746_552.5)),
        ("replaced by `true`", json!(true)),
        ("replaced by `null`", Value::Null),
        ("in a list", json!([secret])),
        ("in an object", json!({ secret: secret })),
    ]
}

/// Texts that most rules reject.
fn rejected(secret: &str) -> [(&'static str, Value); 4] {
    [
        ("with a line break", json!(format!("{secret}\n"))),
        ("in angle brackets", json!(format!("<{secret}>"))),
        ("with letters outside ASCII", json!(format!("{secret}\u{FC}\u{0}"))),
        ("a hundred times over", json!(secret.repeat(100))),
    ]
}

/// Invalid JSON, and unusual JSON.
fn malformed(text: &str, secret: &PlantedSecret) -> Vec<(&'static str, String)> {
    let quoted = json!(secret.text).to_string();
    let open = &quoted[..quoted.len() - 1];
    let Some(at) = text.find(&quoted) else { return Vec::new() };
    let (before, after) = (&text[..at], &text[at + quoted.len()..]);
    let first = secret.text.chars().next().map_or(0, char::len_utf8);
    let (first, rest) = secret.text.split_at(first);
    let escape = first.encode_utf16().fold(String::new(), |escape, unit| format!("{escape}\\u{unit:04x}"));
    let mut mutations = alloc::vec![
        ("the secret with an escape", format!("{before}\"{escape}{}{after}", &json!(rest).to_string()[1..])),
        ("the secret with an escape that is none", format!("{before}{open}\\x\"{after}")),
        ("the secret with half a surrogate pair", format!("{before}{open}\\ud800\"{after}")),
        ("the secret with a bare line break", format!("{before}{open}\n\"{after}")),
        ("the document cut off within the secret", format!("{before}{open}")),
        ("the document cut off behind the secret", format!("{before}{quoted}")),
        ("the document cut off at its end", text[..text.len() - 1].to_owned()),
        ("more behind the document", format!("{text}{quoted}")),
    ];
    let name = secret.pointer.rsplit('/').next().unwrap_or_default().replace("~1", "/").replace("~0", "~");
    let name = format!("{}:", json!(name));
    if let Some(start) = before.strip_suffix(&name) {
        mutations.push(("the secret given twice", format!("{start}{name}{quoted},{name}{quoted}{after}")));
    }
    mutations
}

fn with(document: &Value, pointer: &str, value: Value) -> Value {
    let mut document = document.clone();
    if let Some(place) = document.pointer_mut(pointer) {
        *place = value;
    }
    document
}

/// Returns every value of the document with its JSON pointer (RFC 6901), the document itself first.
pub fn nodes(document: &Value) -> Vec<(String, &Value)> {
    let mut nodes = alloc::vec![(String::new(), document)];
    let mut at = 0;
    while let Some((pointer, node)) = nodes.get(at).cloned() {
        match node {
            Value::Object(fields) => nodes.extend(fields.iter().map(|(name, value)| {
                let name = name.replace('~', "~0").replace('/', "~1");
                (format!("{pointer}/{name}"), value)
            })),
            Value::Array(items) => {
                nodes.extend(items.iter().enumerate().map(|(index, item)| (format!("{pointer}/{index}"), item)));
            }
            _ => {}
        }
        at += 1;
    }
    nodes
}
