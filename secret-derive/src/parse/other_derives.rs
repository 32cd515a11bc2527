//! The derives in a list below ours: those beside and above are gone before a derive is asked.

use proc_macro2::Ident;
use syn::punctuated::Punctuated;
use syn::{Attribute, DeriveInput, Path, Token};

/// The traits that another derive implements, by the last name of each path.
pub fn other_derives(attributes: &[Attribute]) -> Vec<Ident> {
    let lists = attributes.iter().filter(|attribute| attribute.path().is_ident("derive"));
    // The compiler reports a list that does not parse.
    let paths =
        lists.filter_map(|list| list.parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated).ok()).flatten();
    paths.filter_map(|path| path.segments.last().map(|segment| segment.ident.clone())).collect()
}

/// Our own derive, named a second time.
pub fn repeated_derive(input: &DeriveInput) -> Option<Ident> {
    other_derives(&input.attrs).into_iter().find(|name| name == "ValidatedSecret")
}
