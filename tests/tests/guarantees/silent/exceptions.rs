//! What cannot be cleaned from here, as SECURITY.md says. Should one of these fail, the limit is gone: say so there.

use std::collections::BTreeMap;

use secret_core::{SecretString, ValidatedSecret};

use super::canary::{CANARY, leaks};
use super::shapes::{Inner, Loose, Strict};

#[test]
fn toml_shows_the_line_of_the_source() {
    let error = toml::from_str::<Strict>(&format!("secret = \"{CANARY}\"\n")).unwrap_err();
    assert!(leaks(&error.to_string()).is_some());
    assert!(leaks(&format!("{error:?}")).is_some());
    assert_eq!(leaks(error.message()), None);
}

/// A secret that was put where the key of a map of any keys belongs.
#[test]
fn yaml_and_toml_show_the_keys_on_the_way() {
    let yaml = serde_yaml_ng::from_str::<Loose>(&format!("secret: ok\nby_name:\n  {CANARY}: more than is allowed\n"))
        .unwrap_err();
    assert!(leaks(&yaml.to_string()).is_some(), "{yaml}");
    let table = toml::toml! { secret = "ok"
    by_name.Zq8WxK3vJ5nB7mT2 = 1 };
    let toml = table.try_into::<Loose>().unwrap_err();
    assert!(leaks(&toml.to_string()).is_some(), "{toml}");
    assert_eq!(leaks(toml.message()), None);
    // The others do not.
    let json = format!(r#"{{"secret":"ok","by_name":{{"{CANARY}":1}}}}"#);
    let json = serde_json::from_str::<Loose>(&json).unwrap_err();
    assert!(json.to_string().starts_with("by_name/*: expected a string at line 1 column "), "{json}");
}

/// An unquoted number is text to this reader: accepted where its digits are, and as silent as any other.
#[test]
fn yaml_takes_a_number_for_text() {
    let parsed = serde_yaml_ng::from_str::<Loose>("secret: 918374655201\n").unwrap();
    assert_eq!(leaks(&format!("{parsed:?}")), None);
}

/// Keys are no secrets: a map of models prints them, as any map does. One of secrets is redacted as a whole.
#[test]
fn keys_of_models_are_shown() {
    #[derive(ValidatedSecret)]
    struct Tenants {
        #[secret(nested)]
        models: BTreeMap<String, Inner>,
        #[secret]
        tokens: BTreeMap<String, SecretString>,
    }
    let parse = |models: &str, tokens: &str| {
        let json = format!(r#"{{"models":{{"{models}":{{"secret":"ok","port":1}}}},"tokens":{{"{tokens}":"ok"}}}}"#);
        format!("{:?}", serde_json::from_str::<Tenants>(&json).unwrap())
    };
    assert!(leaks(&parse(CANARY, "a")).is_some());
    assert_eq!(leaks(&parse("a", CANARY)), None);
}

/// What follows the path to an error by itself, as servers do, shows the keys of a map on the way.
#[test]
fn paths_show_the_keys_on_the_way() {
    fn parse<T: serde::de::DeserializeOwned + std::fmt::Debug>(
        json: &str,
    ) -> serde_path_to_error::Error<serde_json::Error> {
        serde_path_to_error::deserialize::<_, T>(&mut serde_json::Deserializer::from_str(json)).unwrap_err()
    }
    let key = parse::<Loose>(&format!(r#"{{"secret":"ok","by_name":{{"{CANARY}":1}}}}"#));
    assert_eq!(key.path().to_string(), format!("by_name.{CANARY}"));
    assert_eq!(leaks(&key.inner().to_string()), None);
    // A field that is refused for its name is not in the path: the error is about the model.
    let unknown = parse::<Strict>(&format!(r#"{{"{CANARY}":1}}"#));
    assert_eq!((unknown.path().to_string().as_str(), leaks(&unknown.to_string())), (".", None));
    // A value is in no path.
    let refused = parse::<Strict>(&format!(r#"{{"secret":"{CANARY}"}}"#));
    assert_eq!((refused.path().to_string().as_str(), leaks(&refused.to_string())), ("secret", None));
}
