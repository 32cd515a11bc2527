//! Random policies and values that are near them.

use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use secret_core::{CharSet, Grammar, Policy, Require, Rule};

use super::naive;

const PREFIXES: [&str; 5] = ["a", "sk_live_", "AB", "ü", "=="];
const SUFFIXES: [&str; 3] = ["b", "_v1", "é="];
const DENIED: [&[&str]; 3] = [&["changeme", "password"], &["a"], &["", "ü", "[REDACTED]"]];
const GRAMMARS: [Grammar; 9] = [
    Grammar::B64Token,
    Grammar::Base16,
    Grammar::Base32,
    Grammar::Base64,
    Grammar::Base64Url,
    Grammar::NoControls,
    Grammar::NoControlsOrColon,
    Grammar::UnicodeNoCrlf,
    Grammar::NoNul,
];

fn charset() -> impl Strategy<Value = CharSet> {
    let named = select(vec![
        CharSet::VSCHAR,
        CharSet::BASE64URL,
        CharSet::BASE64,
        CharSet::BASE32,
        CharSet::HEX,
        CharSet::DIGIT,
        CharSet::ASCII,
        CharSet::EMPTY,
    ]);
    prop_oneof![named, any::<u128>().prop_map(CharSet::from_bits)]
}

/// Any policy, also one that contradicts itself: that one refuses, and must say why. Each rule is there with the probability
/// `each`.
fn policy(each: f64) -> impl Strategy<Value = Policy> {
    let lengths =
        (option::weighted(each, 0..20_usize), option::weighted(each, 0..40_usize), option::weighted(each, 0..60_usize));
    let classes = vec![Require::UPPER, Require::LOWER, Require::DIGIT, Require::SYMBOL];
    let rest = (
        option::weighted(each, select(PREFIXES.to_vec())),
        option::weighted(each, subsequence(classes, 1..=4)),
        option::weighted(each, subsequence(DENIED.to_vec(), 1..=2)),
        option::weighted(each, select(GRAMMARS.to_vec())),
        option::weighted(each, select(SUFFIXES.to_vec())),
        prop::bool::weighted(each),
    );
    // Each rule has a sample, the rules above are there in more ways.
    let samples = option::weighted(each, select(naive::SAMPLES.iter().map(|sample| sample.by).collect::<Vec<_>>()));
    let rules = (option::weighted(each, charset()), lengths, rest, samples);
    rules.prop_map(|(charset, (min, max, bytes), (prefix, classes, denied, grammar, suffix, no_control), sample)| {
        let mut policy = sample.unwrap_or_default();
        charset.inspect(|charset| policy = policy.charset(*charset));
        min.inspect(|min| policy = policy.min_len(*min));
        max.inspect(|max| policy = policy.max_len(*max));
        bytes.inspect(|max| policy = policy.max_bytes(*max));
        prefix.inspect(|prefix| policy = policy.prefix(prefix));
        grammar.inspect(|grammar| policy = policy.grammar(*grammar));
        suffix.inspect(|suffix| policy = policy.suffix(suffix));
        if no_control {
            policy = policy.no_control();
        }
        classes.iter().flatten().for_each(|class| policy = policy.require(*class));
        denied.iter().flatten().for_each(|denied| policy = policy.deny(denied));
        policy
    })
}

/// A value of characters that the policy allows, for the most part, and of a length near its limits.
fn value_for(policy: &Policy) -> impl Strategy<Value = String> + use<> {
    let allowed: Vec<_> = policy.rules().charset().unwrap_or(CharSet::VSCHAR).iter().chain(['A']).collect();
    let char = prop_oneof![
        40 => select(allowed),
        1 => any::<char>(),
        1 => select(vec!['=', '\n', '\t', '\0', ':', '\u{85}', 'ü', '\u{FFFE}', '\u{FFFF}', '👍']),
    ];
    let body = proptest::collection::vec(char, 0..48).prop_map(String::from_iter);
    let prefix = select(vec![policy.rules().prefix().unwrap_or_default(), "", "sk_live", "Bearer "]);
    let padding = select(vec!["", "", "", "=", "==", "===", "====", "======", "\n"]);
    let suffix = select(vec![policy.rules().suffix().unwrap_or_default(), "", "v1"]);
    let whole = (prefix, body, padding, suffix)
        .prop_map(|(prefix, body, padding, suffix)| format!("{prefix}{body}{padding}{suffix}"));
    let named =
        select(vec!["changeme", "password", "[REDACTED]", "<redacted>", "***", "", "a", "ü"]).prop_map(String::from);
    prop_oneof![12 => whole, 1 => named]
}

fn policy_and_value(each: f64) -> impl Strategy<Value = (Policy, String)> {
    policy(each).prop_flat_map(|policy| (Just(policy), value_for(&policy)))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: if secret_tests::thorough() { 20_000 } else { 2_000 }, failure_persistence: None, ..ProptestConfig::default() })]

    /// The fast verdict, and the violations with their order and positions.
    #[test]
    fn verdict_and_violations((policy, value) in policy_and_value(0.4)) {
        let expected = naive::broken(&policy, &value);
        prop_assert_eq!(policy.accepts(&value), expected.is_empty());

        let violations = policy.check(&value).err();
        let found: Vec<_> = violations.iter().flatten().map(|violation| violation.code()).collect();
        prop_assert_eq!(found, expected);
        for violation in violations.iter().flatten() {
            if let Rule::Charset { allowed, position } = violation.rule() {
                prop_assert_eq!(Some(position), naive::first_outside(allowed, &value));
            }
        }
    }

    /// A tightened policy accepts what both accept. What is looser is refused by a panic, which says nothing here.
    ///
    /// The empty text aside: a `min_len = 0` stays, where the other says nothing and thus would mean 1.
    #[test]
    fn tightened_is_both((base, value) in policy_and_value(0.2), by in policy(0.2)) {
        let tightened = std::panic::catch_unwind(|| base.tightened(by));
        if let (Ok(both), false) = (tightened, value.is_empty()) {
            prop_assert_eq!(both.accepts(&value), base.accepts(&value) && by.accepts(&value));
        }
    }

    /// No text on earth makes it panic.
    #[test]
    fn no_panic(policy in policy(0.4), value in any::<String>()) {
        if let Err(violations) = policy.check(&value) {
            let _ = (violations.to_string(), format!("{violations:?}"), serde_json::to_string(&violations.problem()).unwrap());
        }
    }
}
