//! What people paste, and what it is taken for.

use super::*;

#[test]
fn what_people_paste() {
    for (value, hint) in [
        ("abc\n", Some(Hint::TrailingLineBreak)),
        ("abc\r\n", Some(Hint::TrailingLineBreak)),
        ("\"abc\"", Some(Hint::SurroundingQuotes)),
        ("'abc'", Some(Hint::SurroundingQuotes)),
        ("`abc`", Some(Hint::SurroundingQuotes)),
        ("\u{201c}abc\u{201d}", Some(Hint::SurroundingQuotes)),
        ("Bearer abc", Some(Hint::LeadingBearer)),
        ("bearer abc", Some(Hint::LeadingBearer)),
        (" abc", Some(Hint::SurroundingSpaces)),
        ("abc ", Some(Hint::SurroundingSpaces)),
        ("abc\u{a0}", Some(Hint::SurroundingSpaces)),
        ("a bc", None),
        ("\"abc", None),
        ("<value>", None),
        ("Bearer", None),
    ] {
        let violations = violations_or_none(value);
        assert_eq!(violations.as_ref().and_then(|all| all.first().hint()), hint, "{value:?}");
        if let (Some(all), Some(hint)) = (violations, hint) {
            assert!(all.to_string().ends_with(&hint.to_string()), "{all}");
        }
    }
}

fn violations_or_none(value: &str) -> Option<Violations> {
    let body = json!({"clientSecret": value});
    serde_json::from_value::<Unvalidated<Client>>(body).unwrap().validate().map(drop).err()
}

#[test]
fn a_hint_stands_in_serdes_line_too() {
    let error = serde_json::from_str::<Client>("{\"clientSecret\": \"abc\\n\"}").unwrap_err().to_string();
    assert_eq!(
        error,
        "clientSecret: character 4 is not allowed (allowed: A-Z a-z 0-9 - _); \
         it ends with a line break: was it read from a file? at line 1 column 24"
    );
}

#[test]
fn what_the_charset_allows_is_no_mistake() {
    #[derive(ValidatedSecret)]
    struct Phrase {
        #[secret(charset = " -~", max_len = 8)]
        #[allow(dead_code, reason = "parsed only")]
        passphrase: String,
    }
    let all = violations::<Phrase>(json!({"passphrase": "\"a phrase\" "}));
    assert_eq!((all.len(), all.first().code(), all.first().hint()), (1, "max_len", None));
    let all = violations::<Phrase>(json!({"passphrase": "phrase\n"}));
    assert_eq!(all.first().hint(), Some(Hint::TrailingLineBreak));
}

/// Of several violations, the one that the mistake explains; none where it explains no one.
#[test]
fn a_hint_stands_where_it_explains_most() {
    let policy = Policy::new().charset(secret_core::CharSet::BASE64URL);
    for (policy, expected) in [
        (policy.max_len(3), vec![("max_len", false), ("charset", true)]),
        (policy.min_len(8), vec![("min_len", false), ("charset", true)]),
        (Policy::new().max_len(3), vec![("max_len", true)]),
        (Policy::new().min_len(8), vec![("min_len", false)]),
        (Policy::new().min_len(8).deny(&["abc\n"]), vec![("min_len", false), ("deny", false)]),
        (Policy::new().min_len(8).prefix("sk_"), vec![("min_len", false), ("prefix", true)]),
    ] {
        let all = policy.check("abc\n").unwrap_err();
        let found: Vec<_> = all.iter().map(|violation| (violation.code(), violation.hint().is_some())).collect();
        assert_eq!(found, expected, "{policy:?}");
    }
}
