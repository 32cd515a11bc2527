//! Defaults under the rules, and newtypes.

use super::*;

/// A default is a value like any other: parsed means valid, wherever the value came from.
#[test]
fn a_default_that_breaks_the_rule_is_refused() {
    fn long() -> SecretString {
        "longer than four".into()
    }
    #[derive(ValidatedSecret)]
    struct Field {
        #[serde(default = "long")]
        #[secret(max_len = 4)]
        key: SecretString,
    }
    #[derive(ValidatedSecret)]
    #[serde(default)]
    struct Type {
        #[secret(max_len = 4)]
        key: SecretString,
    }
    impl Default for Type {
        fn default() -> Self {
            Self { key: long() }
        }
    }
    assert_eq!(
        serde_json::from_str::<Field>("{}").unwrap_err().to_string(),
        "key: must be at most 4 characters at line 1 column 2"
    );
    assert_eq!(
        serde_json::from_str::<Type>("{}").unwrap_err().to_string(),
        "key: must be at most 4 characters at line 1 column 2"
    );
    assert!(serde_json::from_str::<Field>(r#"{"key":"abc"}"#).is_ok());
}

/// Outside of the table: serde's own derive loses this default inside of a `macro_rules!`.
#[test]
fn a_default_of_the_type_by_path() {
    #[derive(ValidatedSecret)]
    #[secret(derive(Serialize))]
    #[serde(default = "Model::new")]
    struct Model {
        #[secret]
        key: Key,
        number: u8,
    }
    impl Model {
        fn new() -> Self {
            Self { key: key(), number: 9 }
        }
    }
    let written = |input| outcome(serde_json::from_str::<Model>(input)).map(|[written, ..]| written);
    assert_eq!(written("{}").unwrap(), r#"{"key":"default","number":9}"#);
    assert_eq!(written(r#"{"key":"abc"}"#).unwrap(), r#"{"key":"abc","number":9}"#);
    assert_eq!(written(r#"{"number":1}"#).unwrap(), r#"{"key":"default","number":1}"#);
    assert!(written(r#"{"number":"CANARY"}"#).is_err_and(|error| !error.contains("CANARY")));
}

/// A newtype, and what `transparent` says of it anyway.
#[test]
fn newtypes() {
    #[derive(ValidatedSecret)]
    #[secret(derive(Serialize))]
    #[serde(transparent)]
    struct Transparent(#[secret(charset = "a-z")] SecretString);

    for (input, accepted) in [(r#""abc""#, true), (r#""CANARY""#, false), (r#"["abc"]"#, false), ("null", false)] {
        let transparent = outcome(serde_json::from_str::<Transparent>(input)).map(|[written, ..]| written);
        let plain = outcome(serde_json::from_str::<Key>(input)).map(|[written, ..]| written);
        assert_eq!((transparent.is_ok(), &transparent), (accepted, &plain));
        assert!(transparent.map_or_else(|error| !error.contains("CANARY"), |written| written == input));
    }
}
