//! `#[secret(..)]` on a field.

use proc_macro2::Ident;
use syn::Attribute;

use super::container::unknown_key;
use super::item::{Item, Value};
use super::names::is_derive;
use super::rule::{RULES, Rules, rule};
use super::serde::Serde;
use crate::errors::Errors;
use crate::suggest;

/// The keys that say what the field is, rather than what it may hold.
const ROLES: &[&str] = &["nested", "skip", "wipe"];

/// Whether a field knows this key.
pub fn is_key(key: &str) -> bool {
    RULES.iter().any(|rule| rule.0 == key) || ROLES.contains(&key)
}

/// Whether an attribute is `#[secret]` with one letter wrong.
fn is_misspelt(attribute: &Ident) -> bool {
    attribute != "secret" && suggest::is_one_off(&attribute.to_string(), "secret")
}

/// What the attributes of a field say.
#[derive(Default)]
pub struct Field {
    pub serde: Serde,
    /// `#[secret]` stands on the field, with or without keys.
    pub marked: bool,
    pub nested: Option<Ident>,
    pub skip: Option<Ident>,
    pub wipe: Option<Ident>,
    pub rules: Rules,
}

impl Field {
    pub fn read(attributes: &[Attribute], errors: &mut Errors) -> Self {
        let mut field = Self { serde: Serde::read(attributes, errors), ..Self::default() };
        // The compiler reports it, and the field is protected meanwhile.
        field.marked = attributes.iter().any(|attribute| attribute.path().get_ident().is_some_and(is_misspelt));
        let mut seen = Vec::<Ident>::new();
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("secret")) {
            if let syn::Meta::List(list) = &attribute.meta {
                if list.tokens.is_empty() {
                    errors.on(attribute, "empty parentheses: write `#[secret]` for protection without a rule");
                }
            }
            field.marked = true;
            for item in Item::all(attribute, "max_len = 86", errors) {
                if seen.contains(&item.key) {
                    errors.at(item.span(), format_args!("`{}` stands here twice: write it once", item.key));
                } else {
                    seen.push(item.key.clone());
                    field.key(item, errors);
                }
            }
        }
        field
    }

    fn key(&mut self, item: Item, errors: &mut Errors) {
        let key = item.key.to_string();
        if let Some((_, kind, example)) = RULES.iter().find(|rule| rule.0 == key) {
            if let Some(rule) = rule(item, *kind, example, errors) {
                self.rules.0.push(rule);
            }
            return;
        }
        let role = match key.as_str() {
            "nested" => &mut self.nested,
            "skip" => &mut self.skip,
            "wipe" => &mut self.wipe,
            "derive" | "crate" => {
                let text = format!("`{key}` belongs on the struct or enum: write `#[secret({key} ..)]` above it");
                return errors.at(item.span(), text);
            }
            key if is_derive(key) => {
                let text = format!("`{key}` belongs on the struct or enum: write `#[secret(derive({key}))]` above it");
                return errors.at(item.span(), text);
            }
            _ => {
                let known = RULES.iter().map(|rule| rule.0).chain(ROLES.iter().copied()).collect::<Vec<_>>();
                let text = unknown_key(&key, "on a field", &known);
                return errors.at(item.span(), super::numbers::with_own(text, &item));
            }
        };
        if !matches!(item.value, Value::None) {
            return errors.on(&item, format_args!("`{key}` takes no value: write `#[secret({key})]`"));
        }
        *role = Some(item.key);
    }
}
