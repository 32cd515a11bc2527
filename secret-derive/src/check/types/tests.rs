//! Types as they are written.

mod holders;

use super::{Looks, is_container, looks, option, tells_nothing};
use syn::Type;

fn ty(text: &str) -> Type {
    syn::parse_str(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

#[test]
fn what_a_type_looks_like() {
    let groups: &[(Looks, &[&str])] = &[
        (
            Looks::PlainText,
            &[
                "String",
                "std::string::String",
                "(String)",
                "Box<str>",
                "Cow<'a, str>",
                "Option<String>",
                "Vec<Option<String>>",
                "HashMap<u8, String>",
                "HashMap<u8, String, RandomState>",
                "BTreeMap<String, Box<str>>",
                "Box<String>",
            ],
        ),
        (Looks::Bytes, &["Vec<u8>", "[u8; 32]", "[u8]", "Option<Vec<u8>>", "Vec<[u8; 4]>"]),
        (Looks::Shared, &["Arc<str>", "Rc<String>", "std::sync::Arc<String>", "Option<Arc<str>>"]),
        (
            Looks::NoText,
            &[
                "u8",
                "bool",
                "char",
                "Option<u64>",
                "Vec<u16>",
                "[u16; 4]",
                "(u8, String)",
                "[u16]",
                "*const u8",
                "fn()",
            ],
        ),
        (Looks::Borrowed, &["&str", "&'a str", "Option<&'a str>"]),
        (
            Looks::Other,
            &[
                "SecretString",
                "Zeroizing<String>",
                "String<u8>",
                "Box<Model>",
                "Box<dyn Check>",
                "Cow<'a, Model>",
                "Arc<SecretString>",
                "Rc<Model>",
                "u8<T>",
                "&Model",
                "Option",
                "!",
            ],
        ),
    ];
    for (expected, types) in groups {
        for text in *types {
            assert_eq!(looks(&ty(text)), *expected, "{text}");
        }
    }
}

/// A type that comes out of a `macro_rules` is wrapped in an invisible group.
#[test]
fn a_group_is_what_it_holds() {
    let inner = quote::quote!(String);
    let group = proc_macro2::Group::new(proc_macro2::Delimiter::None, inner);
    let ty = syn::parse2::<Type>(proc_macro2::TokenTree::Group(group).into()).unwrap();
    assert!(matches!(ty, Type::Group(_)));
    assert_eq!(looks(&ty), Looks::PlainText);
}

#[test]
fn what_an_option_holds() {
    let held = |text| option(&ty(text)).map(|ty| quote::quote!(#ty).to_string());
    assert_eq!(held("Option<u8>").as_deref(), Some("u8"));
    assert_eq!(held("std::option::Option<String>").as_deref(), Some("String"));
    assert_eq!(held("Vec<u8>"), None);
    assert_eq!(held("(u8,)"), None);
}

#[test]
fn types_without_room_for_a_secret() {
    for text in ["bool", "Option<bool>", "PhantomData<T>", "std::marker::PhantomData<fn() -> T>", "()", "Option<()>"] {
        assert!(tells_nothing(&ty(text)), "{text}");
    }
    for text in ["u64", "Option<u64>", "String", "(u8,)", "Vec<bool>", "[bool; 2]", "Option", "Box<bool>"] {
        assert!(!tells_nothing(&ty(text)), "{text}");
    }
}

#[test]
fn containers() {
    for text in ["Option<String>", "Vec<SecretString>", "Box<SecretString>", "HashMap<u8, String>", "BTreeMap<u8, T>"] {
        assert!(is_container(&ty(text)), "{text}");
    }
    for text in ["Box<str>", "String", "SecretString", "Cow<'a, str>", "[String; 2]"] {
        assert!(!is_container(&ty(text)), "{text}");
    }
}
