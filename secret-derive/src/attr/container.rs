//! `#[secret(..)]` on the struct or enum.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::DeriveInput;

use super::beside;
use super::item::{self, Item, Value};
use super::names::{DERIVES, SKIPS, is_derive, names};
use super::serde::Serde;
use crate::errors::Errors;
use crate::{span, suggest};

/// The keys of the container.
const KEYS: &[&str] = &["derive", "skip", "crate"];
/// What the attributes of the whole type say.
pub struct Container {
    pub serde: Serde,
    /// The path of `secret_core` where it is not `::secret_core`.
    krate: Option<TokenStream>,
    derive: Vec<Ident>,
    skip: Vec<Ident>,
}

/// `secret_core` in the generated code: an alias there, so that a path that leads nowhere is one error.
pub fn alias() -> TokenStream {
    quote!(__core)
}

impl Container {
    pub fn read(input: &DeriveInput, errors: &mut Errors) -> Self {
        let mut container =
            Self { serde: Serde::read(&input.attrs, errors), krate: None, derive: Vec::new(), skip: Vec::new() };
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
            for item in Item::all(attribute, "derive(Eq)", errors) {
                if seen.contains(&item.key) {
                    errors.at(item.span(), format_args!("`{}` stands here twice: write it once", item.key));
                }
                container.key(&item, errors);
                seen.push(item.key);
            }
        }
        container.derived_twice(input, errors);
        container
    }

    /// Brings `secret_core` under the name of [`alias`]. A path that was given has to lead to it: by a name that no other crate
    /// has, so that another path is one error.
    pub fn import(&self) -> TokenStream {
        let alias = alias();
        let Some(path) = &self.krate else { return quote!(use ::secret_core as #alias;) };
        // In its place, or the compiler's error stands on the derive.
        let end = Span::call_site().located_at(span::ends(path.clone()).1);
        let (inside, alias) = (span::placed(quote!(::__secret_core), end), span::placed(alias, end));
        quote!(use #path #inside as #alias;)
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
        for (index, other) in others.iter().enumerate() {
            // `PartialEq` and `Eq` are one wish, told of at the first.
            if is_equality(other) && others[..index].iter().any(is_equality) {
                continue;
            }
            let how = match other.to_string().as_str() {
                "Debug" => "without the secrets",
                "Deserialize" => "with the rules of the fields",
                "Serialize" => "as `#[secret(derive(Serialize))]` asks",
                _ => "in constant time, as `#[secret(derive(Eq))]` asks",
            };
            let (names, them) = if others[index + 1..].iter().any(is_equality) && is_equality(other) {
                ("PartialEq` and `Eq".to_owned(), "both")
            } else {
                (other.to_string(), "it")
            };
            errors.at(other.span(), format_args!("`ValidatedSecret` derives `{names}`, {how}: take {them} out here"));
        }
        // What is beside an `Eq` of its own still has the rest of it here.
        self.derive.retain(|asked| asked == "Eq" || !others.contains(asked));
        self.skip.extend(others);
    }

    fn key(&mut self, item: &Item, errors: &mut Errors) {
        match item.key.to_string().as_str() {
            "derive" => self.derive.extend(names(item, DERIVES, errors)),
            "skip" => self.skip.extend(names(item, SKIPS, errors)),
            "crate" => match &item.value {
                Value::Equals(path) if syn::parse2::<syn::Path>(path.clone()).is_ok() => {
                    self.krate = Some(path.clone());
                }
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
            key if is_derive(key) => {
                errors.at(item.span(), format_args!("`{key}` is asked for in a list: write `derive({key})`"));
                self.derive.push(item.key.clone());
            }
            key => {
                errors.at(item.span(), unknown_key(key, "on the type", KEYS));
                // What it was to derive is derived all the same.
                match suggest::nearest(key, KEYS) {
                    Some("derive") => self.derive.extend(names(item, DERIVES, &mut Errors::default())),
                    Some("skip") => self.skip.extend(names(item, SKIPS, &mut Errors::default())),
                    _ => {}
                }
            }
        }
    }
}

/// The text for a key that is not known: one of another crate's, or a near one.
pub fn unknown_key(key: &str, place: &str, known: &[&str]) -> String {
    if let Some(instead) = suggest::foreign(key) {
        return format!("`{key}` is {instead}");
    }
    match (suggest::nearest(key, known), suggest::nearest_foreign(key)) {
        (None, Some((near, instead))) => format!("`{key}` is not known {place}; `{near}` is {instead}"),
        _ => unknown(key, place, known),
    }
}

/// The text for a word that is not known, with the nearest one that is.
pub fn unknown(word: &str, place: &str, known: &[&str]) -> String {
    match suggest::nearest(word, known) {
        Some(near) => format!("`{word}` is not known {place}: did you mean `{near}`?"),
        None => format!("`{word}` is not known {place}: there are `{}`", known.join("`, `")),
    }
}

fn is_equality(name: &Ident) -> bool {
    name == "PartialEq" || name == "Eq"
}
