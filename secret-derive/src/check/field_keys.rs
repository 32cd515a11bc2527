//! `#[secret(..)]` on a field.

use proc_macro2::Ident;

use super::foreign_numbers;
use super::model::Rule;
use super::rules::{RULES, rule};
use super::trait_list::is_derive;
use super::unknown_key::unknown_key;
use crate::errors::Errors;
use crate::parse::{Attribute, KeyValue, Value};
use crate::suggest;

/// The keys that set the role of a field. All others are rules.
const ROLES: &[&str] = &["nested", "skip", "wipe"];

/// Returns whether this is a key of a field.
pub fn is_key(key: &str) -> bool {
    RULES.iter().any(|rule| rule.0 == key) || ROLES.contains(&key)
}

/// Returns whether an attribute is a misspelled `#[secret]`.
fn is_misspelt(attribute: &Ident) -> bool {
    attribute != "secret" && suggest::is_one_off(&attribute.to_string(), "secret")
}

/// The keys of `#[secret(..)]` on a field.
#[derive(Default)]
pub struct FieldKeys {
    /// Whether the attribute is present, with or without keys.
    pub marked: bool,
    pub nested: Option<Ident>,
    pub skip: Option<Ident>,
    pub wipe: Option<Ident>,
    pub rules: Vec<Rule>,
}

impl FieldKeys {
    /// Reads the attributes of this crate. `all` includes those of other crates.
    pub fn read(attributes: Vec<Attribute<'_>>, all: &[syn::Attribute], errors: &mut Errors) -> Self {
        // The compiler reports it. Until then, treats the field as marked.
        let marked = all.iter().any(|attribute| attribute.path().get_ident().is_some_and(is_misspelt));
        let mut field = Self { marked, ..Self::default() };
        let mut seen = Vec::<Ident>::new();
        for attribute in attributes {
            if let syn::Meta::List(list) = &attribute.written.meta {
                if list.tokens.is_empty() {
                    let text = "empty parentheses: write `#[secret]` for redaction and wiping without rules";
                    errors.on(attribute.written, text);
                }
            }
            field.marked = true;
            for item in errors.keep_valid(attribute.pairs) {
                if seen.contains(&item.key) {
                    errors.at(item.span(), format_args!("duplicate key `{}`: write it once", item.key));
                } else {
                    seen.push(item.key.clone());
                    field.key(item, errors);
                }
            }
        }
        field
    }

    fn key(&mut self, item: KeyValue, errors: &mut Errors) {
        let key = item.key.to_string();
        if let Some((_, kind, example)) = RULES.iter().find(|rule| rule.0 == key) {
            if let Some(rule) = rule(item, *kind, example, errors) {
                self.rules.push(rule);
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
                let text = unknown_key(&key, " on a field", &known);
                return errors.at(item.span(), foreign_numbers::with_own(text, &item));
            }
        };
        if !matches!(item.value, Value::None) {
            return errors.on(&item, format_args!("`{key}` takes no value: write `#[secret({key})]`"));
        }
        *role = Some(item.key);
    }
}
