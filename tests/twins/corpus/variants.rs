//! Each attribute of a variant, in each way to tell a variant, for each style of it.

use super::Corpus;

const TAGGINGS: &[(&str, &str)] = &[
    ("external", ""),
    ("internal", r#"#[serde(tag = "kind")]"#),
    ("adjacent", r#"#[serde(tag = "kind", content = "with")]"#),
    ("untagged", "#[serde(untagged)]"),
];

/// A style: its declaration, what JSON has for the content, and whether that is a map.
const STYLES: &[(&str, &str, &str)] = &[
    ("named", "{ #[secret] key: SecretString, other: u8 }", r#"{"key":"canary-1","other":1}"#),
    ("tuple", "(#[secret] SecretString, u8)", r#"["canary-1",1]"#),
    ("newtype", "(#[secret] SecretString)", r#""canary-1""#),
    ("nested", "(#[secret(nested)] Inside)", r#"{"inner":"canary-1","size":1}"#),
    ("newtype_plain", "(Point)", r#"{"x":1}"#),
    ("unit", "", ""),
    ("empty_tuple", "()", "[]"),
    ("empty_named", "{}", "{}"),
    ("tuple_plain", "(u8, Option<u8>)", "[1,2]"),
];

const ATTRIBUTES: &[(&str, &str, &[&str])] = &[
    ("bare", "", &["Alpha"]),
    ("rename", r#"#[serde(rename = "a-1")]"#, &["a-1"]),
    ("rename_dirs", r#"#[serde(rename(serialize = "w", deserialize = "r"))]"#, &["r"]),
    ("alias", r#"#[serde(alias = "x", alias = "y")]"#, &["Alpha", "y"]),
    ("skip", "#[serde(skip)]", &["Alpha"]),
    ("skip_serializing", "#[serde(skip_serializing)]", &["Alpha"]),
    ("skip_deserializing", "#[serde(skip_deserializing)]", &["Alpha"]),
    ("bound", r#"#[serde(bound = "")]"#, &["Alpha"]),
    ("rename_all", r#"#[serde(rename_all = "UPPERCASE")]"#, &["Alpha"]),
];

fn wrap(tagging: &str, name: &str, content: &str) -> Vec<String> {
    match (tagging, content) {
        ("external", "") => vec![format!("\"{name}\""), format!("{{\"{name}\":null}}")],
        ("external", _) => vec![format!("{{\"{name}\":{content}}}")],
        ("internal", "" | "{}") => vec![format!("{{\"kind\":\"{name}\"}}")],
        ("internal", _) => {
            let fields = &content[1..content.len() - 1];
            vec![format!("{{\"kind\":\"{name}\",{fields}}}"), format!("{{{fields},\"kind\":\"{name}\"}}")]
        }
        ("adjacent", "") => vec![format!("{{\"kind\":\"{name}\"}}"), format!("{{\"kind\":\"{name}\",\"with\":null}}")],
        ("adjacent", _) => {
            vec![
                format!("{{\"kind\":\"{name}\",\"with\":{content}}}"),
                format!("{{\"with\":{content},\"kind\":\"{name}\"}}"),
            ]
        }
        (_, "") => vec!["null".to_owned()],
        (_, _) => vec![content.to_owned()],
    }
}

pub fn add(corpus: &mut Corpus) {
    for (tagging, tag) in TAGGINGS {
        for (style, body, content) in STYLES {
            let map_or_nothing = content.is_empty() || content.starts_with('{');
            if *tagging == "internal" && !map_or_nothing || *tagging == "internal" && *style == "empty_tuple" {
                continue;
            }
            for (name, attribute, names) in ATTRIBUTES {
                // The attributes that change nothing for the style are tried on one of them.
                let common = matches!(*name, "bare" | "rename" | "skip" | "skip_deserializing");
                if !common
                    && *style != "named"
                    && !(*style == "nested" && matches!(*name, "alias" | "skip_serializing"))
                {
                    continue;
                }
                let content = if *name == "rename_all" {
                    content.replace("key", "KEY").replace("other", "OTHER")
                } else {
                    (*content).to_owned()
                };
                let helpers = if body.contains("Inside") {
                    "$model struct Inside { #[secret] inner: SecretString, size: u8 }\n"
                } else {
                    ""
                };
                let last = if *tagging == "untagged" {
                    "Last { #[secret] zeta: SecretString }"
                } else {
                    "Last { #[secret] zeta: SecretString }, Plain"
                };
                let definition = format!("{helpers}$model {tag} enum T {{ {attribute} Alpha{body}, {last} }}");
                let mut seeds: Vec<String> = names.iter().flat_map(|name| wrap(tagging, name, &content)).collect();
                seeds.extend(wrap(tagging, "Last", r#"{"zeta":"canary-9"}"#));
                if *tagging != "untagged" {
                    seeds.extend(wrap(tagging, "Plain", ""));
                }
                corpus.add("variant", &format!("variant_{name}_{style}_{tagging}"), "T", &definition, &seeds);
            }
        }

        // A variant for what is unknown, and one that is told by its content.
        if *tagging != "untagged" {
            let definition =
                format!("$model {tag} enum T {{ A {{ #[secret] key: SecretString }}, #[serde(other)] Unknown }}");
            let mut seeds = wrap(tagging, "A", r#"{"key":"canary-1"}"#);
            seeds.extend(wrap(tagging, "nobody", ""));
            seeds.extend(wrap(tagging, "nobody", r#"{"x":1}"#));
            corpus.add("variant", &format!("variant_other_{tagging}"), "T", &definition, &seeds);

            let definition = format!(
                "$model {tag} enum T {{ A {{ #[secret] key: SecretString }}, #[serde(untagged)] Number(u8), #[serde(untagged)] Pair {{ #[secret] left: SecretString, right: u8 }} }}"
            );
            let mut seeds = wrap(tagging, "A", r#"{"key":"canary-1"}"#);
            seeds.push("7".to_owned());
            seeds.push(r#"{"left":"canary-2","right":1}"#.to_owned());
            corpus.add("variant", &format!("variant_untagged_{tagging}"), "T", &definition, &seeds);
        }

        // By index: names that come as numbers.
        let newtype = if *tagging == "internal" { "B(Point)" } else { "B(u8)" };
        let definition = format!("$model {tag} enum T {{ A {{ #[secret] key: SecretString }}, {newtype}, C }}");
        corpus.add(
            "variant",
            &format!("variant_by_index_{tagging}"),
            "T",
            &definition,
            &wrap(tagging, "A", r#"{"key":"canary-1"}"#),
        );

        // Functions for a whole variant.
        for (name, attribute) in [
            ("with", r#"#[serde(with = "decimal")]"#),
            ("serialize_with", r#"#[serde(serialize_with = "decimal::serialize")]"#),
            ("deserialize_with", r#"#[serde(deserialize_with = "decimal::deserialize")]"#),
        ] {
            if *tagging == "internal" {
                continue;
            }
            let content = if name == "serialize_with" { "5" } else { "\"5\"" };
            let definition =
                format!("$model {tag} enum T {{ A {{ #[secret] key: SecretString }}, {attribute} Number(u8) }}");
            let mut seeds = wrap(tagging, "Number", content);
            seeds.extend(wrap(tagging, "A", r#"{"key":"canary-1"}"#));
            corpus.add("with on a variant", &format!("variant_{name}_{tagging}"), "T", &definition, &seeds);
        }

        // Borrowed content.
        for (name, field, value) in [
            ("str", "text: &'a str", r#""plain""#),
            ("cow", "#[serde(borrow)] text: Cow<'a, str>", r#""plain""#),
            ("named", "#[serde(borrow = \"'a\")] text: Option<&'a str>", r#""plain""#),
        ] {
            let definition = format!("$model {tag} enum T<'a> {{ A {{ #[secret] key: SecretString, {field} }}, B }}");
            let content = format!("{{\"key\":\"canary-1\",\"text\":{value}}}");
            corpus.add(
                "C9",
                &format!("variant_borrow_{name}_{tagging}"),
                "T<'de>",
                &definition,
                &wrap(tagging, "A", &content),
            );
        }
        if *tagging != "internal" {
            let definition = format!(
                "$model {tag} enum T<'a> {{ A {{ #[secret] key: SecretString }}, #[serde(borrow)] B(Cow<'a, str>), C(&'a str) }}"
            );
            corpus.add(
                "C9",
                &format!("variant_borrow_on_variant_{tagging}"),
                "T<'de>",
                &definition,
                &wrap(tagging, "B", r#""plain""#),
            );
        }

        // Generic content.
        let definition = format!(
            "$model {tag} enum T<X, Y: Clone = u8> where X: Clone {{ A {{ #[secret] key: SecretString, x: X }}, B {{ y: Y }} }}"
        );
        let mut seeds = wrap(tagging, "A", r#"{"key":"canary-1","x":[1]}"#);
        seeds.extend(wrap(tagging, "B", r#"{"y":1}"#));
        corpus.add("generic", &format!("variant_generic_{tagging}"), "T<Vec<u8>, i64>", &definition, &seeds);
        let definition =
            format!("$model {tag} enum T<X> {{ A {{ #[secret] key: SecretString }}, #[serde(skip)] B(X) }}");
        corpus.add(
            "C1",
            &format!("variant_generic_skipped_{tagging}"),
            "T<Mute>",
            &definition,
            &wrap(tagging, "A", r#"{"key":"canary-1"}"#),
        );
        let definition = format!(
            "$model {tag} enum T<const N: usize> {{ A {{ #[secret] key: SecretString, list: Vec<[u8; N]> }}, B }}"
        );
        let definition = definition.replace("Vec<[u8; N]>", "Held<N>");
        corpus.add("generic", &format!("variant_const_{tagging}"), "T<3>", &format!("#[derive(Debug, serde::Serialize, serde::Deserialize)] pub struct Held<const N: usize>(u8);\n{definition}"), &wrap(tagging, "A", r#"{"key":"canary-1","list":1}"#));
    }
}
