//! Parameters that are named, and words that only look so.

use quote::ToTokens;
use syn::parse_quote;

use super::{associated, named};

#[test]
fn parameters_are_found_wherever_serde_looks() {
    let (t, u) = (parse_quote!(T), parse_quote!(U));
    for (text, expected) in [
        ("T", "T"),
        ("Option<T>", "T"),
        ("(U, T)", "T U"),
        ("[T; 4]", "T"),
        ("&'a [T]", "T"),
        ("*const T", "T"),
        ("(T)", "T"),
        ("fn(T) -> U", "T U"),
        ("Box<dyn Fn(T) -> U>", "T U"),
        ("Box<dyn Into<T>>", "T"),
        ("Box<dyn Iterator<Item = T>>", "T"),
        ("<T as Source>::Inner", "T"),
        ("Map<u8, Vec<U>>", "U"),
        // An associated type's bound is its own.
        ("T::Inner", ""),
        ("self::T::Inner", ""),
        ("::T", ""),
        ("PhantomData<T>", ""),
        ("std::marker::PhantomData<fn() -> Option<T>>", ""),
        ("type_of!(T)", ""),
        ("u8", ""),
    ] {
        let ty = syn::parse_str(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        let found = named(&ty, &[&t, &u]).iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(found.join(" "), expected, "{text}");
    }
}

#[test]
fn a_type_that_is_associated_with_a_parameter() {
    let t = parse_quote!(T);
    for (text, expected) in
        [("T::Inner", true), ("T", false), ("self::T::Inner", false), ("Vec<T::Inner>", false), ("<T as A>::B", false)]
    {
        let ty = syn::parse_str(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        let found = associated(&ty, &[&t]).map(|path| path.to_token_stream().to_string().replace(' ', ""));
        assert_eq!(found.as_deref(), expected.then_some(text), "{text}");
    }
}
