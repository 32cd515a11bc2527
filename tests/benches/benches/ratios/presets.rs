//! The check of every preset, and of an irregular charset, at lengths that secrets have.

use std::hint::black_box;

use secret_core::{CharSet, Policy, presets};

use super::check::or_fold;
use super::harness::Target::{AtMost, Faster};
use super::harness::{Bench, Run, run};

/// What people write who leave out what looks alike or has to be escaped: 11 ranges.
const LEGIBLE: CharSet = CharSet::VSCHAR.without(CharSet::of("\"'\\`|O0Il1; "));

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
    covered();
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
            | b'a'..=b'k' | b'm'..=b'{' | b'}'..=b'~', [Policy::new().charset(LEGIBLE)];
    }
}

/// Those that are not named above have the rules of one that is, but for a length.
fn covered() {
    let rules = [
        presets::BASE16,
        presets::BASE32,
        presets::BASE58,
        presets::BASE64,
        presets::BASE64URL,
        presets::MATRIX_CLIENT_SECRET,
        presets::PKCE_CODE_VERIFIER,
        presets::BEARER_TOKEN,
        presets::OAUTH_CLIENT_SECRET,
        presets::OAUTH_PASSWORD,
        presets::BASIC_USER_ID,
        presets::BASIC_PASSWORD,
        presets::BCRYPT_PASSWORD,
        presets::NIST_PASSWORD,
    ];
    for (name, preset) in presets::ALL {
        let same = |rule: &Policy| (rule.get_charset(), rule.get_form()) == (preset.get_charset(), preset.get_form());
        assert!(rules.iter().any(same), "{name} is not measured");
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
    let Some(text) = (len..len + 8).map(|len| text(policy, len)).find(|text| policy.accepts(text)) else {
        return;
    };
    let text: &'a str = text.leak();
    assert!(all(text), "{name}: the loop has another rule");
    let ranges = policy.get_charset().map_or(1, ranges);
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
    if policy.get_charset().is_some() || policy.get_form().is_some() {
        peers.push(("bytes().all(matches!)", loops, run(|| all(black_box(text)))));
    }
    bench.group(&format!("presets: {name}, {}", text.len()), ours(text), peers);
}

/// `len` of the characters that the policy allows, in no order.
fn text(policy: &Policy, len: usize) -> String {
    let set = policy.get_charset().unwrap_or(CharSet::GRAPHIC).without(CharSet::of(":="));
    let members = set.iter().collect::<Vec<_>>();
    (0..len).map(|at| members[at * 37 % members.len()]).collect()
}

fn ranges(set: CharSet) -> usize {
    let bits = set.bits();
    (bits & !(bits << 1)).count_ones() as usize
}
