//! `#[secret(..)]` on the struct or enum.

use proc_macro2::Ident;
use syn::Path;

use super::field_keys;
use super::model::Impls;
use super::trait_list::{DERIVES, SKIPS, is_derive, names};
use super::unknown_key::unknown_key;
use crate::errors::Errors;
use crate::parse::{Attribute, KeyValue, Value, string};
use crate::suggest;

/// The keys of the container.
const KEYS: &[&str] = &["derive", "skip", "crate"];

/// The attributes of the whole type.
#[derive(Default)]
pub struct Container {
    /// The path of `secret_core` if it is not `::secret_core`.
    pub krate: Option<Path>,
    derive: Vec<Ident>,
    skip: Vec<Ident>,
}

impl Container {
    /// Reads `#[secret(..)]`. `other_derives` are the traits of later derives.
    pub fn read(attributes: Vec<Attribute<'_>>, other_derives: Vec<Ident>, errors: &mut Errors) -> Self {
        let mut container = Self::default();
        let mut seen = Vec::<Ident>::new();
        for attribute in attributes {
            match &attribute.written.meta {
                syn::Meta::Path(_) => {
                    errors
                        .on(attribute.written, "`#[secret]` marks a field: put it on the field that holds the secret");
                }
                syn::Meta::List(list) if list.tokens.is_empty() => {
                    errors.on(attribute.written, "empty parentheses: write `#[secret(derive(Eq))]`, or remove them");
                }
                _ => {}
            }
            for item in errors.keep_valid(attribute.pairs) {
                if seen.contains(&item.key) {
                    errors.at(item.span(), format_args!("duplicate key `{}`: write it once", item.key));
                }
                container.key(&item, errors);
                seen.push(item.key);
            }
        }
        container.derived_twice(other_derives, errors);
        container
    }

    pub fn impls(&self) -> Impls {
        let (derives, skips) = (|name: &str| self.derives(name), |name: &str| self.skips(name));
        Impls {
            debug: !skips("Debug"),
            deserialize: !skips("Deserialize"),
            serialize: derives("Serialize"),
            constant_time_eq: derives("Eq"),
            partial_eq: derives("Eq") && !skips("PartialEq"),
            eq: derives("Eq") && !skips("Eq"),
        }
    }

    fn derives(&self, name: &str) -> bool {
        self.derive.iter().any(|derived| derived == name)
    }

    fn skips(&self, name: &str) -> bool {
        self.skip.iter().any(|skipped| skipped == name)
    }

    /// Reports traits that another derive implements as well, and leaves them to it, so that the impls do not conflict.
    fn derived_twice(&mut self, mut others: Vec<Ident>, errors: &mut Errors) {
        others.retain(|other| match other.to_string().as_str() {
            name @ ("Debug" | "Deserialize") => !self.skips(name),
            "PartialEq" => self.derives("Eq"),
            name => self.derives(name),
        });
        for (index, other) in others.iter().enumerate() {
            // `PartialEq` and `Eq` are one request, reported at the first.
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
            errors.at(other.span(), format_args!("`ValidatedSecret` derives `{names}`, {how}: remove {them} here"));
        }
        // `Eq` of another derive does not replace `ConstantTimeEq`.
        self.derive.retain(|name| name == "Eq" || !others.contains(name));
        self.skip.extend(others);
    }

    fn key(&mut self, item: &KeyValue, errors: &mut Errors) {
        match item.key.to_string().as_str() {
            "derive" => self.derive.extend(names(item, DERIVES, errors)),
            "skip" => self.skip.extend(names(item, SKIPS, errors)),
            "crate" => match &item.value {
                Value::Equals(path) => match (syn::parse2(path.clone()), string(path)) {
                    (Ok(path), _) => self.krate = Some(path),
                    (_, Some(text)) => {
                        errors.on(text, "write the path without quotes: `crate = ::my_sdk::secret_core`");
                    }
                    _ => errors.on(item, "`crate` takes a path: `crate = ::my_sdk::secret_core`"),
                },
                _ => errors.on(item, "`crate` takes a path: `crate = ::my_sdk::secret_core`"),
            },
            key if field_keys::is_key(key) => errors.at(
                item.span(),
                format_args!(
                    "`{key}` is a rule of a field: write `#[secret({key} ..)]` on the field that holds the secret"
                ),
            ),
            key if is_derive(key) => {
                errors.at(item.span(), format_args!("`{key}` belongs in a list: write `derive({key})`"));
                self.derive.push(item.key.clone());
            }
            key => {
                errors.at(item.span(), unknown_key(key, " on the type", KEYS));
                // Derives what a misspelled key meant, so that the rest of the code compiles.
                match suggest::nearest(key, KEYS) {
                    Some("derive") => self.derive.extend(names(item, DERIVES, &mut Errors::default())),
                    Some("skip") => self.skip.extend(names(item, SKIPS, &mut Errors::default())),
                    _ => {}
                }
            }
        }
    }
}

fn is_equality(name: &Ident) -> bool {
    name == "PartialEq" || name == "Eq"
}
