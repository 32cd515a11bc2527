//! Hints, places and the problem document, through the derive: what a server answers to a model's mistakes.

use std::collections::BTreeMap;

use secret_core::{Hint, Policy, Problem, SecretString, Unvalidated, ValidatedSecret, Violations};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

#[derive(ValidatedSecret)]
#[serde(rename_all = "camelCase")]
struct Client {
    #[secret(charset = "A-Za-z0-9_-", max_len = 86)]
    client_secret: SecretString,
}

#[derive(ValidatedSecret)]
#[serde(rename_all = "kebab-case")]
struct Request {
    #[secret(nested)]
    clients: Vec<Client>,
    #[serde(rename = "a/b~c")]
    #[secret(nested)]
    odd: Option<Client>,
    #[secret(nested)]
    by_name: BTreeMap<String, Vec<Client>>,
    #[secret(prefix = "sk_", require(digit, symbol), deny = ["sk_1changeme!"], max_bytes = 20)]
    api_key: Option<String>,
    #[serde(flatten)]
    #[secret(nested)]
    flat: Option<Client>,
}

fn violations<T: ValidatedSecret>(body: Value) -> Violations
where
    Unvalidated<T>: DeserializeOwned,
{
    serde_json::from_value::<Unvalidated<T>>(body).unwrap().validate().map(drop).unwrap_err()
}

fn of_secret(value: &str) -> Violations {
    violations::<Client>(json!({"clientSecret": value}))
}

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
        of_secret("!").problem().typed("https://example.com/problems/secret", "A secret is wrong").with_status(400);
    let document = serde_json::to_value(&problem).unwrap();
    assert_eq!(
        (&document["type"], &document["title"], &document["status"]),
        (&json!("https://example.com/problems/secret"), &json!("A secret is wrong"), &json!(400))
    );
    assert_eq!(document["errors"], serde_json::to_value(of_secret("!")).unwrap());
}

#[test]
fn serdes_line_names_the_whole_place() {
    let request = |key: &str, value: Value| {
        let mut body = json!({"clients": [{"clientSecret": "abc"}], "by-name": {}, "clientSecret": "abc"});
        body[key] = value;
        serde_json::from_str::<Request>(&body.to_string()).map(drop).unwrap_err().to_string()
    };
    let allowed = "character 1 is not allowed (allowed: A-Z a-z 0-9 - _) at line 1 column ";
    for (key, value, start) in [
        ("clients", json!([{"clientSecret": "abc"}, {"clientSecret": "<"}]), "clients/1/clientSecret: "),
        ("a/b~c", json!({"clientSecret": "<"}), "a/b~c/clientSecret: "),
        ("by-name", json!({"canary": [{"clientSecret": "<"}]}), "by-name/*/0/clientSecret: "),
    ] {
        let error = request(key, value);
        assert!(error.strip_prefix(start).is_some_and(|rest| rest.starts_with(allowed)), "{error}");
    }
    for (key, value, start) in [
        ("clients", json!([{}]), "clients/0: missing field `clientSecret` at line 1 column "),
        ("clients", json!(["canary"]), "clients/0: expected struct Client at line 1 column "),
        ("clients", json!("canary"), "clients: expected a list at line 1 column "),
        ("a/b~c", json!({"clientSecret": 1}), "a/b~c/clientSecret: expected a string at line 1 column "),
        ("by-name", json!({"canary": {"canary": 1}}), "by-name/*: expected a list at line 1 column "),
    ] {
        let error = request(key, value);
        assert!(error.starts_with(start), "{error}");
    }
}

/// serde makes `None` of a flattened option that cannot be read. A secret that breaks its rules must not vanish so.
#[test]
fn a_flattened_option_is_checked() {
    let request = |value| json!({"clients": [], "by-name": {}, "clientSecret": value});
    let error = serde_json::from_value::<Request>(request("<")).map(drop).unwrap_err();
    assert_eq!(error.to_string(), "clientSecret: character 1 is not allowed (allowed: A-Z a-z 0-9 - _)");
    assert!(serde_json::from_value::<Request>(request("abc")).unwrap().flat.is_some());
    let without = json!({"clients": [], "by-name": {}});
    assert!(serde_json::from_value::<Request>(without).unwrap().flat.is_none());
}

#[test]
fn a_malformed_document_stays_one_at_any_depth() {
    for body in
        [r#"{"clients": [{"clientSecret": "abc"#, r#"{"clients": [{"clientSecret": "a\qc"}]"#, r#"{"clients": [{"#]
    {
        let error = serde_json::from_str::<Request>(body).map(drop).unwrap_err();
        assert!(error.is_eof() || error.is_syntax(), "{error}");
    }
}

#[test]
fn a_recursive_place() {
    #[derive(ValidatedSecret)]
    struct Node {
        #[secret(max_len = 2)]
        #[allow(dead_code, reason = "parsed only")]
        value: String,
        #[serde(default)]
        #[secret(nested)]
        #[allow(dead_code, reason = "parsed only")]
        children: Vec<Node>,
        #[serde(default)]
        #[allow(dead_code, reason = "parsed only")]
        count: u8,
    }
    let error = |leaf: Value| {
        let tree = json!({"value": "a", "children": [{"value": "b"}, {"value": "c", "children": [leaf]}]});
        serde_json::from_value::<Node>(tree).map(drop).unwrap_err().to_string()
    };
    assert_eq!(error(json!({"value": "abc"})), "children/1/children/0/value: must be at most 2 characters");
    assert_eq!(error(json!({"value": "d", "count": "canary"})), "children/1/children/0/count: not a valid `u8`");
    assert_eq!(error(json!({})), "children/1/children/0: missing field `value`");
}

#[test]
fn a_format_that_tells_the_place_itself_is_left_to_it() {
    let error = |yaml: &str| serde_yaml_ng::from_str::<Vec<Client>>(yaml).map(drop).unwrap_err().to_string();
    assert_eq!(
        error("- clientSecret: abc\n- clientSecret: <\n"),
        ".[1].clientSecret: clientSecret: character 1 is not allowed (allowed: A-Z a-z 0-9 - _) at line 2 column 17"
    );
    let toml = "[[list]]\nclientSecret = '<'\n";
    let error = toml::from_str::<BTreeMap<String, Vec<Client>>>(toml).map(drop).unwrap_err();
    assert_eq!(error.message(), "clientSecret: character 1 is not allowed (allowed: A-Z a-z 0-9 - _)");
}

#[test]
fn a_place_below_names_that_are_punctuation() {
    #[derive(ValidatedSecret)]
    struct Outer {
        #[serde(rename = "x:y")]
        #[secret(nested)]
        #[allow(dead_code, reason = "parsed only")]
        middle: Middle,
    }
    #[derive(ValidatedSecret)]
    struct Middle {
        #[serde(rename = "a/b: c")]
        #[secret(nested)]
        #[allow(dead_code, reason = "parsed only")]
        client: Client,
        #[serde(flatten)]
        #[secret(nested)]
        #[allow(dead_code, reason = "parsed only")]
        flat: Client,
    }
    let error = |client: &str, flat: &str| {
        let body = json!({"x:y": {"a/b: c": {"clientSecret": client}, "clientSecret": flat}});
        serde_json::from_value::<Outer>(body).map(drop).unwrap_err().to_string()
    };
    let text = "character 1 is not allowed (allowed: A-Z a-z 0-9 - _)";
    assert_eq!(error("<", "a"), format!("x:y/a/b: c/clientSecret: {text}"));
    assert_eq!(error("a", "<"), format!("x:y/clientSecret: {text}"));
}
