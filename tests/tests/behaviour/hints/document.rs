//! The problem document and its pointers.

use super::*;

#[test]
fn the_problem_document() {
    let body = json!({
        "clients": [{"clientSecret": "abc"}, {"clientSecret": "<value>"}],
        "a/b~c": {"clientSecret": ""},
        "by-name": {"canary": [{"clientSecret": "abc"}, {"clientSecret": "abc\n"}]},
        "api-key": "pk_aaaaaaaaaaaaaaaaaaaaaaa",
        "clientSecret": "Bearer abc",
    });
    let problem = violations::<Request>(body).problem();
    assert_eq!((problem.status(), Problem::CONTENT_TYPE), (422, "application/problem+json"));
    assert_eq!(
        serde_json::to_value(&problem).unwrap(),
        json!({
            "type": "about:blank",
            "title": "Unprocessable Content",
            "status": 422,
            "errors": [
                {
                    "pointer": "/clients/1/clientSecret",
                    "code": "charset",
                    "detail": "character 1 is not allowed (allowed: A-Z a-z 0-9 - _)",
                    "position": 1,
                    "allowed": "A-Za-z0-9_-",
                },
                {
                    "pointer": "/a~1b~0c/clientSecret",
                    "code": "min_len",
                    "detail": "must be at least 1 character",
                    "min": 1,
                },
                {
                    "pointer": "/by-name",
                    "code": "charset",
                    "detail": "character 4 is not allowed (allowed: A-Z a-z 0-9 - _); \
                               it ends with a line break: was it read from a file?",
                    "position": 4,
                    "allowed": "A-Za-z0-9_-",
                    "hint": "trailing_line_break",
                },
                {
                    "pointer": "/api-key",
                    "code": "max_bytes",
                    "detail": "must be at most 20 bytes of UTF-8",
                    "max": 20,
                },
                {
                    "pointer": "/api-key",
                    "code": "prefix",
                    "detail": "must start with `sk_`",
                    "prefix": "sk_",
                },
                {
                    "pointer": "/api-key",
                    "code": "require",
                    "detail": "must contain a digit",
                    "missing": ["digit"],
                },
                {
                    "pointer": "/clientSecret",
                    "code": "charset",
                    "detail": "character 7 is not allowed (allowed: A-Z a-z 0-9 - _); \
                               it starts with `Bearer `: was it copied from a header?",
                    "position": 7,
                    "allowed": "A-Za-z0-9_-",
                    "hint": "leading_bearer",
                },
            ],
        })
    );
}

/// RFC 6901 section 5 resolves what the document says.
#[test]
fn a_pointer_finds_its_value() {
    let body = json!({
        "clients": [{"clientSecret": "abc"}, {"clientSecret": "!"}],
        "a/b~c": {"clientSecret": "!"},
        "by-name": {},
        "api-key": "!",
        "clientSecret": "!",
    });
    let violations = violations::<Request>(body.clone());
    assert!(violations.len() > 4);
    for violation in &violations {
        assert_eq!(body.pointer(&violation.pointer()), Some(&json!("!")), "{violation}");
    }
}

#[test]
fn the_key_of_an_entry_is_not_told() {
    let body = json!({"clients": [], "by-name": {"canary": [{"clientSecret": "!"}]}, "clientSecret": "abc"});
    let violations = violations::<Request>(body);
    assert_eq!(violations.first().pointer(), "/by-name");
    assert!(violations.to_string().starts_with("by-name/*/0/clientSecret: character 1"), "{violations}");
    assert!(!format!("{violations:?}").contains("canary"));
}

#[test]
fn a_list_of_models_at_the_root() {
    let body = json!([{"clientSecret": "!"}, {"clientSecret": "abc"}, {"clientSecret": "<"}]);
    let all = violations::<Vec<Client>>(body.clone());
    let pointers = all.iter().map(|violation| violation.pointer()).collect::<Vec<_>>();
    assert_eq!(pointers, ["/0/clientSecret", "/2/clientSecret"]);
    assert_eq!(all.first().to_string(), "0/clientSecret: character 1 is not allowed (allowed: A-Z a-z 0-9 - _)");

    let entries = violations::<BTreeMap<String, Client>>(json!({"canary": {"clientSecret": "!"}}));
    assert_eq!((entries.first().pointer().as_str(), entries.len()), ("", 1));
    assert!(entries.to_string().starts_with("*/clientSecret: "), "{entries}");
    let nothing = serde_json::from_value::<Unvalidated<Option<Client>>>(Value::Null).unwrap();
    assert!(nothing.validate().unwrap().is_none());
}

#[test]
fn an_unvalidated_value_shows_nothing() {
    let unvalidated: Unvalidated<Vec<Client>> = serde_json::from_value(json!([{"clientSecret": "canary!"}])).unwrap();
    assert_eq!(format!("{unvalidated:?}"), "Unvalidated([REDACTED])");
    let valid: Unvalidated<Client> = serde_json::from_value(json!({"clientSecret": "abc"})).unwrap();
    assert_eq!(format!("{:?}", valid.validate().unwrap()), "Client { client_secret: [REDACTED] }");
    // The shape is still asked for.
    for wrong in [json!({}), json!({"clientSecret": 12_345_678}), json!("canary"), json!([])] {
        let error = serde_json::from_value::<Unvalidated<Client>>(wrong).map(drop).unwrap_err().to_string();
        assert!(!error.contains("1234") && !error.contains("canary"), "{error}");
    }
}

#[test]
fn one_is_singular() {
    let text = |policy: Policy, value: &str| policy.check(value).unwrap_err().to_string();
    let new = Policy::new;
    assert_eq!(text(new().len(1), "ab"), "must be exactly 1 character");
    assert_eq!(text(new().len(2), "a"), "must be exactly 2 characters");
    assert_eq!(text(new(), ""), "must be at least 1 character");
    assert_eq!(text(new().min_len(2), ""), "must be at least 2 characters");
    assert_eq!(text(new().min_len(0).max_len(1), "ab"), "must be at most 1 character");
    assert_eq!(text(new().max_len(2), "abc"), "must be at most 2 characters");
    assert_eq!(text(new().max_bytes(1), "ab"), "must be at most 1 byte of UTF-8");
    assert_eq!(text(new().max_bytes(2), "abc"), "must be at most 2 bytes of UTF-8");
    assert_eq!(of_secret("").to_string(), "clientSecret: must be at least 1 character");
}

#[test]
fn a_document_of_the_apis_own() {
    let problem =
        of_secret("!").problem().with_type("https://example.com/problems/secret", "A secret is wrong").with_status(400);
    let document = serde_json::to_value(&problem).unwrap();
    assert_eq!(
        (&document["type"], &document["title"], &document["status"]),
        (&json!("https://example.com/problems/secret"), &json!("A secret is wrong"), &json!(400))
    );
    assert_eq!(document["errors"], serde_json::to_value(of_secret("!")).unwrap());
}
