//! What a policy decides, against the `regex` crate: more than a million strings, the same in every run; a tenth of them where
//! the run is not thorough.
//!
//! Each rule is written down twice, as a policy and as an anchored regex. Rules that are written wrong on purpose have to be
//! caught by the same strings.

use std::thread;

use secret_core::{CharSet, Policy, presets};

pub mod grammars;
pub mod random;
pub mod rule;
pub mod strings;

use rule::{Rule, Tally};

/// For each rule: with the presets and the random rules, more than a million in all.
const STRINGS: usize = 5_000;

fn strings() -> usize {
    if secret_tests::thorough() { STRINGS } else { STRINGS / 10 }
}

const RANDOM_RULES: usize = 200;

/// Every rule is tried, on all cores.
fn try_all(rules: &[Rule]) -> Vec<Tally> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let parts: Vec<_> = rules
            .chunks(rules.len().div_ceil(cores))
            .map(|part| scope.spawn(|| part.iter().map(|rule| rule.tally(strings())).collect::<Vec<_>>()))
            .collect();
        parts.into_iter().flat_map(|part| part.join().unwrap()).collect()
    })
}

#[test]
fn a_million_strings() {
    let rules = grammars::rules().into_iter().chain(random::rules(RANDOM_RULES)).collect::<Vec<_>>();
    let tallies = try_all(&rules);
    for (rule, tally) in rules.iter().zip(&tallies) {
        assert_eq!(tally.difference, None, "{} {:?} {}", rule.name, rule.policy, rule.regex);
        // Both verdicts came up, or the strings say nothing. What can never be accepted is the exception.
        assert!(tally.accepted > strings() / 50 || rule.never, "{} accepted {}", rule.name, tally.accepted);
        assert!(tally.refused > strings() / 50, "{} refused {}", rule.name, tally.refused);
    }
    let all: usize = tallies.iter().map(|tally| tally.accepted + tally.refused).sum();
    assert!(all >= if secret_tests::thorough() { 1_000_000 } else { 100_000 }, "{all}");
}

#[test]
fn every_preset_has_its_grammar() {
    let names = |rules: &[Rule]| rules.iter().map(|rule| rule.name.clone()).collect::<Vec<_>>();
    let presets = presets::ALL.iter().map(|(name, _)| (*name).to_owned()).collect::<Vec<_>>();
    assert_eq!(names(&grammars::rules()), presets);
}

/// Mistakes that are made with regexes and in checks, one at a time.
#[test]
fn wrong_rules_are_caught() {
    let secret = Policy::new().charset(CharSet::BASE64URL).max_len(86);
    let right = Rule::new("right", secret, r"\A[A-Za-z0-9_-]{1,86}\z");
    assert_eq!(right.tally(STRINGS).difference, None);
    for (policy, wrong) in [
        (secret, r"[A-Za-z0-9_-]{1,86}"),
        (secret, r"\A[A-Za-z0-9_-]{1,86}"),
        (secret, r"[A-Za-z0-9_-]{1,86}\z"),
        (secret, r"(?m)^[A-Za-z0-9_-]{1,86}$"),
        (secret, r"\A[A-Za-z0-9_-]{1,86}\n?\z"),
        (secret, r"\A[A-Za-z0-9_-]{1,87}\z"),
        (secret, r"\A[A-Za-z0-9_-]{1,85}\z"),
        (secret, r"\A[A-Za-z0-9_-]{2,86}\z"),
        (secret, r"\A[A-Za-z0-9_-]{0,86}\z"),
        (secret, r"\A[A-Za-z0-9_.-]{1,86}\z"),
        (secret, r"\A[A-Za-z0-8_-]{1,86}\z"),
        (secret, r"\A[A-z0-9_-]{1,86}\z"),
        (secret, r"\A[A-Za-z\d_-]{1,86}\z"),
        (secret, r"\A[\w-]{1,86}\z"),
        (secret, r"(?i)\A[a-z0-9_-]{1,86}\z"),
        (presets::NIST_PASSWORD_WITH_SECOND_FACTOR, r"(?s-u)\A.{8,}\z"),
        (presets::NIST_PASSWORD_WITH_SECOND_FACTOR, r"\A.{8,}\z"),
        (presets::BCRYPT_PASSWORD, r"\A[^\x00]{1,72}\z"),
        (presets::BASE64, r"\A[A-Za-z0-9+/]+={0,2}\z"),
        (presets::OAUTH_PASSWORD, r"\A[^\x00-\x1F\x7F]+\z"),
    ] {
        assert!(Rule::new(wrong, policy, wrong).tally(STRINGS).difference.is_some(), "{wrong}");
    }
}
