//! What compiled, and meant something else: D1 to D6.

use super::Corpus;

pub fn add(corpus: &mut Corpus) {
    let mut add = |item: &str, name: &str, root: &str, definition: &str, seeds: &[&str]| {
        corpus.add(item, &format!("{}_{name}", item.to_lowercase().replace(' ', "_")), root, definition, seeds);
    };
    // D1: skipped positions count as serde counts them.
    add("D1", "skip", "T", "struct T(#[secret] SecretString, #[serde(skip)] u8);", &[r#"["canary-1"]"#]);
    add("D1", "skip_first", "T", "struct T(#[serde(skip)] u8, #[secret] SecretString);", &[r#"["canary-1"]"#]);
    add(
        "D1",
        "skip_deserializing",
        "T",
        "struct T(#[secret] SecretString, #[serde(skip_deserializing)] u8);",
        &[r#"["canary-1"]"#],
    );
    add(
        "D1",
        "skip_serializing",
        "T",
        "struct T(#[secret] SecretString, #[serde(skip_serializing)] u8);",
        &[r#"["canary-1",1]"#],
    );
    add(
        "D1",
        "phantom",
        "T<u8>",
        "struct T<X>(#[secret] SecretString, #[serde(skip)] PhantomData<X>);",
        &[r#"["canary-1"]"#],
    );
    add("D1", "string", "T", "struct T(#[secret] String, #[serde(skip)] u8);", &[r#"["canary-1"]"#]);
    add(
        "D1",
        "nested",
        "T",
        "$model struct In(#[secret] SecretString, #[serde(skip)] u8); $model struct T { #[secret(nested)] inner: In }",
        &[r#"{"inner":["canary-1"]}"#],
    );
    for (name, tag, seed) in [
        ("external", "", r#"{"A":["canary-1"]}"#),
        ("adjacent", r#"#[serde(tag = "t", content = "c")]"#, r#"{"t":"A","c":["canary-1"]}"#),
        ("untagged", "#[serde(untagged)]", r#"["canary-1"]"#),
    ] {
        add(
            "D1",
            &format!("variant_skip_{name}"),
            "T",
            &format!("$model {tag} enum T {{ A(#[secret] SecretString, #[serde(skip)] u8), B }}"),
            &[seed],
        );
        add(
            "D1",
            &format!("variant_skip_de_{name}"),
            "T",
            &format!("$model {tag} enum T {{ A(#[secret] SecretString, #[serde(skip_deserializing)] u8), B }}"),
            &[seed],
        );
        add(
            "D1",
            &format!("variant_skip_phantom_{name}"),
            "T<u8>",
            &format!("$model {tag} enum T<X> {{ A(#[secret] SecretString, #[serde(skip)] PhantomData<X>), B }}"),
            &[seed],
        );
    }

    // D2: nothing is buffered that serde reads straight from the format.
    for (name, ty, value) in [
        ("u128", "u128", "28446744073709551615"),
        ("i128", "i128", "-28446744073709551615"),
        ("int_keys", "BTreeMap<u8, u8>", r#"{"1":2}"#),
        ("bool_keys", "BTreeMap<bool, u8>", r#"{"true":2}"#),
        ("raw_value", "Raw", r#"{"a": 1}"#),
        ("number", "u32", "70000"),
    ] {
        let body = format!(r#""key":"canary-1","other":{value}"#);
        let fields = format!("#[secret] key: SecretString, other: {ty}");
        add(
            "D2",
            &format!("tag_on_struct_{name}"),
            "T",
            &format!("$model #[serde(tag = \"t\")] struct T {{ {fields} }}"),
            &[&format!("{{\"t\":\"T\",{body}}}")],
        );
        add(
            "D2",
            &format!("tag_on_struct_late_{name}"),
            "T",
            &format!("$model #[serde(tag = \"t\")] struct T {{ {fields} }}"),
            &[&format!("{{{body},\"t\":\"T\"}}")],
        );
        add(
            "D2",
            &format!("adjacent_{name}"),
            "T",
            &format!("$model #[serde(tag = \"t\", content = \"c\")] enum T {{ A {{ {fields} }}, B({ty}) }}"),
            &[&format!("{{\"t\":\"A\",\"c\":{{{body}}}}}"), &format!("{{\"t\":\"B\",\"c\":{value}}}")],
        );
        add(
            "D2",
            &format!("flatten_host_{name}"),
            "T",
            &format!("$model struct T {{ {fields}, #[serde(flatten)] rest: BTreeMap<String, u8> }}"),
            &[&format!("{{{body},\"z\":1}}")],
        );
        add(
            "D2",
            &format!("other_variant_{name}"),
            "T",
            &format!("$model enum T {{ A {{ {fields} }}, #[serde(untagged)] Z {{ z: u8 }} }}"),
            &[r#"{"z":1}"#],
        );
        add(
            "D2",
            &format!("one_untagged_variant_{name}"),
            "T",
            &format!("$model enum T {{ A {{ {fields}, #[serde(flatten)] rest: BTreeMap<String, u8> }}, B({ty}) }}"),
            &[&format!("{{\"A\":{{{body}}}}}"), &format!("{{\"B\":{value}}}")],
        );
    }
    add(
        "D2",
        "form",
        "T",
        "struct T { #[secret] key: SecretString, id: u8, #[serde(flatten)] rest: BTreeMap<String, String> }",
        &[r#"{"key":"canary-1","id":1,"z":"a"}"#],
    );
    add(
        "D2",
        "form_tagged",
        "T",
        "#[serde(tag = \"t\")] $model struct T { #[secret] key: SecretString, id: u8 }"
            .replace("#[serde(tag = \"t\")] $model", "$model #[serde(tag = \"t\")]")
            .as_str(),
        &[r#"{"t":"T","key":"canary-1","id":1}"#],
    );
    add(
        "D2",
        "marked_bytes_flatten",
        "T",
        "struct T { #[secret] key: Vec<u8>, #[serde(flatten)] rest: BTreeMap<String, u8> }",
        &[r#"{"key":[99,97],"z":1}"#],
    );
    add(
        "D2",
        "marked_int_keys_flatten",
        "T",
        "struct T { #[secret] key: BTreeMap<u32, SecretString>, #[serde(flatten)] rest: BTreeMap<String, u8> }",
        &[r#"{"key":{"1":"canary-1"},"z":1}"#],
    );
    add(
        "D2",
        "marked_int_keys_tagged",
        "T",
        "$model #[serde(tag = \"t\")] struct T { #[secret] key: BTreeMap<u32, SecretString> }",
        &[r#"{"t":"T","key":{"1":"canary-1"}}"#],
    );

    // D3: borrowed from the input.
    add(
        "D3",
        "cow",
        "T<'de>",
        "struct T<'a> { #[secret] key: SecretString, #[serde(borrow)] text: Cow<'a, str> }",
        &[r#"{"key":"canary-1","text":"plain"}"#],
    );
    add(
        "D3",
        "cow_seen",
        "T<'de>",
        "fn seen<S: serde::Serializer>(text: &Cow<'_, str>, serializer: S) -> Result<S::Ok, S::Error> { serializer.serialize_bool(matches!(text, Cow::Borrowed(_))) } $model struct T<'a> { #[secret] key: SecretString, #[serde(borrow, serialize_with = \"seen\")] text: Cow<'a, str> }",
        &[r#"{"key":"canary-1","text":"plain"}"#],
    );
    for (name, tag, seed) in [
        ("internal", r#"#[serde(tag = "t")]"#, r#"{"t":"A","key":"canary-1","text":"plain"}"#),
        ("adjacent", r#"#[serde(tag = "t", content = "c")]"#, r#"{"c":{"key":"canary-1","text":"plain"},"t":"A"}"#),
        ("untagged", "#[serde(untagged)]", r#"{"key":"canary-1","text":"plain"}"#),
        ("external", "", r#"{"A":{"key":"canary-1","text":"plain"}}"#),
    ] {
        let seen = "fn seen<S: serde::Serializer>(text: &Cow<'_, str>, serializer: S) -> Result<S::Ok, S::Error> { serializer.serialize_bool(matches!(text, Cow::Borrowed(_))) }";
        add(
            "D3",
            &format!("cow_seen_{name}"),
            "T<'de>",
            &format!(
                "{seen} $model {tag} enum T<'a> {{ A {{ #[secret] key: SecretString, #[serde(borrow, serialize_with = \"seen\")] text: Cow<'a, str> }} }}"
            ),
            &[seed],
        );
        add(
            "D3",
            &format!("cow_not_asked_{name}"),
            "T<'de>",
            &format!(
                "{seen} $model {tag} enum T<'a> {{ A {{ #[secret] key: SecretString, #[serde(serialize_with = \"seen\")] text: Cow<'a, str> }} }}"
            ),
            &[seed],
        );
    }
    add(
        "D3",
        "cow_bytes",
        "T<'de>",
        "struct T<'a> { #[secret] key: SecretString, #[serde(borrow)] bytes: Cow<'a, [u8]> }",
        &[r#"{"key":"canary-1","bytes":"plain"}"#, r#"{"key":"canary-1","bytes":[1,2]}"#],
    );
    add(
        "D3",
        "cow_option",
        "T<'de>",
        "struct T<'a> { #[secret] key: SecretString, #[serde(borrow)] text: Option<Cow<'a, str>> }",
        &[r#"{"key":"canary-1","text":"plain"}"#],
    );

    // D4: all the names.
    add(
        "D4",
        "field",
        "T",
        "struct T { #[secret] #[serde(rename(deserialize = \"b\", deserialize = \"c\"))] key: SecretString }",
        &[r#"{"b":"canary-1"}"#, r#"{"c":"canary-1"}"#],
    );
    add(
        "D4",
        "variant",
        "T",
        "enum T { #[serde(rename(deserialize = \"b\", deserialize = \"c\"))] A { #[secret] key: SecretString } }",
        &[r#"{"b":{"key":"canary-1"}}"#, r#"{"c":{"key":"canary-1"}}"#],
    );
    add(
        "D4",
        "with_serialize",
        "T",
        "struct T { #[secret] #[serde(rename(serialize = \"a\", deserialize = \"b\", deserialize = \"c\"), alias = \"d\")] key: SecretString }",
        &[r#"{"b":"canary-1"}"#, r#"{"c":"canary-1"}"#, r#"{"d":"canary-1"}"#],
    );

    // D5: integers as keys and names.
    add(
        "D5",
        "flatten_int_keys",
        "T",
        "struct T { #[secret] key: SecretString, #[serde(flatten)] rest: HashMap<u32, u32> }",
        &[r#"!{"key":"canary-1","7":8}"#, r#"{"key":"canary-1"}"#],
    );
    add(
        "D5",
        "flatten_bool_keys",
        "T",
        "struct T { #[secret] key: SecretString, #[serde(flatten)] rest: HashMap<bool, u32> }",
        &[r#"!{"key":"canary-1","true":8}"#, r#"{"key":"canary-1"}"#],
    );
    add(
        "D5",
        "flatten_nested_int_keys",
        "T",
        "$model struct Held(#[secret] SecretString); $model struct T { id: u8, #[serde(flatten)] #[secret(nested)] rest: BTreeMap<u32, Held> }",
        &[r#"!{"id":1,"7":"canary-1"}"#, r#"{"id":1}"#],
    );
    add(
        "D5",
        "int_keys_in_flattened",
        "T",
        "$model struct In { #[secret] key: SecretString, map: BTreeMap<u32, u32> } $model struct T { id: u8, #[serde(flatten)] #[secret(nested)] inner: In }",
        &[r#"!{"id":1,"key":"canary-1","map":{"7":8}}"#, r#"{"id":1,"key":"canary-1","map":{}}"#],
    );
    for (name, tag) in [("internal", r#"#[serde(tag = "t")]"#), ("adjacent", r#"#[serde(tag = "t", content = "c")]"#)] {
        let seeds: &[&str] = if name == "internal" {
            &[r#"{"t":0,"key":"canary-1"}"#, r#"{"t":"A","key":"canary-1"}"#]
        } else {
            &[
                r#"{"t":0,"c":{"key":"canary-1"}}"#,
                r#"{"c":{"key":"canary-1"},"t":0}"#,
                r#"{"t":"A","c":{"key":"canary-1"}}"#,
            ]
        };
        add(
            "D5",
            &format!("index_{name}"),
            "T",
            &format!("$model {tag} enum T {{ A {{ #[secret] key: SecretString }}, B }}"),
            seeds,
        );
    }

    // D6 is compared in every pair; these ask nothing but that.
    for (name, definition, seed) in [
        (
            "internal",
            "$model #[serde(tag = \"t\")] enum T { A { #[secret] key: SecretString } }",
            r#"{"t":"A","key":"canary-1"}"#,
        ),
        (
            "adjacent",
            "$model #[serde(tag = \"t\", content = \"c\")] enum T { A { #[secret] key: SecretString } }",
            r#"{"t":"A","c":{"key":"canary-1"}}"#,
        ),
        ("untagged", "$model #[serde(untagged)] enum T { A { #[secret] key: SecretString } }", r#"{"key":"canary-1"}"#),
        (
            "flatten",
            "$model struct T { #[secret] key: SecretString, #[serde(flatten)] rest: BTreeMap<String, u8> }",
            r#"{"key":"canary-1","x":1}"#,
        ),
        (
            "address_within",
            "$model #[serde(untagged)] enum T { A { #[secret] key: SecretString, at: std::net::IpAddr } }",
            r#"{"key":"canary-1","at":"127.0.0.1"}"#,
        ),
        (
            "address_flattened",
            "$model struct In { #[secret] key: SecretString, at: std::net::IpAddr } $model struct T { #[serde(flatten)] #[secret(nested)] inner: In }",
            r#"{"key":"canary-1","at":"127.0.0.1"}"#,
        ),
    ] {
        add("D6", name, "T", definition, &[seed]);
    }
}
