//! The keys of the rules, and what each takes.

/// What a rule's value has to look like.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A class in quotes, or an expression of type `CharSet`.
    Class,
    /// A number, or an expression of type `usize` or `u32`.
    Number,
    /// A text in quotes, or an expression of type `&str`.
    Text,
    /// `["a", "b"]`, or an expression of that type.
    Texts,
    /// `(upper, digit)`.
    Classes,
    /// The path of a function, or of a policy.
    Path,
    /// Nothing.
    Flag,
}

/// Every rule: its key, which is also the builder method of `Policy`, its kind of value, and an example.
pub const RULES: &[(&str, Kind, &str)] = &[
    ("policy", Kind::Path, "policy = CLIENT_SECRET"),
    ("charset", Kind::Class, "charset = \"A-Za-z0-9_-\""),
    ("len", Kind::Number, "len = 43"),
    ("min_len", Kind::Number, "min_len = 32"),
    ("max_len", Kind::Number, "max_len = 86"),
    ("max_bytes", Kind::Number, "max_bytes = 72"),
    ("prefix", Kind::Text, "prefix = \"sk_live_\""),
    ("suffix", Kind::Text, "suffix = \"_v1\""),
    ("no_control", Kind::Flag, "no_control"),
    ("require", Kind::Classes, "require(upper, lower, digit, symbol)"),
    ("deny", Kind::Texts, "deny = [\"changeme\"]"),
    ("min_entropy", Kind::Number, "min_entropy = 128"),
    ("with", Kind::Path, "with = path::to::function"),
];

/// The checks that `secret_core` has for the rules, with the keys that each is about; it is
/// made if one of the first ones is there.
pub const CHECKS: &[(&str, &[&str], &[&str])] = &[
    ("length", &["len", "min_len", "max_len"], &[]),
    ("max_bytes", &["max_bytes"], &["len", "min_len"]),
    ("charset", &["charset"], &["no_control"]),
    ("prefix", &["prefix"], &["charset", "no_control", "len", "max_len", "max_bytes"]),
    ("suffix", &["suffix"], &["charset", "no_control", "prefix", "len", "max_len", "max_bytes"]),
    ("require", &["require"], &["charset", "prefix", "suffix", "len", "max_len", "max_bytes"]),
    ("no_control", &["no_control"], &["charset", "prefix", "suffix"]),
    ("deny", &["deny"], &["charset", "prefix", "suffix", "no_control", "len", "min_len", "max_len", "max_bytes"]),
    ("min_entropy", &["min_entropy"], &["charset", "prefix", "suffix", "len", "min_len"]),
];

/// What a key takes.
pub fn expected(key: &str, kind: Kind) -> String {
    let what = match kind {
        Kind::Class => "the allowed characters in quotes, or a `CharSet`",
        Kind::Number => "a number",
        Kind::Text => "a text in quotes",
        Kind::Texts => "a list of texts",
        Kind::Classes => "a list in parentheses",
        Kind::Path if key == "policy" => "a `Policy`",
        Kind::Path => "the path of a function",
        Kind::Flag => "no value",
    };
    format!("`{key}` takes {what}")
}
