//! Padding in every place: with and without a charset, and in one that lacks the padding character.

use secret_core::{CharSet, Grammar, Policy};

use super::naive;

const LENGTHS: [usize; 22] = [1, 2, 3, 4, 7, 8, 9, 12, 15, 16, 17, 20, 24, 32, 33, 34, 40, 64, 127, 128, 136, 264];

fn policies() -> Vec<Policy> {
    let charsets =
        [None, Some(CharSet::BASE64), Some(CharSet::BASE32), Some(CharSet::UPPER), Some(CharSet::from_chars("="))];
    let forms = [Grammar::B64Token, Grammar::Base32, Grammar::Base64];
    let policy = |(charset, form)| {
        let policy = Policy::new().grammar(form);
        if let Some(charset) = charset { policy.charset(charset) } else { policy }
    };
    charsets.into_iter().flat_map(|charset| forms.map(|form| (charset, form))).map(policy).collect()
}

fn compare(policies: &[Policy], value: &str) {
    for policy in policies {
        assert_eq!(policy.accepts(value), naive::broken(policy, value).is_empty(), "{policy:?} {value:?}");
    }
}

/// A run of each length, ending everywhere. A sample has every run near an end, and of the others every 16th.
#[test]
fn every_run() {
    let policies = policies();
    let thorough = secret_tests::thorough();
    for len in LENGTHS {
        for end in 0..=len {
            for start in (0..=end).filter(|start| thorough || len <= 20 || (start + 5 * end) % 16 == 0) {
                let value = "A".repeat(start) + &"=".repeat(end - start) + &"A".repeat(len - end);
                compare(&policies, &value);
            }
        }
    }
}

/// Every pattern of the last ten characters.
#[test]
fn every_pattern_at_the_end() {
    let policies = policies();
    for len in LENGTHS.into_iter().filter(|len| *len >= 12) {
        let step = if secret_tests::thorough() { 1 } else { 3 };
        for pattern in (0..1 << 10).step_by(step) {
            let end = (0..10).map(|at| if pattern >> at & 1 == 1 { '=' } else { 'A' });
            compare(&policies, &"A".repeat(len - 10).chars().chain(end).collect::<String>());
        }
    }
}

/// Beside the padding, characters that are not ASCII, which a form alone does not refuse.
#[test]
fn padding_beside_other_characters() {
    let policies = policies();
    for char in ["ü", "€", "½", "\u{3d3d}", "👍"] {
        for len in 0..20 {
            for padding in 0..8 {
                for end in ["", "A"] {
                    compare(&policies, &("A".repeat(len) + char + &"=".repeat(padding) + end));
                    compare(&policies, &("A".repeat(len) + &"=".repeat(padding) + char + end));
                }
            }
        }
    }
}

/// One fault does not make up for another.
#[test]
fn two_noncharacters() {
    let policy = [Policy::new().grammar(Grammar::UnicodeNoCrlf)];
    for len in [0, 2, 9, 14, 22, 31, 64, 110] {
        for first in 0..=len {
            for second in first..=len {
                let [before, between, after] = [first, second - first, len - second].map(|len| "a".repeat(len));
                compare(&policy, &format!("{before}\u{FFFE}{between}\u{FFFF}{after}"));
            }
        }
    }
}

/// A noncharacter in every place, and what is almost one.
#[test]
fn noncharacters() {
    let policy = [Policy::new().grammar(Grammar::UnicodeNoCrlf)];
    let thorough = secret_tests::thorough();
    for len in (0..=130).filter(|len| thorough || *len <= 34 || len % 5 == 0) {
        for at in 0..=len {
            // Of the last two, two bytes differ by the same bits, which must not make up for each other.
            for char in "\u{FFFE}\u{FFFF}\u{FFFD}\u{FFBE}\u{EFFF}\u{1FFFE}\u{FBFF}\u{EFBF}\u{FF7D}".chars() {
                compare(&policy, &format!("{}{char}{}", "a".repeat(at), "a".repeat(len - at)));
            }
        }
    }
}
