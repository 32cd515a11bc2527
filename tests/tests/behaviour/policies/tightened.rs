//! `policy = EXPR` with keys beside it, and `Policy::tightened`, which come to the same.

use secret_core::{CharSet, Grammar, Policy, Require, SecretString, ValidatedSecret, presets};

use super::{policy, rules};

mod shared {
    use secret_core::{CharSet, Policy};

    pub const CLIENT_SECRET: Policy = Policy::new().charset(CharSet::BASE64URL).max_len(86).deny(&["changeme"]);
}

use shared::CLIENT_SECRET;

fn no_dash(value: &str) -> Result<(), &'static str> {
    if value.starts_with('-') { Err("must not start with a dash") } else { Ok(()) }
}

const FIRM: Policy = CLIENT_SECRET.tightened(Policy::new().min_len(8));
const FIRMER: Policy = FIRM.tightened(Policy::new().max_len(16).require(Require::DIGIT).with(no_dash));
const FIRMEST: Policy = FIRMER.tightened(
    Policy::new()
        .charset(CharSet::ALPHANUMERIC)
        .len(12)
        .prefix("k")
        .deny(&["k00000000000"])
        .min_entropy(60)
        .max_bytes(40),
);

rules! {
    as_it_is: [policy = shared::CLIENT_SECRET] {
        "abc" => [],
        "changeme" => ["deny"],
        "a!" => ["charset"],
    }

    longer: [policy = CLIENT_SECRET, min_len = 8] {
        "abcdefgh" => [],
        "abcdefg" => ["min_len"],
        "changeme" => ["deny"],
    }

    shorter_and_narrower: [policy = CLIENT_SECRET, max_len = 8, charset = "a-z"] {
        "abcdefgh" => [],
        "abcdefghI" => ["max_len", "charset"],
        "changeme" => ["deny"],
    }

    more_denied: [policy = CLIENT_SECRET, deny = ["letmein"]] {
        "changeme" => ["deny"],
        "letmein" => ["deny"],
        "let_me_in" => [],
    }

    more_required: [policy = FIRMER, require(lower)] {
        "abcdefg1" => [],
        "ABCDEFG1" => ["require"],
        "-bcdefgh" => ["require", "custom"],
    }

    the_same_again: [policy = CLIENT_SECRET, max_len = 86, charset = CharSet::BASE64URL] {
        "abc" => [],
    }

    exact: [policy = presets::PKCE_CODE_VERIFIER, len = 43] {
        "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk" => [],
        "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXkk" => ["len"],
    }

    several_levels: [policy = FIRMEST] {
        "kabcdefghij1" => [],
        "k00000000000" => ["deny"],
        "-a" => ["len", "charset", "prefix", "require", "custom"],
    }
}

#[derive(ValidatedSecret)]
struct ByKeys {
    #[secret(policy = CLIENT_SECRET, min_len = 8, max_len = 16, prefix = "k", require(digit), charset = "a-z0-9")]
    #[allow(dead_code, reason = "its rules only")]
    value: SecretString,
}

#[test]
fn keys_are_the_same_as_tightened() {
    let by = Policy::new()
        .min_len(8)
        .max_len(16)
        .prefix("k")
        .require(Require::DIGIT)
        .charset(CharSet::LOWER.union(CharSet::DIGIT));
    assert_eq!(format!("{:?}", policy::<ByKeys>()), format!("{:?}", CLIENT_SECRET.tightened(by)));
}

#[test]
fn the_base_is_left_as_it_was() {
    assert_eq!((CLIENT_SECRET.rules().min_len(), CLIENT_SECRET.rules().max_len()), (1, Some(86)));
    assert_eq!((FIRMER.rules().min_len(), FIRMER.rules().max_len(), FIRMER.rules().with().count()), (8, Some(16), 1));
    assert_eq!(FIRMEST.rules().deny().collect::<Vec<_>>(), ["changeme", "k00000000000"]);
    assert_eq!(
        (FIRMEST.rules().min_len(), FIRMEST.rules().max_len(), FIRMEST.rules().prefix()),
        (12, Some(12), Some("k"))
    );
}

#[test]
fn nothing_said_is_nothing_loosened() {
    let same = FIRMEST.tightened(Policy::new());
    assert_eq!(format!("{same:?}"), format!("{FIRMEST:?}"));
}

fn panic_of(base: Policy, by: Policy) -> String {
    let text = std::panic::catch_unwind(|| base.tightened(by)).map(drop).unwrap_err();
    text.downcast_ref::<String>().cloned().or_else(|| text.downcast_ref::<&str>().map(ToString::to_string)).unwrap()
}

#[test]
fn whatever_is_looser_is_refused_with_both_limits() {
    let new = Policy::new;
    let base = new().charset(CharSet::LOWER).min_len(8).max_len(16).max_bytes(16).prefix("sk").min_entropy(28);
    let cases = [
        (new().min_len(7), "min_len = 7 is looser than the policy's min_len = 8"),
        (new().max_len(17), "max_len = 17 is looser than the policy's max_len = 16"),
        (new().len(4), "len = 4 is looser than the policy's min_len = 8"),
        (new().len(40), "len = 40 is looser than the policy's max_len = 16"),
        (new().max_bytes(17), "max_bytes = 17 is looser than the policy's max_bytes = 16"),
        (new().min_entropy(27), "min_entropy = 27 is looser than the policy's min_entropy = 28"),
        (new().charset(CharSet::ALPHANUMERIC), "charset = A-Za-z0-9 is looser than the policy's charset = a-z"),
        (new().prefix("pk"), r#"prefix = "pk" does not start with the policy's prefix = "sk""#),
        (new().prefix("s"), r#"prefix = "s" does not start with the policy's prefix = "sk""#),
    ];
    for (by, expected) in cases {
        let text = panic_of(base, by);
        assert!(text.contains(expected), "{text}\n{expected}");
    }
}

/// A form stays where it says more than the one that is asked for, and gives way where it says less.
#[test]
fn forms() {
    const NEW: Policy = Policy::new();
    for (base, by, both) in [
        (Grammar::NoControls, Grammar::NoNul, Grammar::NoControls),
        (Grammar::NoControlsOrColon, Grammar::NoNul, Grammar::NoControlsOrColon),
        (Grammar::UnicodeNoCrlf, Grammar::NoNul, Grammar::UnicodeNoCrlf),
        (Grammar::NoControlsOrColon, Grammar::NoControls, Grammar::NoControlsOrColon),
        (Grammar::NoNul, Grammar::NoControls, Grammar::NoControls),
        (Grammar::NoControls, Grammar::NoControlsOrColon, Grammar::NoControlsOrColon),
        (Grammar::Base64, Grammar::Base64, Grammar::Base64),
    ] {
        assert_eq!(NEW.grammar(base).tightened(NEW.grammar(by)).rules().grammar(), Some(both), "{base:?} {by:?}");
    }
    // A charset without U+0000 says as much as the form.
    let base64 = NEW.charset(CharSet::BASE64).grammar(Grammar::Base64);
    assert_eq!(base64.tightened(NEW.grammar(Grammar::NoNul)).rules().grammar(), Some(Grammar::Base64));
    for (base, by) in [
        (Grammar::Base64, Grammar::Base32),
        (Grammar::NoControls, Grammar::UnicodeNoCrlf),
        (Grammar::Base16, Grammar::NoNul),
    ] {
        let any = NEW.charset(CharSet::ASCII).grammar(base);
        assert!(std::panic::catch_unwind(|| any.tightened(NEW.grammar(by))).is_err(), "{base:?} {by:?}");
    }
}
