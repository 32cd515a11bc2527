//! The rules of a policy, written without any thought of speed or time.

use secret_core::{CharSet, Grammar, Policy, Require};

/// The codes of the rules that `value` breaks, in the documented order.
pub fn broken(policy: &Policy, value: &str) -> Vec<&'static str> {
    let mut codes = Vec::new();
    let mut rule = |code, broken: bool| {
        if broken {
            codes.push(code);
        }
    };
    let len = value.chars().count();
    let (min, max) = (policy.rules().min_len(), policy.rules().max_len());
    if max == Some(min) {
        rule("len", len != min);
    } else {
        // A policy that contradicts itself could have it both ways; one violation of the length is enough.
        let too_long = max.is_some_and(|max| len > max);
        rule("max_len", too_long);
        rule("min_len", !too_long && len < min);
    }
    rule("max_bytes", policy.rules().max_bytes().is_some_and(|max| value.len() > max));
    rule("charset", policy.rules().charset().is_some_and(|set| first_outside(set, value).is_some()));
    rule("prefix", policy.rules().prefix().is_some_and(|prefix| !value.starts_with(prefix)));
    let body =
        value.strip_prefix(policy.rules().prefix().unwrap_or_default()).unwrap_or_else(|| rest_behind(policy, value));
    rule("suffix", policy.rules().suffix().is_some_and(|suffix| !body.ends_with(suffix)));
    rule("require", !has_all(policy.rules().require(), value));
    rule("no_control", policy.rules().no_control() && value.chars().any(char::is_control));
    rule("grammar", policy.rules().grammar().is_some_and(|grammar| !matches(grammar, value)));
    rule("deny", policy.rules().deny().any(|denied| denied == value));
    rule("redacted", ["[REDACTED]", "<redacted>", "***"].contains(&value));
    codes
}

/// The value without as many bytes as the prefix has: it is no part of the suffix, even where it is wrong.
fn rest_behind<'a>(policy: &Policy, value: &'a str) -> &'a str {
    let len = policy.rules().prefix().map_or(0, str::len);
    (len..=value.len()).find_map(|at| value.get(at..)).unwrap_or_default()
}

/// The position of the first character outside, counted from 1.
pub fn first_outside(set: CharSet, value: &str) -> Option<usize> {
    value.chars().position(|char| !set.contains(char)).map(|index| index + 1)
}

fn has_all(required: Require, value: &str) -> bool {
    let has = |class: Require, test: fn(char) -> bool| !required.contains(class) || value.chars().any(test);
    has(Require::UPPER, |char| char.is_ascii_uppercase())
        && has(Require::LOWER, |char| char.is_ascii_lowercase())
        && has(Require::DIGIT, |char| char.is_ascii_digit())
        && has(Require::SYMBOL, |char| char.is_ascii_punctuation())
}

fn matches(grammar: Grammar, value: &str) -> bool {
    let body = value.trim_end_matches('=');
    let padding = value.len() - body.len();
    let padded_at_end = !body.contains('=');
    match grammar {
        Grammar::B64Token => padded_at_end && (!body.is_empty() || value.is_empty()),
        Grammar::Base16 => value.len() % 2 == 0,
        Grammar::Base32 => value.len() % 8 == 0 && padded_at_end && [0, 1, 3, 4, 6].contains(&padding),
        Grammar::Base64 => value.len() % 4 == 0 && padded_at_end && padding <= 2,
        Grammar::Base64Url => value.len() % 4 != 1,
        Grammar::NoControls => !value.chars().any(|char| char.is_ascii_control()),
        Grammar::NoControlsOrColon => !value.chars().any(|char| char.is_ascii_control() || char == ':'),
        Grammar::UnicodeNoCrlf => value.chars().all(
            |char| matches!(char, '\t' | ' '..='~' | '\u{80}'..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..),
        ),
        Grammar::NoNul => !value.contains('\0'),
        other => panic!("a grammar that this oracle does not know: {other:?}"),
    }
}
