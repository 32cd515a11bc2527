//! What was refused for a wrong reason, and parameters.

use super::Corpus;

pub fn add(corpus: &mut Corpus) {
    let mut add = |item: &str, name: &str, root: &str, definition: &str, seeds: &[&str]| {
        corpus.add(item, &format!("{}_{name}", item.to_lowercase().replace(' ', "_")), root, definition, seeds);
    };
    // Refused for a wrong reason.
    let wrong = "wrong reason";
    add(
        wrong,
        "rename_split",
        "T",
        "struct T { #[secret] #[serde(rename(serialize = \"w\"))] #[serde(rename(deserialize = \"r\"))] key: SecretString }",
        &[r#"{"r":"canary-1"}"#],
    );
    add(
        wrong,
        "rename_all_split",
        "T",
        "$model #[serde(rename_all(serialize = \"camelCase\"))] #[serde(rename_all(deserialize = \"UPPERCASE\"))] struct T { #[secret] a_key: SecretString }",
        &[r#"{"A_KEY":"canary-1"}"#],
    );
    add(
        wrong,
        "bound_split",
        "T<u8>",
        "$model #[serde(bound(serialize = \"X: serde::Serialize\"))] #[serde(bound(deserialize = \"X: serde::Deserialize<'de>\"))] struct T<X> { #[secret] key: SecretString, x: X }",
        &[r#"{"key":"canary-1","x":1}"#],
    );
    add(
        wrong,
        "static_str",
        "T",
        "struct T { #[secret] key: SecretString, #[serde(skip_deserializing)] text: &'static str }",
        &[r#"{"key":"canary-1"}"#],
    );
    add(
        wrong,
        "static_str_skipped",
        "T",
        "struct T { #[secret] key: SecretString, #[serde(skip)] text: &'static str }",
        &[r#"{"key":"canary-1"}"#],
    );
    add(
        wrong,
        "name_taken_plain",
        "T",
        "struct T { #[secret] key: SecretString, one: u8, #[serde(alias = \"one\")] two: Option<u8> }",
        &[r#"{"key":"canary-1","one":1}"#],
    );
    add(
        wrong,
        "variant_name_taken",
        "T",
        "enum T { A { #[secret] key: SecretString }, B(u8), #[serde(alias = \"B\")] C(u8) }",
        &[r#"{"B":1}"#],
    );
    add(
        wrong,
        "tag_is_a_field",
        "T",
        "$model #[serde(tag = \"t\")] struct T { #[secret] key: SecretString, #[serde(rename = \"t\")] kind: Option<String> }",
        &[r#"{"t":"T","key":"canary-1"}"#],
    );
    add(
        wrong,
        "empty_variants",
        "T",
        "enum T { A { #[secret] key: SecretString }, B {}, C() }",
        &[r#"{"B":{}}"#, r#"{"C":[]}"#],
    );
    add(
        wrong,
        "crate",
        "T",
        "$model #[serde(crate = \"serde\")] struct T { #[secret] key: SecretString }",
        &[r#"{"key":"canary-1"}"#],
    );
    add(
        wrong,
        "default_of_one_direction",
        "T",
        "struct T { #[secret] key: SecretString, #[serde(skip_deserializing, default = \"five\")] n: u8 }",
        &[r#"{"key":"canary-1"}"#],
    );

    // Generics.
    let generic = "generic";
    add(
        generic,
        "const",
        "T<2>",
        "struct T<const N: usize> { #[secret] key: SecretString, n: PhantomData<[u8; N]> }",
        &[r#"{"key":"canary-1","n":null}"#],
    );
    add(
        generic,
        "const_default",
        "T",
        "struct T<const N: usize = 2> { #[secret] key: SecretString, n: PhantomData<[u8; N]> }",
        &[r#"{"key":"canary-1","n":null}"#],
    );
    add(
        generic,
        "where_clause",
        "T<u8>",
        "struct T<X> where X: Copy + 'static, Vec<X>: Clone { #[secret] key: SecretString, x: Vec<X> }",
        &[r#"{"key":"canary-1","x":[1]}"#],
    );
    add(
        generic,
        "lifetime_and_type",
        "T<'de, &'de str>",
        "struct T<'a, X: 'a> { #[secret] key: SecretString, text: &'a str, x: X }",
        &[r#"{"key":"canary-1","text":"plain","x":"plain"}"#],
    );
    add(
        generic,
        "named_de",
        "T<'de>",
        "struct T<'x> { #[secret] key: SecretString, text: &'x str }",
        &[r#"{"key":"canary-1","text":"plain"}"#],
    );
    add(
        generic,
        "parameter_named_d",
        "T<u8, u8>",
        "struct T<D, S> { #[secret] key: SecretString, d: D, s: S }",
        &[r#"{"key":"canary-1","d":1,"s":2}"#],
    );
    add(
        generic,
        "parameter_named_e",
        "T<u8, u8, u8>",
        "enum T<E, A, V> { A { #[secret] key: SecretString, e: E }, B(A), C(V, V) }",
        &[r#"{"A":{"key":"canary-1","e":1}}"#],
    );
    add(
        generic,
        "higher_ranked",
        "T<u8>",
        "struct T<X> where for<'z> &'z X: std::fmt::Debug { #[secret] key: SecretString, x: X }",
        &[r#"{"key":"canary-1","x":1}"#],
    );
    add(
        generic,
        "option_of_parameter",
        "T<u8>",
        "struct T<X> { #[secret] key: SecretString, x: Option<X> }",
        &[r#"{"key":"canary-1"}"#, r#"{"key":"canary-1","x":1}"#],
    );
    add(
        generic,
        "parameter_is_an_option",
        "T<Option<u8>>",
        "struct T<X> { #[secret] key: SecretString, x: X }",
        &[r#"{"key":"canary-1","x":null}"#, r#"{"key":"canary-1"}"#],
    );
    add(
        generic,
        "alias_of_an_option",
        "T",
        "type Maybe = Option<u8>; $model struct T { #[secret] key: SecretString, x: Maybe }",
        &[r#"{"key":"canary-1","x":null}"#, r#"{"key":"canary-1"}"#],
    );
    add(
        generic,
        "flatten_parameter",
        "T<Point>",
        "struct T<X> { #[secret] key: SecretString, #[serde(flatten)] x: X }",
        &[r#"{"key":"canary-1","x":1}"#],
    );
    add(
        generic,
        "own_option",
        "T",
        "#[derive(Debug, serde::Serialize, serde::Deserialize)] pub struct Option<X>(X); $model struct T { #[secret] key: SecretString, x: Option<u8> }",
        &[r#"{"key":"canary-1","x":1}"#],
    );

    // What only one side can or has to write.
    let bound = ": secret_core::ValidatedSecret";
    for (name, body, seed) in [
        ("nested_parameter", "{ #[secret(nested)] x: X }", r#"{"x":"canary-1"}"#),
        (
            "nested_lists",
            "{ #[secret(nested)] x: Vec<X>, #[secret(nested)] y: Option<Box<X>> }",
            r#"{"x":["canary-1"],"y":"canary-2"}"#,
        ),
    ] {
        let [theirs, ours] = ["", bound]
            .map(|bound| format!("$model struct Held(#[secret] SecretString); $model struct T<X{bound}> {body}"));
        corpus.control(generic, &format!("generic_{name}"), "T<Held>", &theirs, &ours, &[seed]);
    }
    // std's derives refuse type macros beside parameters.
    let [theirs, ours] =
        ["Vec<X>", "Listed![X]"].map(|list| format!("struct T<X> {{ #[secret] key: SecretString, a: {list}, x: X }}"));
    corpus.control("C6", "c6_macro", "T<u8>", &theirs, &ours, &[r#"{"key":"canary-1","a":[1],"x":1}"#]);
}
