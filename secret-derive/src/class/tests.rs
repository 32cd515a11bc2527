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
    ("", "=an empty class allows nothing: write what is allowed, such as `A-Za-z0-9_-`"),
    ("a-zä", "`ä` is not ASCII"),
    ("a–z", "=`–` is not the ASCII hyphen: write `-`"),
    ("z-a", "=the range `z-a` is reversed: write `a-z`"),
    ("a-Z", "=the range `a-Z` is reversed: write `a-zA-Z`"),
    ("A-z", "=the range `A-z` takes in what stands between: write `A-Za-z`"),
    ("0-f", "=the range `0-f` takes in what stands between: write `0-9a-f`"),
    ("9-0", "write `0-9`"),
    ("a-z_-.", "=the range `_-.` is reversed: write `.-_`, or, for the character `-`, write it last"),
    ("a-a", "=the range `a-a` is one character: write `a`"),
    ("a-b-c", "=the `-` after the range `a-b` starts nothing: write it first or last, or as `\\\\-`"),
    ("aba", "=`a` stands twice: write it once"),
    ("a-za-z", "=`a-z` stands twice: write it once"),
    ("a-zb", "=`b` is in `a-z` already: leave `b` out"),
    ("ba-z", "=`b` is in `a-z` too: leave `b` out"),
    ("a-fc-z", "=`c-z` overlaps `a-f`: write `a-z`"),
    ("c-za-f", "=`a-f` overlaps `c-z`: write `a-z`"),
    ("a-z0-9+-_", "=`0-9` is in `+-_` too: leave `0-9` out (for the character `-`, write it last)"),
    (
        "A-Z a-z 0-9",
        "=` ` between `A-Z` and `a-z` is a character that is allowed: write `A-Za-z`, or, if it is meant, ` ` last",
    ),
    ("A-Z,a-z", "write `A-Za-z`"),
    ("a-z|0-9", "write `a-z0-9`"),
    ("[a-z]", "=a class is written without its brackets: write `a-z`"),
    ("[]", "=a class is written without its brackets: write the characters that are allowed, such as `A-Za-z0-9_-`"),
    ("[a-z", "a lone `[`"),
    ("a-z]", "=a lone `]` belongs to the syntax of classes: write `\\\\]`"),
    ("a[b]", "a pattern of several parts"),
    ("a\\[b]", "a lone `]`"),
    ("(a|b)+", "for the parentheses themselves, write them last"),
    (".*", "`.` is a full stop here"),
    ("^.+$", "`.` is a full stop here"),
    ("base64url", "write `charset = CharSet::BASE64URL`"),
    ("BASE_64", "write `charset = CharSet::BASE64`"),
    ("\\u{41}", "ASCII characters themselves"),
    ("^[a-z]+$", "=always the whole string is checked, there is nothing to anchor: write `a-z`"),
    ("^[a-z]{1,86}$", "nothing to anchor: write `charset = \"a-z\", min_len = 1, max_len = 86`"),
    ("^a-z$", "nothing to anchor: write `a-z`"),
    ("^sk_[a-z]+$", "nothing to anchor: write the characters that are allowed"),
    ("[a-z]$", "nothing to anchor: write `a-z`"),
    (r"[a\]]", r"without its brackets: write `a\\]`"),
    (r"\]-\[", r"=the range `\\]-\\[` is reversed: write `\\[-\\]`, or, for the character `-`, write it last"),
    (r"\x0A-\x01", r"is reversed: write `\\x01-\\x0A`"),
    ("0-9+-9", "=`0-9` is in `+-9` too: leave `0-9` out (for the character `-`, write it last)"),
    ("[a-z]+", "=the number of characters has keys of its own: write `a-z`"),
    ("[a-z]*", "write `charset = \"a-z\", min_len = 0`"),
    ("[a-z]?", "write `charset = \"a-z\", min_len = 0, max_len = 1`"),
    ("[\\w]{8}", "keys of its own: write the characters that are allowed"),
    ("a-z{8}", "=the number of characters has keys of its own: write `charset = \"a-z\", len = 8`"),
    ("a-z{8,}", "write `charset = \"a-z\", min_len = 8`"),
    ("[a-z][0-9]*", "a pattern of several parts"),
    ("[a-z]&&[b]", "a pattern of several parts"),
    (
        "^a",
        "=`^` does not negate here: write `charset = CharSet::VSCHAR.difference(CharSet::from_chars(..))`; for the character, write `\\\\^`",
    ),
    ("^", "`^` does not negate"),
    ("[^a-z]", "`^` does not negate"),
    ("[:alnum:]", "=`[:alnum:]` is not known here: write `A-Za-z0-9`"),
    ("[[:alpha:]_]", "write `A-Za-z`"),
    ("[:emoji:]", "write the characters themselves"),
    ("\\", "=the `\\\\` at the end escapes nothing: write `\\\\\\\\` for the character"),
    ("a-\\", "escapes nothing"),
    ("\\d", "=`\\\\d` is not known here: write `0-9`"),
    ("\\w-", "write `A-Za-z0-9_`"),
    ("a-z\\s", "the space itself"),
    ("\\n", "`\\\\n` would allow a line break"),
    ("\\D", "CharSet::VSCHAR.difference"),
    ("\0", "=`\\0` is easily missed: if it is to be allowed, write its code, `\\\\x00`"),
    ("a\n", "write its code, `\\\\x0A`"),
    ("\\x", "two hexadecimal digits"),
    ("\\x8F", "two hexadecimal digits"),
    ("\\x+1", "two hexadecimal digits"),
    ("\\u0041", "ASCII characters themselves"),
    ("\\q", "=`\\\\q` is no escape: write `q` for the character"),
    ("a--b", "`--` is no operation here"),
    ("--", "`--` is no operation here"),
    ("a&&b", "`&&` is no operation here: write `charset = CharSet::ASCII.intersection(..)`"),
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
    for (name, class) in super::pattern::POSIX {
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
