//! The check alone, of text that is there.

use std::hint::black_box;

use garde::Validate as _;
use regex::Regex;
use secret_core::{CharSet, Policy, ValidatedSecret as _};
use validator::Validate as _;

use super::harness::Target::{AtMost, Faster, None};
use super::harness::{Bench, Run, run};
use super::models::{Garde, NutypeSecret, Validator, ours};

pub const CLIENT_SECRET: Policy = Policy::new().charset(CharSet::BASE64URL).max_len(86);

pub fn text(len: usize) -> String {
    "gXbU1p-2Vt_wKq7RzN0s4LmA9dYhJf3CeTi6GoBvQx8nEjWkP5rZyHSuDcaMlFI".chars().cycle().take(len).collect()
}

pub const fn is_base64url(byte: u8) -> bool {
    matches!(byte, b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_')
}

#[inline(never)]
fn all(text: &str) -> bool {
    text.bytes().all(is_base64url)
}

/// What any check must do: look at each byte once.
#[inline(never)]
pub fn or_fold(text: &str) -> bool {
    text.bytes().fold(0, |all, byte| all | byte) < 0x80
}

pub fn groups(bench: &mut Bench) {
    let value = text(86);
    let regex = Regex::new("^[A-Za-z0-9_-]{1,86}$").expect("a valid pattern");
    let garde = Garde { client_secret: value.clone() };
    let validator = Validator { client_secret: value.clone() };
    let peers: Vec<(&str, _, Run)> = vec![
        ("OR-fold of the bytes", AtMost(2.0), run(|| or_fold(black_box(&value)))),
        ("bytes().all(matches!)", Faster(6.0), run(|| all(black_box(&value)))),
        ("regex", Faster(20.0), run(|| regex.is_match(black_box(&value)))),
        ("garde", Faster(20.0), run(|| black_box(&garde).validate())),
        ("validator", Faster(20.0), run(|| black_box(&validator).validate())),
        (
            "nutype, with a clone",
            Faster(20.0),
            // It takes the text by value; what the clone alone takes is in the next line.
            run(|| NutypeSecret::try_new(black_box(&value).clone())),
        ),
        ("(a clone)", None, run(|| black_box(&value).clone())),
    ];
    bench.group("check: 86 of base64url", run(|| CLIENT_SECRET.check(black_box(&value))), peers);

    let model = ours::WithPolicy { client_secret: value.as_str().into() };
    let peers: Vec<(&str, _, Run)> =
        vec![("Policy::check", AtMost(1.2), run(|| CLIENT_SECRET.check(black_box(&value))))];
    bench.group("validate: one field", run(|| black_box(&model).validate()), peers);
}
