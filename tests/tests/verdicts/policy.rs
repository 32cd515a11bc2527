//! Policies that contradict themselves or are loosened: what the compiler says, here as panics.

use std::panic::{UnwindSafe, catch_unwind};

use secret_core::{CharSet, Grammar, Policy, Require, presets};

/// The text that the build of a `const` would fail with.
#[track_caller]
fn panic_text<T>(build: impl FnOnce() -> T + UnwindSafe) -> String {
    let Err(payload) = catch_unwind(build) else { panic!("it was accepted") };
    payload
        .downcast_ref::<String>()
        .cloned()
        .or_else(|| payload.downcast_ref::<&str>().map(|text| (*text).to_owned()))
        .expect("a text")
}

const NEW: Policy = Policy::new();
const DIGITS: Policy = Policy::new().charset(CharSet::DIGIT);

#[test]
fn contradictions_name_the_field_the_rules_and_their_limits() {
    let cases = [
        (NEW.min_len(90).max_len(86), "min_len = 90 is above max_len = 86: nothing fits"),
        (NEW.max_len(0), "max_len = 0 lets nothing through: write how long the secret may be"),
        (NEW.len(0), "max_len = 0 lets nothing through: write how long the secret may be"),
        (NEW.min_len(0).max_bytes(0), "max_bytes = 0 lets nothing through: write how long the secret may be"),
        (NEW.min_len(80).max_bytes(72), "min_len = 80 is above max_bytes = 72: nothing fits"),
        (NEW.charset(CharSet::EMPTY), "the charset is empty: put in the characters that are allowed"),
        (NEW.prefix(""), "the prefix is empty and asks for nothing: write one, or take it out"),
        (DIGITS.prefix("sk_"), "prefix = \"sk_\" has a character outside charset = 0-9"),
        (NEW.prefix("sk_live_").max_len(7), "prefix = \"sk_live_\" is longer than max_len = 7"),
        (NEW.prefix("sk_live_").len(7), "prefix = \"sk_live_\" is longer than max_len = 7"),
        (NEW.prefix("äöü").max_bytes(5), "prefix = \"äöü\" is longer than max_bytes = 5"),
        (DIGITS.require(Require::UPPER), "require(upper) cannot be met: charset = 0-9 has no such character"),
        (DIGITS.require(Require::SYMBOL), "require(symbol) cannot be met: charset = 0-9 has no such character"),
        // All between two groups reads better in one range, one of them with a part of the next does not.
        (
            NEW.charset(CharSet::range('0', 'Z')).require(Require::LOWER),
            "require(lower) cannot be met: charset = 0-Z has no such character",
        ),
        (
            NEW.charset(CharSet::range('A', 'z')).require(Require::DIGIT),
            "require(digit) cannot be met: charset = A-z has no such character",
        ),
        (
            NEW.charset(CharSet::range('1', '`')).require(Require::LOWER),
            "require(lower) cannot be met: charset = A-Z1-9:-@[-` has no such character",
        ),
        (
            NEW.require(Require::UPPER.and(Require::DIGIT).and(Require::SYMBOL)).max_len(2),
            "require asks for 3 classes, and max_len = 2 leaves room for 2",
        ),
        (
            NEW.prefix("a-").require(Require::UPPER.and(Require::DIGIT).and(Require::SYMBOL)).max_len(3),
            "require asks for 2 classes, and max_len = 3 leaves room for 1 after the prefix",
        ),
        (
            NEW.require(Require::UPPER.and(Require::DIGIT)).max_bytes(1),
            "require asks for 2 classes, and max_bytes = 1 leaves room for 1",
        ),
        (
            NEW.min_len(9).deny(&["password1", "changeme"]),
            "deny = \"changeme\" is refused anyway, by min_len = 9: leave it out",
        ),
        (NEW.max_len(7).deny(&["changeme"]), "deny = \"changeme\" is refused anyway, by max_len = 7: leave it out"),
        (NEW.len(7).deny(&["changeme"]), "deny = \"changeme\" is refused anyway, by len = 7: leave it out"),
        (DIGITS.deny(&["changeme"]), "deny = \"changeme\" is refused anyway, by charset = 0-9: leave it out"),
        (NEW.prefix("x").deny(&["changeme"]), "deny = \"changeme\" is refused anyway, by prefix = \"x\": leave it out"),
        (
            NEW.require(Require::DIGIT).deny(&["changeme"]),
            "deny = \"changeme\" is refused anyway, by require: leave it out",
        ),
        (
            NEW.deny(&["***"]),
            "deny = \"***\" is refused anyway, by the rule that a redaction mark is not a secret: leave it out",
        ),
        (presets::BASE16.deny(&["ABC"]), "deny = \"ABC\" is refused anyway, by the grammar base16: leave it out"),
        (presets::BASE64.len(43), "no length from min_len = 43 to max_len = 43 is possible in base64"),
        (NEW.min_entropy(128), "min_entropy = 128 needs a charset: without one there is nothing to count"),
        (
            NEW.charset(CharSet::BASE64URL).min_len(21).min_entropy(128),
            "min_entropy = 128 is above the 126 bits that min_len = 21 and charset = A-Za-z0-9_- guarantee: raise min_len",
        ),
        (
            NEW.charset(CharSet::BASE64URL).prefix("sk_").min_len(22).min_entropy(128),
            "min_entropy = 128 is above the 114 bits that min_len = 22 and charset = A-Za-z0-9_- guarantee after the prefix: raise min_len",
        ),
    ];
    for (policy, text) in cases {
        assert_eq!(
            panic_text(move || secret_core::__private::checked(policy, "client_secret")),
            format!("client_secret: {text}")
        );
        assert_eq!(panic_text(move || policy.validate_rules()), text);
    }
}

#[test]
fn what_just_goes_is_accepted() {
    let all = Require::UPPER.and(Require::LOWER).and(Require::DIGIT).and(Require::SYMBOL);
    for policy in [
        NEW,
        NEW.min_len(86).max_len(86),
        NEW.min_len(0).max_len(1),
        NEW.min_len(72).max_bytes(72),
        NEW.prefix("sk_live_").max_len(8),
        NEW.prefix("äöü").max_bytes(6),
        NEW.require(all).len(4),
        NEW.prefix("aB7_").require(all).len(4),
        NEW.require(all).max_bytes(4),
        NEW.min_len(8).max_len(8).deny(&["changeme"]),
        NEW.charset(CharSet::BASE64URL).min_len(22).min_entropy(128),
        NEW.charset(CharSet::BASE64URL).prefix("sk_").min_len(25).min_entropy(128),
        NEW.charset(CharSet::DIGIT).min_len(6).min_entropy(19),
        presets::BASE64.max_len(44).min_len(41),
    ] {
        let _ = secret_core::__private::checked(policy, "client_secret");
    }
}

const BASE: Policy = Policy::new()
    .charset(CharSet::ALPHANUMERIC.union(CharSet::from_chars("_")))
    .min_len(32)
    .max_len(86)
    .max_bytes(86)
    .prefix("sk_")
    .min_entropy(128)
    .validate_rules();

#[test]
fn loosening_names_the_rule_and_both_limits() {
    let cases = [
        (NEW.min_len(31), "min_len = 31 is looser than the policy's min_len = 32: write 32 or more"),
        (NEW.max_len(87), "max_len = 87 is looser than the policy's max_len = 86: write 86 or less"),
        (NEW.len(31), "len = 31 is looser than the policy's min_len = 32: write 32 or more"),
        (NEW.len(87), "len = 87 is looser than the policy's max_len = 86: write 86 or less"),
        (NEW.max_bytes(87), "max_bytes = 87 is looser than the policy's max_bytes = 86: write 86 or less"),
        (
            NEW.charset(CharSet::BASE64URL),
            "charset = A-Za-z0-9_- is looser than the policy's charset = A-Za-z0-9_: take out what the policy does not allow",
        ),
        (NEW.prefix("sk"), "prefix = \"sk\" does not start with the policy's prefix = \"sk_\": begin with that"),
        (
            NEW.prefix("pk_live_"),
            "prefix = \"pk_live_\" does not start with the policy's prefix = \"sk_\": begin with that",
        ),
        (NEW.min_entropy(127), "min_entropy = 127 is looser than the policy's min_entropy = 128: write 128 or more"),
        // Not looser, but no longer consistent
        (NEW.charset(CharSet::DIGIT), "prefix = \"sk_\" has a character outside charset = 0-9"),
        (NEW.deny(&["changeme"]), "deny = \"changeme\" is refused anyway, by min_len = 32: leave it out"),
        (NEW.require(Require::SYMBOL).max_len(31), "min_len = 32 is above max_len = 31: nothing fits"),
    ];
    for (by, text) in cases {
        assert_eq!(
            panic_text(move || secret_core::__private::tightened_for(BASE, "token", by)),
            format!("token: {text}")
        );
        assert_eq!(panic_text(move || BASE.tightened(by)), text);
    }
    assert_eq!(
        panic_text(|| NEW.tightened(NEW.min_len(0))),
        "min_len = 0 is looser than the policy's min_len = 1: write 1 or more"
    );
    assert_eq!(
        panic_text(|| presets::BASE64.tightened(presets::BEARER_TOKEN)),
        "charset = A-Za-z0-9+./=_~- is looser than the policy's charset = A-Za-z0-9+/=: take out what the policy does not allow",
    );
    assert_eq!(
        panic_text(|| presets::BEARER_TOKEN.tightened(presets::BASE64)),
        "the grammar base64 does not go with the policy's b64token",
    );
}

#[test]
fn the_same_limit_is_no_loosening() {
    let _ = BASE.tightened(BASE);
    let _ = BASE.tightened(NEW);
    let _ = BASE.tightened(NEW.len(32)).tightened(NEW.len(32));
    let _ = BASE.tightened(NEW.prefix("sk_live_").min_len(40));
    let _ = NEW.min_len(0).tightened(NEW.min_len(0));
}

#[test]
fn what_adds_up_adds_up() {
    fn no_x(value: &str) -> Result<(), &'static str> {
        if value.contains('x') { Err("must not have an x") } else { Ok(()) }
    }
    fn no_y(value: &str) -> Result<(), &'static str> {
        if value.contains('y') { Err("must not have a y") } else { Ok(()) }
    }
    let base = NEW.deny(&["first"]).require(Require::LOWER).with(no_x);
    let both = base.tightened(NEW.deny(&["second2"]).require(Require::DIGIT).with(no_y));
    let codes = |value: &str| both.check(value).map_err(|violations| violations.to_string());
    assert_eq!(codes("a1"), Ok(()));
    assert!(codes("first").unwrap_err().contains("refused by name"));
    assert!(codes("second2").unwrap_err().contains("refused by name"));
    assert_eq!(codes("axy"), Err("must contain a digit; must not have an x; must not have a y".to_owned()));
    assert_eq!(both.rules().deny().collect::<Vec<_>>(), ["first", "second2"]);
    assert_eq!(both.rules().with().count(), 2);

    let four = base.deny(&["two"]).deny(&["three"]).deny(&["four"]);
    assert_eq!(
        panic_text(move || secret_core::__private::tightened_for(four, "token", NEW.deny(&["five"]))),
        "token: there is room for four lists of deny; join them",
    );
    let four = base.with(no_y).with(no_y).with(no_y);
    assert_eq!(
        panic_text(move || secret_core::__private::tightened_for(four, "token", NEW.with(no_y))),
        "token: there is room for four functions of with; call one from another",
    );
}

/// A denied value that only the tighter rules refuse is no mistake of the one who tightens.
#[test]
fn denied_values_may_be_outgrown() {
    let base = NEW.deny(&["changeme"]);
    let long = base.tightened(NEW.min_len(32));
    let _ = long.tightened(NEW.min_len(40)).validate_rules();
    assert_eq!(
        panic_text(|| NEW.min_len(9).deny(&["changeme"]).tightened(NEW.min_len(32))),
        "deny = \"changeme\" is refused anyway, by min_len = 9: leave it out",
    );
}

/// A function of the user's own is spared what is too long, and sees all else.
#[test]
fn functions_see_what_is_not_too_long() {
    fn short(value: &str) -> Result<(), &'static str> {
        assert!(value.len() <= 8, "called with {} bytes", value.len());
        Err("never")
    }
    let count = |policy: Policy, value: &str| policy.check(value).unwrap_err().len();
    assert_eq!(count(DIGITS.max_len(8).with(short), "123456789"), 1);
    assert_eq!(count(DIGITS.max_len(8).with(short), "abc"), 2);
    assert_eq!(count(NEW.max_len(2).with(short), "123456789"), 1);
    assert_eq!(count(NEW.max_bytes(8).with(short), "123456789"), 1);
    assert_eq!(count(NEW.min_len(9).with(short), "12345678"), 2);
}

/// What is far too long is not searched to its end, so that a refusal does not take longer the longer it is.
#[test]
fn the_end_of_what_is_far_too_long_is_not_searched() {
    let codes = |policy: Policy, value: &str| {
        policy.check(value).unwrap_err().iter().map(|violation| violation.code()).collect::<Vec<_>>()
    };
    for (policy, length) in [(DIGITS.max_len(8), "max_len"), (DIGITS.len(8), "len")] {
        assert_eq!(codes(policy, &("1".repeat(1023) + "a")), [length, "charset"]);
        assert_eq!(codes(policy, &("1".repeat(1024) + "a")), [length]);
    }
    let long = DIGITS.max_len(300);
    assert_eq!(codes(long, &("1".repeat(1199) + "a")), ["max_len", "charset"]);
    assert_eq!(codes(long, &("1".repeat(1200) + "a")), ["max_len"]);
    assert_eq!(codes(NEW.max_len(300), &"👍".repeat(301)), ["max_len"]);
    assert_eq!(codes(NEW.max_len(300), &("👍".repeat(301) + "a")), ["max_len"]);
    assert!(NEW.max_len(300).accepts(&"👍".repeat(300)));
    assert_eq!(codes(DIGITS, &("1".repeat(5000) + "a")), ["charset"]);
}

#[test]
fn literals_are_checked_without_being_shown() {
    DIGITS.assert_valid("123");
    let cases = [
        (DIGITS, "12a", "the literal breaks charset = 0-9 at character 3"),
        (NEW.len(4), "12345", "the literal breaks len = 4"),
        (NEW.max_len(4), "12345", "the literal breaks max_len = 4"),
        (NEW.min_len(6), "12345", "the literal breaks min_len = 6"),
        (NEW.max_bytes(4), "12345", "the literal breaks max_bytes = 4"),
        (NEW.prefix("sk_"), "12345", "the literal breaks prefix = \"sk_\""),
        (NEW.require(Require::UPPER), "12345", "the literal breaks require"),
        (NEW.deny(&["12345"]), "12345", "the literal breaks deny"),
        (presets::BASE16, "12345", "the literal breaks the grammar base16"),
        (NEW, "***", "the literal breaks the rule that a redaction mark is not a secret"),
        (
            NEW.with(|_| Ok(())),
            "12345",
            "assert_valid: the policy has a `with` function, which only a running program can call",
        ),
    ];
    for (policy, literal, text) in cases {
        assert_eq!(panic_text(move || policy.assert_valid(literal)), text);
    }
}

#[test]
fn a_policy_prints_its_rules() {
    assert_eq!(
        format!("{BASE:?}"),
        "Policy { min_len: 32, max_len: 86, max_bytes: 86, charset: CharSet[A-Za-z0-9_], prefix: \"sk_\", min_entropy: 128 }",
    );
    assert_eq!(
        format!("{:?}", NEW.require(Require::UPPER.and(Require::DIGIT)).deny(&["a"]).with(|_| Ok(()))),
        "Policy { min_len: 1, require: Require(upper, digit), deny: [\"a\"], with: 1 function }",
    );
    assert_eq!(
        format!("{:?}", presets::BASE64.with(|_| Ok(())).with(|_| Ok(()))),
        "Policy { min_len: 1, charset: CharSet[A-Za-z0-9+/=], grammar: Base64, with: 2 functions }"
    );
}

/// `const` code has no `String`: the text is made in a buffer, and what does not fit is left out.
#[test]
fn a_long_text_is_cut_off() {
    let long: &'static str = Box::leak("a".repeat(2_000).into_boxed_str());
    let text = panic_text(move || NEW.prefix(long).max_len(4).validate_rules());
    assert_eq!(text.len(), 1024);
    assert!(text.starts_with("prefix = \"aaa") && text.ends_with('a'), "{text}");
    // Cut within a character it is no text.
    let long: &'static str = Box::leak("ü".repeat(2_000).into_boxed_str());
    let texts = [long, Box::leak(format!("a{long}").into_boxed_str())]
        .map(|prefix| panic_text(move || NEW.prefix(prefix).max_len(4).validate_rules()));
    assert!(texts.contains(&"the policy contradicts itself".to_owned()), "{texts:?}");
}

#[test]
fn a_class_required_twice_is_required() {
    assert_eq!(Require::UPPER.and(Require::UPPER), Require::UPPER);
    assert_eq!(Require::UPPER.and(Require::DIGIT).and(Require::UPPER), Require::UPPER.and(Require::DIGIT));
}

#[test]
fn the_limit_that_leaves_too_little_room_is_named() {
    let both = NEW.require(Require::UPPER.and(Require::DIGIT));
    for (policy, text) in [
        (both.max_len(1), "require asks for 2 classes, and max_len = 1 leaves room for 1"),
        (both.max_bytes(1), "require asks for 2 classes, and max_bytes = 1 leaves room for 1"),
        (both.max_len(10).max_bytes(1), "require asks for 2 classes, and max_bytes = 1 leaves room for 1"),
        (both.max_len(1).max_bytes(10), "require asks for 2 classes, and max_len = 1 leaves room for 1"),
    ] {
        assert_eq!(panic_text(move || policy.validate_rules()), text);
    }
    let _ = both.max_len(2).max_bytes(2).validate_rules();
}

#[test]
fn a_form_needs_a_length_that_it_can_have() {
    let base32 = NEW.grammar(Grammar::Base32);
    for (min, max) in [(1, 7), (9, 15), (1, 1)] {
        let text = panic_text(move || base32.min_len(min).max_len(max).validate_rules());
        assert!(text.ends_with("is possible in base32"), "{text}");
    }
    for (min, max) in [(1, 8), (8, 8), (9, 16), (9, 1_000)] {
        let _ = base32.min_len(min).max_len(max).validate_rules();
    }
}
