//! The fast verdict, where it takes a short cut or puts several outcomes together.

use secret_core::{CharSet, Grammar, Policy, Require};

use super::rules;

const NEW: Policy = Policy::new();
const LETTERS: Policy = Policy::new().charset(CharSet::LOWER);

/// The verdict, which `check` and `accepts` share.
#[track_caller]
fn verdict(policy: Policy, value: &str, accepted: bool) {
    assert_eq!(policy.accepts(value), accepted, "{policy:?}: {value}");
    assert_eq!(policy.check(value).is_ok(), accepted, "{policy:?}: {value}");
}

fn refuses(_: &str) -> Result<(), &'static str> {
    Err("is refused")
}

// A charset alone is scanned for and nothing else is looked at; a rule beside it must not be forgotten.
rules! {
    a_charset: [charset = "a-z"] {
        "changemechangeme" => [],
        "changemechange_e" => ["charset"],
    }

    a_charset_and_what_is_always_refused: [charset = " -~"] {
        "***" => ["redacted"],
        "[REDACTED]" => ["redacted"],
        "<redacted>" => ["redacted"],
        "[REDACTED!]" => [],
    }

    a_charset_and_lengths: [charset = "a-z", min_len = 13, max_len = 15] {
        "changemechan" => ["min_len"],
        "changemechang" => [],
        "changemechangem" => [],
        "changemechangeme" => ["max_len"],
    }

    a_charset_and_bytes: [charset = "a-z", max_bytes = 15] {
        "changemechangem" => [],
        "changemechangeme" => ["max_bytes"],
    }

    a_charset_and_a_prefix: [charset = "a-z", prefix = "sk"] {
        "skchangemechange" => [],
        "changemechangeme" => ["prefix"],
    }

    a_charset_and_a_class: [charset = "a-z_", require(symbol)] {
        "changeme_changeme" => [],
        "changemechangeme" => ["require"],
    }

    a_charset_and_denied_values: [charset = "a-z", deny = ["password", "changemechangeme"]] {
        "changemechangem" => [],
        "changemechangeme" => ["deny"],
    }

    a_charset_and_a_function: [charset = "a-z", with = refuses] {
        "changemechangeme" => ["custom"],
    }

    a_charset_and_a_form: [charset = "a-z", policy = EVEN] {
        "changemechangeme" => [],
        "changemechangem" => ["grammar"],
    }
}

const EVEN: Policy = NEW.grammar(Grammar::Base16);

/// The same of a form that is scanned for.
#[test]
fn a_rule_beside_a_form() {
    let (value, form) = ("changemechangeme", NEW.grammar(Grammar::NoControls));
    verdict(form, value, true);
    verdict(form, "changemechange\n", false);
    verdict(form.deny(&["password", "changemechangeme"]), value, false);
    verdict(form.prefix("sk"), value, false);
    verdict(form.require(Require::SYMBOL), value, false);
    verdict(form.prefix("change").require(Require::LOWER).deny(&["password"]), value, true);
    verdict(LETTERS.grammar(Grammar::NoNul), "changemechange\0", false);
}

#[test]
fn what_is_denied_twice_is_denied() {
    let value = "changeme";
    verdict(NEW.deny(&["changeme", "changeme"]), value, false);
    verdict(NEW.deny(&["changeme"]).deny(&["changeme"]), value, false);
    verdict(NEW.deny(&["***"]), "***", false);
}

/// Too few characters and too many at once.
#[test]
fn a_policy_that_contradicts_itself_accepts_nothing() {
    let policy = NEW.min_len(5).max_len(3);
    for len in 0..=20 {
        verdict(policy, &"x".repeat(len), false);
        verdict(policy, &"ü".repeat(len), false);
        verdict(policy, &"👍".repeat(len), false);
    }
}

/// The prefix is no longer than the value, nor does it make a short value long enough.
#[test]
fn the_least_length_beside_a_prefix() {
    let policy = LETTERS.prefix("key").min_len(6);
    verdict(policy, "keyab", false);
    verdict(policy, "keyabc", true);
    verdict(LETTERS.prefix("key").min_len(2), "ke", false);
    verdict(LETTERS.prefix("key").min_len(2), "key", true);
}

/// A character takes one to four bytes, so that many numbers of bytes leave the length open.
#[test]
fn the_length_is_counted_in_characters() {
    for (char, bytes) in [('x', 1), ('ü', 2), ('€', 3), ('👍', 4)] {
        for len in 0..=12 {
            let value = char.to_string().repeat(len);
            verdict(NEW.min_len(4).max_len(7), &value, (4..=7).contains(&len));
            verdict(NEW.min_len(4), &value, len >= 4);
            verdict(NEW.max_len(7), &value, (1..=7).contains(&len));
            verdict(NEW.min_len(4).max_bytes(14), &value, len >= 4 && len * bytes <= 14);
        }
        for len in 1..=80 {
            for at in 0..len {
                let value = "x".repeat(at) + &char.to_string() + &"x".repeat(len - at - 1);
                verdict(NEW.len(len), &value, true);
                verdict(NEW.len(len + 1), &value, false);
            }
        }
    }
}

/// What is far too long is not counted, and all else is.
#[test]
fn a_length_that_fits_is_no_violation_beside_another() {
    let policy = NEW.max_len(4).prefix("sk");
    for value in ["xxxx", "üüüü", "👍👍👍👍"] {
        assert_eq!(super::list(&policy.check(value).unwrap_err()), ["prefix"], "{value}");
    }
    for value in ["xxxxx", "👍👍👍👍x", "👍👍👍👍👍"] {
        assert_eq!(super::list(&policy.check(value).unwrap_err()), ["max_len", "prefix"], "{value}");
    }
}
