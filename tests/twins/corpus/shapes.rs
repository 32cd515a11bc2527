//! Each attribute of a type, and each shape.

use super::Corpus;

const CASES: &[&str] = &[
    "lowercase",
    "UPPERCASE",
    "PascalCase",
    "camelCase",
    "snake_case",
    "SCREAMING_SNAKE_CASE",
    "kebab-case",
    "SCREAMING-KEBAB-CASE",
];

/// The name of the field `first_key` under a case.
fn field_in(case: &str) -> &'static str {
    match case {
        "lowercase" | "snake_case" => "first_key",
        "UPPERCASE" | "SCREAMING_SNAKE_CASE" => "FIRST_KEY",
        "PascalCase" => "FirstKey",
        "camelCase" => "firstKey",
        "kebab-case" => "first-key",
        _ => "FIRST-KEY",
    }
}

/// The name of the variant `FirstOne` under a case.
fn variant_in(case: &str) -> &'static str {
    match case {
        "lowercase" => "firstone",
        "UPPERCASE" => "FIRSTONE",
        "PascalCase" => "FirstOne",
        "camelCase" => "firstOne",
        "snake_case" => "first_one",
        "SCREAMING_SNAKE_CASE" => "FIRST_ONE",
        "kebab-case" => "first-one",
        _ => "FIRST-ONE",
    }
}

pub fn add(corpus: &mut Corpus) {
    let item = "container";
    for case in CASES {
        let id = case.replace('-', "_") + if case.contains('-') { "_dashes" } else { "" };
        let (field, variant) = (field_in(case), variant_in(case));
        corpus.add(
            item,
            &format!("rename_all_{id}_struct"),
            "T",
            &format!(
                "$model #[serde(rename_all = \"{case}\")] struct T {{ #[secret] first_key: SecretString, r#type: u8 }}"
            ),
            &[format!(
                "{{\"{field}\":\"canary-1\",\"{}\":1}}",
                if field.starts_with('F') && field != "FirstKey" {
                    "TYPE"
                } else if field == "FirstKey" {
                    "Type"
                } else {
                    "type"
                }
            )],
        );
        corpus.add(
            item,
            &format!("rename_all_{id}_enum"),
            "T",
            &format!("$model #[serde(rename_all = \"{case}\", rename_all_fields = \"{case}\")] enum T {{ FirstOne {{ #[secret] first_key: SecretString }}, Two(u8), Three }}"),
            &[format!("{{\"{variant}\":{{\"{field}\":\"canary-1\"}}}}")],
        );
        // One with letters, one with another separator.
        if !matches!(*case, "camelCase" | "SCREAMING-KEBAB-CASE") {
            continue;
        }
        corpus.add(
            item,
            &format!("rename_all_{id}_fields_internal"),
            "T",
            &format!("$model #[serde(tag = \"kind\", rename_all_fields = \"{case}\")] enum T {{ FirstOne {{ #[secret] first_key: SecretString }}, Three }}"),
            &[format!("{{\"kind\":\"FirstOne\",\"{field}\":\"canary-1\"}}")],
        );
        corpus.add(
            item,
            &format!("rename_all_{id}_one_direction"),
            "T",
            &format!(
                "$model #[serde(rename_all(deserialize = \"{case}\"))] struct T {{ #[secret] first_key: SecretString }}"
            ),
            &[format!("{{\"{field}\":\"canary-1\"}}")],
        );
        corpus.add(
            item,
            &format!("rename_all_{id}_split"),
            "T",
            &format!("$model #[serde(rename_all(serialize = \"{case}\"))] #[serde(rename_all(deserialize = \"camelCase\"))] struct T {{ #[secret] first_key: SecretString }}"),
            &[r#"{"firstKey":"canary-1"}"#],
        );
        corpus.add(
            item,
            &format!("rename_all_{id}_on_variant"),
            "T",
            &format!("$model enum T {{ #[serde(rename_all = \"{case}\")] FirstOne {{ #[secret] first_key: SecretString, #[serde(rename = \"as-is\")] second_key: u8 }}, Three }}"),
            &[format!("{{\"FirstOne\":{{\"{field}\":\"canary-1\",\"as-is\":1}}}}")],
        );
    }

    // What stands on the type, for each shape of it.
    let structs: &[(&str, &str, &str, &str)] = &[
        ("named", "{ #[secret] key: SecretString, other: u8 }", "", r#"{"key":"canary-1","other":1}"#),
        ("tuple", "(#[secret] SecretString, u8)", ";", r#"["canary-1",1]"#),
        ("newtype", "(#[secret] SecretString)", ";", r#""canary-1""#),
        ("newtype_option", "(#[secret] Option<SecretString>)", ";", r#""canary-1""#),
        ("newtype_list", "(#[secret] Vec<SecretString>)", ";", r#"["canary-1"]"#),
        ("newtype_map", "(#[secret] BTreeMap<String, SecretString>)", ";", r#"{"a":"canary-1"}"#),
        ("newtype_bytes", "(#[secret] Vec<u8>)", ";", "[99,97]"),
        ("newtype_string", "(#[secret] String)", ";", r#""canary-1""#),
        ("newtype_boxed", "(#[secret] Box<str>)", ";", r#""canary-1""#),
        ("newtype_nested", "(#[secret(nested)] Inside)", ";", r#"{"inner":"canary-1","size":1}"#),
        ("one_named", "{ #[secret] key: SecretString }", "", r#"{"key":"canary-1"}"#),
    ];
    let attributes = [
        ("bare", ""),
        ("rename", r#"#[serde(rename = "Renamed")]"#),
        ("rename_dirs", r#"#[serde(rename(serialize = "W", deserialize = "R"))]"#),
        ("deny", "#[serde(deny_unknown_fields)]"),
        ("expecting", r#"#[serde(expecting = "something else")]"#),
        ("bound", r#"#[serde(bound = "")]"#),
        ("bound_dirs", r#"#[serde(bound(serialize = "", deserialize = ""))]"#),
        ("crate", r#"#[serde(crate = "serde")]"#),
    ];
    let inside = "$model struct Inside { #[secret] inner: SecretString, size: u8 }\n";
    for (shape, body, end, seed) in structs {
        let helpers = if body.contains("Inside") { inside } else { "" };
        for (name, attribute) in attributes {
            let everywhere = name == "bare" || matches!(*shape, "named" | "newtype" | "newtype_nested");
            if matches!(name, "rename_dirs" | "bound" | "bound_dirs" | "crate") && *shape != "named" || !everywhere {
                continue;
            }
            let definition = format!("{helpers}$model {attribute} struct T{body}{end}");
            corpus.add(item, &format!("{name}_{shape}"), "T", &definition, &[seed]);
        }
        if *shape != "named" && *shape != "tuple" {
            let definition = format!("{helpers}$model #[serde(transparent)] struct T{body}{end}");
            let seed = if *shape == "one_named" { r#""canary-1""# } else { *seed };
            corpus.add("transparent", &format!("transparent_{shape}"), "T", &definition, &[seed]);
        }
    }
    let transparent = "transparent";
    corpus.add(
        transparent,
        "transparent_marker",
        "T<u8>",
        "$model #[serde(transparent)] struct T<X> { #[secret] key: SecretString, marker: PhantomData<X> }",
        &[r#""canary-1""#],
    );
    corpus.add(
        transparent,
        "transparent_marker_tuple",
        "T<u8>",
        "$model #[serde(transparent)] struct T<X>(#[secret] SecretString, PhantomData<X>);",
        &[r#""canary-1""#],
    );
    corpus.add(
        transparent,
        "transparent_skipped",
        "T",
        "$model #[serde(transparent)] struct T { #[serde(skip)] size: u8, #[secret] key: SecretString }",
        &[r#""canary-1""#],
    );
    corpus.add(transparent, "transparent_default", "T", "$model #[serde(transparent)] struct T { #[serde(default = \"five\", skip)] size: u8, #[secret] key: SecretString }", &[r#""canary-1""#]);
    corpus.add(
        transparent,
        "transparent_rename",
        "T",
        "$model #[serde(transparent, rename = \"R\")] struct T { #[secret] key: SecretString }",
        &[r#""canary-1""#],
    );
    corpus.add(transparent, "transparent_in_list", "T", "$model #[serde(transparent)] struct In { #[secret] key: SecretString } $model struct T { #[secret(nested)] all: Vec<In> }", &[r#"{"all":["canary-1"]}"#]);

    let defaults = [
        ("trait", "$model(Default) #[serde(default)] struct T { #[secret] key: SecretString, other: u8 }"),
        (
            "path",
            "fn whole() -> T { T { key: text(), other: 7 } } $model #[serde(default = \"whole\")] struct T { #[secret] key: SecretString, other: u8 }",
        ),
        (
            "and_field",
            "$model(Default) #[serde(default)] struct T { #[secret] key: SecretString, #[serde(default = \"five\")] other: u8 }",
        ),
        (
            "skip",
            "fn whole() -> T { T { key: text(), other: 7 } } $model #[serde(default = \"whole\")] struct T { #[secret] key: SecretString, #[serde(skip)] other: u8 }",
        ),
        (
            "deny",
            "$model(Default) #[serde(default, deny_unknown_fields)] struct T { #[secret] key: SecretString, other: u8 }",
        ),
        (
            "flatten",
            "$model(Default) #[serde(default)] struct T { #[secret] key: SecretString, other: u8, #[serde(flatten)] rest: BTreeMap<String, u8> }",
        ),
        (
            "tagged",
            "$model(Default) #[serde(default, tag = \"kind\")] struct T { #[secret] key: SecretString, other: u8 }",
        ),
        ("string", "$model(Default) #[serde(default)] struct T { #[secret] key: String, other: u8 }"),
    ];
    for (name, definition) in defaults {
        let kind = if name == "tagged" { r#""kind":"T","# } else { "" };
        let tail = if name == "tagged" { r#""kind":"T""# } else { "" };
        let seeds = [
            format!("{{{kind}\"key\":\"canary-1\",\"other\":1}}"),
            format!("{{{tail}}}"),
            format!("{{{kind}\"other\":9}}"),
        ];
        corpus.add(item, &format!("default_{name}"), "T", definition, &seeds);
    }
    corpus.add(
        item,
        "default_tuple",
        "T",
        "$model(Default) #[serde(default)] struct T(#[secret] SecretString, u8, u8);",
        &[r#"["canary-1",1,2]"#, r#"["canary-1"]"#, "[]"],
    );
    corpus.add(
        item,
        "default_tuple_path",
        "T",
        "fn whole() -> T { T(text(), 7) } $model #[serde(default = \"whole\")] struct T(#[secret] SecretString, u8);",
        &[r#"["canary-1",1]"#, r#"["canary-1"]"#],
    );
    corpus.add(
        item,
        "tuple_field_default",
        "T",
        "$model struct T(#[secret] SecretString, #[serde(default)] u8, #[serde(default = \"five\")] u8);",
        &[r#"["canary-1",1,2]"#, r#"["canary-1"]"#],
    );
    corpus.add(item, "split_attributes", "T", "$model #[serde(rename(serialize = \"W\"))] #[serde(rename(deserialize = \"R\"))] #[serde(deny_unknown_fields)] struct T { #[secret] key: SecretString }", &[r#"{"key":"canary-1"}"#]);
    corpus.add(item, "split_bound", "T<u8>", "$model #[serde(bound(serialize = \"X: serde::Serialize\"))] #[serde(bound(deserialize = \"X: serde::Deserialize<'de>\"))] struct T<X> { #[secret] key: SecretString, x: X }", &[r#"{"key":"canary-1","x":1}"#]);
    corpus.add(
        item,
        "tag_deny",
        "T",
        "$model #[serde(tag = \"kind\", deny_unknown_fields)] enum T { A { #[secret] key: SecretString }, B }",
        &[r#"{"kind":"A","key":"canary-1"}"#, r#"{"kind":"B"}"#, r#"{"kind":"B","x":1}"#],
    );
    corpus.add(item, "adjacent_deny", "T", "$model #[serde(tag = \"kind\", content = \"with\", deny_unknown_fields)] enum T { A { #[secret] key: SecretString }, B, C(u8) }", &[r#"{"kind":"A","with":{"key":"canary-1"}}"#, r#"{"with":1,"kind":"C"}"#, r#"{"kind":"B","x":1}"#]);
    corpus.add(
        item,
        "untagged_deny",
        "T",
        "$model #[serde(untagged, deny_unknown_fields)] enum T { A { #[secret] key: SecretString }, B { x: u8 } }",
        &[r#"{"key":"canary-1"}"#, r#"{"x":1}"#],
    );
    corpus.add(
        item,
        "untagged_expecting",
        "T",
        "$model #[serde(untagged, expecting = \"a key\")] enum T { A { #[secret] key: SecretString }, B { x: u8 } }",
        &[r#"{"key":"canary-1"}"#, r#"{"x":1}"#],
    );
    corpus.add(item, "recursive_enum", "T", "$model enum T { Leaf { #[secret] key: SecretString }, Node(#[secret(nested)] Box<T>, u8), List(#[secret(nested)] Vec<T>) }", &[r#"{"Node":[{"List":[{"Leaf":{"key":"canary-1"}}]},1]}"#]);
    corpus.add(item, "recursive_internal", "T", "$model #[serde(tag = \"k\")] enum T { Leaf { #[secret] key: SecretString }, Node { #[secret(nested)] next: Box<T> } }", &[r#"{"k":"Node","next":{"key":"canary-1","k":"Leaf"}}"#]);
    corpus.add(item, "recursive_untagged", "T", "$model #[serde(untagged)] enum T { Leaf { #[secret] key: SecretString }, Node { #[secret(nested)] next: Box<T> }, List(#[secret(nested)] Vec<T>) }", &[r#"{"next":[{"key":"canary-1"}]}"#]);
    corpus.add(
        item,
        "recursive_struct",
        "T",
        "$model struct T { #[secret] key: SecretString, #[secret(nested)] next: Option<Box<T>> }",
        &[r#"{"key":"canary-1","next":{"key":"canary-2","next":null}}"#],
    );
    let wide: String = (0..70).map(|index| format!(", f{index}: Option<u8>")).collect();
    corpus.add(
        item,
        "seventy_fields",
        "T",
        &format!("$model struct T {{ #[secret] key: SecretString{wide} }}"),
        &[r#"{"key":"canary-1","f69":1}"#],
    );
    corpus.add(
        item,
        "raw_names",
        "T",
        "$model struct T { #[secret] r#type: SecretString, r#fn: u8 }",
        &[r#"{"type":"canary-1","fn":1}"#],
    );
    corpus.add(item, "unicode_names", "T", "$model #[serde(rename = \"Schlüssel\")] struct T { #[secret] #[serde(rename = \"ключ\")] key: SecretString, größe: u8 }", &[r#"{"ключ":"canary-1","größe":1}"#]);
}
