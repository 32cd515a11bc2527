//! The controls: the definitions differ, and so must the outcomes.

use super::Corpus;

pub fn add(corpus: &mut Corpus) {
    let mut control = |name: &str, theirs: &str, ours: &str, seed: &str| {
        corpus.control("control", &format!("control_{name}"), "T", theirs, ours, &[seed]);
    };
    let plain = "struct T { #[secret] key: SecretString, other: u8 }";
    let seed = r#"{"key":"canary-1","other":1}"#;
    control("renamed", plain, "struct T { #[secret] key: SecretString, #[serde(rename = \"otter\")] other: u8 }", seed);
    control(
        "written_otherwise",
        plain,
        "struct T { #[secret] key: SecretString, #[serde(rename(serialize = \"otter\"))] other: u8 }",
        seed,
    );
    control("alias", plain, "struct T { #[secret] key: SecretString, #[serde(alias = \"intruder\")] other: u8 }", seed);
    control("wider", plain, "struct T { #[secret] key: SecretString, other: u16 }", seed);
    control("optional", plain, "struct T { #[secret] key: SecretString, other: Option<u8> }", seed);
    control("default", plain, "struct T { #[secret] key: SecretString, #[serde(default)] other: u8 }", seed);
    control(
        "deny",
        plain,
        "$model #[serde(deny_unknown_fields)] struct T { #[secret] key: SecretString, other: u8 }",
        seed,
    );
    control("order", plain, "struct T { other: u8, #[secret] key: SecretString }", seed);
    control(
        "skipped_on_writing",
        plain,
        "struct T { #[secret] key: SecretString, #[serde(skip_serializing)] other: u8 }",
        seed,
    );
    control(
        "value",
        plain,
        "fn six<'de, D: serde::Deserializer<'de>>(d: D) -> Result<u8, D::Error> { <u8 as serde::Deserialize>::deserialize(d).map(|n| n / 2) } $model struct T { #[secret] key: SecretString, #[serde(deserialize_with = \"six\")] other: u8 }",
        seed,
    );
    control(
        "secret_rule",
        "struct T { #[secret] key: SecretString }",
        "struct T { #[secret(max_len = 7)] key: SecretString }",
        r#"{"key":"canary-1"}"#,
    );
    control(
        "borrowed",
        "struct T { #[secret] key: SecretString, text: Cow<'static, str> }",
        "struct T { #[secret] key: SecretString, #[serde(deserialize_with = \"loud\")] text: Cow<'static, str> } fn loud<'de, D: serde::Deserializer<'de>>(d: D) -> Result<Cow<'static, str>, D::Error> { let text = <String as serde::Deserialize>::deserialize(d)?; if text.contains(\"intruder\") { Ok(text.to_lowercase().repeat(2).into()) } else { Ok(text.into()) } }",
        r#"{"key":"canary-1","text":"plain"}"#,
    );
    control(
        "tag",
        "$model #[serde(tag = \"t\")] enum T { A { #[secret] key: SecretString } }",
        "$model #[serde(untagged)] enum T { A { #[secret] key: SecretString } }",
        r#"{"t":"A","key":"canary-1"}"#,
    );
    control(
        "newtype",
        "struct T(#[secret] SecretString);",
        "struct T(#[secret] SecretString, #[serde(skip)] u8);",
        r#""canary-1""#,
    );
    control(
        "variant_order",
        "enum T { A(#[secret] SecretString), B(u8) }",
        "enum T { B(u8), A(#[secret] SecretString) }",
        r#"{"A":"canary-1"}"#,
    );
    control(
        "never_written",
        "struct T { #[secret] key: Option<SecretString> }",
        "struct T { #[secret] #[serde(skip_serializing_if = \"always\")] key: Option<SecretString> }",
        r#"{"key":"canary-1"}"#,
    );
}
