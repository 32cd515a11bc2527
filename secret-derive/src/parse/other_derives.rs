//! Finds later derives. The compiler removes earlier ones before it expands this derive.

use proc_macro2::Ident;
use syn::punctuated::Punctuated;
use syn::{Attribute, DeriveInput, Path, Token};

/// Returns the traits of other derives, by the last segment of each path.
pub fn other_derives(attributes: &[Attribute]) -> Vec<Ident> {
    let lists = attributes.iter().filter(|attribute| attribute.path().is_ident("derive"));
    // The compiler reports a malformed list.
    let paths =
        lists.filter_map(|list| list.parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated).ok()).flatten();
    paths.filter_map(|path| path.segments.last().map(|segment| segment.ident.clone())).collect()
}

/// Returns a second `ValidatedSecret`.
pub fn repeated_derive(input: &DeriveInput) -> Option<Ident> {
    other_derives(&input.attrs).into_iter().find(|name| name == "ValidatedSecret")
}
