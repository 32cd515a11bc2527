//! What is derived beside an error. What a list below derives as well is left to it: two impls of one trait would be an error of the
//! compiler's, beside ours.

use super::models;

/// Those of the traits that the derive implements beside its errors.
fn implemented<'a>(attributes: &str, traits: &[&'a str]) -> Vec<&'a str> {
    let models = models(&format!("#[derive(ValidatedSecret)] {attributes} struct Model {{ #[secret] key: String }}"));
    let code = crate::derive(&models[0]).to_string();
    assert!(code.contains("compile_error"), "{code}");
    traits.iter().copied().filter(|name| code.contains(&format!(":: {name} for Model"))).collect()
}

#[test]
fn what_was_asked_for() {
    for (below, left) in [
        ("Serialize", vec!["PartialEq", "Eq"]),
        ("PartialEq", vec!["Serialize", "Eq"]),
        ("Eq", vec!["Serialize", "PartialEq"]),
        ("PartialEq, Eq, Serialize", vec![]),
        ("Debug", vec!["Serialize", "PartialEq", "Eq"]),
    ] {
        let attributes = format!("#[secret(derive(Eq, Serialize))] #[derive({below})]");
        assert_eq!(implemented(&attributes, &["Serialize", "PartialEq", "Eq"]), left, "{below}");
    }
}

#[test]
fn what_is_always_there() {
    const BOTH: [&str; 2] = ["Debug", "Deserialize < '__de >"];
    assert_eq!(implemented("#[derive(Debug)]", &BOTH), BOTH[1..]);
    assert_eq!(implemented("#[derive(Deserialize)]", &BOTH), BOTH[..1]);
    assert!(implemented("#[derive(Deserialize, Debug)]", &BOTH).is_empty());
}

#[test]
fn what_a_misspelt_key_asks_for() {
    const ALL: [&str; 3] = ["Debug", "Serialize", "Eq"];
    assert_eq!(implemented("#[secret(dervie(Serialize, Eq))]", &ALL), ALL);
    assert_eq!(implemented("#[secret(skp(Debug), derive(Eq))]", &ALL), ["Eq"]);
}
