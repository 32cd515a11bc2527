//! Recognizes field names that name a secret.
//!
//! A name is read as English reads a compound: the last part is the thing, the parts before it say which one. So
//! `client_secret` is a secret, `client_secret_expires_at` a time, `secret_count` a number and `private_key_path` a
//! path. In doubt the answer is yes: a false positive costs a `#[secret(skip)]`, a false negative a leak.
//!
//! - [`SECRETS`] are secrets as the last part: `db_password`, `id_token`, `credentials`, `clientsecret`.
//! - [`KEYS`] make a secret of a last part `key`, which alone is not one: `api_key`, `signing_keys`; not `primary_key`,
//!   and not where the name has `public` in it.
//! - [`PASSES`] do so for `pass`: `db_pass`; not `first_pass`.
//! - [`PAIRS`] are secrets in two words.
//! - [`FORMS`] follow a secret that remains one: `secret_value`, `password_confirmation`, `token_v2`.
//! - [`FLAGS`] at the start make it a question or a number: `has_password`, `max_tokens`.
//! - [`COUNTED`] before `tokens`, and [`MARKS`] before `token`, speak of text models, parsers and paging:
//!   `prompt_tokens`, `next_page_token`.
//!
//! A field whose type cannot hold a secret (`bool`, `PhantomData`, `()`) never counts, whatever its name; a number may be a secret.

/// Words that name a secret, also as the end of a longer word: `accesstoken`.
pub(crate) const SECRETS: &[&str] =
    &["credential", "jwt", "mnemonic", "passcode", "passphrase", "passwd", "password", "psk", "pwd", "secret", "token"];

/// Words before a secret `key`.
pub(crate) const KEYS: &[&str] = &[
    "access",
    "account",
    "aes",
    "api",
    "auth",
    "authentication",
    "authorization",
    "decryption",
    "encryption",
    "hmac",
    "mac",
    "master",
    "private",
    "recovery",
    "root",
    "secret",
    "server",
    "session",
    "shared",
    "signing",
    "subscription",
    "symmetric",
    "webhook",
    "wrapping",
];

/// Words before a `pass` or `pw` that is a password.
pub(crate) const PASSES: &[&str] = &[
    "admin", "auth", "basic", "database", "db", "ftp", "imap", "ldap", "login", "mail", "mysql", "pg", "postgres",
    "proxy", "redis", "root", "smtp", "ssh", "user",
];

/// Secrets with two-word names. The hash of a password is one, since passwords can be guessed from it; the hash of a
/// token or of a generated secret reveals nothing, and does not count.
pub(crate) const PAIRS: &[[&str; 2]] = &[
    ["backup", "code"],
    ["code", "verifier"],
    ["pass", "code"],
    ["pass", "phrase"],
    ["pass", "word"],
    ["passwd", "hash"],
    ["password", "digest"],
    ["password", "hash"],
    ["private", "jwk"],
    ["private", "jwks"],
    ["private", "pem"],
    ["recovery", "code"],
    ["recovery", "phrase"],
    ["seed", "phrase"],
];

/// Words after a secret that remains one.
pub(crate) const FORMS: &[&str] = &[
    "again",
    "b64",
    "base64",
    "bytes",
    "confirm",
    "confirmation",
    "current",
    "hex",
    "new",
    "old",
    "override",
    "plain",
    "plaintext",
    "previous",
    "raw",
    "repeat",
    "repeated",
    "str",
    "string",
    "text",
    "value",
    "values",
];

/// First words that turn the name into a question, a switch or a number.
pub(crate) const FLAGS: &[&str] = &[
    "allow", "allows", "can", "count", "disable", "disables", "enable", "enables", "had", "has", "hide", "is", "max",
    "maximum", "min", "minimum", "must", "n", "need", "needs", "no", "num", "number", "require", "required",
    "requires", "should", "show", "total", "use", "uses",
];

/// Words before `tokens` that are counted or inserted into a text.
pub(crate) const COUNTED: &[&str] = &[
    "audio",
    "available",
    "cache",
    "cached",
    "completion",
    "consumed",
    "context",
    "generated",
    "image",
    "input",
    "max",
    "min",
    "num",
    "output",
    "prediction",
    "prompt",
    "reasoning",
    "remaining",
    "reserved",
    "special",
    "stop",
    "text",
    "thinking",
    "total",
    "used",
    "video",
];

/// Words directly before a `token` that marks a position in a text or a list, or an event.
pub(crate) const MARKS: &[&str] = &[
    "bos",
    "cancel",
    "cancellation",
    "cls",
    "continuation",
    "cursor",
    "eos",
    "first",
    "idempotency",
    "last",
    "mask",
    "next",
    "pad",
    "page",
    "pagination",
    "per",
    "resumption",
    "sep",
    "sequence",
    "skip",
    "stop",
    "sync",
    "unk",
];

/// Returns whether a field with this name needs `#[secret(..)]` or `#[secret(skip)]`.
///
/// The name may be written in `snake_case`, `camelCase` or `SCREAMING_CASE`, and as a raw identifier.
pub(crate) fn names_a_secret(field: &str) -> bool {
    let parts = parts(field.strip_prefix("r#").unwrap_or(field));
    let mut parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    while parts.len() > 1 && parts.last().is_some_and(|part| is_form(part)) {
        parts.pop();
    }
    let Some((last, before)) = parts.split_last() else {
        return false;
    };
    if before.first().is_some_and(|first| FLAGS.contains(first)) {
        return false;
    }
    let plural = last.strip_suffix('s').filter(|one| !one.ends_with('s'));
    let thing = plural.unwrap_or(last);
    let previous = before.last().copied().unwrap_or_default();
    match thing {
        "token" if plural.is_some() && before.iter().any(|part| COUNTED.contains(part)) => false,
        "token" if MARKS.contains(&previous) => false,
        "pass" | "pw" => PASSES.contains(&previous) || thing == "pw",
        _ if PAIRS.contains(&[previous, thing]) => true,
        _ if thing.ends_with("key") => is_secret_key(before, thing),
        _ => SECRETS.iter().any(|word| thing.ends_with(word)),
    }
}

/// Numbers and versions may follow a secret as well.
fn is_form(part: &str) -> bool {
    let version = part.strip_prefix('v').unwrap_or(part);
    FORMS.contains(&part) || version.bytes().all(|byte| byte.is_ascii_digit())
}

/// Matches `api_key` and `apikey`.
fn is_secret_key(before: &[&str], thing: &str) -> bool {
    let public = ["pub", "public", "publishable"];
    if before.iter().any(|part| public.contains(part)) {
        return false;
    }
    match thing.strip_suffix("key").unwrap_or_default() {
        "" => before.last().is_some_and(|owner| KEYS.contains(owner)),
        owner => KEYS.iter().any(|word| owner.ends_with(word)),
    }
}

/// Returns the words of a name in lower case, without trailing digits.
fn parts(name: &str) -> Vec<String> {
    let letters: Vec<char> = name.chars().collect();
    let mut parts = vec![String::new()];
    for (index, letter) in letters.iter().enumerate() {
        let after_lower = index > 0 && !letters[index - 1].is_uppercase();
        let before_lower = letters.get(index + 1).is_some_and(|next| next.is_lowercase());
        if !letter.is_alphanumeric() || letter.is_uppercase() && (after_lower || before_lower) {
            parts.push(String::new());
        }
        if let (true, Some(part)) = (letter.is_alphanumeric(), parts.last_mut()) {
            part.extend(letter.to_lowercase());
        }
    }
    parts.retain(|part| !part.is_empty());
    for part in &mut parts {
        let word = part.trim_end_matches(|digit: char| digit.is_ascii_digit());
        if word.len() > 1 && !FORMS.contains(&part.as_str()) {
            part.truncate(word.len());
        }
    }
    parts
}

#[cfg(test)]
mod tests;
