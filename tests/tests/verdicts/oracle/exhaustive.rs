//! Every byte at every position of every preset, at every length from 0 to 130.

use std::thread;

use secret_core::{Policy, presets};

use super::naive;

const LENGTHS: std::ops::RangeInclusive<usize> = 0..=130;

/// Characters that have every byte of UTF-8 among them: all of ASCII, every continuation byte, every leading byte.
fn characters() -> Vec<char> {
    let ascii_and_continued = '\0'..='\u{BF}';
    let led_by_two = (0xC2..=0xDF_u32).map(|lead| (lead & 0x1F) << 6);
    let led_by_three = (0xE0..=0xEF_u32).map(|lead| ((lead & 0x0F) << 12) + if lead == 0xE0 { 0x800 } else { 0 });
    let led_by_four = (0xF0..=0xF4_u32).map(|lead| ((lead & 0x07) << 18) + if lead == 0xF0 { 0x10000 } else { 0 });
    let others = led_by_two.chain(led_by_three).chain(led_by_four);
    ascii_and_continued.chain(others.map(|code| char::from_u32(code).unwrap())).collect()
}

#[test]
fn the_characters_have_every_byte() {
    let mut seen = [false; 256];
    for char in characters() {
        char.encode_utf8(&mut [0; 4]).bytes().for_each(|byte| seen[usize::from(byte)] = true);
    }
    // RFC 3629, section 1: these bytes never appear.
    let never = |byte: u8| matches!(byte, 0xC0 | 0xC1 | 0xF5..);
    for byte in 0..=255_u8 {
        assert_eq!(seen[usize::from(byte)], !never(byte), "{byte:#04X}");
    }
}

#[test]
fn every_byte_at_every_position() {
    let characters = &characters();
    thread::scope(|scope| {
        for (name, policy) in distinct(presets::ALL) {
            scope.spawn(move || {
                // A sample has every length up to two chunks of the scan, then every fifth.
                for len in LENGTHS.filter(|len| secret_tests::thorough() || *len <= 34 || len % 5 == 0) {
                    try_all(name, &policy, len, characters);
                }
            });
        }
    });
}

/// Of presets with the same rules, one.
fn distinct(all: &[(&'static str, Policy)]) -> Vec<(&'static str, Policy)> {
    let mut seen = Vec::new();
    all.iter()
        .copied()
        .filter(|(_, policy)| {
            let rules = format!("{policy:?}");
            let new = !seen.contains(&rules);
            seen.push(rules);
            new
        })
        .collect()
}

/// `A` is in every preset's charset.
fn try_all(name: &str, policy: &Policy, len: usize, characters: &[char]) {
    let mut value = "A".repeat(len);
    compare(name, policy, &value);
    for position in (0..len).filter(|position| is_tried(*position, len)) {
        for char in characters {
            value.replace_range(position..=position, char.encode_utf8(&mut [0; 4]));
            compare(name, policy, &value);
            value.replace_range(position..position + char.len_utf8(), "A");
        }
    }
}

/// Every position in an optimised build. Unoptimised, where that takes minutes, each length has its ends and every eighth or
/// 32nd position between them, others at the next length.
fn is_tried(position: usize, len: usize) -> bool {
    let step = if secret_tests::thorough() { 8 } else { 32 };
    let at_an_end = position < 2 || position + 2 >= len;
    !cfg!(debug_assertions) || at_an_end || (position + len) % step == 0
}

fn compare(name: &str, policy: &Policy, value: &str) {
    let expected = naive::broken(policy, value).is_empty();
    assert_eq!(policy.accepts(value), expected, "{name} {value:?}");
}
