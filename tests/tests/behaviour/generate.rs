//! Generated secrets: valid, of the promised length, and uniform.

use std::collections::BTreeMap;

use secret_core::{CharSet, ExposeSecret, Policy, Require, presets};

fn generate(policy: &Policy) -> String {
    policy.generate().expose_secret().to_owned()
}

#[test]
fn every_preset_generates_what_it_accepts() {
    for (name, policy) in presets::ALL {
        for _ in 0..50 {
            let secret = generate(policy);
            assert_eq!(policy.check(&secret), Ok(()), "{name}");
            assert_eq!(Some(secret.chars().count()), policy.rules().max_len().or(Some(secret.len())), "{name}");
        }
        assert!(policy.entropy_bits() >= 256, "{name}: {}", policy.entropy_bits());
    }
}

#[test]
fn the_length_is_max_len_or_what_256_bits_take() {
    let cases = [
        (Policy::new().charset(CharSet::BASE64URL).max_len(86), 86, 516),
        (Policy::new().charset(CharSet::BASE64URL), 43, 258),
        (Policy::new().charset(CharSet::BASE64URL).min_len(50), 50, 300),
        (Policy::new().charset(CharSet::HEX_LOWER), 64, 256),
        (Policy::new().charset(CharSet::from_chars("01")), 256, 256),
        (Policy::new().charset(CharSet::BASE64URL).prefix("sk_"), 46, 258),
        (Policy::new().charset(CharSet::BASE64URL).prefix("sk_").max_len(10), 10, 42),
        (Policy::new().prefix("ü_").max_bytes(10), 9, 45),
        (Policy::new().max_len(100).max_bytes(72), 72, 471),
        // Whole groups, and none of them padded
        (presets::BASE64, 44, 264),
        (presets::BASE64.tightened(Policy::new().max_len(46)), 44, 264),
        (presets::BASE32, 56, 280),
        (presets::BASE64URL, 43, 258),
        (presets::BASE64URL.tightened(Policy::new().max_len(45)), 44, 264),
        (presets::BASE16, 64, 256),
        // 93 characters: the colon is none of them
        (presets::BASIC_USER_ID, 40, 261),
        (Policy::new().charset(CharSet::from_chars("x")).max_len(5), 5, 0),
        (Policy::new().charset(CharSet::from_chars("x")), 1, 0),
    ];
    for (policy, len, bits) in cases {
        let secret = generate(&policy);
        assert_eq!((secret.chars().count(), policy.entropy_bits()), (len, bits), "{policy:?}");
        assert!(policy.accepts(&secret), "{policy:?}");
    }
}

#[test]
fn no_two_are_the_same() {
    let policy = presets::PKCE_CODE_VERIFIER;
    assert_ne!(generate(&policy), generate(&policy));
}

/// All values that a small policy accepts come up about as often as each other.
#[track_caller]
fn is_uniform(policy: Policy) {
    const DRAWS_EACH: usize = 400;
    let values = all_values(&policy);
    let mut counts: BTreeMap<_, usize> = values.iter().map(|value| (value.clone(), 0)).collect();
    for _ in 0..DRAWS_EACH * values.len() {
        *counts.get_mut(&generate(&policy)).expect("an accepted value") += 1;
    }
    // Chi-square, whose mean is the degrees of freedom and whose variance is twice that. The bound is never reached by chance,
    // not even where the freedom is small, and far exceeded when some values come up twice as often.
    let expected = DRAWS_EACH as f64;
    let chi_square: f64 = counts.values().map(|count| (*count as f64 - expected).powi(2) / expected).sum();
    let freedom = values.len() as f64 - 1.0;
    assert!(chi_square < freedom + 10.0 * (2.0 * freedom).sqrt() + 30.0, "{policy:?}: {chi_square} for {freedom}");
}

/// By trying everything of the greatest length.
fn all_values(policy: &Policy) -> Vec<String> {
    let alphabet: Vec<_> = policy.rules().charset().unwrap().iter().collect();
    let mut values = vec![policy.rules().prefix().unwrap_or_default().to_owned()];
    while values[0].chars().count() < policy.rules().max_len().unwrap() {
        values = values.iter().flat_map(|value| alphabet.iter().map(move |char| format!("{value}{char}"))).collect();
    }
    values.retain(|value| policy.accepts(value));
    values
}

#[test]
fn free_draws_are_uniform() {
    // 256 is no multiple of 95: a remainder would favour the first 66.
    is_uniform(Policy::new().charset(CharSet::VSCHAR).len(1));
    is_uniform(Policy::new().charset(CharSet::from_chars("abc")).len(4));
    is_uniform(Policy::new().charset(CharSet::DIGIT).len(2));
    is_uniform(Policy::new().charset(CharSet::from_chars("ab")).prefix("ba").len(6));
    is_uniform(Policy::new().charset(CharSet::from_chars("ab")).len(3).deny(&["aba", "bbb"]));
}

#[test]
fn required_classes_are_uniform() {
    // Rare: one digit among 13 characters, and drawn twice.
    is_uniform(
        Policy::new().charset(CharSet::range('a', 'l').union(CharSet::from_chars("7"))).len(2).require(Require::DIGIT),
    );
    // Rare, and so often that a second one is likely.
    is_uniform(Policy::new().charset(CharSet::from_chars("abcd7")).len(4).require(Require::DIGIT));
    // Two rare ones that must not get in each other's way.
    is_uniform(Policy::new().charset(CharSet::from_chars("abcdE7")).len(3).require(Require::DIGIT.and(Require::UPPER)));
    // One rare, one common.
    is_uniform(Policy::new().charset(CharSet::from_chars("abcd7")).len(3).require(Require::DIGIT.and(Require::LOWER)));
    // The prefix has one of them already.
    is_uniform(
        Policy::new()
            .charset(CharSet::from_chars("abC7"))
            .prefix("C")
            .len(4)
            .require(Require::DIGIT.and(Require::UPPER)),
    );
    // No room to spare.
    is_uniform(
        Policy::new()
            .charset(CharSet::from_chars("aB7_"))
            .len(4)
            .require(Require::LOWER.and(Require::UPPER).and(Require::DIGIT).and(Require::SYMBOL)),
    );
}

/// One character in 128 each: free draws would succeed once in eleven million.
#[test]
fn the_rarest_classes_are_found() {
    let others = CharSet::ASCII.difference(CharSet::GRAPHIC).union(CharSet::from_chars("aB7_"));
    let all = Require::LOWER.and(Require::UPPER).and(Require::DIGIT).and(Require::SYMBOL);
    for len in [4, 5, 8, 20, 40, 100] {
        let policy = Policy::new().charset(others).len(len).require(all).validate_rules();
        assert!(policy.accepts(&generate(&policy)), "{len}");
    }
}

#[test]
fn the_entropy_is_never_overstated() {
    let cases = [
        Policy::new().charset(CharSet::from_chars("abc")).len(4),
        Policy::new().charset(CharSet::from_chars("abcd7")).len(4).require(Require::DIGIT),
        Policy::new()
            .charset(CharSet::from_chars("abC7"))
            .prefix("C")
            .len(4)
            .require(Require::DIGIT.and(Require::UPPER)),
        Policy::new().charset(CharSet::from_chars("aB7_")).len(5).require(Require::SYMBOL.and(Require::DIGIT)),
    ];
    for policy in cases {
        let exact = (all_values(&policy).len() as f64).log2();
        let told = f64::from(policy.entropy_bits());
        assert!(told <= exact && exact < told + 4.0, "{policy:?}: {told} of {exact}");
    }
}

#[test]
fn what_cannot_be_generated_is_an_error() {
    fn never(_: &str) -> Result<(), &'static str> {
        Err("is refused")
    }
    let refused = "no secret can be generated: the policy refuses what was drawn";
    for policy in [
        Policy::new().with(never),
        Policy::new().charset(CharSet::EMPTY),
        Policy::new().charset(CharSet::DIGIT).require(Require::UPPER),
        Policy::new().charset(CharSet::DIGIT).prefix("x"),
        Policy::new().charset(CharSet::from_chars("x")).len(1).deny(&["x"]),
        Policy::new().min_len(5).max_len(3),
        Policy::new().max_len(0),
        Policy::new().max_len(1).require(Require::UPPER.and(Require::DIGIT)),
    ] {
        let error = policy.try_generate().unwrap_err();
        assert_eq!(error.to_string(), refused, "{policy:?}");
        assert!(!error.is_system());
    }
    let panic = std::panic::catch_unwind(|| Policy::new().with(never).generate()).unwrap_err();
    assert_eq!(panic.downcast_ref::<String>().map(String::as_str), Some(refused));
    let error = Policy::new().max_len(usize::MAX).try_generate().unwrap_err();
    assert_eq!(error.to_string(), "no secret can be generated: there is no memory for the length of the policy");
}
