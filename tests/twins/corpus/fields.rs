//! Each attribute of a field, and each type of a field, in each shape that has named fields; and in tuples.

use super::Corpus;

/// A field: the axis it belongs to, its name there, its declaration, and what JSON has for it.
type Field = (&'static str, &'static str, &'static [&'static str]);

const ATTRIBUTES: &[Field] = &[
    ("bare", "other: u8", &[r#""other":5"#]),
    ("rename", r#"#[serde(rename = "renamed")] other: u8"#, &[r#""renamed":5"#]),
    ("rename_dirs", r#"#[serde(rename(serialize = "w", deserialize = "r"))] other: u8"#, &[r#""r":5"#]),
    (
        "rename_split",
        r#"#[serde(rename(serialize = "w"))] #[serde(rename(deserialize = "r"))] other: u8"#,
        &[r#""r":5"#],
    ),
    ("rename_twice", r#"#[serde(rename(deserialize = "b", deserialize = "c"))] other: u8"#, &[r#""b":5"#, r#""c":6"#]),
    ("alias", r#"#[serde(alias = "x", alias = "y")] other: u8"#, &[r#""other":5"#, r#""x":5"#, r#""y":5"#]),
    ("default", "#[serde(default)] other: u8", &[r#""other":5"#, ""]),
    ("default_path", r#"#[serde(default = "five")] other: u8"#, &[r#""other":6"#, ""]),
    ("skip", "#[serde(skip)] other: u8", &["", r#""other":5"#]),
    ("skip_mute", "#[serde(skip)] other: Mute", &[""]),
    ("skip_default_path", r#"#[serde(skip, default = "five")] other: u8"#, &[""]),
    ("skip_serializing", "#[serde(skip_serializing)] other: u8", &[r#""other":5"#]),
    ("skip_serializing_only", "#[serde(skip_serializing)] other: OnlyRead", &[r#""other":5"#]),
    ("skip_deserializing", "#[serde(skip_deserializing)] other: u8", &["", r#""other":5"#]),
    ("skip_deserializing_only", r#"#[serde(skip_deserializing)] other: OnlyWritten"#, &[""]),
    ("skip_if", r#"#[serde(skip_serializing_if = "is_five")] other: u8"#, &[r#""other":5"#, r#""other":6"#]),
    ("skip_if_default", r#"#[serde(default, skip_serializing_if = "is_five")] other: u8"#, &[r#""other":5"#, ""]),
    ("with", r#"#[serde(with = "decimal")] other: u8"#, &[r#""other":"5""#]),
    ("with_default", r#"#[serde(default, with = "decimal")] other: u8"#, &[r#""other":"5""#, ""]),
    ("with_generic", r#"#[serde(with = "wrapped")] other: Option<u8>"#, &[r#""other":[5,1]"#, r#""other":[null,1]"#]),
    ("with_mute", r#"#[serde(with = "mute")] other: Mute"#, &[r#""other":null"#]),
    ("serialize_with", r#"#[serde(serialize_with = "decimal::serialize")] other: u8"#, &[r#""other":5"#]),
    ("deserialize_with", r#"#[serde(deserialize_with = "decimal::deserialize")] other: u8"#, &[r#""other":"5""#]),
    ("flatten", "#[serde(flatten)] other: Point", &[r#""x":1,"y":2"#, r#""x":1"#]),
    ("flatten_option", "#[serde(flatten)] other: Option<Point>", &[r#""x":1,"y":2"#, ""]),
    ("flatten_map", "#[serde(flatten)] other: BTreeMap<String, u8>", &[r#""x":1,"y":2"#, ""]),
    ("flatten_int_keys", "#[serde(flatten)] other: BTreeMap<u32, u32>", &[r#""1":1,"2":2"#, ""]),
    ("flatten_enum", "#[serde(flatten)] other: Outer", &[r#""New":1"#, r#""Unit":null"#, r#""Fields":{"a":1}"#]),
    ("flatten_tagged", "#[serde(flatten)] other: Shape", &[r#""shape":"Dot","x":1"#, r#""shape":"None""#]),
    ("flatten_unit", "#[serde(flatten)] other: ()", &[""]),
    ("flatten_value", "#[serde(flatten)] other: serde_json::Value", &[r#""x":1,"z":[1,null,"a"]"#]),
    ("flatten_with", r#"#[serde(flatten, with = "places")] other: Vec<u8>"#, &[r#""p1":1,"p2":2"#]),
    ("flatten_default", "#[serde(flatten, default)] other: Point", &[r#""x":1"#]),
    (
        "flatten_two",
        "#[serde(flatten)] one: Point, #[serde(flatten)] other: BTreeMap<String, serde_json::Value>",
        &[r#""x":1,"z":2"#],
    ),
    ("borrow_str", "other: &'a str", &[r#""other":"plain""#]),
    ("borrow_option", "other: Option<&'a str>", &[r#""other":"plain""#, r#""other":null"#]),
    ("borrow_bytes", "other: &'a [u8]", &[r#""other":"plain""#]),
    ("borrow_cow", "#[serde(borrow)] other: Cow<'a, str>", &[r#""other":"plain""#]),
    ("borrow_cow_bytes", "#[serde(borrow)] other: Cow<'a, [u8]>", &[r#""other":"plain""#, r#""other":[1,2]"#]),
    ("borrow_named", r#"#[serde(borrow = "'a")] other: Option<Cow<'a, str>>"#, &[r#""other":"plain""#]),
    ("cow_owned", "other: Cow<'a, str>", &[r#""other":"plain""#]),
    ("phantom_lifetime", "#[serde(skip)] other: PhantomData<&'a u8>", &[""]),
    ("bound", r#"#[serde(bound = "")] other: u8"#, &[r#""other":5"#]),
];

/// Attributes of the secret itself.
const MARKED: &[Field] = &[
    ("rename", r#"#[serde(rename = "renamed")] #[secret] key: SecretString"#, &[r#""renamed":"canary-1""#]),
    (
        "rename_dirs",
        r#"#[serde(rename(serialize = "w", deserialize = "r"))] #[secret] key: SecretString"#,
        &[r#""r":"canary-1""#],
    ),
    ("alias", r#"#[serde(alias = "x")] #[secret] key: SecretString"#, &[r#""key":"canary-1""#, r#""x":"canary-1""#]),
    ("default", "#[serde(default)] #[secret] key: SecretString", &[r#""key":"canary-1""#, ""]),
    ("default_path", r#"#[serde(default = "text")] #[secret] key: SecretString"#, &[r#""key":"canary-1""#, ""]),
    ("skip", "#[serde(skip)] #[secret] key: SecretString, #[secret] two: SecretString", &[r#""two":"canary-2""#]),
    ("skip_serializing", "#[serde(skip_serializing)] #[secret] key: SecretString", &[r#""key":"canary-1""#]),
    ("skip_deserializing", "#[serde(skip_deserializing)] #[secret] key: SecretString", &["", r#""key":"canary-1""#]),
    (
        "skip_if",
        r#"#[serde(default, skip_serializing_if = "always")] #[secret] key: SecretString"#,
        &[r#""key":"canary-1""#],
    ),
    ("option", "#[secret] key: Option<SecretString>", &[r#""key":"canary-1""#, r#""key":null"#, ""]),
    (
        "option_skip_if",
        r#"#[serde(skip_serializing_if = "Option::is_none")] #[secret] key: Option<SecretString>"#,
        &[r#""key":"canary-1""#, ""],
    ),
    ("option_default", "#[serde(default)] #[secret] key: Option<SecretString>", &[r#""key":"canary-1""#, ""]),
    ("list", "#[secret] key: Vec<SecretString>", &[r#""key":["canary-1","canary-2"]"#, r#""key":[]"#]),
    ("map", "#[secret] key: BTreeMap<String, SecretString>", &[r#""key":{"a":"canary-1"}"#]),
    ("map_int_keys", "#[secret] key: BTreeMap<u8, SecretString>", &[r#""key":{"1":"canary-1"}"#, r#""key":{}"#]),
    ("map_bool_keys", "#[secret] key: BTreeMap<bool, SecretString>", &[r#""key":{"true":"canary-1"}"#, r#""key":{}"#]),
    ("string", "#[secret] key: String", &[r#""key":"canary-1""#]),
    ("boxed", "#[secret] key: Box<str>", &[r#""key":"canary-1""#]),
    ("bytes", "#[secret] key: Vec<u8>", &[r#""key":[99,97]"#]),
    ("flatten_nested", "#[serde(flatten)] #[secret(nested)] key: Inside", &[r#""inner":"canary-1","size":3"#]),
    (
        "flatten_nested_option",
        "#[serde(flatten)] #[secret(nested)] key: Option<Inside>",
        &[r#""inner":"canary-1","size":3"#, ""],
    ),
    (
        "flatten_nested_map",
        "#[serde(flatten)] #[secret(nested)] key: BTreeMap<String, Held>",
        &[r#""a":"canary-1""#, ""],
    ),
    ("nested", "#[secret(nested)] key: Inside", &[r#""key":{"inner":"canary-1","size":3}"#]),
    ("nested_list", "#[secret(nested)] key: Vec<Inside>", &[r#""key":[{"inner":"canary-1","size":3}]"#]),
    ("nested_newtype", "#[secret(nested)] key: Held", &[r#""key":"canary-1""#]),
    ("nested_default", "#[serde(default)] #[secret(nested)] key: Option<Held>", &[r#""key":"canary-1""#, ""]),
];

/// Types of an unmarked field.
const TYPES: &[Field] = &[
    ("i8", "other: i8", &[r#""other":-5"#]),
    ("i64", "other: i64", &[r#""other":-5000000000"#]),
    ("u64", "other: u64", &[r#""other":18446744073709551615"#]),
    ("u128", "other: u128", &[r#""other":28446744073709551615"#, r#""other":5"#]),
    ("i128", "other: i128", &[r#""other":-28446744073709551615"#, r#""other":5"#]),
    ("f32", "other: f32", &[r#""other":1.5"#, r#""other":1"#]),
    ("f64", "other: f64", &[r#""other":1.5"#, r#""other":1"#]),
    ("bool", "other: bool", &[r#""other":true"#]),
    ("char", "other: char", &[r#""other":"c""#]),
    ("string", "other: String", &[r#""other":"plain""#]),
    ("option", "other: Option<u8>", &[r#""other":5"#, r#""other":null"#, ""]),
    ("option_option", "other: Option<Option<u8>>", &[r#""other":5"#, r#""other":null"#, ""]),
    ("boxed", "other: Box<Point>", &[r#""other":{"x":1}"#]),
    ("unit", "other: ()", &[r#""other":null"#]),
    ("unit_struct", "other: Unit", &[r#""other":null"#]),
    ("newtype", "other: Wrap", &[r#""other":5"#]),
    ("tuple", "other: (u8, String)", &[r#""other":[1,"a"]"#]),
    ("array", "other: [u8; 3]", &[r#""other":[1,2,3]"#]),
    ("list", "other: Vec<Option<i16>>", &[r#""other":[1,null,-3]"#]),
    ("set", "other: BTreeSet<u8>", &[r#""other":[1,2,1]"#]),
    ("map", "other: BTreeMap<String, Vec<u8>>", &[r#""other":{"a":[1],"b":[]}"#]),
    ("map_int_keys", "other: BTreeMap<i32, u8>", &[r#""other":{"-1":1,"2":2}"#]),
    ("map_bool_keys", "other: BTreeMap<bool, u8>", &[r#""other":{"true":1}"#]),
    ("map_char_keys", "other: BTreeMap<char, u8>", &[r#""other":{"a":1}"#]),
    ("map_enum_keys", "other: BTreeMap<Colour, u8>", &[r#""other":{"red":1}"#]),
    ("struct_field", "other: Point", &[r#""other":{"x":1,"y":2}"#, r#""other":[1,2]"#]),
    ("enum_unit", "other: Colour", &[r#""other":"red""#]),
    (
        "enum_external",
        "other: Outer",
        &[r#""other":"Unit""#, r#""other":{"New":1}"#, r#""other":{"Pair":[1,2]}"#, r#""other":{"Fields":{"a":1}}"#],
    ),
    ("enum_internal", "other: Shape", &[r#""other":{"shape":"Dot","x":1}"#]),
    ("bytes", "other: Bytes", &[r#""other":"plain""#, r#""other":[1,2]"#]),
    ("address", "other: std::net::IpAddr", &[r#""other":"127.0.0.1""#]),
    ("duration", "other: std::time::Duration", &[r#""other":{"secs":1,"nanos":2}"#]),
    ("result", "other: Result<u8, String>", &[r#""other":{"Ok":1}"#, r#""other":{"Err":"a"}"#]),
    ("phantom", "other: PhantomData<u8>", &[r#""other":null"#]),
    ("value", "other: serde_json::Value", &[r#""other":{"a":[1,null,"b",1.5]}"#]),
    ("raw_value", "other: Raw", &[r#""other":{"a": [1, 2]}"#]),
    ("raw_value_borrowed", "#[serde(borrow)] other: RawRef<'a>", &[r#""other":{"a": [1, 2]}"#]),
    ("non_zero", "other: std::num::NonZeroU8", &[r#""other":5"#]),
    ("wrapping", "other: std::num::Wrapping<u16>", &[r#""other":5"#]),
    ("rc", "other: std::rc::Rc<str>", &[r#""other":"plain""#]),
    ("path", "other: std::path::PathBuf", &[r#""other":"plain""#]),
    ("range", "other: std::ops::Range<u8>", &[r#""other":{"start":1,"end":2}"#]),
];

/// What some of the fields refer to.
const HELPERS: &[(&str, &str)] = &[
    ("Inside", "$model struct Inside { #[secret] inner: SecretString, size: u8 }\n"),
    ("Held", "$model struct Held(#[secret] SecretString);\n"),
];

pub fn add(corpus: &mut Corpus) {
    for (name, declaration, entries) in ATTRIBUTES {
        named(corpus, "attribute", name, declaration, entries, SHAPES);
        if ["bare", "skip_mute", "with", "flatten", "borrow_str", "alias", "default"].contains(name) {
            named(corpus, "attribute", name, declaration, entries, &["deny", "tagged", "catch_all", "generic"]);
        }
    }
    for (name, declaration, entries) in MARKED {
        named(corpus, "marked", name, declaration, entries, &["plain", "internal", "catch_all", "inner"]);
    }
    for (name, declaration, entries) in TYPES {
        named(corpus, "type", name, declaration, entries, &["plain", "internal"]);
        positional(corpus, "type", name, declaration, entries);
    }
    for (name, declaration, entries) in ATTRIBUTES {
        // A position has no name, and nothing is flattened into a list.
        if !declaration.contains("flatten") && !declaration.contains("rename") && !declaration.contains("alias") {
            positional(corpus, "attribute", name, declaration, entries);
        }
    }
}

const SHAPES: &[&str] = &["plain", "external", "internal", "adjacent", "untagged", "inner"];

fn named(corpus: &mut Corpus, item: &str, name: &str, declaration: &str, entries: &[&str], shapes: &[&str]) {
    let (declaration, key) = if declaration.contains("key:") || item == "marked" {
        (declaration.to_owned(), "")
    } else {
        (format!("#[secret] key: SecretString, {declaration}"), r#""key":"canary-1""#)
    };
    let helpers: String =
        HELPERS.iter().filter(|(name, _)| declaration.contains(name)).map(|(_, text)| *text).collect();
    let life = if declaration.contains("'a") { "<'a>" } else { "" };
    let root = if life.is_empty() { "T" } else { "T<'de>" };
    let joined = |parts: &[&str]| parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(",");
    let bodies: Vec<_> = entries.iter().map(|entry| joined(&[key, entry])).collect();
    for shape in shapes {
        let mut root = root.to_owned();
        let (definition, seeds): (String, Vec<String>) = match *shape {
            "plain" => (
                format!("$model struct T{life} {{ {declaration} }}"),
                bodies.iter().map(|body| format!("{{{body}}}")).collect(),
            ),
            "deny" => {
                // serde accepts the attribute beside `flatten` too.
                let definition = format!("$model #[serde(deny_unknown_fields)] struct T{life} {{ {declaration} }}");
                (definition, bodies.iter().map(|body| format!("{{{body}}}")).collect())
            }
            "tagged" => {
                let definition = format!("$model #[serde(tag = \"kind\")] struct T{life} {{ {declaration} }}");
                (definition, bodies.iter().map(|body| format!("{{{}}}", joined(&[r#""kind":"T""#, body]))).collect())
            }
            "external" => {
                let definition = format!("$model enum T{life} {{ A {{ {declaration} }}, B, C(u8), D(u8, String) }}");
                let more = [r#""B""#, r#"{"C":1}"#, r#"{"D":[1,"a"]}"#].map(str::to_owned);
                (definition, bodies.iter().map(|body| format!("{{\"A\":{{{body}}}}}")).chain(more).collect())
            }
            "internal" => {
                let definition = format!("$model #[serde(tag = \"kind\")] enum T{life} {{ A {{ {declaration} }}, B }}");
                let seeds = bodies.iter().flat_map(|body| {
                    [joined(&[r#""kind":"A""#, body]), joined(&[body, r#""kind":"A""#])]
                        .map(|body| format!("{{{body}}}"))
                });
                (definition, seeds.chain([r#"{"kind":"B"}"#.to_owned()]).collect())
            }
            "adjacent" => {
                let definition = format!(
                    "$model #[serde(tag = \"kind\", content = \"with\")] enum T{life} {{ A {{ {declaration} }}, B, C(u8) }}"
                );
                let seeds = bodies.iter().flat_map(|body| {
                    [
                        format!("{{\"kind\":\"A\",\"with\":{{{body}}}}}"),
                        format!("{{\"with\":{{{body}}},\"kind\":\"A\"}}"),
                    ]
                });
                let more = [r#"{"kind":"B"}"#, r#"{"kind":"C","with":1}"#].map(str::to_owned);
                (definition, seeds.chain(more).collect())
            }
            "untagged" => {
                let definition = format!(
                    "$model #[serde(untagged)] enum T{life} {{ A {{ {declaration} }}, B(bool), C(u8, u8), D }}"
                );
                let more = ["true", "[1,2]", "null"].map(str::to_owned);
                (definition, bodies.iter().map(|body| format!("{{{body}}}")).chain(more).collect())
            }
            "catch_all" => {
                let rest = "#[serde(flatten)] rest: BTreeMap<String, serde_json::Value>";
                let definition = format!("$model struct T{life} {{ {declaration}, {rest} }}");
                // A flattened map of texts has no place for the list, in either.
                (definition, bodies.iter().map(|body| format!("!{{{}}}", joined(&[body, r#""zz":[1]"#]))).collect())
            }
            "inner" => {
                let borrow = if life.is_empty() { "" } else { "#[serde(borrow)] " };
                let definition = format!(
                    "$model struct T{life} {{ id: u8, {borrow}#[serde(flatten)] #[secret(nested)] inner: In{life} }}\n\
                     $model struct In{life} {{ {declaration} }}"
                );
                (definition, bodies.iter().map(|body| format!("{{{}}}", joined(&[r#""id":1"#, body]))).collect())
            }
            "generic" => {
                let parameters = if life.is_empty() { "<X>" } else { "<'a, X>" };
                root = if life.is_empty() { "T<Vec<u16>>".to_owned() } else { "T<'de, Vec<u16>>".to_owned() };
                let definition = format!("$model struct T{parameters} {{ {declaration}, extra: X }}");
                (
                    definition,
                    bodies.iter().map(|body| format!("{{{}}}", joined(&[body, r#""extra":[1,500]"#]))).collect(),
                )
            }
            _ => unreachable!("{shape}"),
        };
        corpus.add(item, &format!("{item}_{name}_{shape}"), &root, &(helpers.clone() + &definition), &seeds);
    }
}

/// The field after the secret in a tuple struct, and alone as the content of variants.
fn positional(corpus: &mut Corpus, item: &str, name: &str, declaration: &str, entries: &[&str]) {
    let (attributes, ty) = match declaration.split_once("other: ") {
        Some(parts) => parts,
        None => return,
    };
    let life = if declaration.contains("'a") { "<'a>" } else { "" };
    let root = if life.is_empty() { "T" } else { "T<'de>" };
    let values: Vec<_> = entries.iter().map(|entry| entry.split_once(':').map_or("", |(_, value)| value)).collect();
    let skipped =
        declaration.contains("skip)") || declaration.contains("skip,") || declaration.contains("skip_deserializing");
    let list = |value: &str| {
        let mut items = vec![r#""canary-1""#];
        if !value.is_empty() && !skipped {
            items.push(value);
        }
        format!("[{}]", items.join(","))
    };
    if item != "type" {
        let definition = format!("$model struct T{life}(#[secret] SecretString, {attributes}{ty});");
        let seeds: Vec<_> = values.iter().map(|value| list(value)).collect();
        corpus.add(item, &format!("{item}_{name}_tuple"), root, &definition, &seeds);
    }
    let definition = format!(
        "$model enum T{life} {{ A(#[secret] SecretString, {attributes}{ty}), B {{ {attributes}other: {ty} }} }}"
    );
    let mut seeds: Vec<_> = values.iter().map(|value| format!("{{\"A\":{}}}", list(value))).collect();
    seeds.extend(entries.iter().map(|entry| format!("{{\"B\":{{{entry}}}}}")));
    corpus.add(item, &format!("{item}_{name}_tuple_variant"), root, &definition, &seeds);
    if item == "type" {
        // Alone, where serde reads what the buffer holds.
        let definition = format!(
            "$model #[serde(untagged)] enum T{life} {{ A {{ #[secret] key: SecretString }}, B({attributes}{ty}) }}"
        );
        let seeds: Vec<_> = values.iter().filter(|value| !value.is_empty()).map(|value| format!("!{value}")).collect();
        corpus.add(item, &format!("{item}_{name}_untagged_newtype"), root, &definition, &seeds);
    }
}
