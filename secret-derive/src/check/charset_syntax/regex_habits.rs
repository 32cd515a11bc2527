//! Regex habits: brackets, anchors, quantifiers, negation, POSIX names.

use super::{literal, quoted, read};

/// Rejects whole patterns, and classes with brackets.
pub(super) fn refuse(class: &str) -> Result<(), String> {
    posix(class)?;
    let body = class.strip_prefix('^').unwrap_or(class);
    let anchored = body.len() < class.len() && class.ends_with('$');
    if let Some(close) = closing(body) {
        bracketed(class, &body[1..close], &body[close + 1..])
    } else if anchored {
        let bare = &body[..body.len() - 1];
        Err(format!("{ANCHORED}: {}", instead(bare, "")))
    } else if body.len() < class.len() {
        Err(format!("{NEGATED}; for the character, write `\\\\^`"))
    } else if [".*", ".+"].contains(&class) {
        Err(ANY.into())
    } else if in_parts(class) {
        Err(parts(class))
    } else if is_group(class) {
        Err(format!("{}; for the parentheses themselves, write them last", parts(class)))
    } else if let Some((_, set)) =
        NAMES.iter().find(|(name, _)| class.replace(['-', '_'], "").eq_ignore_ascii_case(name))
    {
        Err(format!("{} is a name and would be read as its letters: write `charset = CharSet::{set}`", quoted(class)))
    } else {
        match class.rfind('{').map(|at| (&class[..at], count(&class[at..]))) {
            Some((before, Some(keys))) if !escapes(before) => Err(format!("{COUNTED}: {}", instead(before, &keys))),
            _ => Ok(()),
        }
    }
}

/// Returns the equivalent in `CharSet` or in a class.
const NAMES: [(&str, &str); 12] = [
    ("ascii", "ASCII"),
    ("vschar", "VSCHAR"),
    ("digit", "DIGIT"),
    ("digits", "DIGIT"),
    ("alphanumeric", "ALPHANUMERIC"),
    ("unreserved", "UNRESERVED"),
    ("hex", "HEX"),
    ("base16", "BASE16"),
    ("base32", "BASE32"),
    ("base58", "BASE58"),
    ("base64", "BASE64"),
    ("base64url", "BASE64URL"),
];

/// Returns whether a class in brackets follows other text.
fn in_parts(class: &str) -> bool {
    class.find('[').is_some_and(|at| !class[..at].ends_with('\\') && closing(&class[at..]).is_some())
}

/// Returns whether the text is a group in parentheses.
fn is_group(class: &str) -> bool {
    let group = class.strip_prefix('(').and_then(|rest| rest.rsplit_once(')'));
    group.is_some_and(|(inner, after)| !inner.is_empty() && count(after).is_some())
}

/// Returns whether the text ends in an escape that takes braces: `\u{41}`.
fn escapes(before: &str) -> bool {
    ["\\u", "\\x", "\\p", "\\P"].iter().any(|escape| before.ends_with(escape))
}

fn parts(class: &str) -> String {
    format!(
        "{} is a pattern of several parts, and a charset lists the characters allowed anywhere: express the order with \
         `prefix` or `with = path`",
        quoted(class)
    )
}

const ANY: &str =
    "`.` is a full stop here: omit `charset` to allow every character, or write `charset = CharSet::VSCHAR`";
const ANCHORED: &str = "a charset always applies to the whole string, no anchors needed";
const COUNTED: &str = "the number of characters is set by other keys";
const NEGATED: &str = "`^` does not negate here: write `charset = CharSet::VSCHAR.difference(CharSet::from_chars(..))`";

/// Splits `[inner]after`, with or without anchors.
fn bracketed(class: &str, inner: &str, after: &str) -> Result<(), String> {
    if inner.starts_with('^') {
        return Err(NEGATED.into());
    }
    let counted = after.strip_suffix('$').unwrap_or(after);
    let Some(keys) = count(counted) else {
        return Err(parts(class));
    };
    let problem = if class.starts_with('^') || counted.len() < after.len() {
        ANCHORED
    } else if counted.is_empty() {
        "a charset is written without brackets"
    } else {
        COUNTED
    };
    Err(format!("{problem}: {}", instead(inner, &keys)))
}

/// Returns the end of the class at the start of the text.
fn closing(body: &str) -> Option<usize> {
    let mut escaped = !body.starts_with('[');
    if escaped {
        return None;
    }
    body.bytes().position(|byte| {
        let closes = byte == b']' && !escaped;
        escaped = byte == b'\\' && !escaped;
        closes
    })
}

/// Returns what to write for a pattern that consists of one class.
fn instead(class: &str, keys: &str) -> String {
    let quoted = literal(class);
    match read(class) {
        _ if class == "." || class == ".+" || class == ".*" => ANY.into(),
        Err(_) => "write the allowed characters, such as `A-Za-z0-9_-`".into(),
        Ok(_) if keys.is_empty() => format!("write `{quoted}`"),
        Ok(_) => format!("write `charset = \"{quoted}\", {keys}`"),
    }
}

/// Translates a quantifier to keys of this crate. `+` needs no key: an empty secret is always rejected.
fn count(quantifier: &str) -> Option<String> {
    match quantifier {
        "" | "+" => return Some(String::new()),
        "*" => return Some("min_len = 0".into()),
        "?" => return Some("min_len = 0, max_len = 1".into()),
        _ => {}
    }
    let counts = quantifier.strip_prefix('{')?.strip_suffix('}')?;
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match counts.split_once(',') {
        None if is_number(counts) => Some(format!("len = {counts}")),
        Some((min, "")) if is_number(min) => Some(format!("min_len = {min}")),
        Some((min, max)) if is_number(min) && is_number(max) => Some(format!("min_len = {min}, max_len = {max}")),
        _ => None,
    }
}

/// Translates the POSIX classes.
pub(super) const POSIX: [(&str, &str); 12] = [
    ("alnum", "A-Za-z0-9"),
    ("alpha", "A-Za-z"),
    ("ascii", r"\x00-\x7F"),
    ("blank", " "),
    ("digit", "0-9"),
    ("graph", "!-~"),
    ("lower", "a-z"),
    ("print", " -~"),
    ("punct", r"!-/:-@\[-`{-~"),
    ("upper", "A-Z"),
    ("word", "A-Za-z0-9_"),
    ("xdigit", "0-9A-Fa-f"),
];

fn posix(class: &str) -> Result<(), String> {
    let inner = class.split_once("[:").and_then(|(_, rest)| rest.split_once(":]"));
    let Some((name, _)) = inner else {
        return Ok(());
    };
    let class = POSIX.iter().find(|(posix, _)| *posix == name);
    let instead = class.map_or("the characters themselves".into(), |(_, class)| quoted(class));
    let name = literal(name);
    Err(format!("`[:{name}:]` is not supported: write {instead}"))
}
