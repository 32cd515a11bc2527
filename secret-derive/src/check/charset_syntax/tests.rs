//! Classes that are read, and what is said of those that are not.

use super::parse;

/// The members in ascending order.
fn members(class: &str) -> String {
    let bits = parse(class).unwrap_or_else(|error| panic!("{class:?}: {error}"));
    (0..128_u8).filter(|code| bits >> code & 1 == 1).map(char::from).collect()
}

#[test]
fn characters_ranges_and_hyphens() {
    let cases = [
        ("a", "a"),
        ("a-c", "abc"),
        ("a-cx-z0-1_", "01_abcxyz"),
        ("-", "-"),
        ("-a", "-a"),
        ("a-", "-a"),
        ("-a-c", "-abc"),
        ("a-c-", "-abc"),
        ("ac-", "-ac"),
        ("b^$*+?.(){}|", "$()*+.?^b{|}"),
        (" -#", " !\"#"),
        ("a ", " a"),
        ("a-c .,", " ,.abc"),
        ("+-.", "+,-."),
        ("a b", " ab"),
        ("a{b}", "ab{}"),
        ("a{}", "a{}"),
        ("a{b,}", ",ab{}"),
        ("a{b,1}", ",1ab{}"),
        ("a{1,b}", ",1ab{}"),
        ("a$", "$a"),
        ("()", "()"),
        ("(a)b", "()ab"),
    ];
    for (class, expected) in cases {
        assert_eq!(members(class), expected, "{class:?}");
    }
    assert_eq!(members("A-Za-z0-9_-").len(), 64);
    assert_eq!(members(" -~").len(), 95);
    assert_eq!(parse(r"\x00-\x7F"), Ok(u128::MAX));
}

#[test]
fn escapes() {
    let cases = [
        (r"a\-c", "-ac"),
        (r"\\", "\\"),
        (r"\]\[\^", "[]^"),
        (r"\^a", "^a"),
        (r"\--\/", "-./"),
        (r"\[-\]", "[\\]"),
        (r"\-", "-"),
        (r"\ \/\.", " ./"),
        (r"\x41-\x43", "ABC"),
        (r"\x0a", "\n"),
        (r"\x00", "\0"),
        (r"a\-", "-a"),
    ];
    for (class, expected) in cases {
        assert_eq!(members(class), expected, "{class:?}");
    }
}

/// A class, and what its error says; a text that begins with `=` is the whole of it.
const REFUSED: &[(&str, &str)] = &[
    ("", "=an empty charset allows nothing: write the allowed characters, such as `A-Za-z0-9_-`"),
    ("a-zä", "`ä` is not ASCII"),
    ("a–z", "=`–` is not the ASCII hyphen: write `-`"),
    ("z-a", "=the range `z-a` is reversed: write `a-z`"),
    ("a-Z", "=the range `a-Z` is reversed: write `a-zA-Z`"),
    ("A-z", "=the range `A-z` includes the characters in between: write `A-Za-z`"),
    ("0-f", "=the range `0-f` includes the characters in between: write `0-9a-f`"),
    ("9-0", "write `0-9`"),
    ("a-z_-.", "=the range `_-.` is reversed: write `.-_`, or, for the character `-`, write it last"),
    ("a-a", "=the range `a-a` is one character: write `a`"),
    ("a-b-c", "=the `-` after the range `a-b` has no meaning there: write it first or last, or as `\\\\-`"),
    ("aba", "=duplicate `a`: write it once"),
    ("a-za-z", "=duplicate `a-z`: write it once"),
    ("a-zb", "=`a-z` already contains `b`: remove `b`"),
    ("ba-z", "=`a-z` already contains `b`: remove `b`"),
    ("a-fc-z", "=`c-z` overlaps `a-f`: write `a-z`"),
    ("c-za-f", "=`a-f` overlaps `c-z`: write `a-z`"),
    ("a-z0-9+-_", "=`+-_` already contains `0-9`: remove `0-9` (for the character `-`, write it last)"),
    (
        "A-Z a-z 0-9",
        "=` ` between `A-Z` and `a-z` would be an allowed character: write `A-Za-z`, or, if that is intended, ` ` last",
    ),
    ("A-Z,a-z", "write `A-Za-z`"),
    ("a-z|0-9", "write `a-z0-9`"),
    ("[a-z]", "=a charset is written without brackets: write `a-z`"),
    ("[]", "=a charset is written without brackets: write the allowed characters, such as `A-Za-z0-9_-`"),
    ("[a-z", "a lone `[`"),
    ("a-z]", "=a lone `]` is regex syntax: write `\\\\]`"),
    ("a[b]", "a pattern of several parts"),
    ("a\\[b]", "a lone `]`"),
    ("(a|b)+", "for the parentheses themselves, write them last"),
    (".*", "`.` is a full stop here"),
    ("^.+$", "`.` is a full stop here"),
    ("base64url", "write `charset = CharSet::BASE64URL`"),
    ("BASE_64", "write `charset = CharSet::BASE64`"),
    ("\\u{41}", "ASCII characters themselves"),
    ("^[a-z]+$", "=a charset always applies to the whole string, no anchors needed: write `a-z`"),
    ("^[a-z]{1,86}$", "no anchors needed: write `charset = \"a-z\", min_len = 1, max_len = 86`"),
    ("^a-z$", "no anchors needed: write `a-z`"),
    ("^sk_[a-z]+$", "no anchors needed: write the allowed characters"),
    ("[a-z]$", "no anchors needed: write `a-z`"),
    (r"[a\]]", r"without brackets: write `a\\]`"),
    (r"\]-\[", r"=the range `\\]-\\[` is reversed: write `\\[-\\]`, or, for the character `-`, write it last"),
    (r"\x0A-\x01", r"is reversed: write `\\x01-\\x0A`"),
    ("0-9+-9", "=`+-9` already contains `0-9`: remove `0-9` (for the character `-`, write it last)"),
    ("[a-z]+", "=the number of characters is set by other keys: write `a-z`"),
    ("[a-z]*", "write `charset = \"a-z\", min_len = 0`"),
    ("[a-z]?", "write `charset = \"a-z\", min_len = 0, max_len = 1`"),
    ("[\\w]{8}", "set by other keys: write the allowed characters"),
    ("a-z{8}", "=the number of characters is set by other keys: write `charset = \"a-z\", len = 8`"),
    ("a-z{8,}", "write `charset = \"a-z\", min_len = 8`"),
    ("[a-z][0-9]*", "a pattern of several parts"),
    ("[a-z]&&[b]", "a pattern of several parts"),
    (
        "^a",
        "=`^` does not negate here: write `charset = CharSet::VSCHAR.difference(CharSet::from_chars(..))`; for the character, write `\\\\^`",
    ),
    ("^", "`^` does not negate"),
    ("[^a-z]", "`^` does not negate"),
    ("[:alnum:]", "=`[:alnum:]` is not supported: write `A-Za-z0-9`"),
    ("[[:alpha:]_]", "write `A-Za-z`"),
    ("[:emoji:]", "write the characters themselves"),
    ("\\", "=the trailing `\\\\` escapes nothing: write `\\\\\\\\` for the character"),
    ("a-\\", "escapes nothing"),
    ("\\d", "=`\\\\d` is not supported: write `0-9`"),
    ("\\w-", "write `A-Za-z0-9_`"),
    ("a-z\\s", "the space itself"),
    ("\\n", "`\\\\n` would allow a line break"),
    ("\\D", "CharSet::VSCHAR.difference"),
    ("\0", "=the control character `\\0` is easily missed: to allow it, write its code, `\\\\x00`"),
    ("a\n", "write its code, `\\\\x0A`"),
    ("\\x", "two hexadecimal digits"),
    ("\\x8F", "two hexadecimal digits"),
    ("\\x+1", "two hexadecimal digits"),
    ("\\u0041", "ASCII characters themselves"),
    ("\\q", "=`\\\\q` is not an escape: write `q` for the character"),
    ("a--b", "`--` is not an operator here"),
    ("--", "`--` is not an operator here"),
    ("a&&b", "`&&` is not an operator here: write `charset = CharSet::ASCII.intersection(..)`"),
];

#[test]
fn refused() {
    for (class, expected) in REFUSED {
        let Err(error) = parse(class) else {
            panic!("{class:?} was accepted");
        };
        let error = error.to_string();
        match expected.strip_prefix('=') {
            Some(whole) => assert_eq!(error, whole, "{class:?}"),
            None => assert!(error.contains(expected), "{class:?}: {error}"),
        }
    }
}

#[test]
fn every_posix_class_is_written_in_classes_that_are_accepted() {
    for (name, class) in super::regex_habits::POSIX {
        assert!(parse(class).is_ok(), "{name}");
    }
}

/// All texts of up to four characters that have a meaning here, against the few promises that hold for any text.
#[test]
fn any_text_is_accepted_with_members_or_refused_with_words() {
    let alphabet: Vec<char> = "-\\[]^abz09A &{,}$:xä\n".chars().collect();
    let mut texts = vec![String::new()];
    for _ in 0..4 {
        let longer = texts.iter().flat_map(|text| alphabet.iter().map(move |char| format!("{text}{char}")));
        texts = longer.collect();
        for text in &texts {
            match parse(text) {
                Ok(bits) => assert_ne!(bits, 0, "{text:?}"),
                Err(error) => assert!(error.to_string().len() > 20, "{text:?}"),
            }
        }
    }
}
