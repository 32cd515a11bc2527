//! A newtype whose rules the field around it tightens.

use secret_core::{CharSet, Policy, SecretString, Unvalidated, ValidatedSecret};
use serde_json::json;

const CLIENT_SECRET: Policy = Policy::new().charset(CharSet::BASE64URL).max_len(86);

#[derive(ValidatedSecret)]
struct ClientSecret(#[secret(policy = CLIENT_SECRET)] SecretString);

#[derive(ValidatedSecret)]
struct Strict {
    #[secret(min_len = 4, max_len = 8)]
    client_secret: ClientSecret,
    #[secret(policy = CLIENT_SECRET, min_len = 4, charset = "a-z")]
    old_secrets: Vec<ClientSecret>,
    #[secret(prefix = "cs_")]
    new_secret: Option<Box<ClientSecret>>,
}

#[test]
fn both_sets_of_rules_are_kept() {
    let parsed: Strict =
        serde_json::from_value(json!({"client_secret": "abcd", "old_secrets": ["abcd"], "new_secret": "cs_1"}))
            .unwrap();
    parsed.validate().unwrap();

    for (key, value, expected) in [
        ("client_secret", json!("abc"), "client_secret: must be at least 4 characters"),
        ("client_secret", json!("abcdefghi"), "client_secret: must be at most 8 characters"),
        ("client_secret", json!("abcd!"), "client_secret: character 5 is not allowed (allowed: A-Z a-z 0-9 - _)"),
        ("old_secrets", json!(["abcd", "ABCD"]), "old_secrets/1: character 1 is not allowed (allowed: a-z)"),
        ("old_secrets", json!(["abc"]), "old_secrets/0: must be at least 4 characters"),
        ("new_secret", json!("abcd"), "new_secret: must start with `cs_`"),
        ("new_secret", json!("cs_!"), "new_secret: character 4 is not allowed (allowed: A-Z a-z 0-9 - _)"),
    ] {
        let mut body = json!({"client_secret": "abcd", "old_secrets": [], "new_secret": null});
        body[key] = value;
        let error = serde_json::from_value::<Strict>(body.clone()).map(drop).unwrap_err();
        assert_eq!(error.to_string(), expected);
        let all = serde_json::from_value::<Unvalidated<Strict>>(body).unwrap().validate().map(drop).unwrap_err();
        assert!(all.iter().any(|violation| violation.to_string() == expected), "{all}");
    }
}

#[test]
fn violations_of_both_are_told() {
    let body = json!({"client_secret": "!", "old_secrets": [], "new_secret": null});
    let all = serde_json::from_value::<Unvalidated<Strict>>(body).unwrap().validate().map(drop).unwrap_err();
    let codes = all.iter().map(|violation| violation.code()).collect::<Vec<_>>();
    assert_eq!(codes, ["charset", "min_len"]);
    assert!(all.iter().all(|violation| violation.pointer() == "/client_secret"));
}

#[test]
fn the_outer_rules_are_data() {
    let [one, old, new] = Strict::FIELDS else { panic!("three fields") };
    assert_eq!(one.policy().unwrap().rules().max_len(), Some(8));
    assert_eq!(old.policy().unwrap().rules().max_len(), Some(86));
    assert_eq!(new.policy().unwrap().rules().prefix(), Some("cs_"));
}
