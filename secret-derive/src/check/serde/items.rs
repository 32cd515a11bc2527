//! The keys of `#[serde(..)]` on one item, as serde reads them: attributes are merged, and each direction is separate.

use syn::punctuated::Punctuated;
use syn::{ExprPath, LitStr, PathSegment, Token, WherePredicate};

use crate::check::model::{DefaultValue, Directions};
use crate::errors::Errors;
use crate::parse::{Attributes, KeyValue, Value, list, string};

/// The serde attributes of one struct, variant or field.
#[derive(Default)]
pub struct Serde {
    pub items: Vec<KeyValue>,
}

impl Serde {
    /// Reports malformed items, and keeps the rest.
    pub fn read(attributes: Attributes<'_>, errors: &mut Errors) -> Self {
        let mut items = Vec::new();
        for attribute in attributes.serde {
            if let syn::Meta::Path(_) = attribute.written.meta {
                errors.on(attribute.written, "empty attribute: write `#[serde(rename = \"name\")]`, or remove it");
            }
            items.extend(errors.keep_valid(attribute.pairs));
        }
        Self { items }
    }

    /// Returns the first item with one of these names.
    pub fn find(&self, names: &[&str]) -> Option<&KeyValue> {
        self.items.iter().find(|item| names.iter().any(|name| item.key == name))
    }

    pub fn has(&self, name: &str) -> bool {
        self.find(&[name]).is_some()
    }

    /// Returns the text of a key for both directions.
    pub fn text(&self, name: &str) -> Option<LitStr> {
        match &self.find(&[name])?.value {
            Value::Equals(tokens) => string(tokens),
            _ => None,
        }
    }

    /// Returns every text of a key for one direction, from `key = ".."` and `key(direction = "..")`.
    pub fn one_way(&self, name: &str, direction: &str) -> Vec<LitStr> {
        let given = self.items.iter().filter(|item| item.key == name);
        given.flat_map(|item| item.one_way(direction)).collect()
    }

    /// Returns the first text for each direction.
    pub fn each_way(&self, name: &str) -> Directions<Option<LitStr>> {
        let first = |direction| self.one_way(name, direction).into_iter().next();
        Directions { serialize: first("serialize"), deserialize: first("deserialize") }
    }

    /// Returns the effect of `skip`, `skip_serializing` and `skip_deserializing`.
    pub fn skip(&self) -> Directions<bool> {
        Directions {
            serialize: self.find(&["skip", "skip_serializing"]).is_some(),
            deserialize: self.find(&["skip", "skip_deserializing"]).is_some(),
        }
    }

    pub fn default_value(&self) -> Option<DefaultValue> {
        let item = self.find(&["default"])?;
        Some(item.path().map_or(DefaultValue::Trait, DefaultValue::Path))
    }

    /// Returns the functions of `with`, `serialize_with` and `deserialize_with`.
    pub fn functions(&self) -> Directions<Option<ExprPath>> {
        let within = |name: &str| {
            let mut path = self.find(&["with"])?.path()?;
            let at = path.path.segments.last()?.ident.span();
            path.path.segments.push(PathSegment::from(proc_macro2::Ident::new(name, at)));
            Some(path)
        };
        let own = |key| self.find(&[key]).and_then(KeyValue::path);
        Directions {
            serialize: own("serialize_with").or_else(|| within("serialize")),
            deserialize: own("deserialize_with").or_else(|| within("deserialize")),
        }
    }

    /// Returns the predicates of `bound`, which replace the inferred ones.
    pub fn bound(&self) -> Directions<Option<Vec<WherePredicate>>> {
        let predicates = |direction| {
            let parser = Punctuated::<WherePredicate, Token![,]>::parse_terminated;
            let texts = self.one_way("bound", direction);
            // `keys` reports a malformed bound.
            let parsed = texts.iter().filter_map(|text| text.parse_with(parser).ok()).flatten().collect();
            (!texts.is_empty()).then_some(parsed)
        };
        Directions { serialize: predicates("serialize"), deserialize: predicates("deserialize") }
    }
}

impl KeyValue {
    /// Returns the texts for one direction; `key(..)` may have several.
    pub fn one_way(&self, direction: &str) -> Vec<LitStr> {
        let text = |value: &Value| match value {
            Value::Equals(tokens) => string(tokens),
            _ => None,
        };
        match &self.value {
            Value::List(inside) => {
                let items = list(inside.stream(), "").into_iter().flatten().filter(|item| item.key == direction);
                items.filter_map(|item| text(&item.value)).collect()
            }
            value => text(value).into_iter().collect(),
        }
    }

    /// Returns the path in `key = "path"`.
    pub fn path(&self) -> Option<ExprPath> {
        match &self.value {
            Value::Equals(tokens) => string(tokens)?.parse().ok(),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests;
