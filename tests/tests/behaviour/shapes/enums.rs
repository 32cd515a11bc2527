//! Enums of every tagging.

use super::*;

#[test]
fn enums_of_every_tagging() {
    fn both<T>(wire: serde_json::Value) -> T
    where
        T: for<'de> Deserialize<'de> + serde::Serialize + PartialEq + ValidatedSecret + std::fmt::Debug,
    {
        let value: T = serde_json::from_str(&wire.to_string()).unwrap();
        assert_eq!(serde_json::to_value(&value).unwrap(), wire);
        assert!(value == serde_json::from_value::<T>(wire).unwrap());
        value.validate().unwrap();
        let shown = format!("{value:?}{value:#?}");
        assert!(!shown.contains("abc"), "{shown}");
        value
    }
    both::<Grant>(json!({"ClientCredentials": {"id": 1, "client_secret": "abc"}}));
    both::<Grant>(json!({"Bearer": "abc"}));
    both::<Grant>(json!({"Pair": ["abc", 1]}));
    both::<Grant>(json!("None"));
    both::<Internal>(json!({"kind": "login", "password": "abc"}));
    both::<Internal>(json!({"kind": "out"}));
    both::<Adjacent>(json!({"kind": "Login", "value": {"password": "abc"}}));
    both::<Adjacent>(json!({"kind": "Token", "value": "abc"}));
    both::<Untagged>(json!({"password": "abc"}));
    both::<Untagged>(json!("abc"));
    both::<Flat>(json!({"id": 1, "clientSecret": "abc", "x": 2}));

    let long = json!({"Bearer": "abcde"});
    assert!(error::<Grant>(long).starts_with("Bearer: must be at most 4 characters at line 1"));
    assert!(
        error::<Grant>(json!({"canary": 1}))
            .starts_with("unknown variant, expected one of `ClientCredentials`, `Bearer`")
    );
    assert!(error::<Grant>(json!({"None": "canary"})).starts_with("expected a variant without content"));
    assert!(error::<Grant>(json!(12)).starts_with("expected"));
    assert_eq!(
        error::<Internal>(json!({"kind": "login", "password": "abcde"})),
        "password: must be at most 4 characters at line 1 column 35"
    );
    assert_eq!(
        error::<Internal>(json!({"kind": "canary"})),
        "unknown variant, expected one of `login`, `out` at line 1 column 16"
    );
    #[derive(ValidatedSecret)]
    #[serde(tag = "kind", content = "value")]
    #[allow(dead_code, reason = "parsed alone")]
    enum Unit {
        Token(#[secret] SecretString),
        Open,
    }
    let text = error::<Unit>(json!({"kind": "Open", "value": {"Bearer": "abc"}}));
    assert!(text.starts_with("expected a variant without content at line 1"), "{text}");
    let text = error::<Unit>(json!(["Open", {"Bearer": "abc"}]));
    assert!(text.starts_with("expected a variant without content at line 1"), "{text}");
    // As in serde: a variant is told by its name, and not by its number.
    for kind in [json!(0), json!(1), json!(true), json!(null), json!(["login"])] {
        let found = error::<Internal>(json!({"kind": kind, "password": "abc"}));
        assert!(found.starts_with("expected the name of a variant at line 1"), "{found}");
    }
    assert_eq!(error::<Untagged>(json!("canary")), "not a valid enum Untagged at line 1 column 8");
    assert_eq!(
        error::<Flat>(json!({"id": 1, "clientSecret": "<"})),
        "clientSecret: character 1 is not allowed (allowed: A-Z a-z 0-9 - _) at line 1 column 27"
    );
}
