//! What serde's attributes come to, direction by direction.

use quote::ToTokens;
use syn::ExprPath;

use crate::check::check;
use crate::check::model::{DefaultValue, Directions, Field, Model, Tagging};
use crate::errors::Errors;
use crate::parse::Input;

/// Hands the model of the source to `look`.
fn with_model<T>(source: &str, look: impl FnOnce(&Model<'_>) -> T) -> T {
    let item = syn::parse_str(source).unwrap_or_else(|error| panic!("{source}: {error}"));
    let mut errors = Errors::default();
    let model = check(Input::new(&item), &mut errors);
    let texts = errors.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert!(texts.is_empty(), "{source}: {texts:?}");
    look(&model)
}

/// Hands the field with these attributes to `look`, out of a struct that has others.
fn with_field<T>(container: &str, field: &str, look: impl FnOnce(&Field<'_>) -> T) -> T {
    let source = format!("{container} struct Model<'a, 'b> {{ {field}, #[secret] key: SecretString }}");
    with_model(&source, |model| look(&model.variants[0].fields[0]))
}

fn both<T: ToString>(names: &Directions<T>) -> [String; 2] {
    [names.serialize.to_string(), names.deserialize.to_string()]
}

#[test]
fn names_are_merged_over_several_attributes() {
    let cases: &[(&str, &str, [&str; 2], &[&str])] = &[
        ("", "", ["user_name", "user_name"], &[]),
        ("#[serde(rename_all = \"camelCase\")]", "", ["userName", "userName"], &[]),
        ("#[serde(rename_all(serialize = \"camelCase\"))]", "", ["userName", "user_name"], &[]),
        (
            "#[serde(rename_all(serialize = \"camelCase\"))] #[serde(rename_all(deserialize = \"UPPERCASE\"))]",
            "",
            ["userName", "USER_NAME"],
            &[],
        ),
        ("", "#[serde(rename = \"n\", alias = \"m\", alias = \"n\")]", ["n", "n"], &["m"]),
        ("", "#[serde(rename(serialize = \"s\"))] #[serde(rename(deserialize = \"d\"))]", ["s", "d"], &[]),
        (
            "",
            "#[serde(rename(serialize = \"s\", deserialize = \"d\", deserialize = \"e\"), alias = \"f\")]",
            ["s", "d"],
            &["e", "f"],
        ),
        ("#[serde(rename_all = \"camelCase\")]", "#[serde(rename(deserialize = \"d\"))]", ["userName", "d"], &[]),
    ];
    for (container, attributes, names, aliases) in cases {
        let found = with_field(container, &format!("{attributes} user_name: u8"), |field| {
            (both(&field.name), field.aliases.clone())
        });
        assert_eq!(
            found,
            (names.map(str::to_owned), aliases.iter().map(ToString::to_string).collect()),
            "{attributes}"
        );
    }
}

#[test]
fn variants_have_cases_of_their_own() {
    let source = "
        #[serde(rename = \"wire\", rename_all = \"snake_case\", rename_all_fields(deserialize = \"camelCase\"))]
        enum Model {
            #[serde(rename_all(serialize = \"UPPERCASE\"))] LogIn { #[secret] user_key: SecretString },
            #[serde(alias = \"out\")] LogOut { last_seen: u8 },
        }";
    with_model(source, |model| {
        assert_eq!(both(&model.name), ["wire", "wire"]);
        let [one, two] = model.variants.as_slice() else { panic!() };
        assert_eq!(
            (both(&one.name), both(&two.name)),
            (["log_in", "log_in"].map(str::to_owned), ["log_out", "log_out"].map(str::to_owned))
        );
        assert_eq!(both(&one.fields[0].name), ["USER_KEY", "userKey"]);
        assert_eq!(both(&two.fields[0].name), ["last_seen", "lastSeen"]);
        assert_eq!(two.aliases, ["out"]);
    });
}

#[test]
fn a_direction_may_be_left_out() {
    for (attribute, expected) in [
        ("skip", ["true", "true"]),
        ("skip_serializing", ["true", "false"]),
        ("skip_deserializing", ["false", "true"]),
        ("default", ["false", "false"]),
    ] {
        with_field("", &format!("#[serde({attribute})] label: u8"), |field| {
            assert_eq!(both(&field.skip), expected, "{attribute}");
            // What is never parsed has a default.
            let defaulted = field.skip.deserialize || attribute == "default";
            assert_eq!(matches!(field.default, Some(DefaultValue::Trait)), defaulted, "{attribute}");
        });
    }
    with_field("#[serde(default)]", "#[serde(skip)] label: u8", |field| assert!(field.default.is_none()));
    with_field("", "#[serde(skip, default = \"label\")] label: u8", |field| {
        assert!(matches!(field.default, Some(DefaultValue::Path(_))));
    });
}

#[test]
fn functions_are_called_by_their_whole_path() {
    let text = |path: &Option<ExprPath>| path.as_ref().map(|path| path.to_token_stream().to_string().replace(' ', ""));
    for (attributes, serialize, deserialize) in [
        ("with = \"own::hex::<4>\"", Some("own::hex::<4>::serialize"), Some("own::hex::<4>::deserialize")),
        ("serialize_with = \"write\"", Some("write"), None),
        ("serialize_with = \"write\", deserialize_with = \"crate::read\"", Some("write"), Some("crate::read")),
        ("skip", None, None),
    ] {
        with_field("", &format!("#[serde({attributes})] label: u8"), |field| {
            let found = (text(&field.with.serialize), text(&field.with.deserialize));
            assert_eq!(found, (serialize.map(str::to_owned), deserialize.map(str::to_owned)), "{attributes}");
        });
    }
}

#[test]
fn lifetimes_are_borrowed_on_request_and_by_implication() {
    for (field, expected, borrow) in [
        ("label: &'a str", &["a"][..], true),
        ("label: Option<&'a [u8]>", &["a"], true),
        ("label: std::option::Option<&'a str>", &["a"], true),
        ("label: Cow<'a, str>", &[], false),
        ("label: Vec<&'a str>", &[], false),
        ("label: &'a Model", &[], false),
        ("label: PhantomData<&'a u8>", &[], false),
        ("#[serde(borrow)] label: Cow<'a, str>", &["a"], true),
        ("#[serde(borrow)] label: Pair<'b, 'a>", &["a", "b"], true),
        ("#[serde(borrow = \"'b\")] label: Pair<'a, 'b>", &["b"], true),
        ("#[serde(borrow = \"'a + 'b\")] label: Pair<'a, 'b>", &["a", "b"], true),
        ("label: u8", &[], false),
        // A secret borrows wherever it can.
        ("#[secret] label: Cow<'b, str>", &["b"], true),
        ("#[secret] label: SecretString", &[], false),
    ] {
        with_field("", field, |found| {
            let lifetimes = found.borrowed.iter().map(|lifetime| lifetime.ident.to_string()).collect::<Vec<_>>();
            assert_eq!(
                (lifetimes.as_slice(), found.borrow),
                (expected.iter().map(ToString::to_string).collect::<Vec<_>>().as_slice(), borrow),
                "{field}"
            );
        });
    }
}

#[test]
fn bounds_are_read_for_each_direction() {
    for (attributes, serialize, deserialize) in [
        ("bound = \"\"", Some(0), Some(0)),
        ("bound = \"T: A, U: B\"", Some(2), Some(2)),
        ("bound(serialize = \"T: A\")", Some(1), None),
        ("bound(serialize = \"T: A\"), bound(deserialize = \"T: A, U: B\")", Some(1), Some(2)),
        ("default", None, None),
    ] {
        with_field("", &format!("#[serde({attributes})] label: u8"), |field| {
            let count = |bound: &Option<Vec<_>>| bound.as_ref().map(Vec::len);
            assert_eq!(
                (count(&field.bound.serialize), count(&field.bound.deserialize)),
                (serialize, deserialize),
                "{attributes}"
            );
        });
    }
}

#[test]
fn one_field_may_represent_the_whole() {
    for (fields, expected) in [
        ("{ #[secret] key: SecretString }", 0),
        ("{ #[serde(skip)] label: u8, #[secret] key: SecretString }", 1),
        ("{ marker: PhantomData<u8>, #[secret] key: SecretString }", 1),
        ("{ #[secret] key: Vec<SecretString>, #[serde(default)] label: u8 }", 0),
    ] {
        let source = format!("#[serde(transparent)] struct Model {fields}");
        assert_eq!(with_model(&source, |model| model.transparent), Some(expected), "{fields}");
    }
}

#[test]
fn variants_are_told_apart_by_the_attributes_of_the_type() {
    for (attributes, expected) in [
        ("deny_unknown_fields", Tagging::External),
        ("tag = \"t\"", Tagging::Internal { tag: "t".into() }),
        ("tag = \"t\", content = \"c\"", Tagging::Adjacent { tag: "t".into(), content: "c".into() }),
        ("untagged", Tagging::Untagged),
    ] {
        let source = format!("#[serde({attributes})] enum Model {{ One {{ #[secret] key: SecretString }} }}");
        assert!(with_model(&source, |model| model.tagging == expected), "{attributes}");
    }
}
