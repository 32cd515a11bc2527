//! What serde takes, and was refused or did not compile: C1 to C7.

use super::Corpus;

pub fn add(corpus: &mut Corpus) {
    let mut add = |item: &str, name: &str, root: &str, definition: &str, seeds: &[&str]| {
        corpus.add(item, &format!("{}_{name}", item.to_lowercase().replace(' ', "_")), root, definition, seeds);
    };
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
}
