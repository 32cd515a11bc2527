//! Keys of other crates.

/// Returns the message for a key of another crate: the crates, and what to write here.
pub(crate) fn foreign(key: &str) -> Option<&'static str> {
    let entry = FOREIGN.iter().find(|(keys, _)| keys.contains(&key));
    entry.map(|(_, text)| *text)
}

/// Returns the key of another crate nearest to `word`, and its message.
pub(crate) fn nearest_foreign(word: &str) -> Option<(&'static str, &'static str)> {
    let keys = FOREIGN.iter().flat_map(|(keys, _)| *keys).copied().collect::<Vec<_>>();
    let near = super::nearest(word, &keys)?;
    Some((near, foreign(near)?))
}

/// Groups of keys with one meaning, and their message.
///
/// Sources: garde 0.23, validator 0.20, serde_valid 2.0 and nutype 0.8, then JSON Schema, serde, schema crates and crates
/// that wipe or redact.
pub(super) const FOREIGN: &[(&[&str], &str)] = &[
    (&["length"], "known from garde and validator: write `min_len = 1, max_len = 86`"),
    (&["min_length"], "known from serde_valid: write `min_len = 1`"),
    (&["max_length"], "known from serde_valid: write `max_len = 86`"),
    (&["minLength", "minlength"], "known from JSON Schema: write `min_len = 1`"),
    (&["maxLength", "maxlength"], "known from JSON Schema: write `max_len = 86`"),
    (&["len_char_min", "len_utf16_min"], "known from nutype: write `min_len = 1`"),
    (&["len_char_max", "len_utf16_max"], "known from nutype: write `max_len = 86`"),
    (&["min", "minimum"], "known from garde, validator and serde_valid: for the length, write `min_len = 1`"),
    (&["max", "maximum"], "known from garde, validator and serde_valid: for the length, write `max_len = 86`"),
    (&["equal"], "known from garde and validator: for the length, write `len = 43`"),
    (
        &["range", "exclusive_min", "exclusive_max", "exclusive_minimum", "exclusive_maximum", "multiple_of"],
        "known from garde, validator and serde_valid: numbers have no rules here; for the length of a secret, write \
         `min_len = 1, max_len = 86`",
    ),
    (
        &["chars", "simple", "graphemes", "utf16"],
        "known from garde: lengths are counted in characters, that is Unicode scalar values; write `max_len = 86`",
    ),
    (&["bytes", "byte_length"], "known from garde: for a length in bytes, write `max_bytes = 72`"),
    (
        &["not_empty", "non_empty", "nonempty", "notempty"],
        "known from nutype: remove it, an empty secret is refused unless `min_len = 0`",
    ),
    (
        &["required", "optional", "required_nested"],
        "known from garde and validator: remove it, a field is required unless its type is an `Option`",
    ),
    (
        &["regex"],
        "known from validator and nutype: write the allowed characters, `charset = \"A-Za-z0-9_-\"`, or \
         `with = path` for anything else",
    ),
    (
        &["pattern"],
        "known from garde and serde_valid: write the allowed characters, `charset = \"A-Za-z0-9_-\"`, or \
         `with = path` for anything else",
    ),
    (&["alphanumeric"], "known from garde: write `charset = \"A-Za-z0-9\"`"),
    (
        &["ascii"],
        "known from garde: write `charset = CharSet::ASCII`, or `charset = CharSet::VSCHAR` without \
         control characters",
    ),
    (&["non_control_character"], "known from validator: write `no_control`"),
    (&["chars_in", "alphabet", "allow", "allowed", "characters"], "known elsewhere: write `charset = \"A-Za-z0-9_-\"`"),
    (
        &["email", "url", "ip", "ipv4", "ipv6", "credit_card", "phone_number", "phone"],
        "known from garde and validator: not supported here; write `with = path`",
    ),
    (
        &["contains", "does_not_contain"],
        "known from garde and validator: write `with = path`, a function that looks for it",
    ),
    (&["ends_with"], "known elsewhere: write `suffix = \"_v1\"`"),
    (&["starts_with"], "known elsewhere: write `prefix = \"sk_live_\"`"),
    (
        &["enumerate", "one_of"],
        "known from serde_valid: a value from a list is not a secret; write `skip`, or `with = path`",
    ),
    (&["custom"], "known from garde, validator and serde_valid: write `with = path`"),
    (&["function", "schema"], "known from validator: write `with = path`"),
    (&["predicate"], "known from nutype: write `with = path`"),
    (
        &["must_match", "matches"],
        "known from validator and garde: not supported here; compare the two fields after parsing, in constant \
         time with `derive(Eq)` on their type",
    ),
    (&["dive"], "known from garde: write `nested`"),
    (&["inner", "each"], "known from garde: remove it, rules apply to the elements of `Option`, `Vec` and maps"),
    (
        &["validate"],
        "known from nutype, validator and serde_valid: write the rules side by side, \
         `charset = \"A-Za-z0-9_-\", max_len = 86`",
    ),
    (
        &["sanitize", "trim", "lowercase", "uppercase"],
        "known from nutype: a secret is refused, never changed; remove it",
    ),
    (
        &["message", "message_fn", "message_l10n", "code", "error", "i18n", "fluent"],
        "known from validator, garde, serde_valid and nutype: texts and codes are fixed, so that they cannot hold the secret; for a text of \
         your own, write `with = path`",
    ),
    (
        &["if", "skip_on_field_errors", "use_context", "context", "adapt"],
        "known from garde and validator: rules apply to every value here; remove it",
    ),
    (&["allow_unvalidated"], "known from garde: remove it, a field without `#[secret(..)]` has no rules"),
    (&["transparent"], "known from garde and serde: remove it, a tuple struct with one field is parsed as that field"),
    (
        &["max_items", "min_items", "unique_items", "max_properties", "min_properties"],
        "known from serde_valid: rules are about each secret, not about how many there are; remove it",
    ),
    (
        &["rename", "rename_all", "alias", "flatten", "default", "deny_unknown_fields", "tag", "untagged"],
        "known from serde: write it in an attribute `#[serde(..)]`",
    ),
    (
        &["serialize_with", "deserialize_with", "skip_serializing", "skip_deserializing", "skip_serializing_if"],
        "known from serde: write it in an attribute `#[serde(..)]`",
    ),
    (
        &["format", "write_only", "example", "title", "description"],
        "known from schemars and utoipa: write it in an attribute of theirs; the rules are \
         already in the schema",
    ),
    (
        &["zeroize", "drop", "zeroize_on_drop"],
        "known from zeroize: remove it, every secret field is wiped; for a field that is not text, write `wipe`",
    ),
    (
        &["redact", "redacted", "sensitive", "mask", "hide", "hidden", "censor", "partial"],
        "known from crates that redact: remove it, `#[secret]` alone redacts the field",
    ),
    (&["size", "exact_len", "exact_length"], "known elsewhere: write `len = 43`"),
    (&["min_chars", "min_size"], "known elsewhere: write `min_len = 1`"),
    (&["max_chars", "max_size"], "known elsewhere: write `max_len = 86`"),
    (&["hex", "base16"], "known elsewhere: write `charset = \"0-9a-f\"`, or `policy = presets::BASE16` in upper case"),
    (&["base64"], "known elsewhere: write `policy = presets::BASE64`"),
    (&["base64url"], "known elsewhere: write `policy = presets::BASE64URL`"),
    (&["digits", "numeric"], "known elsewhere: write `charset = \"0-9\"`, or `require(digit)` for at least one"),
    (
        &["upper", "lower", "digit", "symbol"],
        "known as a class: write it in a list, `require(upper, lower, digit, symbol)`",
    ),
    (&["secret"], "known already: remove it, `#[secret]` alone protects the field"),
    (
        &["const_fn", "new_unchecked", "derive_unsafe", "derive_unchecked", "cfg_attr"],
        "known from nutype: remove it, the rules cannot be bypassed",
    ),
    (&["entropy", "min_bits"], "known elsewhere: write `min_entropy = 128`"),
    (
        &["deny_list", "denylist", "blacklist", "blocklist", "forbidden"],
        "known elsewhere: write `deny = [\"changeme\"]`",
    ),
    (
        &["min_lowercase", "min_uppercase", "min_digits", "min_symbols"],
        "known elsewhere: write `require(upper, lower, digit, symbol)`",
    ),
];
