//! The stub impls beside errors, which keep the compiler from reporting anything else.

use super::models;

fn made(model: &str) -> String {
    let code = crate::derive(&models(&format!("#[derive(ValidatedSecret)] {model}"))[0]).to_string();
    assert!(code.contains("compile_error"), "{model}");
    code
}

#[test]
fn whether_a_sound_field_can_be_parsed_is_asked_where_it_is() {
    let asks = |container: &str, generics: &str, attribute: &str| {
        let model = format!(
            "{container} struct Model{generics} {{ {attribute} #[secret] key: SecretString, #[secret(max_length = 4)] other: SecretString }}"
        );
        made(&model).contains("ReadField < 'de >")
    };
    assert!(asks("", "", "") && asks("", "<'a>", ""));
    assert!(!asks("", "<'de>", ""));
    assert!(!asks("#[secret(skip(Deserialize))]", "", ""));
    assert!(!asks("", "", "#[serde(skip)]"));
}

#[test]
fn a_tuple_of_one_has_the_conversions_of_a_newtype_where_it_may_be_one() {
    for (model, expected) in [
        ("#[secret(derive(Drop))] struct Model(#[secret] String);", true),
        ("struct Model(#[secret(nested, wipe)] Inner);", true),
        ("#[secret(derive(Drop))] struct Model(#[secret(nested)] Inner);", false),
        ("struct Model(#[secret(max_length = 4)] String, String);", false),
    ] {
        assert_eq!(made(model).contains("TryFrom"), expected, "{model}");
    }
}
