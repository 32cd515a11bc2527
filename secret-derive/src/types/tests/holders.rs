//! What stands inside of what.

use super::ty;
use crate::types::{inside, is_byte_list, is_sorted};

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
