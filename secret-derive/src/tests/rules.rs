//! Rules that just go together, and rules that just do not.

use super::models;

/// The texts of the errors about a field with this attribute.
fn errors(attribute: &str) -> Vec<String> {
    errors_of(&format!("struct Model {{ #[secret({attribute})] key: SecretString }}"))
}

pub(super) fn errors_of(model: &str) -> Vec<String> {
    let mut errors = Vec::new();
    for model in models(&format!("#[derive(ValidatedSecret)] {model}")) {
        super::mistakes::reported(crate::derive(&model), &mut errors);
    }
    errors.into_iter().map(|(text, ..)| text).collect()
}

#[test]
fn what_just_goes_together() {
    for attribute in [
        "min_len = 4, max_len = 4",
        "min_len = 4, max_bytes = 4",
        "max_len = 4294967295",
        // As long as the longest secret.
        "prefix = \"sk_\", max_len = 3",
        "prefix = \"sk_\", max_bytes = 3",
        "prefix = \"ü\", max_len = 1",
        "require(upper, digit), max_len = 2",
        "require(upper, digit), max_bytes = 2",
        "prefix = \"A\", require(upper, digit), max_len = 2",
        "charset = \"A-Za-z0-9\", require(upper, lower, digit)",
        "charset = \"!-~\", require(symbol)",
        "deny = [\"abcd\"], max_len = 4",
        "deny = [\"abcd\"], min_len = 4",
        "deny = [\"\"], min_len = 0",
        "deny = [\"\"], min_len = MIN",
        "charset = \"A-Za-z0-9\", min_len = 22, min_entropy = 128",
        "charset = \"A-Za-z0-9_-\", min_len = 22, min_entropy = 132",
        "charset = \"A-Za-z0-9_-\", prefix = \"sk_\", min_len = 25, min_entropy = 132",
        // What a constant says is left to the policy, and so is a charset of one character.
        "charset = \"A-Za-z0-9\", min_len = MIN, min_entropy = 128",
        "charset = \"A-Za-z0-9\", policy = POLICY, min_entropy = 128",
        "charset = \"a\", min_len = 4, min_entropy = 1",
        "require(upper, digit), prefix = PREFIX, max_len = 1",
        "min_len = -MIN",
        "min_len = !0",
        "with = <T as Check>::check",
        "with = path::<A, B>",
        "no_control",
        "suffix = \"_v1\", no_control",
    ] {
        assert_eq!(errors(attribute), Vec::<String>::new(), "{attribute}");
    }
}

#[test]
fn what_just_does_not() {
    let cases: &[(&str, &[&str])] = &[
        ("min_len = 5, max_len = 4", &["`min_len = 5` is above `max_len = 4`"]),
        ("max_len = 4294967296", &["longer than any secret"]),
        ("prefix = \"sk_\", max_len = 2", &["longer than `max_len = 2`"]),
        ("prefix = \"ü\", max_bytes = 1", &["longer than `max_bytes = 1`"]),
        (
            "require(upper, digit), max_len = 1",
            &["needs 2 characters, one of each class, and `max_len = 1` leaves room for 1"],
        ),
        ("charset = \"A-Za-z0-9\", require(upper, digit), max_len = 1", &["needs 2 characters"]),
        ("charset = \"A-Za-z0-9\", require(symbol)", &["`require(symbol)` cannot be satisfied"]),
        ("deny = [\"abcde\"], max_len = 4", &["already refused by `max_len = 4`"]),
        ("deny = [\"abc\"], min_len = 4", &["already refused by `min_len = 4`"]),
        (
            "charset = \"A-Za-z0-9_-\", min_len = 21, min_entropy = 128",
            &["above the 126 bits that `min_len = 21` and this `charset` guarantee: write `min_len = 22`"],
        ),
        (
            "charset = \"A-Za-z0-9_-\", prefix = \"sk_\", min_len = 20, min_entropy = 128",
            &["above the 102 bits that `min_len = 20` and this `charset` guarantee: write `min_len = 25`"],
        ),
        // Once the lengths contradict each other, nothing is said of what depends on them.
        ("min_len = 9, max_len = 2, prefix = \"sk_\"", &["`min_len = 9` is above `max_len = 2`"]),
        ("min_len = 9, max_len = 2, deny = [\"abc\"]", &["`min_len = 9` is above `max_len = 2`"]),
        ("min_len = 9, max_bytes = 2, prefix = \"sk_\"", &["`min_len = 9` is above `max_bytes = 2`"]),
        // The same in the second of two rules, after another mistake.
        ("min_len = 9, min_len = 9, max_len = 2, prefix = \"sk_\"", &["duplicate key", "`min_len = 9` is above"]),
    ];
    for (attribute, expected) in cases {
        let found = errors(attribute);
        assert_eq!(found.len(), expected.len(), "{attribute}: {found:?}");
        for (found, expected) in found.iter().zip(*expected) {
            assert!(found.contains(expected), "{attribute}: {found}");
        }
    }
}

#[test]
fn a_rule_that_is_a_key_alone() {
    for attribute in ["no_control = true", "no_control(12)", "no_control()"] {
        assert_eq!(errors(attribute), ["`no_control` takes no value: write `no_control`"], "{attribute}");
    }
}

#[test]
fn keys_of_the_type() {
    let errors =
        |attribute| errors_of(&format!("#[secret({attribute})] struct Model {{ #[secret] key: SecretString }}"));
    for attribute in ["crate = ::sdk::secret", "derive(Serialize, Eq)", "skip(Debug), derive(Eq)"] {
        assert_eq!(errors(attribute), Vec::<String>::new(), "{attribute}");
    }
    for (attribute, expected) in [
        ("crate = 12", "`crate` takes a path"),
        ("crate = \"::sdk\"", "write the path without quotes"),
        ("derive[Eq]", "`derive` takes a list in parentheses: `derive(Serialize, Eq)`"),
        ("derive(Drop)", "already wiped on drop: remove `Drop`"),
        ("derive(Zeroize)", "already wiped on drop: remove `Zeroize`"),
    ] {
        let found = errors(attribute);
        assert!(matches!(&*found, [one] if one.contains(expected)), "{attribute}: {found:?}");
    }
}

#[test]
fn a_list_below_may_derive_what_ours_does_not() {
    for attributes in [
        "#[derive(Clone, PartialEq, serde::Serialize)]",
        "#[derive(Debug)] #[secret(skip(Debug))]",
        "#[secret(skip(Deserialize), derive(Eq))] #[derive(serde::Deserialize, serde::Serialize)]",
        "#[secret(derive(Serialize))] #[derive(PartialEq, Eq)]",
    ] {
        assert_eq!(errors_of(&format!("{attributes} struct Model {{ #[secret] key: String }}")), Vec::<String>::new());
    }
}

#[test]
fn each_derive_of_a_list_below_that_is_ours_too() {
    let errors = errors_of(
        "#[secret(derive(Eq, Serialize))] #[derive(Debug, Clone, PartialEq, Eq)] #[derive(serde::Serialize, Deserialize)]
        struct Model { #[secret] key: String }",
    );
    let names: Vec<_> = errors.iter().filter_map(|text| text.split([',', ':']).next()).collect();
    let told = ["`Debug`", "`PartialEq` and `Eq`", "`Serialize`", "`Deserialize`"];
    assert_eq!(names, told.map(|names| format!("`ValidatedSecret` derives {names}")));
}

#[test]
fn empty_parentheses_are_answered_with_an_example() {
    for attribute in ["min_len()", "charset()", "deny()", "require[]"] {
        let found = errors(attribute);
        assert_eq!(found.len(), 1, "{found:?}");
        let example = found[0].split('`').nth_back(1).unwrap();
        assert_eq!(errors(example), Vec::<String>::new(), "{example}");
    }
}

#[test]
fn a_key_without_a_value_is_answered_with_an_example() {
    for (attribute, example) in [("min_len =", "min_len = 32"), ("require =", "require(upper, lower, digit, symbol)")] {
        let key = attribute.trim_end_matches(" =");
        assert_eq!(errors(attribute), [format!("`{key}` is missing a value: write `{example}`")]);
    }
}
