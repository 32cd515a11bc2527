//! Random rules: a charset with holes, limits, a prefix.

use proptest::prelude::RngCore;
use proptest::test_runner::{RngAlgorithm, TestRng};
use secret_core::{CharSet, Policy};

use super::rule::Rule;

/// The same in every run.
pub fn rules(count: usize) -> Vec<Rule> {
    let mut random = Random(TestRng::from_seed(RngAlgorithm::XorShift, b"random rules of "));
    (0..count).map(|number| random.rule(number)).collect()
}

struct Random(TestRng);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0.next_u32() as usize % bound
    }

    fn bits(&mut self) -> u128 {
        u128::from(self.0.next_u64()) << 64 | u128::from(self.0.next_u64())
    }

    /// Dense, sparse, with every other character missing, or of a few runs; never empty.
    fn members(&mut self) -> Vec<char> {
        let bits = match self.below(8) {
            0 => self.bits(),
            1 => self.bits() & self.bits() & self.bits(),
            2 => self.bits() | self.bits(),
            3 => u128::MAX / 3,
            _ => (0..3).fold(0, |bits, _| bits | u128::MAX >> (64 + self.below(63)) << self.below(100)),
        };
        let members: Vec<_> = (0..128_u8).filter(|code| bits >> code & 1 == 1).map(char::from).collect();
        if members.is_empty() { vec!['a'] } else { members }
    }

    fn rule(&mut self, number: usize) -> Rule {
        let members = self.members();
        let min = self.below(20);
        let max = (self.below(4) > 0).then(|| min.max(1) + self.below(30));
        let mut policy = Policy::new().charset(CharSet::from_chars(&members.iter().collect::<String>())).min_len(min);
        policy = max.map_or(policy, |max| policy.max_len(max));
        let mut prefix = String::new();
        if self.below(2) == 0 {
            prefix.extend((0..=self.below(4)).map(|_| members[self.0.next_u32() as usize % members.len()]));
            // One that the charset does not allow.
            prefix.extend((self.below(8) == 0).then_some('ü'));
            policy = policy.prefix(Box::leak(prefix.clone().into_boxed_str()));
        }
        let class: String = members.iter().map(|char| format!(r"\x{:02X}", u32::from(*char))).collect();
        let len = prefix.chars().count();
        let never = prefix.contains('ü') || max.is_some_and(|max| max < len);
        let limits = format!(
            "{{{},{}}}",
            min.saturating_sub(len),
            max.map_or(String::new(), |max| max.saturating_sub(len).to_string())
        );
        let regex =
            if never { r"\z\A.".to_owned() } else { format!(r"\A{}[{class}]{limits}\z", regex::escape(&prefix)) };
        Rule { never, ..Rule::new(&format!("rule {number}"), policy, &regex) }
    }
}
