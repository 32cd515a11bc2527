//! `charset = ".."` against the `regex` crate: what the derive accepts, it reads as a regex class is read. The parser is
//! the derive's own; its source is included, since a macro crate exports nothing else.

use crate::derive::charset_syntax::parse;
use regex::bytes::Regex;

/// What has a meaning in a class, and some characters that have none.
const ALPHABET: &[u8] = b"-\\[]^abzAZ09 &~x$";

/// The members as the regex engine sees them.
fn members(class: &str) -> u128 {
    let pattern = format!("^(?-u:[{class}])$");
    let regex = Regex::new(&pattern).unwrap_or_else(|error| panic!("{class:?} is accepted, and no class: {error}"));
    (0..128_u8).filter(|code| regex.is_match(&[*code])).fold(0, |bits, code| bits | 1 << code)
}

fn agrees(class: &str) -> bool {
    // The regex crate has these two for the edges of a word, as other engines do; here they are characters.
    let class = &class.replace("\\<", "<").replace("\\>", ">");
    match parse(class) {
        Ok(bits) => {
            assert_eq!(bits, members(class), "{class:?}");
            true
        }
        Err(_) => false,
    }
}

/// Every text of up to `len` characters of the alphabet.
fn texts(len: usize) -> impl Iterator<Item = String> {
    let count = ALPHABET.len();
    (1..=len).flat_map(move |len| {
        (0..count.pow(u32::try_from(len).unwrap())).map(move |number| {
            let digit = |place| ALPHABET[number / count.pow(place) % count];
            (0..u32::try_from(len).unwrap()).map(|place| char::from(digit(place))).collect()
        })
    })
}

#[test]
fn every_text_of_up_to_four_characters() {
    let (len, least) = if secret_tests::thorough() { (4, 10_000) } else { (3, 500) };
    let accepted = texts(len).filter(|text| agrees(text)).count();
    // Should it fall to nothing, the test has lost its teeth.
    assert!(accepted > least, "{accepted}");
}

#[test]
fn every_pair_of_ascii_characters() {
    // Without letters and digits, of which one of each is as good as all.
    let characters =
        (0..128_u8).filter(|code| secret_tests::thorough() || !code.is_ascii_alphanumeric() || b"aZ0".contains(code));
    let characters = characters.collect::<Vec<_>>();
    let pairs = characters.iter().flat_map(|first| characters.iter().map(|second| [*first, *second]));
    let accepted = pairs.filter(|pair| agrees(std::str::from_utf8(pair).unwrap())).count();
    assert!(accepted > if secret_tests::thorough() { 8_000 } else { 1_000 }, "{accepted}");
}

#[test]
fn an_escape_is_always_a_character() {
    for char in (b'!'..=b'~').filter(u8::is_ascii_punctuation) {
        assert!(matches!(parse(&format!("\\{}", char::from(char))), Ok(bits) if bits == 1 << char));
    }
}

#[test]
fn every_range() {
    let step = if secret_tests::thorough() { 1 } else { 3 };
    for first in (b'!'..=b'~').step_by(step) {
        for last in b'!'..=b'~' {
            let escaped = |code: u8| {
                let escape = if code.is_ascii_punctuation() { "\\" } else { "" };
                format!("{escape}{}", char::from(code))
            };
            agrees(&format!("{}-{}", escaped(first), escaped(last)));
            agrees(&format!("\\x{first:02X}-\\x{last:02x}"));
        }
    }
}

#[test]
fn common_classes() {
    for class in [
        "A-Za-z0-9_-",
        "-A-Za-z0-9._~",
        "0-9a-f",
        "A-Z2-7=",
        "1-9A-HJ-NP-Za-km-z",
        " -~",
        "!-~",
        "A-Za-z0-9+/=",
        "0-9a-zA-Z.=_-",
        r"A-Za-z\-._~",
        r"\x20-\x7E",
        r"!#-\[\]-~",
        "a-zA-Z0-9_.@+-",
    ] {
        assert!(agrees(class), "{class:?} {}", parse(class).unwrap_err());
    }
}
