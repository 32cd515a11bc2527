//! What a refusal says.

use super::*;

#[test]
fn rejection_names_the_field_and_the_rule() {
    assert_eq!(
        error::<Update>(json!({"clientSecret": "<value>"})),
        "clientSecret: character 1 is not allowed (allowed: A-Z a-z 0-9 - _) at line 1 column 25"
    );
    assert_eq!(
        error::<Update>(json!({"clientSecret": 12_345_678})),
        "clientSecret: expected a string at line 1 column 24"
    );
    assert_eq!(error::<Update>(json!("canary")), "expected struct Update at line 1 column 8");
    assert_eq!(error::<Update>(json!({})), "missing field `clientSecret` at line 1 column 2");
    assert_eq!(
        serde_json::from_str::<Update>("{\"clientSecret\": \"ab").unwrap_err().classify(),
        serde_json::error::Category::Eof
    );
}

#[test]
fn every_violation_is_told_in_order() {
    let mut body = everything();
    for key in ["plainString", "boxed", "optional"] {
        body[key] = json!("12345");
    }
    body["list"] = json!(["ok", "12345"]);
    body["map"] = json!({"key": "12345"});
    body["nested"]["clientSecret"] = json!("<");
    let violations: Violations =
        serde_json::from_value::<Unvalidated<Everything>>(body).unwrap().validate().unwrap_err();
    let pointers = violations.iter().map(|violation| violation.pointer()).collect::<Vec<_>>();
    assert_eq!(pointers, ["/plainString", "/boxed", "/optional", "/list/1", "/map", "/nested/clientSecret"]);
}

#[test]
fn an_unknown_field_is_not_quoted() {
    let mut body = everything();
    body["canary"] = json!(1);
    let error = error::<Everything>(body);
    assert!(error.starts_with("unknown field, expected one of `plainString`, "), "{error}");
}

#[test]
fn a_sibling_is_not_quoted() {
    let mut body = everything();
    body["count"] = json!("canary");
    let error = error::<Everything>(body);
    assert!(error.starts_with("count: not a valid value at line 1 column "), "{error}");
}
