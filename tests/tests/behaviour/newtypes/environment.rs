//! Models from environment variables, where every value is text, numbers too.

use secret_core::{ExposeSecret, SecretString, ValidatedSecret};
use serde::Deserialize;

#[derive(ValidatedSecret)]
struct ApiKey(#[secret(charset = "0-9A-Fa-f", len = 8)] SecretString);

#[derive(ValidatedSecret)]
struct Config {
    #[secret(min_len = 4)]
    db_password: SecretString,
    #[secret(nested)]
    api_key: Option<ApiKey>,
    port: u16,
    #[serde(default)]
    verbose: bool,
    #[secret]
    #[serde(default)]
    old_tokens: Vec<SecretString>,
}

#[derive(Deserialize)]
struct Plain {
    api_key: ApiKey,
}

fn load<T: for<'de> Deserialize<'de>>(variables: &[(&str, &str)]) -> Result<T, String> {
    let variables = variables.iter().map(|(name, value)| (name.to_string(), value.to_string()));
    envy::prefixed("APP_").from_iter(variables).map_err(|error| format!("{error} {error:?}"))
}

#[test]
fn numbers_are_read_as_what_the_field_wants() {
    // All digits: a loader that guesses would make numbers of the first two.
    let config: Config = load(&[
        ("APP_DB_PASSWORD", "12345678"),
        ("APP_API_KEY", "00000001"),
        ("APP_PORT", "8080"),
        ("APP_VERBOSE", "true"),
        ("APP_OLD_TOKENS", "1,2"),
        ("OTHER", "x"),
    ])
    .unwrap();
    assert_eq!(config.db_password.expose_secret(), "12345678");
    assert_eq!(config.api_key.as_ref().unwrap().expose_secret(), "00000001");
    assert_eq!((config.port, config.verbose, config.old_tokens.len()), (8080, true, 2));
    assert_eq!(config.old_tokens[1].expose_secret(), "2");
    assert!(!format!("{config:?}").contains("12345678"));

    let plain: Plain = load(&[("APP_API_KEY", "0000c0de")]).unwrap();
    assert_eq!(plain.api_key.expose_secret(), "0000c0de");
}

/// As `envy` says it of any field.
const MISSING: &str = "missing value for field db_password MissingValue(\"db_password\")";

#[test]
fn a_wrong_value_is_not_quoted() {
    let with = |name, value| {
        let mut variables = vec![("APP_DB_PASSWORD", "12345678"), ("APP_PORT", "8080")];
        variables.retain(|(other, _)| *other != name);
        variables.push((name, value));
        let error = load::<Config>(&variables).map(drop).unwrap_err();
        assert!(!error.contains("cana") && !error.contains("nary"), "{error}");
        error
    };
    assert!(with("APP_API_KEY", "canary78").starts_with("api_key: character 3 is not allowed (allowed: A-F a-f 0-9)"));
    assert!(with("APP_DB_PASSWORD", "abc").starts_with("db_password: must be at least 4 characters"));
    // The password in the port's place.
    assert!(with("APP_PORT", "canary78").starts_with("port: not a valid value"));
    assert!(with("APP_VERBOSE", "canary78").starts_with("verbose: not a valid value"));
    assert_eq!(load::<Config>(&[("APP_PORT", "1")]).map(drop).unwrap_err(), MISSING);
}
