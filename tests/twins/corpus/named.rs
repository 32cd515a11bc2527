//! The cases of the issue, by its items; and the controls.

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

    // C1: what is skipped is asked for nothing.
    for (name, tag, wrap) in [
        ("tagged", r#"#[serde(tag = "t")]"#, r#"{"t":"A","key":"canary-1"}"#),
        ("untagged", "#[serde(untagged)]", r#"{"key":"canary-1"}"#),
        ("adjacent", r#"#[serde(tag = "t", content = "c")]"#, r#"{"t":"A","c":{"key":"canary-1"}}"#),
        ("external", "", r#"{"A":{"key":"canary-1"}}"#),
    ] {
        add(
            "C1",
            &format!("field_{name}"),
            "T",
            &format!("$model {tag} enum T {{ A {{ #[secret] key: SecretString, #[serde(skip)] mute: Mute }} }}"),
            &[wrap],
        );
        add(
            "C1",
            &format!("variant_{name}"),
            "T",
            &format!(
                "$model {tag} enum T {{ A {{ #[secret] key: SecretString }}, #[serde(skip)] B {{ mute: Mute }} }}"
            ),
            &[wrap],
        );
        add(
            "C1",
            &format!("newtype_variant_{name}"),
            "T",
            &format!("$model {tag} enum T {{ A {{ #[secret] key: SecretString }}, #[serde(skip)] B(Mute) }}"),
            &[wrap],
        );
        add(
            "C1",
            &format!("variant_de_{name}"),
            "T",
            &format!(
                "$model {tag} enum T {{ A {{ #[secret] key: SecretString }}, #[serde(skip_deserializing)] B(OnlyWritten) }}"
            ),
            &[wrap],
        );
        add(
            "C1",
            &format!("variant_ser_{name}"),
            "T",
            &format!(
                "$model {tag} enum T {{ A {{ #[secret] key: SecretString }}, #[serde(skip_serializing)] B(OnlyRead) }}"
            ),
            &[wrap],
        );
        add(
            "C1",
            &format!("with_{name}"),
            "T",
            &format!(
                "$model {tag} enum T {{ A {{ #[secret] key: SecretString, #[serde(with = \"mute\", default)] mute: Mute }} }}"
            ),
            &[wrap],
        );
        add(
            "C2",
            &format!("skipped_newtype_variant_{name}"),
            "T",
            &format!(
                "$model {tag} enum T {{ A {{ #[secret] key: SecretString }}, {} }}",
                if name == "tagged" { "#[serde(skip)] N(u8)" } else { "N(#[serde(skip)] u8)" }
            ),
            &[wrap],
        );
    }
    add(
        "C1",
        "flatten_host",
        "T",
        "struct T { #[secret] key: SecretString, #[serde(skip)] mute: Mute, #[serde(flatten)] rest: BTreeMap<String, u8> }",
        &[r#"{"key":"canary-1","x":1}"#],
    );
    add(
        "C1",
        "flatten_skipped",
        "T",
        "struct T { #[secret] key: SecretString, #[serde(skip, flatten)] mute: Mute }",
        &[r#"{"key":"canary-1"}"#],
    );
    add(
        "C1",
        "with_flatten_host",
        "T",
        "struct T { #[secret] key: SecretString, #[serde(with = \"mute\")] mute: Mute, #[serde(flatten)] rest: BTreeMap<String, u8> }",
        &[r#"{"key":"canary-1","mute":null,"x":1}"#],
    );
    add(
        "C2",
        "newtype_skip",
        "T",
        "struct T(#[serde(skip)] #[secret] SecretString);",
        &[r#"!"canary-1""#, "!null", "![]"],
    );
    add(
        "C2",
        "newtype_skip_default",
        "T",
        "struct T(#[serde(skip, default = \"text\")] #[secret] SecretString);",
        &[r#"!"canary-1""#, "!null", "![]"],
    );
    add(
        "C2",
        "newtype_skip_serializing",
        "T",
        "struct T(#[serde(skip_serializing)] #[secret] SecretString);",
        &[r#"["canary-1"]"#, r#""canary-1""#],
    );
    add(
        "C2",
        "newtype_skip_deserializing",
        "T",
        "struct T(#[serde(skip_deserializing)] #[secret] SecretString);",
        &[r#"!"canary-1""#, "!null", "![]"],
    );

    // C3, C4: what `default` asks.
    add(
        "C3",
        "skip_default_path",
        "T<Loud>",
        "#[derive(Debug)] pub struct Loud; fn loud<X>() -> Option<X> { None } $model struct T<X: std::fmt::Debug> { #[secret] key: SecretString, #[serde(skip, default = \"loud\")] x: Option<X> }",
        &[r#"{"key":"canary-1"}"#],
    );
    add(
        "C3",
        "skip_default_path_bare",
        "T<Loud>",
        "#[derive(Debug)] pub struct Loud; pub trait Make { fn make() -> Self; } impl Make for Loud { fn make() -> Self { Loud } } $model struct T<X: std::fmt::Debug + Make> { #[secret] key: SecretString, #[serde(skip, default = \"X::make\")] x: X }",
        &[r#"{"key":"canary-1"}"#],
    );
    add(
        "C3",
        "skip_phantom",
        "T<Loud>",
        "#[derive(Debug)] pub struct Loud; $model struct T<X> { #[secret] key: SecretString, #[serde(skip)] x: PhantomData<X> }",
        &[r#"{"key":"canary-1"}"#],
    );
    add(
        "C3",
        "skip_phantom_tagged",
        "T<Loud>",
        "#[derive(Debug)] pub struct Loud; $model #[serde(tag = \"t\")] enum T<X> { A { #[secret] key: SecretString, #[serde(skip)] x: PhantomData<X> } }",
        &[r#"{"t":"A","key":"canary-1"}"#],
    );
    add(
        "C3",
        "phantom",
        "T<Loud>",
        "#[derive(Debug)] pub struct Loud; $model struct T<X> { #[secret] key: SecretString, x: PhantomData<X> }",
        &[r#"{"key":"canary-1","x":null}"#],
    );
    add(
        "C4",
        "default_generic",
        "T<u8>",
        "$model(Default) #[serde(default)] struct T<X> { #[secret] key: SecretString, x: X }",
        &[r#"{"key":"canary-1","x":1}"#, "{}"],
    );
    add(
        "C4",
        "default_generic_flatten",
        "T<u8>",
        "$model(Default) #[serde(default)] struct T<X> { #[secret] key: SecretString, x: X, #[serde(flatten)] rest: BTreeMap<String, u8> }",
        &[r#"{"key":"canary-1","x":1}"#, "{}"],
    );
    add(
        "C4",
        "default_field_generic",
        "T<u8>",
        "struct T<X> { #[secret] key: SecretString, #[serde(default)] x: X }",
        &[r#"{"key":"canary-1","x":1}"#, r#"{"key":"canary-1"}"#],
    );
    add(
        "C4",
        "default_where",
        "T<u8>",
        "$model(Default) #[serde(default)] struct T<X> where X: Copy { #[secret] key: SecretString, x: Vec<X> }",
        &[r#"{"key":"canary-1","x":[1]}"#, "{}"],
    );

    // C5, C6: bounds from types.
    add(
        "C5",
        "associated",
        "T<Bytewise>",
        "struct T<P: Loose> { #[secret] key: SecretString, a: P::A }",
        &[r#"{"key":"canary-1","a":1}"#],
    );
    add(
        "C5",
        "associated_family",
        "T<Bytewise>",
        "struct T<P: Family> { #[secret] key: SecretString, a: P::A, b: Vec<P::A> }",
        &[r#"{"key":"canary-1","a":1,"b":[2]}"#],
    );
    add(
        "C5",
        "associated_tagged",
        "T<Bytewise>",
        "$model #[serde(tag = \"t\")] enum T<P: Loose> { A { #[secret] key: SecretString, a: P::A } }",
        &[r#"{"t":"A","key":"canary-1","a":1}"#],
    );
    add(
        "C5",
        "associated_default",
        "T<Bytewise>",
        "struct T<P: Family> { #[secret] key: SecretString, #[serde(default)] a: P::A }",
        &[r#"{"key":"canary-1"}"#],
    );
    add(
        "C5",
        "associated_flatten",
        "T<Bytewise>",
        "struct T<P: Loose> { #[secret] key: SecretString, a: P::A, #[serde(flatten)] rest: BTreeMap<String, u8> }",
        &[r#"{"key":"canary-1","a":1,"x":1}"#],
    );
    add(
        "C6",
        "macro_alone",
        "T",
        "struct T { #[secret] key: SecretString, a: Listed![u8] }",
        &[r#"{"key":"canary-1","a":[1]}"#],
    );
    add(
        "C6",
        "self_path",
        "T<u8>",
        "#[allow(non_snake_case)] pub mod X { pub type U = u8; } $model struct T<X> { #[secret] key: SecretString, a: self::X::U, x: X }",
        &[r#"{"key":"canary-1","a":1,"x":1}"#],
    );
    add(
        "C6",
        "phantom_fn",
        "T<Loud>",
        "#[derive(Debug)] pub struct Loud; $model struct T<X> { #[secret] key: SecretString, #[serde(skip)] a: PhantomData<fn() -> Option<X>> }",
        &[r#"{"key":"canary-1"}"#],
    );
    add(
        "C6",
        "phantom_fn_read",
        "T<Loud>",
        "#[derive(Debug)] pub struct Loud; $model struct T<X> { #[secret] key: SecretString, a: PhantomData<fn() -> Option<X>> }",
        &[r#"{"key":"canary-1","a":null}"#],
    );
    add(
        "C6",
        "array_of_parameter",
        "T<u8>",
        "struct T<X> { #[secret] key: SecretString, a: [X; 2], b: (X, Option<X>), c: Box<[X]> }",
        &[r#"{"key":"canary-1","a":[1,2],"b":[1,null],"c":[1]}"#],
    );

    // C7: bounds that are added.
    add(
        "C7",
        "type_and_field",
        "T<u8, u8>",
        "$model #[serde(bound(deserialize = \"X: serde::Deserialize<'de>\", serialize = \"X: serde::Serialize\"))] struct T<X, Y> { #[secret] key: SecretString, x: X, #[serde(bound(deserialize = \"Y: serde::Deserialize<'de>\", serialize = \"Y: serde::Serialize\"))] y: Y }",
        &[r#"{"key":"canary-1","x":1,"y":2}"#],
    );
    add(
        "C7",
        "variant_and_type",
        "T<u8, u8>",
        "$model #[serde(bound(deserialize = \"X: serde::Deserialize<'de>\", serialize = \"X: serde::Serialize\"))] enum T<X, Y> { A { #[secret] key: SecretString, x: X }, #[serde(bound(deserialize = \"Y: serde::Deserialize<'de>\", serialize = \"Y: serde::Serialize\"))] B(Y) }",
        &[r#"{"A":{"key":"canary-1","x":1}}"#, r#"{"B":1}"#],
    );
    add(
        "C7",
        "field_alone",
        "T<u8, u8>",
        "struct T<X, Y> { #[secret] key: SecretString, x: X, #[serde(bound(deserialize = \"Y: serde::Deserialize<'de>\", serialize = \"Y: serde::Serialize\"))] y: Y }",
        &[r#"{"key":"canary-1","x":1,"y":2}"#],
    );
    add(
        "C7",
        "tagged",
        "T<u8, u8>",
        "$model #[serde(tag = \"t\", bound(deserialize = \"X: serde::Deserialize<'de>\", serialize = \"X: serde::Serialize\"))] enum T<X, Y> { A { #[secret] key: SecretString, x: X, #[serde(bound(deserialize = \"Y: serde::Deserialize<'de>\", serialize = \"Y: serde::Serialize\"))] y: Y } }",
        &[r#"{"t":"A","key":"canary-1","x":1,"y":1}"#],
    );

    // C8: only what is borrowed has to outlive the input.
    add(
        "C8",
        "cow_owned",
        "T<'static>",
        "struct T<'a> { #[secret] key: SecretString, text: Cow<'a, str> }",
        &[r#"{"key":"canary-1","text":"plain"}"#],
    );
    add(
        "C8",
        "phantom",
        "T<'static>",
        "struct T<'a> { #[secret] key: SecretString, #[serde(skip)] mark: PhantomData<&'a u8> }",
        &[r#"{"key":"canary-1"}"#],
    );
    add(
        "C8",
        "phantom_read",
        "T<'static>",
        "struct T<'a> { #[secret] key: SecretString, mark: PhantomData<&'a u8> }",
        &[r#"{"key":"canary-1","mark":null}"#],
    );
    add(
        "C8",
        "two_lifetimes",
        "T<'static, 'de>",
        "struct T<'a, 'b> { #[secret] key: SecretString, text: Cow<'a, str>, part: &'b str }",
        &[r#"{"key":"canary-1","text":"plain","part":"plain"}"#],
    );
    add(
        "C8",
        "cow_owned_tagged",
        "T<'static>",
        "$model #[serde(tag = \"t\")] enum T<'a> { A { #[secret] key: SecretString, text: Cow<'a, str> } }",
        &[r#"{"t":"A","key":"canary-1","text":"plain"}"#],
    );
    add(
        "C8",
        "cow_owned_flatten",
        "T<'static>",
        "struct T<'a> { #[secret] key: SecretString, text: Cow<'a, str>, #[serde(flatten)] rest: BTreeMap<String, u8> }",
        &[r#"{"key":"canary-1","text":"plain"}"#],
    );

    // C9: borrowed, where a buffer is between.
    for (name, ty) in [("str", "&'a str"), ("bytes", "&'a [u8]"), ("option", "Option<&'a str>")] {
        let fields = format!("#[secret] key: SecretString, text: {ty}");
        add(
            "C9",
            &format!("internal_{name}"),
            "T<'de>",
            &format!("$model #[serde(tag = \"t\")] enum T<'a> {{ A {{ {fields} }} }}"),
            &[r#"{"t":"A","key":"canary-1","text":"plain"}"#, r#"{"key":"canary-1","text":"plain","t":"A"}"#],
        );
        add(
            "C9",
            &format!("untagged_{name}"),
            "T<'de>",
            &format!("$model #[serde(untagged)] enum T<'a> {{ A {{ {fields} }} }}"),
            &[r#"{"key":"canary-1","text":"plain"}"#],
        );
        add(
            "C9",
            &format!("adjacent_{name}"),
            "T<'de>",
            &format!("$model #[serde(tag = \"t\", content = \"c\")] enum T<'a> {{ A {{ {fields} }} }}"),
            &[
                r#"{"t":"A","c":{"key":"canary-1","text":"plain"}}"#,
                r#"{"c":{"key":"canary-1","text":"plain"},"t":"A"}"#,
            ],
        );
        add(
            "C9",
            &format!("flattened_{name}"),
            "T<'de>",
            &format!(
                "$model struct In<'a> {{ {fields} }} $model struct T<'a> {{ id: u8, #[serde(flatten, borrow)] #[secret(nested)] inner: In<'a> }}"
            ),
            &[r#"{"id":1,"key":"canary-1","text":"plain"}"#],
        );
        add(
            "C9",
            &format!("flatten_host_{name}"),
            "T<'de>",
            &format!("$model struct T<'a> {{ {fields}, #[serde(flatten)] rest: BTreeMap<String, u8> }}"),
            &[r#"{"key":"canary-1","text":"plain","x":1}"#],
        );
    }
    add(
        "C10",
        "macro",
        "T<'de>",
        "struct T<'a> { #[secret] key: SecretString, #[serde(borrow = \"'a\")] text: Borrowed!['a] }",
        &[r#"{"key":"canary-1","text":"plain"}"#],
    );
    add(
        "C10",
        "macro_tagged",
        "T<'de>",
        "$model #[serde(tag = \"t\")] enum T<'a> { A { #[secret] key: SecretString, #[serde(borrow = \"'a\")] text: Borrowed!['a] } }",
        &[r#"{"t":"A","key":"canary-1","text":"plain"}"#],
    );
    add(
        "C10",
        "two",
        "T<'de, 'de>",
        "struct T<'a, 'b> { #[secret] key: SecretString, #[serde(borrow = \"'a + 'b\")] text: (Cow<'a, str>, &'b str) }",
        &[r#"{"key":"canary-1","text":["a","b"]}"#],
    );
    add(
        "C11",
        "list",
        "T",
        "struct T { #[secret] key: SecretString, #[serde(flatten, with = \"places\")] all: Vec<u8> }",
        &[r#"{"key":"canary-1","p1":1,"p2":2}"#],
    );
    add(
        "C11",
        "split",
        "T",
        "struct T { #[secret] key: SecretString, #[serde(flatten, serialize_with = \"places::serialize\", deserialize_with = \"places::deserialize\")] all: Vec<u8> }",
        &[r#"{"key":"canary-1","p1":1}"#],
    );
    add(
        "C12",
        "where_self",
        "T",
        "pub trait Tr { type A; } impl Tr for T { type A = T; } $model struct T where Self: Tr<A = Self> { #[secret] key: SecretString }",
        &[r#"{"key":"canary-1"}"#],
    );
    add(
        "C12",
        "where_self_generic",
        "T<u8>",
        "pub trait Tr { type A; } impl<X> Tr for T<X> { type A = T<X>; } $model struct T<X> where Self: Tr<A = Self> { #[secret] key: SecretString, x: X }",
        &[r#"{"key":"canary-1","x":1}"#],
    );
    add(
        "C12",
        "where_self_enum",
        "T",
        "pub trait Tr { type A; } impl Tr for T { type A = T; } $model #[serde(tag = \"t\")] enum T where Self: Tr<A = Self> { A { #[secret] key: SecretString } }",
        &[r#"{"t":"A","key":"canary-1"}"#],
    );
    add(
        "C12",
        "self_in_a_field",
        "T",
        "struct T { #[secret] key: SecretString, #[secret(nested)] next: Option<Box<Self>> }",
        &[r#"{"key":"canary-1","next":null}"#],
    );

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

    // The controls: the definitions differ, and so must the outcomes.
    let mut control = |name: &str, theirs: &str, ours: &str, seed: &str| {
        corpus.control("control", &format!("control_{name}"), "T", theirs, ours, &[seed]);
    };
    let plain = "struct T { #[secret] key: SecretString, other: u8 }";
    let seed = r#"{"key":"canary-1","other":1}"#;
    control("renamed", plain, "struct T { #[secret] key: SecretString, #[serde(rename = \"otter\")] other: u8 }", seed);
    control(
        "written_otherwise",
        plain,
        "struct T { #[secret] key: SecretString, #[serde(rename(serialize = \"otter\"))] other: u8 }",
        seed,
    );
    control("alias", plain, "struct T { #[secret] key: SecretString, #[serde(alias = \"intruder\")] other: u8 }", seed);
    control("wider", plain, "struct T { #[secret] key: SecretString, other: u16 }", seed);
    control("optional", plain, "struct T { #[secret] key: SecretString, other: Option<u8> }", seed);
    control("default", plain, "struct T { #[secret] key: SecretString, #[serde(default)] other: u8 }", seed);
    control(
        "deny",
        plain,
        "$model #[serde(deny_unknown_fields)] struct T { #[secret] key: SecretString, other: u8 }",
        seed,
    );
    control("order", plain, "struct T { other: u8, #[secret] key: SecretString }", seed);
    control(
        "skipped_on_writing",
        plain,
        "struct T { #[secret] key: SecretString, #[serde(skip_serializing)] other: u8 }",
        seed,
    );
    control(
        "value",
        plain,
        "fn six<'de, D: serde::Deserializer<'de>>(d: D) -> Result<u8, D::Error> { <u8 as serde::Deserialize>::deserialize(d).map(|n| n / 2) } $model struct T { #[secret] key: SecretString, #[serde(deserialize_with = \"six\")] other: u8 }",
        seed,
    );
    control(
        "secret_rule",
        "struct T { #[secret] key: SecretString }",
        "struct T { #[secret(max_len = 7)] key: SecretString }",
        r#"{"key":"canary-1"}"#,
    );
    control(
        "borrowed",
        "struct T { #[secret] key: SecretString, text: Cow<'static, str> }",
        "struct T { #[secret] key: SecretString, #[serde(deserialize_with = \"loud\")] text: Cow<'static, str> } fn loud<'de, D: serde::Deserializer<'de>>(d: D) -> Result<Cow<'static, str>, D::Error> { let text = <String as serde::Deserialize>::deserialize(d)?; if text.contains(\"intruder\") { Ok(text.to_lowercase().repeat(2).into()) } else { Ok(text.into()) } }",
        r#"{"key":"canary-1","text":"plain"}"#,
    );
    control(
        "tag",
        "$model #[serde(tag = \"t\")] enum T { A { #[secret] key: SecretString } }",
        "$model #[serde(untagged)] enum T { A { #[secret] key: SecretString } }",
        r#"{"t":"A","key":"canary-1"}"#,
    );
    control(
        "newtype",
        "struct T(#[secret] SecretString);",
        "struct T(#[secret] SecretString, #[serde(skip)] u8);",
        r#""canary-1""#,
    );
    control(
        "variant_order",
        "enum T { A(#[secret] SecretString), B(u8) }",
        "enum T { B(u8), A(#[secret] SecretString) }",
        r#"{"A":"canary-1"}"#,
    );
    control(
        "never_written",
        "struct T { #[secret] key: Option<SecretString> }",
        "struct T { #[secret] #[serde(skip_serializing_if = \"always\")] key: Option<SecretString> }",
        r#"{"key":"canary-1"}"#,
    );
}
