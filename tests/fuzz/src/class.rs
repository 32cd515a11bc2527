//! The text of `charset = ".."`: what the derive accepts, it reads as the `regex` crate reads a class; and what a set is
//! written as, it reads as that set.

#[path = "../../../secret-derive/src/check"]
mod derive {
    #![allow(dead_code, reason = "a part of another crate")]
    pub mod charset_syntax;
}

use derive::charset_syntax::parse;
use regex::bytes::Regex;
use secret_core::CharSet;

pub fn run(input: &[u8]) {
    if let Ok(class) = std::str::from_utf8(input) {
        is_read_as_by_regex(class);
    }
    if let Ok(bits) = input.try_into().map(u128::from_le_bytes) {
        goes_there_and_back(CharSet::from_bits(bits));
    }
}

/// The members as the regex engine sees them.
fn members(class: &str) -> Result<u128, regex::Error> {
    let regex = Regex::new(&format!("^(?-u:[{class}])$"))?;
    Ok((0..128_u8).filter(|code| regex.is_match(&[*code])).fold(0, |bits, code| bits | 1 << code))
}

fn is_read_as_by_regex(class: &str) {
    match parse(class) {
        Ok(bits) => {
            assert_eq!(members(&without_word_edges(class)).ok(), Some(bits), "{class:?}");
            goes_there_and_back(CharSet::from_bits(bits));
        }
        Err(error) => assert!(error.to_string().len() > 20, "{class:?}: {error}"),
    }
}

/// The regex crate has `\<` and `\>` for the edges of a word, as other engines do; here they are characters.
fn without_word_edges(class: &str) -> String {
    let mut text = String::new();
    let mut chars = class.chars();
    while let Some(char) = chars.next() {
        match (char, chars.clone().next()) {
            ('\\', Some('<' | '>')) => {}
            ('\\', Some(escaped)) => {
                text.extend([char, escaped]);
                chars.next();
            }
            _ => text.push(char),
        }
    }
    text
}

fn goes_there_and_back(set: CharSet) {
    let class = set.class().to_string();
    if set.is_empty() {
        assert!(parse(&class).is_err());
        return;
    }
    assert_eq!(members(&class).ok(), Some(set.bits()), "{class:?}");
    match parse(&class) {
        Ok(bits) => assert_eq!(bits, set.bits(), "{class:?}"),
        // From `0` to `Z` a set is written as one range, which the derive takes for a mistake.
        Err(error) => assert!(error.to_string().contains("includes the characters in between"), "{class:?}: {error}"),
    }
}
