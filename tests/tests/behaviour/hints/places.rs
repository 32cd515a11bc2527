//! The place in serde's own line.

use super::*;

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
    assert_eq!(error(json!({"value": "d", "count": "canary"})), "children/1/children/0/count: not a valid value");
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

/// A tuple's fields have numbers for names.
#[test]
fn in_a_tuple() {
    #[derive(ValidatedSecret)]
    #[expect(dead_code)]
    struct Pair(#[secret(max_len = 4)] SecretString, #[secret(max_len = 4)] SecretString, u8);
    #[derive(ValidatedSecret)]
    struct Outer {
        #[secret(nested)]
        pairs: Vec<Pair>,
    }

    let said =
        |pair: Value| serde_json::from_value::<Outer>(json!({"pairs": [pair]})).map(drop).unwrap_err().to_string();
    assert_eq!(said(json!(["abcd", "abcde", 1])), "pairs/0/1: must be at most 4 characters");
    assert_eq!(said(json!([1, "abcd", 1])), "pairs/0/0: expected a string");
    assert_eq!(said(json!(["abcd", "abcd", "canary"])), "pairs/0/2: not a valid value");
    assert_eq!(said(json!({"canary": 1})), "pairs/0: expected tuple struct Pair");
}

/// A name may have any character.
#[test]
fn under_a_name_like_no_other() {
    #[derive(ValidatedSecret)]
    struct Inner {
        #[serde(rename = "the secret: it")]
        #[secret(max_len = 4)]
        secret: SecretString,
    }
    #[derive(ValidatedSecret)]
    struct Outer {
        #[secret(nested)]
        inner: Inner,
    }

    let said = |text: &str| serde_json::from_str::<Outer>(text).map(drop).unwrap_err().to_string();
    let inner = |value: &str| said(&format!(r#"{{"inner":{{"the secret: it":{value}}}}}"#));
    assert_eq!(inner(r#""abcde""#), "inner/the secret: it: must be at most 4 characters at line 1 column 34");
    assert_eq!(inner("7"), "inner/the secret: it: expected a string at line 1 column 28");
    // What is no JSON is told in the format's own words.
    assert_eq!(inner("canary"), "expected value at line 1 column 28");
    assert_eq!(said(r#"{"inner":{"the secret: it" "#), "EOF while parsing an object at line 1 column 27");
}
