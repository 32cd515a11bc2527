//! `#[secret(..)]` on the struct or enum.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use syn::DeriveInput;

use super::beside;
use super::item::{self, Item, Value};
use super::serde::Serde;
use crate::errors::Errors;
use crate::suggest;

/// The keys of the container.
const KEYS: &[&str] = &["derive", "skip", "crate"];
/// What `derive(..)` can ask for.
const DERIVES: &[&str] = &["Serialize", "Eq"];
/// What `skip(..)` can take away.
const SKIPS: &[&str] = &["Debug", "Deserialize"];

/// What the attributes of the whole type say.
pub struct Container {
    pub serde: Serde,
    /// The path of `secret_core` as the user sees it; the generated code says [`alias`].
    pub krate: TokenStream,
    derive: Vec<Ident>,
    skip: Vec<Ident>,
}

/// `secret_core` in the generated code: an alias there, so that a path that leads nowhere is one error.
pub fn alias() -> TokenStream {
    quote!(__core)
}

impl Container {
    pub fn read(input: &DeriveInput, errors: &mut Errors) -> Self {
        let mut container = Self {
            serde: Serde::read(&input.attrs),
            krate: quote!(::secret_core),
            derive: Vec::new(),
            skip: Vec::new(),
        };
        let mut seen = Vec::<Ident>::new();
        for attribute in input.attrs.iter().filter(|attribute| attribute.path().is_ident("secret")) {
            match &attribute.meta {
                syn::Meta::Path(_) => {
                    errors.on(attribute, "`#[secret]` marks a field: put it on the field that holds the secret");
                }
                syn::Meta::List(list) if list.tokens.is_empty() => {
                    errors.on(attribute, "empty parentheses: write `#[secret(derive(Eq))]`, or take them out");
                }
                _ => {}
            }
            for item in Item::all(attribute, errors) {
                if seen.contains(&item.key) {
                    errors.at(item.span(), format_args!("`{}` stands here twice: write it once", item.key));
                } else {
                    seen.push(item.key.clone());
                    container.key(&item, errors);
                }
            }
        }
        container.derived_twice(input, errors);
        container
    }

    pub fn derives(&self, name: &str) -> bool {
        self.derive.iter().any(|asked| asked == name)
    }

    pub fn skips(&self, name: &str) -> bool {
        self.skip.iter().any(|skipped| skipped == name)
    }

    /// Reports what another derive implements too, and leaves it to that one, so that the two do not meet.
    fn derived_twice(&mut self, input: &DeriveInput, errors: &mut Errors) {
        let mut others = beside::derived(&input.attrs);
        others.retain(|other| match other.to_string().as_str() {
            name @ ("Debug" | "Deserialize") => !self.skips(name),
            "PartialEq" => self.derives("Eq"),
            name => self.derives(name),
        });
        for other in &others {
            let how = match other.to_string().as_str() {
                "Debug" => "without the secrets",
                "Deserialize" => "with the rules of the fields",
                "Serialize" => "as `#[secret(derive(Serialize))]` asks",
                _ => "in constant time, as `#[secret(derive(Eq))]` asks",
            };
            errors.at(other.span(), format_args!("`ValidatedSecret` derives `{other}`, {how}: take it out here"));
        }
        self.derive
            .retain(|asked| !others.iter().any(|other| other == asked || (other == "PartialEq" && asked == "Eq")));
        self.skip.extend(others);
    }

    fn key(&mut self, item: &Item, errors: &mut Errors) {
        match item.key.to_string().as_str() {
            "derive" => self.derive = names(item, DERIVES, errors),
            "skip" => self.skip = names(item, SKIPS, errors),
            "crate" => match &item.value {
                Value::Equals(path) if syn::parse2::<syn::Path>(path.clone()).is_ok() => self.krate = path.clone(),
                Value::Equals(text) if item::string(text).is_some() => {
                    errors.on(text, "write the path without quotes: `crate = ::my_sdk::secret_core`");
                }
                _ => errors.on(item, "`crate` takes a path: `crate = ::my_sdk::secret_core`"),
            },
            key if super::field::is_key(key) => errors.at(
                item.span(),
                format_args!(
                    "`{key}` is a rule of a field: write `#[secret({key} ..)]` on the field that holds the secret"
                ),
            ),
            key => errors.at(item.span(), unknown_key(key, "on the type", KEYS)),
        }
    }
}

/// The names in `key(A, B)`.
fn names(item: &Item, known: &[&str], errors: &mut Errors) -> Vec<Ident> {
    let key = &item.key;
    let Value::List(list) = &item.value else {
        errors.on(item, format_args!("`{key}` takes a list: `{key}({})`", known.join(", ")));
        return Vec::new();
    };
    let mut found = Vec::<Ident>::new();
    for named in Item::list(list.stream(), errors) {
        let name = named.key.to_string();
        if !matches!(named.value, Value::None) {
            errors.on(&named, format_args!("`{key}` takes names only: `{key}({})`", known.join(", ")));
        } else if found.contains(&named.key) {
            errors.at(named.span(), format_args!("`{name}` stands here twice: write it once"));
        } else if known.contains(&name.as_str()) {
            found.push(format_ident!("{name}", span = named.span()));
        } else {
            errors.at(named.span(), refused(&name, &key.to_string(), known));
        }
    }
    if list.stream().is_empty() {
        errors.on(list, format_args!("`{key}` is empty: write `{key}({})`, or take it out", known.join(", ")));
    }
    found
}

/// Why a name is not in a list.
fn refused(name: &str, key: &str, known: &[&str]) -> String {
    match (key, name) {
        ("derive", "Debug" | "Deserialize" | "ValidatedSecret") => format!("`{name}` is always derived: take it out"),
        ("derive", "Clone") => "`Clone` is the standard library's: write `#[derive(Clone)]` on the type".to_owned(),
        ("derive", "PartialEq" | "ConstantTimeEq") => {
            format!("`{name}` comes with `Eq`, in constant time: write `derive(Eq)`")
        }
        ("derive", "Display" | "Deref") => {
            format!(
                "`{name}` would let the secret out, and is never derived: take it out, and ask for the text by `expose_secret()`"
            )
        }
        ("derive", "Copy") => {
            "`Copy` would leave copies that nothing wipes, and is never derived: take it out".to_owned()
        }
        ("derive", "Hash" | "PartialOrd" | "Ord") => {
            format!("`{name}` would tell of the secret by the time it takes, and is never derived: take it out")
        }
        ("derive", "Default") => {
            "a default value is no valid secret, and is never derived: write `impl Default` yourself".to_owned()
        }
        ("derive", "Drop" | "Zeroize" | "ZeroizeOnDrop") => {
            format!("`{name}` is not asked for: every secret field is wiped when it is dropped; take it out")
        }
        ("derive", "JsonSchema" | "ToSchema" | "Arbitrary") => {
            format!("`{name}` is not available in this version: there are `{}`", known.join("`, `"))
        }
        ("skip", "Drop" | "Zeroize" | "ValidatedSecret") => {
            format!("`{name}` cannot be skipped: it is what the derive is for")
        }
        ("skip", "Serialize" | "Eq" | "PartialEq" | "Clone") => {
            format!("`{name}` is not derived unless it is asked for: take it out")
        }
        _ => unknown(name, &format!("in `{key}(..)`"), known),
    }
}

/// The text for a key that is not known: one of another crate's, or a near one.
pub fn unknown_key(key: &str, place: &str, known: &[&str]) -> String {
    suggest::foreign(key).map_or_else(|| unknown(key, place, known), |instead| format!("`{key}` is {instead}"))
}

/// The text for a word that is not known, with the nearest one that is.
pub fn unknown(word: &str, place: &str, known: &[&str]) -> String {
    match suggest::nearest(word, known) {
        Some(near) => format!("`{word}` is not known {place}: did you mean `{near}`?"),
        None => format!("`{word}` is not known {place}: there are `{}`", known.join("`, `")),
    }
}
