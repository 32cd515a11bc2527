//! The check of every preset, and of an irregular charset, at lengths that secrets have.

use std::hint::black_box;

use secret_core::{Policy, SecretString, ValidatedSecret, presets};

use super::check::or_fold;
use super::harness::Target::{AtMost, Faster};
use super::harness::{Bench, Run, run};

/// A charset without characters that look alike or need escapes: 11 ranges.
#[derive(ValidatedSecret)]
#[allow(dead_code)]
struct Legible(#[secret(charset = "!#-&(-/2-:<-HJ-NP-\\[\\]-_a-km-{}-~")] SecretString);

const LENGTHS: [usize; 6] = [16, 43, 86, 128, 256, 4096];

/// The same rule as a loop, written for each by hand, and the policies that it is a rule of.
macro_rules! rules {
    ($bench:expr, $($name:literal, $allowed:pat, [$($policy:expr),*];)*) => {$({
        #[inline(never)]
        fn all(text: &str) -> bool {
            text.bytes().all(|byte| matches!(byte, $allowed))
        }
        $(
            const POLICY: Policy = $policy;
            for len in LENGTHS {
                row($bench, $name, &POLICY, len, |text| run(move || POLICY.check(black_box(text))), all);
            }
        )*
    })*};
}

pub fn groups(bench: &mut Bench) {
    assert_covered();
    rules! { bench,
        "base16", b'0'..=b'9' | b'A'..=b'F', [presets::BASE16];
        "base32", b'A'..=b'Z' | b'2'..=b'7' | b'=', [presets::BASE32];
        "base58", b'1'..=b'9' | b'A'..=b'H' | b'J'..=b'N' | b'P'..=b'Z' | b'a'..=b'k' | b'm'..=b'z', [presets::BASE58];
        "base64", b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'+' | b'/' | b'=', [presets::BASE64];
        "base64url", b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_', [presets::BASE64URL];
        "matrix", b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'.' | b'=' | b'_' | b'-', [presets::MATRIX_CLIENT_SECRET];
        "pkce", b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~', [presets::PKCE_CODE_VERIFIER];
        "bearer", b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'+' | b'/' | b'=',
            [presets::BEARER_TOKEN];
        "oauth", b' '..=b'~', [presets::OAUTH_CLIENT_SECRET];
        "oauth password", b'\t' | b' '..=b'~' | 0x80.., [presets::OAUTH_PASSWORD];
        "basic user-id", b' '..=b'9' | b';'..=b'~' | 0x80.., [presets::BASIC_USER_ID];
        "basic password", b' '..=b'~' | 0x80.., [presets::BASIC_PASSWORD];
        "bcrypt", 1.., [presets::BCRYPT_PASSWORD];
        "nist", _, [presets::NIST_PASSWORD];
        "11 ranges", b'!' | b'#'..=b'&' | b'('..=b'/' | b'2'..=b':' | b'<'..=b'H' | b'J'..=b'N' | b'P'..=b'[' | b']'..=b'_'
            | b'a'..=b'k' | b'm'..=b'{' | b'}'..=b'~', [Legible::POLICY];
    }
}

/// Fails for a preset that no row measures: one with the rules of another, but for a length, needs none.
fn assert_covered() {
    const MEASURED: [&str; 14] = [
        "BASE16",
        "BASE32",
        "BASE58",
        "BASE64",
        "BASE64URL",
        "MATRIX_CLIENT_SECRET",
        "PKCE_CODE_VERIFIER",
        "BEARER_TOKEN",
        "OAUTH_CLIENT_SECRET",
        "OAUTH_PASSWORD",
        "BASIC_USER_ID",
        "BASIC_PASSWORD",
        "BCRYPT_PASSWORD",
        "NIST_PASSWORD",
    ];
    const LIKE_ANOTHER: [&str; 4] =
        ["OAUTH_ACCESS_TOKEN", "OAUTH_REFRESH_TOKEN", "OAUTH_AUTHORIZATION_CODE", "NIST_PASSWORD_WITH_SECOND_FACTOR"];
    for (name, _) in presets::ALL {
        assert!(MEASURED.contains(name) || LIKE_ANOTHER.contains(name), "{name} is not measured");
    }
}

fn row<'a>(
    bench: &mut Bench,
    name: &str,
    policy: &Policy,
    len: usize,
    ours: impl FnOnce(&'a str) -> Run<'a>,
    all: fn(&str) -> bool,
) {
    // Some encodings have no text of 43 characters: the next longer one counts.
    let Some(text) = (len..len + 8).map(|len| text(all, len)).find(|text| policy.accepts(text)) else {
        return;
    };
    let text: &'a str = text.leak();
    assert!(all(text), "{name}: the loop has another rule");
    let ranges = ranges(all);
    let fold = if matches!(len, 43 | 86 | 128) {
        AtMost(if ranges > 8 { 4.0 } else { 2.5 })
    } else {
        super::harness::Target::None
    };
    let loops = match len {
        16 => Faster(2.0),
        256 | 4096 => Faster(6.0),
        _ => super::harness::Target::None,
    };
    let mut peers: Vec<(&str, _, Run)> = vec![("OR-fold of the bytes", fold, run(|| or_fold(black_box(text))))];
    // Where every byte is allowed, there is no loop.
    if !ascii().all(|character| allows(all, character)) {
        peers.push(("bytes().all(matches!)", loops, run(|| all(black_box(text)))));
    }
    bench.group(&format!("presets: {name}, {}", text.len()), ours(text), peers);
}

/// `len` of the characters that the rule allows, in no order.
fn text(all: fn(&str) -> bool, len: usize) -> String {
    let members = (' '..='~').filter(|it| !":=".contains(*it) && allows(all, *it)).collect::<Vec<_>>();
    (0..len).map(|at| members[at * 37 % members.len()]).collect()
}

/// Counts the runs of ASCII characters that the rule allows.
fn ranges(all: fn(&str) -> bool) -> usize {
    let allowed = ascii().map(|it| allows(all, it)).collect::<Vec<_>>();
    usize::from(allowed[0]) + allowed.windows(2).filter(|pair| !pair[0] && pair[1]).count()
}

fn allows(all: fn(&str) -> bool, character: char) -> bool {
    all(character.encode_utf8(&mut [0; 4]))
}

fn ascii() -> impl Iterator<Item = char> {
    '\0'..='\x7f'
}
