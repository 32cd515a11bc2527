//! Newtypes inside of other types: models, containers, and structs that know nothing of this crate.

use std::collections::{BTreeMap, HashMap};

use secret_core::{ExposeSecret, SecretString, Unvalidated, ValidatedSecret};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

#[derive(Clone, ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
struct Token(#[secret(charset = "a-z", max_len = 8)] SecretString);

/// A model, where the newtype's rules come with it, with or without `nested`.
#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
#[serde(rename_all = "camelCase")]
struct Model {
    #[secret(nested)]
    one_token: Token,
    #[secret]
    bare_token: Token,
    #[secret(nested)]
    maybe: Option<Token>,
    #[secret(nested)]
    list: Vec<Token>,
    #[secret(nested)]
    boxed: Box<Token>,
    #[secret(nested)]
    by_name: BTreeMap<String, Token>,
    #[secret(nested)]
    hashed: HashMap<u8, Vec<Token>>,
}

fn model() -> Value {
    json!({
        "oneToken": "abc", "bareToken": "abc", "maybe": "abc", "list": ["abc", "def"], "boxed": "abc",
        "byName": {"a": "abc"}, "hashed": {"7": ["abc"]},
    })
}

#[test]
fn in_a_model() {
    let parsed: Model = serde_json::from_value(model()).unwrap();
    parsed.validate().unwrap();
    assert_eq!(serde_json::to_value(&parsed).unwrap(), model());
    assert!(!format!("{parsed:?}{parsed:#?}").contains("abc"));

    let mut body = model();
    body["oneToken"] = json!("ABC");
    body["bareToken"] = json!("ABC");
    body["maybe"] = json!("ABC");
    body["list"] = json!(["abc", "ABC"]);
    body["boxed"] = json!("ABC");
    body["byName"] = json!({"canary": "ABC"});
    body["hashed"] = json!({"7": ["abc", "ABC"]});
    let all = serde_json::from_value::<Unvalidated<Model>>(body).unwrap().validate().unwrap_err();
    let pointers = all.iter().map(|violation| violation.pointer()).collect::<Vec<_>>();
    assert_eq!(pointers, ["/oneToken", "/bareToken", "/maybe", "/list/1", "/boxed", "/byName", "/hashed"]);
    assert!(all.to_string().contains("hashed/*/1: character 1"), "{all}");
}

#[test]
fn each_place_is_named_by_the_parser() {
    for (key, value, place) in [
        ("oneToken", json!("ABC"), "oneToken: character 1 is not allowed"),
        ("bareToken", json!("ABC"), "bareToken: character 1 is not allowed"),
        ("maybe", json!(12), "maybe: expected a string"),
        ("list", json!(["abc", 12]), "list/1: expected a string"),
        ("boxed", json!("ABC"), "boxed: character 1 is not allowed"),
        ("byName", json!({"canary": "ABC"}), "byName/*: character 1 is not allowed"),
        ("hashed", json!({"7": ["abc", "ABC"]}), "hashed/*/1: character 1 is not allowed"),
    ] {
        let mut body = model();
        body[key] = value;
        let error = serde_json::from_str::<Model>(&body.to_string()).map(drop).unwrap_err().to_string();
        assert!(error.starts_with(place), "{error}");
    }
}

/// Of somebody else, who derives what serde offers and no more.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Plain {
    name: String,
    token: Token,
    maybe: Option<Token>,
    list: Vec<Token>,
    pair: (Token, u8),
    map: BTreeMap<String, Token>,
}

fn plain() -> Value {
    json!({"name": "n", "token": "abc", "maybe": null, "list": ["abc"], "pair": ["abc", 1], "map": {"a": "abc"}})
}

#[test]
fn in_a_struct_that_knows_nothing_of_this_crate() {
    let parsed: Plain = serde_json::from_value(plain()).unwrap();
    assert_eq!(parsed.token.expose_secret(), "abc");
    assert_eq!(serde_json::to_value(&parsed).unwrap(), plain());
    for (key, wrong) in [
        ("token", json!("canary<>")),
        ("token", json!(12_345_678)),
        ("token", json!({"canary": "canary"})),
        ("maybe", json!(["canary"])),
        ("list", json!(["abc", "canary<>"])),
        ("pair", json!(["canary<>", 1])),
        ("map", json!({"a": "canary<>"})),
    ] {
        let mut body = plain();
        body[key] = wrong;
        for error in [
            serde_json::from_str::<Plain>(&body.to_string()).map(drop).unwrap_err(),
            serde_json::from_reader::<_, Plain>(body.to_string().as_bytes()).map(drop).unwrap_err(),
            serde_json::from_value::<Plain>(body).map(drop).unwrap_err(),
        ] {
            let text = format!("{error}{error:?}");
            assert!(!text.contains("cana") && !text.contains("1234"), "{text}");
            assert!(text.contains("character 7 is not allowed") || text.contains("expected a string"), "{text}");
        }
    }
}

/// serde buffers the values of these, and hands them on from its own buffer.
#[derive(Deserialize)]
#[serde(untagged)]
enum Either {
    Login { token: Token },
    Bare(Token),
}

#[derive(Deserialize)]
struct Flat {
    id: u8,
    #[serde(flatten)]
    rest: BTreeMap<String, Token>,
}

#[test]
fn behind_a_buffer_of_serde() {
    let (login, bare) = (json!({"token": "abc"}), json!("abc"));
    assert!(matches!(serde_json::from_value(login), Ok(Either::Login { token }) if token.expose_secret() == "abc"));
    assert!(matches!(serde_json::from_value(bare), Ok(Either::Bare(token)) if token.expose_secret() == "abc"));
    assert_eq!(
        serde_json::from_value::<Either>(json!("canary<>")).map(drop).unwrap_err().to_string(),
        "data did not match any variant of untagged enum Either"
    );
    let flat: Flat = serde_json::from_value(json!({"id": 1, "a": "abc"})).unwrap();
    assert_eq!((flat.id, flat.rest["a"].expose_secret()), (1, "abc"));
    for wrong in [json!("canary<>"), json!(12_345_678), json!(["canary"])] {
        let error = serde_json::from_value::<Flat>(json!({"id": 1, "a": wrong})).map(drop).unwrap_err().to_string();
        assert!(!error.contains("cana") && !error.contains("1234"), "{error}");
    }
}

#[test]
fn alone_in_a_container() {
    let list: Vec<Token> = serde_json::from_str(r#"["abc", "def"]"#).unwrap();
    assert_eq!(list.iter().map(Token::expose_secret).collect::<Vec<_>>(), ["abc", "def"]);
    list.validate().unwrap();
    let map: HashMap<String, Option<Token>> = serde_json::from_str(r#"{"a": null, "b": "abc"}"#).unwrap();
    map.validate().unwrap();
    assert!(map["a"].is_none());
    let error = serde_json::from_str::<Option<Token>>("12345678").unwrap_err();
    assert_eq!(error.to_string(), "expected a string at line 1 column 8");
}
