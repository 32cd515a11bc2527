//! What the type and the attributes of a field make it.

use super::models;
use super::rules::errors_of;

fn errors(container: &str, field: &str) -> Vec<String> {
    errors_of(&format!("{container} struct Model {{ #[secret] key: SecretString, {field} }}"))
}

#[test]
fn a_static_lifetime_needs_no_input_or_a_static_one() {
    for (container, field) in [
        ("", "#[serde(skip)] label: &'static str"),
        ("", "#[serde(skip_deserializing)] label: &'static str"),
        ("#[secret(skip(Deserialize))]", "label: &'static str"),
        // Read by somebody else's function, or owned.
        ("", "#[serde(with = \"label\")] label: &'static str"),
        ("", "#[serde(deserialize_with = \"label\")] label: &'static str"),
        ("", "label: Cow<'static, str>"),
        // What serde borrows of its own accord is borrowed, from an input that lives as long.
        ("", "label: &'static str"),
        ("", "label: Option<&'static [u8]>"),
    ] {
        assert_eq!(errors(container, field), Vec::<String>::new(), "{container} {field}");
    }
    for field in ["labels: Vec<&'static str>", "#[secret] label: &'static str", "#[secret] label: Cow<'static, str>"] {
        let found = errors("", field);
        assert!(matches!(&*found, [one] if one.contains("does not live for `'static`")), "{field}: {found:?}");
    }
}

fn made(model: &str) -> String {
    crate::derive(&models(&format!("#[derive(ValidatedSecret)] {model}"))[0]).to_string()
}

#[test]
fn bytes_without_a_rule_are_wiped_as_a_whole() {
    let made = |attribute: &str, ty: &str| made(&format!("struct Model {{ {attribute} key: {ty} }}"));
    assert_eq!(made("#[secret]", "[u8; 32]"), made("#[secret(wipe)]", "[u8; 32]"));
    assert_ne!(made("#[secret]", "Vec<u8>"), made("#[secret(wipe)]", "Vec<u8>"));
}

#[test]
fn keys_of_a_map_are_asked_for_what_is_done_with_them() {
    for (attribute, ty, asked) in [
        ("", "BTreeMap<Name, SecretString>", &["SortedKey < 'de , _ >"][..]),
        ("", "HashMap<Name, SecretString>", &["HashedKey < 'de , _ >"]),
        ("derive(Serialize)", "BTreeMap<Name, SecretString>", &["SortedKey < 'de , _ >", "Writable < _ >"]),
        ("derive(Serialize), skip(Deserialize)", "HashMap<Name, SecretString>", &["Writable < _ >"]),
        ("skip(Deserialize), derive(Eq)", "HashMap<Name, SecretString>", &[]),
    ] {
        let code = made(&format!("#[secret({attribute})] struct Model {{ #[secret] keys: {ty} }}"));
        let found = ["SortedKey < 'de , _ >", "HashedKey < 'de , _ >", "Writable < _ >"].into_iter();
        let found = found.filter(|name| code.contains(&format!("< Name as __core :: __private :: {name} >")));
        assert_eq!(found.collect::<Vec<_>>(), asked, "{attribute} {ty}: {code}");
        assert_eq!(code.contains("KeyOf"), !asked.is_empty(), "{attribute} {ty}");
    }
}

#[test]
fn what_has_no_size_within_another_type_fails_the_build() {
    let fails =
        |model: &str| made(model).contains("panic ! (\"`str` has no size known at compile time: write `Box<str>`\")");
    assert!(fails("struct Model { #[secret] key: SecretString, rest: Option<str> }"));
    assert!(!fails("struct Model { #[secret] key: SecretString, rest: str }"));
    assert!(!fails("enum Model { One { #[secret] key: SecretString, rest: str } }"));
    assert!(!fails("struct Model<T> { #[secret] key: SecretString, rest: Option<str>, other: T }"));
}

#[test]
fn a_key_of_an_enum_on_a_struct_is_one_error() {
    let found = errors("#[serde(content = \"c\")]", "");
    assert_eq!(found, ["serde's `content` is for enums: remove it"]);
}

#[test]
fn a_variant_that_is_not_read_by_its_name_may_share_it() {
    let errors = |attribute: &str| {
        errors_of(&format!(
            "enum Model {{ One {{ #[secret] key: SecretString }}, #[serde({attribute})] Two {{ label: u8 }} }}"
        ))
    };
    for attribute in ["skip, rename = \"One\"", "untagged, rename = \"One\"", "rename = \"Three\""] {
        assert_eq!(errors(attribute), Vec::<String>::new(), "{attribute}");
    }
    assert_eq!(errors("rename = \"One\""), ["another variant is already named `One` in the input: rename one of them"]);
}

#[test]
fn a_value_of_serde_without_quotes_is_suggested_with_them() {
    for (written, instead) in [
        ("default = 12", "default = \"path::to::function\""),
        ("default = given::one", "default = \"given::one\""),
        ("rename = 'a'", "rename = \"a\""),
        ("rename = 12", "rename = \"12\""),
        ("rename =", "rename = \"..\""),
    ] {
        let key = written.split(' ').next().unwrap_or_default();
        let expected = format!("serde's `{key}` takes a text in quotes: write `{instead}`");
        assert_eq!(errors("", &format!("#[serde({written})] label: u8")), [expected]);
    }
}
