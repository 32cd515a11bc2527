//! Every rule of the list, against everything that goes over all rules.

use std::collections::BTreeSet;
use std::format;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::string::{String, ToString};
use std::vec::Vec;

use super::{Policy, every_rule};
use crate::Violation;
use crate::policy::tighten::joined;

/// The rules once more, in the plainest way.
#[path = "../../../tests/tests/verdicts/oracle/naive.rs"]
#[allow(unreachable_patterns, reason = "a non-exhaustive enum is exhaustive in its own crate")]
mod naive;

use naive::{SAMPLES, Sample};

const NEW: Policy = Policy::new();
const CODES: &str = include_str!("../violation/codes.md");
const README: &str = include_str!("../../README.md");
const DOCS: &str = include_str!("../lib.rs");
const DERIVE_KEYS: &str = include_str!("../../../secret-derive/src/check/rules/keys.rs");

macro_rules! names_and_codes {
    ($($rule:ident: $type:ident {
        $($(#[$doc:meta])* $code:literal $variant:ident $({ $($limits:tt)* })?)*
    })*) => {
        /// The rules of the list with their codes.
        const RULES: &[(&str, &[&str])] = &[$((stringify!($rule), &[$($code),*])),*];
    };
}
every_rule!(names_and_codes);

fn sample(rule: &str) -> &'static Sample {
    SAMPLES.iter().find(|sample| sample.rule == rule).unwrap_or_else(|| panic!("`{rule}` has no sample"))
}

/// Notes what a rule is left out of.
struct Missing<'a> {
    rule: &'a str,
    of: Vec<String>,
}

impl Missing<'_> {
    fn unless(&mut self, holds: bool, concern: &str, what: impl core::fmt::Debug) {
        if !holds {
            self.of.push(format!("`{}` is left out of {concern}: {what:?}", self.rule));
        }
    }
}

#[test]
fn every_rule() {
    let mut all = Vec::new();
    for (rule, codes) in RULES {
        let (sample, mut missing) = (sample(rule), Missing { rule, of: Vec::new() });
        assert!(sample.broken.iter().map(|broken| broken.0).eq(codes.iter().copied()), "a sample of {codes:?}");
        for concern in [debug, tightening, contradictions, entropy, verdicts, naive_oracle, canary, data, documents] {
            concern(sample, &mut missing);
        }
        #[cfg(feature = "rand")]
        generation(sample, &mut missing);
        all.append(&mut missing.of);
    }
    assert_eq!(SAMPLES.len(), RULES.len(), "a sample of no rule");
    assert!(all.is_empty(), "{all:#?}");
}

/// The text of a panic that `build` ends with, empty if it does not.
fn panic_text<T>(build: impl FnOnce() -> T) -> String {
    let Err(payload) = catch_unwind(AssertUnwindSafe(build)) else { return String::new() };
    let text = payload.downcast_ref::<&str>().map(ToString::to_string);
    text.or_else(|| payload.downcast_ref::<String>().cloned()).unwrap_or_default()
}

fn debug(sample: &Sample, missing: &mut Missing<'_>) {
    let (plain, ruled) = (format!("{NEW:?}"), format!("{:?}", sample.by));
    missing.unless(ruled.contains(sample.debug), "Debug", &ruled);
    missing.unless(plain != ruled || sample.debug.is_empty(), "Debug", &ruled);
    missing.unless(format!("{:?}", sample.by.rules()).contains(sample.debug), "Debug of Rules", &ruled);
}

/// Each of two policies keeps the rule, and what is looser is refused.
fn tightening(sample: &Sample, missing: &mut Missing<'_>) {
    for both in [sample.base.tightened(sample.by), joined(sample.by, NEW), joined(NEW, sample.by)] {
        missing.unless(format!("{both:?}").contains(sample.debug), "tightening", both);
    }
    for (_, policy, value, _) in sample.broken {
        for both in [joined(*policy, NEW), joined(NEW, *policy)] {
            missing.unless(!both.accepts(value), "tightening", both);
        }
    }
    if let Some((base, by, text)) = sample.looser {
        missing.unless(panic_text(|| base.tightened(by)) == text, "tightening by a looser rule", text);
    }
}

fn contradictions(sample: &Sample, missing: &mut Missing<'_>) {
    let Some((policy, text)) = sample.contradiction else { return };
    missing.unless(panic_text(|| policy.validate_rules()) == text, "contradictions", text);
    // The derive asks for the check of each rule by its name.
    let asked = format!("(\"{}\", &[", sample.rule);
    missing.unless(sample.keys.is_empty() || DERIVE_KEYS.contains(&asked), "the derive's checks", asked);
}

/// The whole bits of the number of values that the naive oracle accepts, which are those of the greatest length.
fn entropy(sample: &Sample, missing: &mut Missing<'_>) {
    let policy = sample.base.tightened(sample.by);
    let chars: Vec<_> = policy.rules().charset().expect("few characters").iter().collect();
    let mut texts = std::vec![String::new()];
    let mut count = 0;
    for _ in 0..4 {
        texts = texts.iter().flat_map(|text| chars.iter().map(move |char| format!("{text}{char}"))).collect();
        match texts.iter().filter(|text| naive::broken(&policy, text).is_empty()).count() {
            0 => {}
            accepted => count = accepted,
        }
    }
    missing.unless(policy.entropy_bits() == count.ilog2(), "entropy", (policy.entropy_bits(), count));
}

#[cfg(feature = "rand")]
fn generation(sample: &Sample, missing: &mut Missing<'_>) {
    for policy in [sample.long, sample.base.tightened(sample.by)] {
        for _ in 0..20 {
            let drawn = policy.try_generate();
            let is_accepted = |drawn: &secrecy::SecretString| {
                naive::broken(&policy, secrecy::ExposeSecret::expose_secret(drawn)).is_empty()
            };
            missing.unless(drawn.as_ref().is_ok_and(is_accepted), "generation", policy);
            if drawn.is_err() {
                return;
            }
        }
    }
}

/// The fast verdict, the one of `const` code, and the list of violations.
fn verdicts(sample: &Sample, missing: &mut Missing<'_>) {
    for (code, policy, value, written) in sample.broken {
        missing.unless(!policy.accepts(value), "verdicts", value);
        missing.unless(violations(policy, value) == [*code], "violations", violations(policy, value));
        let text = panic_text(|| policy.assert_valid(value));
        missing.unless(text.contains(written), "the check of literals", text);
    }
    let (base, text) = (sample.long, "A7".repeat(30));
    missing.unless(base.precomputed().check_precomputed(&text) == base.check(&text), "the check of a field", base);
}

fn naive_oracle(sample: &Sample, missing: &mut Missing<'_>) {
    for (code, policy, value, _) in sample.broken {
        missing.unless(naive::broken(policy, value) == [*code], "the naive oracle", code);
    }
}

fn violations(policy: &Policy, value: &str) -> Vec<&'static str> {
    policy.check(value).err().iter().flatten().map(Violation::code).collect()
}

fn each_violation(sample: &Sample) -> impl Iterator<Item = (&'static str, Violation, serde_json::Value)> {
    sample.broken.iter().filter_map(|(_, policy, value, _)| {
        let violation = policy.check(value).err()?.first().clone();
        let json = serde_json::to_value(&violation).unwrap();
        Some((*value, violation, json))
    })
}

/// A violation has a text, and no character of the value is in any form of it.
fn canary(sample: &Sample, missing: &mut Missing<'_>) {
    for (value, violation, json) in each_violation(sample) {
        missing.unless(!violation.detail().is_empty(), "texts", violation.code());
        // `Debug` escapes what JSON does not.
        let json: String = json.to_string().chars().chain(json["detail"].as_str().unwrap().chars()).collect();
        for text in [violation.to_string(), format!("{violation:?}"), json] {
            let is_found =
                value.chars().any(|char| text.contains(char) || text.contains(&*char.escape_unicode().to_string()));
            missing.unless(!is_found, "the canary", text);
        }
    }
}

/// The members of the JSON object are those of the code's row in the documentation.
fn data(sample: &Sample, missing: &mut Missing<'_>) {
    for (_, violation, json) in each_violation(sample) {
        let members = json.as_object().unwrap().keys().map(String::as_str);
        let members: BTreeSet<_> = members.filter(|name| !["pointer", "code", "detail"].contains(name)).collect();
        let rows = CODES.lines().filter(|line| line.starts_with(&format!("| `{}` |", violation.code())));
        let is_documented = rows.map(|row| row.split('|').nth(2).unwrap()).any(|cell| {
            let names = outside_brackets(cell).into_iter().filter(|name| *name != "hint");
            names.collect::<BTreeSet<_>>() == members
        });
        missing.unless(is_documented, "data, or its row in codes.md", (violation.code(), members));
    }
}

/// What stands between backticks outside of brackets.
fn outside_brackets(cell: &str) -> Vec<&str> {
    let parts = cell.split(['(', ')']).step_by(2);
    parts.flat_map(|part| part.split('`').skip(1).step_by(2)).collect()
}

/// Each code and each key has its rows.
fn documents(sample: &Sample, missing: &mut Missing<'_>) {
    for (code, ..) in sample.broken {
        missing.unless(CODES.contains(&format!("\n| `{code}` | ")), "codes.md", code);
    }
    for key in sample.keys {
        for (document, text, start) in [("README.md", README, "| "), ("the documentation", DOCS, "//! | ")] {
            let mut cells = text.lines().filter_map(|row| row.strip_prefix(start)?.split(" | ").next());
            let is_key =
                |cell: &str| cell.split('`').skip(1).step_by(2).any(|code| code.split([' ', '(']).next() == Some(key));
            missing.unless(cells.any(is_key), document, key);
        }
        missing.unless(DERIVE_KEYS.contains(&format!("    (\"{key}\", Kind::")), "the derive's keys", key);
    }
}
