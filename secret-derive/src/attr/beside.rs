//! The derives in a list below ours: those beside and above are gone before a derive is asked.

use proc_macro2::Ident;
use syn::punctuated::Punctuated;
use syn::{Attribute, DeriveInput, Path, Token};

/// The traits that another derive implements, by the last name of each path.
pub fn derived(attributes: &[Attribute]) -> Vec<Ident> {
    let lists = attributes.iter().filter(|attribute| attribute.path().is_ident("derive"));
    // A list that cannot be read is the compiler's to speak of.
    let paths =
        lists.filter_map(|list| list.parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated).ok()).flatten();
    paths.filter_map(|path| path.segments.last().map(|segment| segment.ident.clone())).collect()
}

/// Our own derive, named a second time.
pub fn again(input: &DeriveInput) -> Option<Ident> {
    derived(&input.attrs).into_iter().find(|name| name == "ValidatedSecret")
}
