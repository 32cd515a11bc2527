//! The rules of a policy, written without any thought of speed or time.

use secret_core::{CharSet, Form, Policy, Require};

/// The codes of the rules that `value` breaks, in the documented order.
pub fn broken(policy: &Policy, value: &str) -> Vec<&'static str> {
    let mut codes = Vec::new();
    let mut rule = |code, broken: bool| {
        if broken {
            codes.push(code);
        }
    };
    let len = value.chars().count();
    let (min, max) = (policy.get_min_len(), policy.get_max_len());
    if max == Some(min) {
        rule("len", len != min);
    } else {
        // A policy that contradicts itself could have it both ways; one violation of the length is enough.
        let too_long = max.is_some_and(|max| len > max);
        rule("max_len", too_long);
        rule("min_len", !too_long && len < min);
    }
    rule("max_bytes", policy.get_max_bytes().is_some_and(|max| value.len() > max));
    rule("charset", policy.get_charset().is_some_and(|set| first_outside(set, value).is_some()));
    rule("prefix", policy.get_prefix().is_some_and(|prefix| !value.starts_with(prefix)));
    rule("require", !has_all(policy.get_require(), value));
    rule("form", policy.get_form().is_some_and(|form| !has_form(form, value)));
    rule("deny", policy.get_deny().any(|denied| denied == value));
    rule("redacted", ["[REDACTED]", "<redacted>", "***"].contains(&value));
    codes
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

fn has_form(form: Form, value: &str) -> bool {
    let body = value.trim_end_matches('=');
    let padding = value.len() - body.len();
    let padded_at_end = !body.contains('=');
    match form {
        Form::B64Token => padded_at_end && (!body.is_empty() || value.is_empty()),
        Form::Base16 => value.len() % 2 == 0,
        Form::Base32 => value.len() % 8 == 0 && padded_at_end && [0, 1, 3, 4, 6].contains(&padding),
        Form::Base64 => value.len() % 4 == 0 && padded_at_end && padding <= 2,
        Form::Base64Url => value.len() % 4 != 1,
        Form::NoControls => !value.chars().any(|char| char.is_ascii_control()),
        Form::NoControlsOrColon => !value.chars().any(|char| char.is_ascii_control() || char == ':'),
        Form::UnicodeNoCrlf => value.chars().all(
            |char| matches!(char, '\t' | ' '..='~' | '\u{80}'..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..),
        ),
        Form::NoNul => !value.contains('\0'),
        other => panic!("a form that this oracle does not know: {other:?}"),
    }
}
