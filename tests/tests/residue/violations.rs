//! What the stack held does not get to the heap through the bytes that a rule or a path has no use for.

use std::hint::black_box;

use secret_core::{CharSet, Policy, Require, Segment, Violations};

use super::auditor::{LEN, left, marker_bytes};

/// As a format and the scan do: leaves the secret all over the stack that the next call gets.
#[inline(never)]
fn soil_the_stack() {
    let mut bytes = [0; 512 * LEN];
    for (at, byte) in bytes.iter_mut().zip(marker_bytes().cycle()) {
        *at = byte;
    }
    black_box(&mut bytes);
}

#[inline(never)]
fn after_soiling<T>(make: impl Fn() -> T) -> T {
    soil_the_stack();
    make()
}

const POLICIES: [(&str, Policy); 9] = [
    ("len", Policy::new().len(4)),
    ("min_len", Policy::new().min_len(9)),
    ("max_len", Policy::new().max_len(4)),
    ("max_bytes", Policy::new().max_bytes(4)),
    ("charset", Policy::new().charset(CharSet::DIGIT)),
    ("prefix", Policy::new().prefix("sk_")),
    ("require", Policy::new().require(Require::UPPER)),
    ("deny", Policy::new().deny(&["secret"])),
    ("custom", Policy::new().with(|_| Err("is no good"))),
];

fn rejected(policy: &Policy) -> Violations {
    policy.check("secret").unwrap_err()
}

#[test]
fn no_rule_takes_the_stack_along() {
    for (code, policy) in &POLICIES {
        assert_eq!(rejected(policy).first().code(), *code);
        assert_eq!(left(|| after_soiling(|| rejected(policy))), 0, "{code}");
    }
    let all = Policy::new().len(9).charset(CharSet::DIGIT).prefix("0").require(Require::DIGIT);
    assert_eq!(rejected(&all).len(), 4);
    assert_eq!(left(|| after_soiling(|| rejected(&all))), 0);
    assert_eq!(left(|| after_soiling(|| rejected(&all).problem())), 0);
}

#[test]
fn no_path_takes_the_stack_along() {
    for segment in [Segment::Field("name"), Segment::Index(7), Segment::Entry] {
        let placed = || (0..3).fold(rejected(&POLICIES[1].1), |placed, _| secret_tests::under(placed, segment));
        assert_eq!(left(|| after_soiling(placed)), 0, "{segment:?}");
    }
}

/// A list of the enums as they are does. Optimised, the values are written where they stay, without a detour.
#[test]
#[cfg(debug_assertions)]
fn a_list_of_enums_does() {
    use secret_core::Rule;

    use super::auditor::caught;

    #[inline(never)]
    fn rule(value: &str) -> Rule {
        if value.is_empty() { Rule::MinLen { min: 1 } } else { Rule::Deny }
    }
    let list = || ["", "secret"].into_iter().map(rule).collect::<Vec<_>>();
    assert!(caught(|| after_soiling(list)));
}
