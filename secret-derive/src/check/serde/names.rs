//! The serialized names: `rename` first, then `rename_all`, for each direction.

use std::collections::BTreeSet;

use proc_macro2::Ident;
use syn::LitStr;
use syn::ext::IdentExt;

use super::Serde;
use super::case::Case;
use crate::check::model::Directions;

/// The cases of `rename_all` for one kind of name.
pub type Cases = Directions<Option<Case>>;

/// Returns the cases of a key such as `rename_all`.
pub fn cases(serde: &Serde, key: &str) -> Cases {
    let case = |text: Option<LitStr>| text.and_then(|text| Case::parse(&text.value()));
    let given = serde.each_way(key);
    Directions { serialize: case(given.serialize), deserialize: case(given.deserialize) }
}

/// Returns the first cases, or the second where the first are not set.
pub fn or(first: &Cases, second: &Cases) -> Cases {
    Directions {
        serialize: first.serialize.or(second.serialize),
        deserialize: first.deserialize.or(second.deserialize),
    }
}

/// Returns the names of a field, a variant or a type. `apply` changes the case.
pub fn names(ident: &Ident, serde: &Serde, cases: &Cases, apply: fn(Case, &str) -> String) -> Directions<String> {
    let own = ident.unraw().to_string();
    let given = serde.each_way("rename");
    let name = |given: Option<LitStr>, case: Option<Case>| {
        given.map_or_else(|| case.map_or_else(|| own.clone(), |case| apply(case, &own)), |text| text.value())
    };
    Directions {
        serialize: name(given.serialize, cases.serialize),
        deserialize: name(given.deserialize, cases.deserialize),
    }
}

/// Returns the other accepted names: aliases, and further names of `rename(deserialize = ..)`.
pub fn aliases(serde: &Serde, name: &str) -> Vec<String> {
    let given = [serde.one_way("rename", "deserialize"), serde.one_way("alias", "deserialize")].concat();
    let mut seen = BTreeSet::from([name.to_owned()]);
    given.iter().map(LitStr::value).filter(|alias| seen.insert(alias.clone())).collect()
}
