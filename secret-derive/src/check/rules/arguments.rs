//! Parses the values of rules, as far as a macro can read them.

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use syn::{Expr, Lit, LitStr};

use super::expression::no_expression_of;
use super::keys::{Kind, expected};
use crate::check::charset_syntax;
use crate::check::foreign_numbers;
use crate::check::model::{Argument, Rule};
use crate::check::unknown_key::unknown;
use crate::errors::Errors;
use crate::parse::{KeyValue, Value, list as items, literal};

/// Parses one rule of a field.
pub fn rule(item: KeyValue, kind: Kind, example: &str, errors: &mut Errors) -> Option<Rule> {
    let key = item.key.to_string();
    let written = match (&item.value, kind) {
        (Value::None, Kind::Flag) => TokenStream::new(),
        (_, Kind::Flag) => {
            errors.on(&item, format_args!("`{key}` takes no value: write `{example}`"));
            return None;
        }
        (Value::Equals(tokens), Kind::Classes) if !tokens.is_empty() => {
            errors.on(&item, format_args!("{}: write `{example}`", expected(&key, kind)));
            return None;
        }
        (Value::Equals(tokens), _) if !tokens.is_empty() => tokens.clone(),
        (Value::List(list), Kind::Classes) if list.delimiter() == Delimiter::Parenthesis => list.stream(),
        (Value::List(list), _) => {
            let instead = instead_of_list(&item, list, kind, example);
            let text = match kind {
                Kind::Classes => expected(&key, kind),
                _ => format!("`{key}` takes its value after an equals sign"),
            };
            errors.on(&item, format_args!("{text}: write `{instead}`"));
            return None;
        }
        (Value::None | Value::Equals(_), _) => {
            errors.on(&item, format_args!("`{key}` is missing a value: write `{example}`"));
            return None;
        }
    };
    let value = argument(&written, kind, &item, example, errors)?;
    let written = syn::parse2(written.clone()).unwrap_or(Expr::Verbatim(written));
    Some(Rule { key: item.key, written, value })
}

/// Returns what to write for `key(..)`: the value inside, if it is one.
fn instead_of_list(item: &KeyValue, list: &Group, kind: Kind, example: &str) -> String {
    let (key, inside) = (&item.key, list.stream());
    let inside = if kind == Kind::Texts { in_brackets(inside) } else { inside };
    match (kind, foreign_numbers::limits(list)) {
        (Kind::Number, Some(limits)) => return limits,
        (Kind::Classes, _) if !inside.is_empty() => return format!("{key}({inside})"),
        _ => {}
    }
    match argument(&inside, kind, item, example, &mut Errors::default()) {
        Some(_) if !list.stream().is_empty() => format!("{key} = {inside}"),
        _ => example.to_owned(),
    }
}

/// `[inside]`
fn in_brackets(inside: TokenStream) -> TokenStream {
    TokenTree::from(Group::new(Delimiter::Bracket, inside)).into()
}

fn argument(
    written: &TokenStream,
    kind: Kind,
    item: &KeyValue,
    example: &str,
    errors: &mut Errors,
) -> Option<Argument> {
    let key = &item.key;
    if kind == Kind::Flag {
        return Some(Argument::Flag);
    }
    if kind == Kind::Classes {
        return classes(written, item, errors).map(Argument::Classes);
    }
    if let Some((at, text)) = no_expression_of(&key.to_string(), kind, written, example) {
        errors.on(at, text);
        return None;
    }
    let Some(literal) = literal(written) else {
        return Some(match texts(written, kind) {
            Some(texts) => Argument::Texts(texts),
            None => Argument::Expression,
        });
    };
    match (kind, Lit::new(literal)) {
        (Kind::Class, Lit::Str(text)) => match charset_syntax::parse(&text.value()) {
            Ok(bits) => Some(Argument::Class(bits)),
            Err(error) => {
                errors.on(text, error);
                None
            }
        },
        (Kind::Number, Lit::Int(number)) => match number.base10_parse() {
            Ok(value) if value > u128::from(u32::MAX) => {
                errors.on(&number, format_args!("`{value}` is longer than any secret: write `{example}`"));
                None
            }
            Ok(value) if number.suffix().is_empty() || matches!(number.suffix(), "usize" | "u32") => {
                Some(Argument::Number(value))
            }
            _ => {
                errors.on(&number, format_args!("`{key}` takes an integer: write `{example}`"));
                None
            }
        },
        (Kind::Number, Lit::Str(text)) if text.value().parse::<u32>().is_ok() => {
            let number = text.value();
            errors.on(&text, format_args!("write the number without quotes: `{key} = {number}`"));
            None
        }
        (Kind::Text, Lit::Str(text)) => Some(Argument::Text(text.value())),
        (Kind::Path, Lit::Str(text)) => {
            let path = text.value();
            errors.on(&text, format_args!("write the path without quotes: `{key} = {path}`"));
            None
        }
        (Kind::Texts, Lit::Str(text)) => {
            let own = format!("{}: write `{key} = [{}]`", expected(&key.to_string(), kind), text.token());
            errors.on(&text, own);
            None
        }
        (_, literal) => {
            errors.on(literal, format_args!("{}: write `{example}`", expected(&key.to_string(), kind)));
            None
        }
    }
}

/// Returns the literals of `["a", "b"]`.
fn texts(written: &TokenStream, kind: Kind) -> Option<Vec<LitStr>> {
    use syn::parse::Parser;
    let array: proc_macro2::Group = (kind == Kind::Texts).then(|| syn::parse2(written.clone()).ok())??;
    let list = syn::punctuated::Punctuated::<LitStr, syn::Token![,]>::parse_terminated.parse2(array.stream());
    list.ok().map(|list| list.into_iter().collect())
}

fn classes(written: &TokenStream, item: &KeyValue, errors: &mut Errors) -> Option<Vec<Ident>> {
    const CLASSES: &[&str] = &["upper", "lower", "digit", "symbol"];
    let mut found = Vec::<Ident>::new();
    for class in errors.keep_valid(items(written.clone(), "a class, such as `upper`")) {
        let name = class.key.to_string();
        if !CLASSES.contains(&name.as_str()) {
            errors.at(class.span(), unknown("class", &name, " in `require(..)`", CLASSES));
        } else if !matches!(class.value, Value::None) {
            errors.on(&class, format_args!("`{name}` takes no value: write `require({name})`"));
        } else if found.contains(&class.key) {
            errors.at(class.span(), format_args!("duplicate key `{name}`: write it once"));
        } else if let Some(error) = class.path_error() {
            errors.push(error);
        } else {
            found.push(class.key);
        }
    }
    if written.is_empty() {
        errors.on(item, "`require` is empty: name at least one of `upper`, `lower`, `digit`, `symbol`");
    }
    (!found.is_empty()).then_some(found)
}
