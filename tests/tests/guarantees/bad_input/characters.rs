//! Characters that look like others, that are not seen, or that are none: as JSON, all of it valid Unicode.

use super::{Login, Request, refused};

/// In JSON, the position that is told, and why somebody would send it. Where the charset has the last word.
const STRANGE: &[(&str, usize, &str)] = &[
    (r"ab\u0000cd", 3, "NUL, which ends a string of C"),
    ("\u{FEFF}abcd", 1, "byte order mark"),
    ("abcd\u{FEFF}", 5, "zero width no-break space"),
    ("ab\u{202E}dc", 3, "right-to-left override"),
    ("abcd\u{200F}", 5, "right-to-left mark"),
    ("ab\u{2067}cd\u{2069}", 3, "right-to-left isolate"),
    ("\u{430}bcd", 1, "Cyrillic a"),
    ("ab\u{3BF}d", 3, "Greek omicron"),
    ("abc\u{FF21}", 4, "full-width A"),
    ("abcd\u{661}", 5, "Arabic digit one"),
    ("abc\u{212A}", 4, "Kelvin sign, K in lower case"),
    ("ab\u{17F}d", 3, "long s, S in upper case"),
    ("a\u{301}bcd", 2, "combining acute accent"),
    ("\u{E1}bcd", 1, "the same composed"),
    ("abcd\u{20DD}", 5, "combining circle"),
    ("ab\u{200D}cd", 3, "zero width joiner"),
    ("ab\u{AD}cd", 3, "soft hyphen"),
    ("ab\u{A0}cd", 3, "no-break space"),
    (r"ab\u007fd", 3, "DEL"),
    ("ab\u{FFFF}d", 3, "a noncharacter"),
    ("ab\u{FFFD}d", 3, "what stands for bytes that were no UTF-8"),
    (r"ab\ud83d\ude00", 3, "a pair of surrogates"),
];

#[test]
fn an_alphabet_refuses_them() {
    for (text, position, what) in STRANGE {
        let json = format!(r#"{{"clientSecret":"{text}"}}"#);
        let start =
            format!("clientSecret: character {position} is not allowed (allowed: A-Z a-z 0-9 - _) at line 1 column ");
        for error in [
            refused(serde_json::from_str::<Request>(&json)),
            refused(serde_json::from_reader::<_, Request>(json.as_bytes())),
            refused(serde_json::from_value::<Request>(serde_json::from_str(&json).unwrap())) + " at line 1 column ",
        ] {
            assert!(error.starts_with(&start), "{what}: {error}");
        }
    }
}

/// A policy without a charset takes any text as it is, and counts scalar values: nothing is composed or dropped.
#[test]
fn a_free_text_keeps_them() {
    for (text, _, what) in STRANGE {
        let json = format!(r#"{{"password":"{text}"}}"#);
        let decoded: serde_json::Value = serde_json::from_str(&json).unwrap();
        let long_enough = decoded["password"].as_str().unwrap().chars().count() >= 4;
        assert_eq!(serde_json::from_str::<Login>(&json).is_ok(), long_enough, "{what}");
    }
    let three = r#"{"password":"e\u0301a"}"#;
    assert_eq!(
        refused(serde_json::from_str::<Login>(three)),
        "password: must be at least 4 characters at line 1 column 22"
    );
    assert!(serde_json::from_str::<Login>(r#"{"password":"e\u0301a\u0301"}"#).is_ok());
    let family = "👩\u{200D}👩\u{200D}👧".repeat(5);
    let long = format!(r#"{{"password":"{family}"}}"#);
    assert_eq!(
        refused(serde_json::from_str::<Login>(&long)),
        "password: must be at most 20 characters at line 1 column 104"
    );
}

#[test]
fn names_are_not_alike() {
    for name in ["\u{FEFF}clientSecret", "client\u{405}ecret", "clientSecret\u{200B}", r"clientSecret\u0000"] {
        let error = refused(serde_json::from_str::<Request>(&format!(r#"{{"{name}":"abcd"}}"#)));
        assert!(error.starts_with("missing field `clientSecret` at line 1 column "), "{error}");
    }
}
