//! Every shape of type that the derive takes, parsed, checked and printed.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::marker::PhantomData;
use std::sync::Arc;

use secret_core::{ExposeSecret, SecretString, Unvalidated, ValidatedSecret, Violations};
use serde::Deserialize;
use serde_json::json;

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
#[serde(rename_all = "camelCase")]
struct Update {
    #[secret(charset = "A-Za-z0-9_-", max_len = 86)]
    client_secret: SecretString,
}

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
struct Token(#[secret(charset = "a-z", max_len = 8)] SecretString);

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Everything {
    #[secret(max_len = 4)]
    plain_string: String,
    #[secret(max_len = 4)]
    boxed: Box<str>,
    #[secret(max_len = 4)]
    zeroizing: zeroize::Zeroizing<String>,
    #[secret(max_len = 4)]
    shared: Arc<SecretString>,
    #[secret(max_len = 4)]
    optional: Option<SecretString>,
    #[secret(max_len = 4)]
    list: Vec<SecretString>,
    #[secret(max_len = 4)]
    map: BTreeMap<String, SecretString>,
    #[secret(max_len = 4)]
    hash: HashMap<String, Option<String>>,
    #[secret]
    newtype: Token,
    #[secret(nested)]
    nested: Update,
    #[secret]
    bytes: Vec<u8>,
    count: u16,
    r#type: Option<String>,
}

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
enum Grant {
    ClientCredentials {
        id: u8,
        #[secret(max_len = 4)]
        client_secret: SecretString,
    },
    Bearer(#[secret(max_len = 4)] SecretString),
    Pair(#[secret(max_len = 4)] String, u8),
    None,
}

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Internal {
    Login {
        #[secret(max_len = 4)]
        password: SecretString,
    },
    Out,
}

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
#[serde(tag = "kind", content = "value")]
enum Adjacent {
    Login {
        #[secret(max_len = 4)]
        password: SecretString,
    },
    Token(#[secret(max_len = 4)] SecretString),
}

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
#[serde(untagged)]
enum Untagged {
    Login {
        #[secret(max_len = 4)]
        password: SecretString,
    },
    Token(#[secret(max_len = 4)] SecretString),
}

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
struct Flat {
    id: u8,
    #[serde(flatten)]
    #[secret(nested)]
    update: Update,
    #[serde(flatten)]
    rest: BTreeMap<String, u8>,
}

#[derive(ValidatedSecret)]
#[expect(dead_code)]
struct Borrowing<'a, T: Clone>
where
    T: std::fmt::Display,
{
    #[secret(max_len = 4)]
    text: &'a str,
    #[secret(max_len = 4)]
    cow: Cow<'a, str>,
    label: T,
    marker: PhantomData<T>,
    name: &'a str,
}

#[derive(ValidatedSecret)]
struct Defaults {
    #[serde(default = "token")]
    #[secret(max_len = 4)]
    with_path: SecretString,
    #[serde(default)]
    #[secret(max_len = 4)]
    empty: Option<SecretString>,
    #[serde(default)]
    count: u8,
    #[serde(default = "seven", alias = "sieben")]
    seven: u8,
    #[serde(skip)]
    skipped: u8,
    #[serde(deserialize_with = "doubled")]
    doubled: u8,
}

#[derive(ValidatedSecret, Default)]
#[serde(default)]
struct WhollyDefault {
    #[secret(max_len = 4, min_len = 0)]
    key: SecretString,
    count: u8,
}

#[derive(ValidatedSecret)]
struct Node {
    #[secret(max_len = 4)]
    value: SecretString,
    #[secret(nested)]
    children: Vec<Node>,
    parent: Option<Box<Self>>,
}

fn token() -> SecretString {
    "abcd".into()
}

fn seven() -> u8 {
    7
}

fn doubled<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
    u8::deserialize(deserializer).map(|number| number * 2)
}

fn error<T: for<'de> Deserialize<'de>>(json: serde_json::Value) -> String {
    match serde_json::from_str::<T>(&json.to_string()) {
        Ok(_) => panic!("accepted"),
        Err(error) => error.to_string(),
    }
}

fn everything() -> serde_json::Value {
    json!({
        "plainString": "abcd", "boxed": "abcd", "zeroizing": "abcd", "shared": "abcd", "optional": "abcd",
        "list": ["abcd"], "map": {"a": "abcd"}, "hash": {"b": "abcd"}, "newtype": "abcd", "nested": {"clientSecret": "x"},
        "bytes": [1, 2], "count": 7, "type": "t"
    })
}

#[test]
fn a_model_is_parsed_and_printed() {
    let update: Update = serde_json::from_value(json!({"clientSecret": "abc"})).unwrap();
    assert_eq!(format!("{update:?}"), "Update { client_secret: [REDACTED] }");
    assert_eq!(serde_json::to_value(&update).unwrap(), json!({"clientSecret": "abc"}));
    let Update { client_secret } = update;
    assert_eq!(client_secret.expose_secret(), "abc");
}

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
fn everything_goes_there_and_back() {
    let parsed: Everything = serde_json::from_str(&everything().to_string()).unwrap();
    assert_eq!(serde_json::to_value(&parsed).unwrap(), everything());
    parsed.validate().unwrap();
    let again: Everything = serde_json::from_value(everything()).unwrap();
    assert!(parsed == again);
    let shown = format!("{parsed:?}");
    assert!(!shown.contains("abcd") && shown.contains("count: 7"), "{shown}");
    assert_eq!(Everything::FIELDS.len(), 11);
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
    assert!(error.starts_with("count: not a valid `u16` at line 1 column "), "{error}");
}

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
        "unknown variant, expected one of `login`, `out` at line 1 column 17"
    );
    // serde's own text names the type that its derive has seen.
    #[derive(ValidatedSecret)]
    #[serde(tag = "kind", content = "value")]
    #[allow(dead_code, reason = "parsed alone")]
    enum Unit {
        Token(#[secret] SecretString),
        Open,
    }
    let text = error::<Unit>(json!({"kind": "Open", "value": {"Bearer": "abc"}}));
    assert!(text.starts_with("expected unit variant Open at line 1"), "{text}");
    let text = error::<Unit>(json!(["Open", {"Bearer": "abc"}]));
    assert!(text.starts_with("expected unit variant Open at line 1"), "{text}");
    // As in serde: a variant is told by its name, and not by its number.
    for kind in [json!(0), json!(1), json!(true), json!(null), json!(["login"])] {
        let found = error::<Internal>(json!({"kind": kind, "password": "abc"}));
        assert!(found.starts_with("expected variant identifier at line 1"), "{found}");
    }
    assert_eq!(error::<Untagged>(json!("canary")), "not a valid enum Untagged at line 1 column 8");
    assert_eq!(
        error::<Flat>(json!({"id": 1, "clientSecret": "<"})),
        "clientSecret: character 1 is not allowed (allowed: A-Z a-z 0-9 - _) at line 1 column 27"
    );
}

#[test]
fn generics_and_lifetimes() {
    let json = String::from(r#"{"text":"abc","cow":"abc","label":1,"marker":null,"name":"n"}"#);
    let borrowing: Borrowing<'_, u8> = serde_json::from_str(&json).unwrap();
    assert!(matches!(borrowing.cow, Cow::Borrowed("abc")));
    assert_eq!(borrowing.text, "abc");
    assert_eq!(
        format!("{borrowing:?}"),
        "Borrowing { text: [REDACTED], cow: [REDACTED], label: 1, marker: PhantomData<u8>, name: \"n\" }"
    );
}

#[test]
fn defaults_and_helpers_keep_their_meaning() {
    let defaults: Defaults = serde_json::from_value(json!({"sieben": 8, "doubled": 2})).unwrap();
    assert_eq!(defaults.with_path.expose_secret(), "abcd");
    assert!(defaults.empty.is_none());
    assert_eq!((defaults.count, defaults.seven, defaults.skipped, defaults.doubled), (0, 8, 0, 4));
    let wholly: WhollyDefault = serde_json::from_value(json!({"count": 3})).unwrap();
    assert_eq!((wholly.key.expose_secret(), wholly.count), ("", 3));
}

#[test]
fn a_recursive_model() {
    let tree = json!({"value": "a", "children": [{"value": "b", "children": [], "parent": null}], "parent": null});
    let node: Node = serde_json::from_str(&tree.to_string()).unwrap();
    assert_eq!(node.children.len(), 1);
    assert!(node.parent.is_none());
}

#[test]
fn a_newtype_is_valid_by_its_type() {
    let token: Token = "abc".parse().unwrap();
    assert_eq!(token.expose_secret(), "abc");
    assert_eq!(Token::try_from("ABC").unwrap_err().to_string(), "character 1 is not allowed (allowed: a-z)");
    assert!(Token::try_from(String::from("abc")).unwrap() == token);
    assert_eq!(Token::POLICY.get_max_len(), Some(8));
    assert_eq!(error::<Token>(json!("ABC")), "character 1 is not allowed (allowed: a-z) at line 1 column 5");
    assert_eq!(error::<Token>(json!(123)), "expected a string at line 1 column 3");
}

/// Borrowed where the input has the text as it is, and copied where it is escaped.
#[test]
fn text_that_may_be_borrowed() {
    #[derive(ValidatedSecret)]
    struct Borrowing<'a> {
        #[secret(max_len = 4)]
        cow: Cow<'a, str>,
    }

    let cow = |model: Borrowing<'_>| (matches!(model.cow, Cow::Borrowed(_)), model.cow.clone().into_owned());
    assert_eq!(cow(serde_json::from_str(r#"{"cow": "abcd"}"#).unwrap()), (true, "abcd".into()));
    assert_eq!(cow(serde_json::from_str(r#"{"cow": "abc\u0064"}"#).unwrap()), (false, "abcd".into()));
    assert_eq!(cow(serde_urlencoded::from_str("cow=abc%64").unwrap()), (false, "abcd".into()));
    for json in [r#"{"cow": "abcde"}"#, r#"{"cow": "abcd\u0065"}"#] {
        let error = serde_json::from_str::<Borrowing<'_>>(json).unwrap_err().to_string();
        assert!(error.starts_with("cow: must be at most 4 characters"), "{error}");
    }
}
