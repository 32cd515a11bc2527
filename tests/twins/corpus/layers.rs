//! Flattened and buffered in each other.

use super::Corpus;

pub fn add(corpus: &mut Corpus) {
    let mut add = |item: &str, name: &str, root: &str, definition: &str, seeds: &[&str]| {
        corpus.add(item, &format!("{}_{name}", item.to_lowercase().replace(' ', "_")), root, definition, seeds);
    };
    // Flattened and buffered in each other.
    let layers = "layers";
    add(
        layers,
        "flatten_in_flatten",
        "T",
        "$model struct A { #[secret] key: SecretString } $model struct B { b: u8, #[serde(flatten)] #[secret(nested)] a: A } $model struct T { t: u8, #[serde(flatten)] #[secret(nested)] b: B }",
        &[r#"{"t":1,"b":2,"key":"canary-1"}"#],
    );
    add(
        layers,
        "flatten_enum_internal",
        "T",
        "$model #[serde(tag = \"k\")] enum E { A { #[secret] key: SecretString }, B } $model struct T { t: u8, #[serde(flatten)] #[secret(nested)] e: E }",
        &[r#"{"t":1,"k":"A","key":"canary-1"}"#, r#"{"t":1,"k":"B"}"#],
    );
    add(
        layers,
        "flatten_enum_external",
        "T",
        "$model enum E { A { #[secret] key: SecretString }, B, C(u8), D(u8, u8) } $model struct T { t: u8, #[serde(flatten)] #[secret(nested)] e: E }",
        &[r#"{"t":1,"A":{"key":"canary-1"}}"#, r#"{"t":1,"B":null}"#, r#"{"C":1,"t":1}"#],
    );
    add(
        layers,
        "flatten_enum_adjacent",
        "T",
        "$model #[serde(tag = \"k\", content = \"c\")] enum E { A { #[secret] key: SecretString }, B } $model struct T { t: u8, #[serde(flatten)] #[secret(nested)] e: E }",
        &[r#"{"t":1,"k":"A","c":{"key":"canary-1"}}"#, r#"{"t":1,"k":"B"}"#],
    );
    add(
        layers,
        "flatten_enum_untagged",
        "T",
        "$model #[serde(untagged)] enum E { A { #[secret] key: SecretString }, B { b: u8 } } $model struct T { t: u8, #[serde(flatten)] #[secret(nested)] e: E }",
        &[r#"{"t":1,"key":"canary-1"}"#, r#"{"t":1,"b":2}"#],
    );
    add(
        layers,
        "flatten_in_variant",
        "T",
        "enum T { A { #[secret] key: SecretString, #[serde(flatten)] rest: BTreeMap<String, u8> }, B }",
        &[r#"{"A":{"key":"canary-1","x":1}}"#],
    );
    add(
        layers,
        "flatten_in_internal",
        "T",
        "$model #[serde(tag = \"t\")] enum T { A { #[secret] key: SecretString, #[serde(flatten)] rest: BTreeMap<String, u8> }, B }",
        &[r#"{"t":"A","key":"canary-1","x":1}"#],
    );
    add(
        layers,
        "flatten_in_untagged",
        "T",
        "$model #[serde(untagged)] enum T { A { #[secret] key: SecretString, #[serde(flatten)] point: Point }, B { #[secret] key: SecretString } }",
        &[r#"{"key":"canary-1","x":1}"#, r#"{"key":"canary-1"}"#],
    );
    add(
        layers,
        "flatten_deny",
        "T",
        "$model #[serde(deny_unknown_fields)] struct T { #[secret] key: SecretString, #[serde(flatten)] point: Point }",
        &[r#"{"key":"canary-1","x":1}"#],
    );
    add(
        layers,
        "internal_in_internal",
        "T",
        "$model #[serde(tag = \"k\")] enum E { A { #[secret] key: SecretString }, B } $model #[serde(tag = \"t\")] enum T { X(#[secret(nested)] E), Y }",
        &[r#"{"t":"X","k":"A","key":"canary-1"}"#, r#"{"k":"B","t":"X"}"#],
    );
    add(
        layers,
        "internal_of_external",
        "T",
        "$model enum E { A { #[secret] key: SecretString }, B } $model #[serde(tag = \"t\")] enum T { X(#[secret(nested)] E), Y }",
        &[r#"{"t":"X","A":{"key":"canary-1"}}"#],
    );
    add(
        layers,
        "internal_of_map",
        "T",
        "$model struct Held(#[secret] SecretString); $model #[serde(tag = \"t\")] enum T { X(#[secret(nested)] BTreeMap<String, Held>), Y }",
        &[r#"{"t":"X","A":"canary-1"}"#],
    );
    add(
        layers,
        "internal_of_unit",
        "T",
        "$model #[serde(tag = \"t\")] enum T { A { #[secret] key: SecretString }, X(()), U(Unit) }",
        &[r#"{"t":"X"}"#, r#"{"t":"U"}"#],
    );
    add(
        layers,
        "internal_of_option",
        "T",
        "$model #[serde(tag = \"t\")] enum T { A { #[secret] key: SecretString }, X(Option<Point>) }",
        &[r#"{"t":"A","key":"canary-1"}"#, r#"{"t":"X","x":1}"#],
    );
    add(
        layers,
        "internal_of_boxed",
        "T",
        "$model #[serde(tag = \"t\")] enum T { A { #[secret] key: SecretString }, X(Box<Point>), V(serde_json::Value) }",
        &[r#"{"t":"X","x":1}"#, r#"{"t":"V","x":1}"#],
    );
    add(
        layers,
        "untagged_in_untagged",
        "T",
        "$model #[serde(untagged)] enum E { A { #[secret] key: SecretString }, B(u8) } $model #[serde(untagged)] enum T { X(#[secret(nested)] E), Y(bool) }",
        &[r#"{"key":"canary-1"}"#, "1", "true"],
    );
    add(
        layers,
        "untagged_order",
        "T",
        "$model #[serde(untagged)] enum T { A(u8), B(f64), C(String), D { #[secret] key: SecretString }, E(Vec<u8>), F(BTreeMap<String, u8>) }",
        &["1", "1.5", r#""plain""#, r#"{"key":"canary-1"}"#, "[1]", r#"{"a":1}"#],
    );
    add(
        layers,
        "untagged_unit",
        "T",
        "$model #[serde(untagged)] enum T { A { #[secret] key: SecretString }, N, O(Option<u8>) }",
        &["null", r#"{"key":"canary-1"}"#, "5"],
    );
    add(
        layers,
        "untagged_option",
        "T",
        "$model #[serde(untagged)] enum T { O(Option<u8>), A { #[secret] key: SecretString } }",
        &["null", r#"{"key":"canary-1"}"#, "5"],
    );
    add(
        layers,
        "untagged_newtype_structs",
        "T",
        "$model #[serde(untagged)] enum T { W(Wrap), U(Unit), A { #[secret] key: SecretString }, C(Colour), O(Outer) }",
        &["5", "null", r#"{"key":"canary-1"}"#, r#""red""#, r#"{"New":1}"#, r#""Unit""#],
    );
    add(
        layers,
        "tag_on_struct_in_enum",
        "T",
        "$model #[serde(tag = \"v\")] struct In { #[secret] key: SecretString } $model #[serde(tag = \"t\")] enum T { A(#[secret(nested)] In), B }",
        &[r#"{"t":"A","v":"In","key":"canary-1"}"#],
    );
    add(
        layers,
        "tag_on_struct_flattened",
        "T",
        "$model #[serde(tag = \"v\")] struct In { #[secret] key: SecretString } $model struct T { id: u8, #[serde(flatten)] #[secret(nested)] inner: In }",
        &[r#"{"id":1,"v":"In","key":"canary-1"}"#],
    );
}
