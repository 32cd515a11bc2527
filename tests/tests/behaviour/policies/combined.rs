//! Keys together: every violation of a value is reported, not the first.

use secret_core::{Policy, SecretString, Unvalidated, ValidatedSecret};
use serde_json::json;

use super::rules;

fn no_repeats(value: &str) -> Result<(), &'static str> {
    let twice = value.as_bytes().windows(2).any(|pair| pair[0] == pair[1]);
    if twice { Err("must not have a character twice in a row") } else { Ok(()) }
}

const BASE: Policy = Policy::new().charset(secret_core::CharSet::VSCHAR).deny(&["Correct_Horse1"]);

rules! {
    charset_and_length: [charset = "A-Za-z0-9_-", max_len = 8] {
        "abc" => [],
        "abcdefgh!" => ["max_len", "charset"],
        "" => ["min_len"],
    }

    both_ends: [prefix = "sk_", suffix = "_v1", no_control, max_len = 12] {
        "sk__v1" => [],
        "sk_é_v1" => [],
        // Prefix and suffix do not overlap.
        "sk_v1" => ["suffix"],
        "sk\t_v1" => ["prefix", "no_control"],
        "sk_0123456789_v2\n" => ["max_len", "suffix", "no_control"],
    }

    a_key: [prefix = "sk_live_", charset = "A-Za-z0-9_", len = 16] {
        "sk_live_01234567" => [],
        "sk_test_01234567" => ["prefix"],
        "sk_test_0123456!" => ["charset", "prefix"],
        "sk_test_!" => ["len", "charset", "prefix"],
    }

    a_password: [min_len = 8, max_bytes = 72, require(upper, lower, digit), deny = ["Password1"], with = no_repeats] {
        "Pasword1" => [],
        "Password1" => ["deny", "custom"],
        "aa" => ["min_len", "require", "custom"],
        "pasword" => ["min_len", "require"],
    }

    bytes_and_characters: [max_len = 4, max_bytes = 6] {
        "äöü" => [],
        "äöüü" => ["max_bytes"],
        "abcde" => ["max_len"],
        "äöüüü" => ["max_len", "max_bytes"],
    }

    everything: [
        charset = "A-Za-z0-9_", min_len = 8, max_len = 24, max_bytes = 24, prefix = "pw_", require(upper, digit),
        deny = ["pw_Changeme1"], min_entropy = 25, with = no_repeats
    ] {
        "pw_Secret1" => [],
        "pw_Changeme1" => ["deny"],
        "a!!" => ["min_len", "charset", "prefix", "require", "custom"],
        "a" => ["min_len", "prefix", "require"],
    }

    a_policy_and_every_key: [
        policy = BASE, charset = "A-Za-z0-9_", min_len = 4, max_len = 16, prefix = "C", require(digit),
        deny = ["C0rrect"], with = no_repeats
    ] {
        "C0rect" => [],
        "C0rrect" => ["deny", "custom"],
        "Correct_Horse1" => ["deny", "custom"],
        "c!!" => ["min_len", "charset", "prefix", "require", "custom"],
    }
}

#[derive(ValidatedSecret)]
struct Several {
    #[secret(max_len = 4, charset = "a-z")]
    first_secret: SecretString,
    #[secret(len = 2, require(digit))]
    second_secret: Vec<SecretString>,
    #[allow(dead_code, reason = "parsed only")]
    plain: String,
    #[secret(prefix = "x")]
    third_secret: Option<String>,
}

#[test]
fn every_violation_of_every_field_in_order() {
    let body = json!({"first_secret": "ABCDE", "second_secret": ["a1", "abc"], "plain": "p", "third_secret": "y"});
    let error = serde_json::from_value::<Unvalidated<Several>>(body).unwrap().validate().map(drop).unwrap_err();
    let all = error.iter().map(|violation| (violation.pointer(), violation.code())).collect::<Vec<_>>();
    let expected = [
        ("/first_secret", "max_len"),
        ("/first_secret", "charset"),
        ("/second_secret/1", "len"),
        ("/second_secret/1", "require"),
        ("/third_secret", "prefix"),
    ];
    assert_eq!(all, expected.map(|(pointer, code)| (pointer.to_owned(), code)));
}
