//! Generates secrets that the policies accept and that occur nowhere else.
//!
//! The generator is deterministic, so that a failing test fails again.

use alloc::string::String;
use alloc::vec::Vec;

use crate::CharSet;
use crate::policy::Policy;

/// The default number of characters after the prefix: more than enough for windows of four bytes.
const LENGTH: usize = 24;

/// How many texts to draw, because a `with` function may reject most of them.
const ATTEMPTS: u64 = 500;

/// Returns the canary number `number` that all of `policies` accept; `None` if [`ATTEMPTS`] texts are not enough.
pub fn canary(policies: &[Policy], number: usize) -> Option<String> {
    let free = [Policy::new()];
    let policies = if policies.is_empty() { &free } else { policies };
    // No format escapes letters and digits.
    [CharSet::ALPHANUMERIC, CharSet::ASCII].into_iter().find_map(|preferred| {
        (0..ATTEMPTS)
            .flat_map(|attempt| policies.iter().map(move |policy| (attempt, policy)))
            .filter_map(|(attempt, policy)| draw(policy, preferred, &mut Numbers::new(number as u64, attempt)))
            .find(|text| policies.iter().all(|policy| policy.accepts(text)))
    })
}

fn draw(policy: &Policy, preferred: CharSet, numbers: &mut Numbers) -> Option<String> {
    let shape = policy.rules().shape();
    let alphabet = shape.alphabet;
    let pick = |of: CharSet, numbers: &mut Numbers| {
        let best = of.intersection(preferred);
        let of = if best.is_empty() { of } else { best };
        of.iter().nth(numbers.next(of.len())?)
    };
    let limit = shape.max_chars().min(policy.rules().max_len().unwrap_or(usize::MAX));
    let desired = policy.rules().min_len().max(shape.fixed() + LENGTH).min(limit);
    let mut left = shape.nearest_allowed(desired, limit).saturating_sub(shape.fixed());
    let mut text = String::from(shape.before);
    let required: Vec<_> = shape.missing().charsets().collect();
    for class in required.into_iter().take(left) {
        text.push(pick(class.intersection(alphabet), numbers)?);
        left -= 1;
    }
    for _ in 0..left {
        text.push(pick(alphabet, numbers)?);
    }
    text.push_str(shape.after);
    Some(text)
}

/// SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, OOPSLA 2014).
struct Numbers(u64);

impl Numbers {
    fn new(number: u64, attempt: u64) -> Self {
        Self(number << 32 | attempt)
    }

    /// Returns a number less than `bound`; `None` if `bound` is 0.
    fn next(&mut self, bound: usize) -> Option<usize> {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) >> 32).ok()?.checked_rem(bound)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Compares with the authors' code (<https://prng.di.unimi.it/splitmix64.c>).
    #[test]
    fn splitmix64() {
        for (state, known) in [
            (1_234_567, [6_457_827_717_110_365_317_u64, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]),
            (42, [13_679_457_532_755_275_413, 2_949_826_092_126_892_291, 5_139_283_748_462_763_858]),
        ] {
            let mut numbers = Numbers(state);
            for known in known {
                let upper = usize::try_from(known >> 32).ok();
                assert_eq!(numbers.next(usize::MAX >> (usize::BITS - 32)), upper);
            }
            assert_eq!(numbers.next(0), None);
        }
    }

    /// Any four bytes identify their canary.
    #[test]
    fn no_two_canaries_are_alike() {
        let canaries: Vec<_> = (0..8).map(|number| canary(&[], number).unwrap_or_default()).collect();
        let windows = |canary: &str| canary.as_bytes().windows(4).map(<[u8]>::to_vec).collect::<Vec<_>>();
        for (at, one) in canaries.iter().enumerate() {
            assert_eq!(one.len(), LENGTH);
            let others = canaries[..at].iter().flat_map(|other| windows(other)).collect::<Vec<_>>();
            assert!(!windows(one).iter().any(|window| others.contains(window)), "{one}");
        }
    }
}
