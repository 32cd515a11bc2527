//! Each key by itself, at its limits.

use secret_core::CharSet;

use super::rules;

const LIMIT: usize = 4;
const PREFIX: &str = "sk_";
const SUFFIX: &str = "_v1";
const DENIED: &[&str] = &["changeme", "password"];

fn even(value: &str) -> Result<(), &'static str> {
    if value.len() % 2 == 0 { Ok(()) } else { Err("must have an even number of bytes") }
}

mod elsewhere {
    pub fn refuses(_: &str) -> Result<(), &'static str> {
        Err("is refused")
    }
}

rules! {
    charset: [charset = "a-c_-"] {
        "abc" => [],
        "-_-" => [],
        "abcd" => ["charset"],
        "aBc" => ["charset"],
        "a\u{e4}" => ["charset"],
        "a\0" => ["charset"],
        "" => ["min_len"],
        "***" => ["charset", "redacted"],
    }

    charset_of_an_expression: [charset = CharSet::LOWER.union(CharSet::from_chars(".~")).difference(CharSet::range('x', 'z'))] {
        "a.~w" => [],
        "ax" => ["charset"],
        "A" => ["charset"],
    }

    len: [len = 4] {
        "abcd" => [],
        "äöü€" => [],
        "abc" => ["len"],
        "abcde" => ["len"],
        "" => ["len"],
    }

    min_len: [min_len = 4] {
        "abcd" => [],
        "äöü" => ["min_len"],
        "" => ["min_len"],
    }

    min_len_of_nothing: [min_len = 0] {
        "" => [],
        "a" => [],
        "***" => ["redacted"],
    }

    max_len: [max_len = 4] {
        "äöü€" => [],
        "" => ["min_len"],
        "abcde" => ["max_len"],
        "äöü€a" => ["max_len"],
    }

    lengths_of_expressions: [min_len = LIMIT / 2, max_len = LIMIT] {
        "a" => ["min_len"],
        "ab" => [],
        "abcd" => [],
        "abcde" => ["max_len"],
    }

    max_bytes: [max_bytes = 4] {
        "abcd" => [],
        "äö" => [],
        "äöa" => ["max_bytes"],
        "" => ["min_len"],
    }

    prefix: [prefix = "sk_"] {
        "sk_" => [],
        "sk_a" => [],
        "sk" => ["prefix"],
        "SK_a" => ["prefix"],
        " sk_a" => ["prefix"],
        "" => ["min_len", "prefix"],
    }

    prefix_of_an_expression: [prefix = PREFIX] {
        "sk_a" => [],
        "pk_a" => ["prefix"],
    }

    suffix: [suffix = "_v1"] {
        "_v1" => [],
        "a_v1" => [],
        "v1" => ["suffix"],
        "a_V1" => ["suffix"],
        "a_v1 " => ["suffix"],
        "" => ["min_len", "suffix"],
    }

    suffix_of_an_expression: [suffix = SUFFIX] {
        "a_v1" => [],
        "a_v2" => ["suffix"],
    }

    no_control: [no_control] {
        "a b\u{a0}é" => [],
        "a\0" => ["no_control"],
        "a\n" => ["no_control"],
        "\u{7f}" => ["no_control"],
        "\u{80}" => ["no_control"],
        "\u{9f}" => ["no_control"],
        "" => ["min_len"],
    }

    require_all: [require(upper, lower, digit, symbol)] {
        "aA1!" => [],
        "aA1" => ["require"],
        "É1!a" => ["require"],
        "" => ["min_len", "require"],
    }

    require_one: [require(digit)] {
        "1" => [],
        "a" => ["require"],
        "\u{661}" => ["require"],
    }

    deny: [deny = ["changeme", "password"]] {
        "changeme" => ["deny"],
        "password" => ["deny"],
        "Password" => [],
        "changeme " => [],
        "[REDACTED]" => ["redacted"],
    }

    deny_of_texts_and_constants: [deny = ["changeme", DENIED[0], concat!("pass", "word")]] {
        "changeme" => ["deny"],
        "password" => ["deny"],
        "pass" => [],
    }

    a_block: [max_len = { if DENIED.is_empty() { 1 } else { 4 } }] {
        "abcd" => [],
        "abcde" => ["max_len"],
    }

    deny_of_an_expression: [deny = DENIED] {
        "changeme" => ["deny"],
        "changed" => [],
    }

    // A promise about the policy, and no rule for a value beside those that keep it.
    min_entropy: [min_entropy = 128, charset = "A-Za-z0-9_-", min_len = 22] {
        "aaaaaaaaaaaaaaaaaaaaaa" => [],
        "aaaaaaaaaaaaaaaaaaaaa" => ["min_len"],
    }

    with: [with = even] {
        "ab" => [],
        "a" => ["custom"],
        "" => ["min_len"],
    }

    with_a_path: [with = elsewhere::refuses] {
        "a" => ["custom"],
    }

    policy_of_an_expression: [policy = secret_core::Policy::new().max_len(LIMIT)] {
        "abcd" => [],
        "abcde" => ["max_len"],
    }

    policy_of_a_preset: [policy = secret_core::presets::BASE16] {
        "C0FFEE" => [],
        "C0FFE" => ["grammar"],
    }
}

#[test]
fn what_redacted_output_shows_is_refused_by_any_rule() {
    #[derive(secret_core::ValidatedSecret)]
    struct Model {
        #[secret(max_len = 20)]
        #[allow(dead_code, reason = "parsed only")]
        value: secret_core::SecretString,
    }
    for mark in secret_core::Policy::ALWAYS_REFUSED {
        super::holds::<Model>(mark, &["redacted"]);
    }
}
