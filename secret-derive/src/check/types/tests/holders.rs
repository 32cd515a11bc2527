//! What stands inside of what.

use super::ty;
use crate::check::types::{inside, is_byte_list, is_sorted, of_the_program, texts_in_array, without_size};

#[test]
fn lists_of_bytes() {
    for text in ["Vec<u8>", "std::vec::Vec<u8>", "Option<Vec<u8>>", "Vec<Vec<u8>>", "BTreeMap<u8, Vec<u8>>"] {
        assert!(is_byte_list(&ty(text)), "{text}");
    }
    for text in ["Vec<u16>", "Option<u8>", "Box<u8>", "String", "Own<Vec<u8>>", "[u8; 2]", "Vec", "Vec<Option<u8>>"] {
        assert!(!is_byte_list(&ty(text)), "{text}");
    }
}

#[test]
fn sorted_maps() {
    assert!(is_sorted(&ty("BTreeMap<u8, String>")) && is_sorted(&ty("std::collections::BTreeMap<u8, String>")));
    assert!(!is_sorted(&ty("HashMap<u8, String>")) && !is_sorted(&ty("Vec<u8>")) && !is_sorted(&ty("(u8,)")));
}

#[test]
fn inside_of_all_containers() {
    for (text, expected) in [
        ("String", "String"),
        ("Option<u8>", "u8"),
        ("Option<Vec<String>>", "String"),
        ("BTreeMap<u8, Box<Token>>", "Token"),
        ("Vec<u8>", "Vec < u8 >"),
        ("Option<Vec<u8>>", "Vec < u8 >"),
        ("Own<Token>", "Own < Token >"),
    ] {
        let ty = ty(text);
        let inside = inside(&ty);
        assert_eq!(quote::quote!(#inside).to_string(), expected, "{text}");
    }
}

#[test]
fn what_has_no_size() {
    for (text, expected) in [
        ("str", Some("str")),
        ("Option<str>", Some("str")),
        ("Box<Option<str>>", Some("str")),
        ("Box<str>", None),
        ("Option<Box<str>>", None),
        ("Option<String>", None),
    ] {
        assert_eq!(without_size(&ty(text)).map(crate::check::types::display).as_deref(), expected, "{text}");
    }
}

#[test]
fn what_lives_as_long_as_the_program() {
    for text in ["&'static str", "Cow<'static, str>", "Option<Cow<'static, str>>"] {
        assert!(of_the_program(&ty(text)).is_some(), "{text}");
    }
    for text in ["&'a str", "Cow<'a, str>", "Own<'static, str>", "String"] {
        assert!(of_the_program(&ty(text)).is_none(), "{text}");
    }
}

#[test]
fn arrays_of_texts() {
    assert!(texts_in_array(&ty("[String; 2]")).is_some() && texts_in_array(&ty("[SecretString; 2]")).is_some());
    assert!(texts_in_array(&ty("[u8; 2]")).is_none() && texts_in_array(&ty("Vec<String>")).is_none());
}
