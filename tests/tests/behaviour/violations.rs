//! Violations as text, as data and as a problem document.

use std::error::Error;

use secret_core::{CharSet, Hint, Policy, Problem, Rule, Segment, Violation, Violations};
use secret_tests::under;
use serde_json::json;

mod writers;

const CLIENT_SECRET: Policy = Policy::new().charset(CharSet::BASE64URL).max_len(86);

fn too_long() -> Violation {
    Violation::new(Rule::MaxLen { max: 86 })
}

#[test]
fn pointers_are_escaped_and_end_at_a_map() {
    let cases: [(&[Segment], &str, &str); 6] = [
        (&[], "", ""),
        (&[Segment::Field("clientSecret")], "/clientSecret", "clientSecret: "),
        (
            &[Segment::Field("clients"), Segment::Index(3), Segment::Field("clientSecret")],
            "/clients/3/clientSecret",
            "clients/3/clientSecret: ",
        ),
        // RFC 6901, section 5: `a/b`, `m~n` and the empty name
        (&[Segment::Field("a/b"), Segment::Field("m~n"), Segment::Field("")], "/a~1b/m~0n/", "a/b/m~n/: "),
        (&[Segment::Field("~1")], "/~01", "~1: "),
        (&[Segment::Field("secrets"), Segment::Entry, Segment::Field("value")], "/secrets", "secrets/*/value: "),
    ];
    for (path, pointer, place) in cases {
        let violation = path.iter().rev().fold(too_long(), |violation, segment| violation.at(*segment));
        assert_eq!(violation.path().collect::<Vec<_>>(), path);
        assert_eq!(violation.pointer(), pointer);
        assert_eq!(violation.to_string(), format!("{place}must be at most 86 characters"));
    }
}

#[test]
fn the_problem_document() {
    let violations =
        under(CLIENT_SECRET.check(&format!("{}\n", "x".repeat(86))).unwrap_err(), Segment::Field("clientSecret"));
    let problem = violations.problem();
    assert_eq!(
        serde_json::to_value(&problem).unwrap(),
        json!({
            "type": "about:blank",
            "title": "Unprocessable Content",
            "status": 422,
            "errors": [
                {
                    "pointer": "/clientSecret",
                    "code": "max_len",
                    "detail": "must be at most 86 characters",
                    "max": 86,
                },
                {
                    "pointer": "/clientSecret",
                    "code": "charset",
                    "detail": "character 87 is not allowed (allowed: A-Z a-z 0-9 - _); \
                               it ends with a line break: was it read from a file?",
                    "position": 87,
                    "allowed": "A-Za-z0-9_-",
                    "hint": "trailing_line_break",
                },
            ],
        }),
    );
    assert_eq!(problem.errors(), &violations);
    assert_eq!(
        (problem.status(), problem.problem_type(), problem.title()),
        (422, "about:blank", "Unprocessable Content")
    );

    let typed = problem.with_type("https://example.com/invalid", "Invalid").with_status(400);
    assert_eq!((typed.status(), typed.problem_type(), typed.title()), (400, "https://example.com/invalid", "Invalid"));
    assert_eq!(Problem::CONTENT_TYPE, "application/problem+json");
}

#[test]
fn hints_for_what_people_paste() {
    let hint = |value: &str| CLIENT_SECRET.check(value).unwrap_err().iter().find_map(|violation| violation.hint());
    for value in ["abc\n", "abc\r\n", "abc\r", "\"abc\"\n", "\n"] {
        assert_eq!(hint(value), Some(Hint::TrailingLineBreak), "{value:?}");
    }
    for value in ["\"abc\"", "'abc'", "`abc`", "“abc”", "‘abc’", "\"\""] {
        assert_eq!(hint(value), Some(Hint::SurroundingQuotes), "{value:?}");
    }
    for value in ["Bearer abc", "bearer abc", "BEARER abc", "Bearer "] {
        assert_eq!(hint(value), Some(Hint::LeadingBearer), "{value:?}");
    }
    for value in [" abc", "abc ", "\tabc", "abc\u{A0}", " "] {
        assert_eq!(hint(value), Some(Hint::SurroundingSpaces), "{value:?}");
    }
    for value in ["", "\"", "\"abc", "a b", "<value>", "Bearer-abc!", "a\nb"] {
        assert_eq!(hint(value), None, "{value:?}");
    }
}

#[test]
fn a_hint_explains_what_it_stands_beside() {
    let quoted = "\"abc\"";
    let hints = |policy: Policy| -> Vec<_> {
        let violations = policy.check(quoted).unwrap_err();
        violations.iter().map(|violation| (violation.code(), violation.hint().is_some())).collect()
    };
    assert_eq!(hints(CLIENT_SECRET.max_len(4)), [("max_len", false), ("charset", true)]);
    assert_eq!(hints(Policy::new().max_len(3)), [("max_len", true)]);
    assert_eq!(hints(Policy::new().len(3)), [("len", true)]);
    assert_eq!(hints(Policy::new().prefix("abc").max_len(3)), [("max_len", false), ("prefix", true)]);
    // Without its quotes it would be shorter still.
    assert_eq!(hints(Policy::new().min_len(9)), [("min_len", false)]);
    // Quotes are allowed.
    assert_eq!(hints(Policy::new().charset(CharSet::VSCHAR).max_len(3)), [("max_len", false)]);
}

#[test]
fn they_are_errors_and_collections() {
    let violations = CLIENT_SECRET.min_len(5).check("a!").unwrap_err();
    assert_eq!(violations.len(), 2);
    assert_eq!(violations.first().code(), "min_len");
    assert_eq!((&violations).into_iter().count(), 2);
    assert_eq!(
        violations.clone().into_iter().map(|violation| violation.code()).collect::<Vec<_>>(),
        ["min_len", "charset"]
    );
    assert_eq!(
        violations.to_string(),
        "must be at least 5 characters; character 2 is not allowed (allowed: A-Z a-z 0-9 - _)",
    );
    let error: Box<dyn Error + Send + Sync> = Box::new(violations.clone());
    assert!(error.source().is_none());

    let mut more = Violations::from(too_long());
    more.extend(violations.clone());
    assert!(more.iter().eq([&too_long()].into_iter().chain(&violations)));
}

/// No 4 bytes of a refused value in anything that is said about it.
#[test]
fn nothing_of_the_value_is_said() {
    let value = "\"kQ7#vN2$wX9%zR4&\u{e9}\n";
    let policy = Policy::new()
        .charset(CharSet::UPPER)
        .min_len(100)
        .max_bytes(5)
        .prefix("SK_")
        .deny(&["kQ7#vN2$wX9%zR4&"])
        .with(|_| Err("is not good enough"));
    let violations = policy.check(value).unwrap_err();
    let said = format!(
        "{violations} {violations:?} {:?} {}",
        violations.problem(),
        serde_json::to_string(&violations.problem()).unwrap(),
    );
    for window in value.as_bytes().windows(4) {
        assert!(!said.as_bytes().windows(4).any(|said| said == window), "{said}");
    }
}

#[test]
fn debug_tells_the_place_the_rule_and_the_hint() {
    let violations = Policy::new().charset(CharSet::LOWER).check("canary\n").unwrap_err();
    let violations = under(under(violations, Segment::Index(3)), Segment::Field("tokens"));
    assert_eq!(
        format!("{:?}", violations.first()),
        "Violation { path: [Field(\"tokens\"), Index(3)], rule: Charset { allowed: CharSet[a-z], position: 7 }, hint: Some(TrailingLineBreak) }"
    );
}
