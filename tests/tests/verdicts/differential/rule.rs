//! One rule, written twice.

use proptest::test_runner::{RngAlgorithm, TestRng};
use regex::bytes::Regex;
use secret_core::Policy;

use super::strings::Strings;

pub struct Rule {
    pub name: String,
    pub policy: Policy,
    pub regex: Regex,
    /// No string is accepted.
    pub never: bool,
}

/// What came of the strings that were tried.
#[derive(Default)]
pub struct Tally {
    pub accepted: usize,
    pub refused: usize,
    /// The first string about which the two are not of one mind.
    pub difference: Option<String>,
}

impl Rule {
    pub fn new(name: &str, policy: Policy, regex: &str) -> Self {
        Self { name: name.to_owned(), policy, regex: Regex::new(regex).unwrap(), never: false }
    }

    /// What the regex says; what stands for a redacted secret is refused by every policy.
    fn matches(&self, text: &str) -> bool {
        self.regex.is_match(text.as_bytes()) && !["[REDACTED]", "<redacted>", "***"].contains(&text)
    }

    /// Holds `count` strings against both: others for each rule, and the same in every run.
    pub fn tally(&self, count: usize) -> Tally {
        let seed: Vec<u8> = self.name.bytes().chain([0; 16]).take(16).collect();
        let mut strings = Strings::near(&self.policy, TestRng::from_seed(RngAlgorithm::XorShift, &seed));
        let mut tally = Tally::default();
        for _ in 0..count {
            let text = strings.next();
            let verdict = self.policy.accepts(text);
            *if verdict { &mut tally.accepted } else { &mut tally.refused } += 1;
            if verdict != self.matches(text) {
                tally.difference.get_or_insert_with(|| text.to_owned());
            }
        }
        tally
    }
}
