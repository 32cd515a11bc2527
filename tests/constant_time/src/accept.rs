//! Whether a value is accepted: every preset, and every rule that reads the bytes.

use std::hint::black_box;

use secret_core::{CharSet, Policy, Require, presets};

use crate::memcheck::watch;
use crate::table::{Expected, Table};
use crate::texts::{lengths, texts};

/// A sample of each rule.
#[path = "../../tests/verdicts/oracle/naive.rs"]
#[allow(dead_code, reason = "only the samples are used")]
mod naive;

/// Only every second character: as many gaps as a set can have.
const IRREGULAR: CharSet = CharSet::from_bits(0x5555_5555_5555_5555_5555_5555_5555_5555);
/// A set as people write one, without what looks alike or has to be escaped.
const LEGIBLE: CharSet = CharSet::VSCHAR.difference(CharSet::from_chars("\"'\\`|O0Il1; "));
const ALL_CLASSES: Require = Require::UPPER.and(Require::LOWER).and(Require::DIGIT).and(Require::SYMBOL);

/// Watches a policy that the compiler knows, so that it may build it into the code, and one that it does not.
macro_rules! policies {
    ($table:expr, $($name:expr => $policy:expr,)*) => {$({
        const POLICY: Policy = $policy;
        #[inline(never)]
        fn known(text: &str) -> bool {
            POLICY.accepts(text)
        }
        row($table, $name, &POLICY, known);
    })*};
}

macro_rules! presets {
    ($table:expr, $($preset:ident)*) => {
        let named = [$(stringify!($preset)),*];
        assert!(presets::ALL.iter().map(|(name, _)| *name).eq(named), "a preset is missing here");
        policies!($table, $(stringify!($preset) => presets::$preset,)*);
    };
}

pub fn run(table: &mut Table) {
    presets! { table,
        OAUTH_CLIENT_SECRET OAUTH_ACCESS_TOKEN OAUTH_REFRESH_TOKEN OAUTH_AUTHORIZATION_CODE OAUTH_PASSWORD
        PKCE_CODE_VERIFIER BEARER_TOKEN BASIC_USER_ID BASIC_PASSWORD BASE16 BASE32 BASE64 BASE64URL BASE58
        MATRIX_CLIENT_SECRET NIST_PASSWORD NIST_PASSWORD_WITH_SECOND_FACTOR BCRYPT_PASSWORD
    }
    policies! { table,
        "charset: every second character" => Policy::new().charset(IRREGULAR),
        "charset: legible" => Policy::new().charset(LEGIBLE),
        "charset: one character" => Policy::new().charset(CharSet::from_chars("a")),
        "charset and max_len = 86" => Policy::new().charset(CharSet::BASE64URL).max_len(86),
        "len = 64" => Policy::new().charset(CharSet::ALPHANUMERIC).len(64),
        "min_len = 20, max_len = 40, any characters" => Policy::new().min_len(20).max_len(40),
        "max_bytes = 100" => Policy::new().max_bytes(100),
        "prefix" => Policy::new().prefix("sk_live_"),
        "prefix and charset" => Policy::new().charset(CharSet::BASE64URL).prefix("sk_live_"),
        "require" => Policy::new().require(ALL_CLASSES),
        "require and charset" => Policy::new().charset(CharSet::GRAPHIC).require(ALL_CLASSES),
        "suffix" => Policy::new().suffix("_v1"),
        "prefix, suffix and charset" => Policy::new().charset(CharSet::BASE64URL).prefix("sk_").suffix("_v1"),
        "no_control" => Policy::new().no_control(),
        "no_control and charset" => Policy::new().charset(CharSet::ASCII).no_control(),
        "deny" => Policy::new().deny(&["changeme", "passwort", "AAA"]),
        "deny and charset" => Policy::new().charset(CharSet::VSCHAR).deny(&["changeme", "passwort", "AAA"]),
        "all of these" => Policy::new()
            .charset(CharSet::GRAPHIC)
            .min_len(11)
            .max_len(100)
            .max_bytes(99)
            .prefix("sk_")
            .require(Require::LOWER.and(Require::DIGIT))
            .deny(&["sk_hangeme1", "sk_passwort2"]),
        "tightened" => presets::NIST_PASSWORD.tightened(presets::BCRYPT_PASSWORD).tightened(Policy::new().max_len(64)),
    }
    for sample in naive::SAMPLES.iter().filter(|sample| sample.long.rules().with().next().is_none()) {
        let mut row = table.row(format!("sample: {}", sample.rule), Expected::None);
        for text in lengths().flat_map(|len| texts(&sample.long, len)) {
            let expected = sample.long.check(&text).is_ok();
            row.add(&watch(&[&text], || unknown(black_box(&sample.long), &text)), expected);
        }
        row.done(["accepted", "refused"]);
    }
}

fn row(table: &mut Table, name: &str, policy: &Policy, known: fn(&str) -> bool) {
    let mut row = table.row(name, Expected::None);
    for text in lengths().flat_map(|len| texts(policy, len)) {
        let expected = policy.check(&text).is_ok();
        row.add(&watch(&[&text], || known(&text)), expected);
        row.add(&watch(&[&text], || unknown(black_box(policy), &text)), expected);
    }
    row.done(["accepted", "refused"]);
}

#[inline(never)]
fn unknown(policy: &Policy, text: &str) -> bool {
    policy.accepts(text)
}
