//! What is parsed, printed and written again.

use super::*;

#[test]
fn a_model_is_parsed_and_printed() {
    let update: Update = serde_json::from_value(json!({"clientSecret": "abc"})).unwrap();
    assert_eq!(format!("{update:?}"), "Update { client_secret: [REDACTED] }");
    assert_eq!(serde_json::to_value(&update).unwrap(), json!({"clientSecret": "abc"}));
    let Update { client_secret } = update;
    assert_eq!(client_secret.expose_secret(), "abc");
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
    assert_eq!(Token::POLICY.rules().max_len(), Some(8));
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

/// A derive is handed what `cfg` leaves.
#[derive(ValidatedSecret)]
#[secret(derive(Serialize))]
struct Configured {
    #[cfg(any())]
    #[secret(nonsense)]
    missing: Missing,
    #[cfg(not(any()))]
    #[secret(max_len = 4)]
    key: SecretString,
    #[cfg_attr(not(any()), secret(max_len = 4))]
    token: SecretString,
}

#[test]
fn fields_that_are_left_out_by_cfg_are_none() {
    let json = r#"{"key":"abcd","token":"abcd"}"#;
    assert_eq!(serde_json::to_string(&serde_json::from_str::<Configured>(json).unwrap()).unwrap(), json);
    assert_eq!(Configured::FIELDS.iter().map(|field| field.name()).collect::<Vec<_>>(), ["key", "token"]);
    assert!(serde_json::from_str::<Configured>(r#"{"key":"abcd","token":"abcde"}"#).is_err());
}

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
struct Hashed {
    #[secret(max_len = 4)]
    keys: HashMap<String, SecretString, std::hash::RandomState>,
}

#[test]
fn a_map_may_name_its_hasher() {
    let json = r#"{"keys":{"a":"abcd"}}"#;
    let parsed: Hashed = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::to_string(&parsed).unwrap(), json);
    assert!(parsed == serde_json::from_str::<Hashed>(json).unwrap());
    assert!(serde_json::from_str::<Hashed>(r#"{"keys":{"a":"abcde"}}"#).is_err());
}
