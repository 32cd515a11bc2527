//! The keys of `#[serde(..)]`, which serde's derive may read again.

use proc_macro2::TokenStream;
use syn::{Attribute, LitStr, Meta};

use super::item::{self, Item, Value};
use crate::errors::Errors;

/// The serde attributes of one struct, variant or field.
#[derive(Default)]
pub struct Serde {
    pub items: Vec<Item>,
}

impl Serde {
    pub fn read(attributes: &[Attribute], errors: &mut Errors) -> Self {
        let own = attributes.iter().filter(|attribute| attribute.path().is_ident("serde"));
        let mut items = Vec::new();
        for attribute in own {
            if let Meta::Path(_) = attribute.meta {
                errors.on(attribute, "write what serde is to do: `#[serde(rename = \"name\")]`, or take it out");
            }
            items.extend(Item::all(attribute, "rename = \"name\"", errors));
        }
        Self { items }
    }

    /// The first item of one of these names.
    pub fn find(&self, names: &[&str]) -> Option<&Item> {
        self.items.iter().find(|item| names.iter().any(|name| item.key == name))
    }

    /// Every text that is given under one name.
    pub fn texts(&self, name: &str) -> Vec<String> {
        let given = self.items.iter().filter(|item| item.key == name);
        let texts = given.filter_map(|item| match &item.value {
            Value::Equals(tokens) => item::string(tokens),
            _ => None,
        });
        texts.map(|text| text.value()).collect()
    }

    pub fn has(&self, name: &str) -> bool {
        self.find(&[name]).is_some()
    }

    /// Whether there is none but those of these names.
    pub fn has_only(&self, names: &[&str]) -> bool {
        self.items.iter().all(|item| names.iter().any(|name| item.key == name))
    }

    /// Whether one is given as `name(..)`.
    pub fn is_list(&self, name: &str) -> bool {
        self.find(&[name]).is_some_and(|item| matches!(item.value, Value::List(_)))
    }

    /// A name as the parser sees it: `key = ".."`, or `key(deserialize = "..")`.
    pub fn for_parsing(&self, name: &str) -> Option<LitStr> {
        self.one_way(name, "deserialize")
    }

    /// What `key = ".."` or `key(direction = "..")` says for one direction.
    pub fn one_way(&self, name: &str, direction: &str) -> Option<LitStr> {
        match &self.find(&[name])?.value {
            Value::Equals(tokens) => item::string(tokens),
            Value::List(list) => {
                let nested = Self { items: Item::list(list.stream(), "", &mut Errors::default()) };
                match &nested.find(&[direction])?.value {
                    Value::Equals(tokens) => item::string(tokens),
                    _ => None,
                }
            }
            Value::None => None,
        }
    }

    /// The predicates of serde's `bound`, which stand in for those that would be inferred.
    pub fn bound(&self, direction: &str) -> Option<TokenStream> {
        self.one_way("bound", direction)?.parse().ok()
    }

    /// Whether the field is left out when the model is parsed.
    pub fn is_skipped(&self) -> bool {
        self.has("skip") || self.has("skip_deserializing")
    }
}
