//! What a field is told to be, by its type and its attributes.

use super::models;
use super::rules::errors_of;

fn errors(container: &str, field: &str) -> Vec<String> {
    errors_of(&format!("{container} struct Model {{ #[secret] key: SecretString, {field} }}"))
}

#[test]
fn what_lives_as_long_as_the_program_and_is_not_read() {
    for (container, field) in [
        ("", "#[serde(skip)] label: &'static str"),
        ("", "#[serde(skip_deserializing)] label: &'static str"),
        ("#[secret(skip(Deserialize))]", "label: &'static str"),
        // Read by somebody else's function, or owned.
        ("", "#[serde(with = \"label\")] label: &'static str"),
        ("", "#[serde(deserialize_with = \"label\")] label: &'static str"),
        ("", "label: Cow<'static, str>"),
    ] {
        assert_eq!(errors(container, field), Vec::<String>::new(), "{container} {field}");
    }
    for field in ["label: &'static str", "#[secret] label: Cow<'static, str>"] {
        let found = errors("", field);
        assert!(matches!(&*found, [one] if one.contains("as long as `'static`")), "{field}: {found:?}");
    }
}

#[test]
fn bytes_without_a_rule_are_wiped_as_a_whole() {
    let made = |attribute: &str, ty: &str| {
        let models = models(&format!("#[derive(ValidatedSecret)] struct Model {{ {attribute} key: {ty} }}"));
        crate::derive(&models[0]).to_string()
    };
    assert_eq!(made("#[secret]", "[u8; 32]"), made("#[secret(wipe)]", "[u8; 32]"));
    assert_ne!(made("#[secret]", "Vec<u8>"), made("#[secret(wipe)]", "Vec<u8>"));
}
