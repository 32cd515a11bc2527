//! Parses `key`, `key = value` and `key(..)` in an attribute.

use proc_macro2::{Delimiter, Group, Ident, Spacing, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Attribute, Lit, LitStr, Meta, Token};

use crate::errors::Between;

/// A key and its value.
pub struct KeyValue {
    pub key: Ident,
    pub value: Value,
    /// The path before the key: `serde::`.
    path: TokenStream,
}

/// The value of a key.
pub enum Value {
    /// No value.
    None,
    /// `= tokens`; no tokens is a mistake.
    Equals(TokenStream),
    /// `(tokens)`; other brackets are a mistake.
    List(Group),
}

/// Parses the keys of one attribute. `example` is the suggestion of its errors.
pub fn attribute(attribute: &Attribute, example: &str) -> Vec<syn::Result<KeyValue>> {
    let keys = match &attribute.meta {
        Meta::Path(_) => Vec::new(),
        Meta::List(list) => self::list(list.tokens.clone(), &format!("a key, such as `{example}`")),
        Meta::NameValue(pair) => {
            let name = pair.path.to_token_stream();
            let text = format!("write the keys in parentheses: `#[{name}({example})]`");
            vec![Err(syn::Error::new_spanned(attribute, text))]
        }
    };
    keys.into_iter().map(|key| key.and_then(|key| key.path_error().map_or(Ok(key), Err))).collect()
}

/// Parses the keys in parentheses. Errors name what is `expected`; a malformed key does not affect the others.
pub fn list(tokens: TokenStream, expected: &str) -> Vec<syn::Result<KeyValue>> {
    let read = |input: ParseStream<'_>| {
        let mut keys = Vec::new();
        while !input.is_empty() {
            let key = KeyValue::read(input, expected);
            if key.is_err() {
                skip_to_comma(input)?;
            }
            keys.push(key);
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        Ok(keys)
    };
    // `read` consumes all tokens, so the parser reports nothing.
    Parser::parse2(read, tokens).unwrap_or_default()
}

impl KeyValue {
    fn read(input: ParseStream<'_>, expected: &str) -> syn::Result<Self> {
        if !input.peek(syn::Ident::peek_any) {
            let error_at = |span| syn::Error::new(span, format_args!("expected {expected}"));
            return Err(match input.parse::<LitStr>() {
                Ok(quoted) if quoted.parse_with(Ident::parse_any).is_ok() => {
                    syn::Error::new(quoted.span(), format_args!("write it without quotes: `{}`", quoted.value()))
                }
                Ok(quoted) => error_at(quoted.span()),
                Err(error) => error_at(error.span()),
            });
        }
        let (mut key, mut path) = (input.call(Ident::parse_any)?, TokenStream::new());
        while input.peek(Token![::]) {
            let colons = input.parse::<Token![::]>()?;
            key.to_tokens(&mut path);
            colons.to_tokens(&mut path);
            key = input
                .call(Ident::parse_any)
                .map_err(|error| syn::Error::new(error.span(), format_args!("expected {expected}")))?;
        }
        if let Some(error) = operator(input, &key)? {
            return Err(error);
        }
        let value = if input.peek(Token![=]) {
            input.parse::<Token![=]>()?;
            Value::Equals(expression(input)?)
        } else {
            match input.fork().parse() {
                Ok(TokenTree::Group(_)) => Value::List(input.parse()?),
                _ => Value::None,
            }
        };
        if input.is_empty() || input.peek(Token![,]) {
            Ok(Self { key, value, path })
        } else {
            Err(input.error("expected `,` between keys"))
        }
    }

    /// Returns the error for a key that is a path.
    pub fn path_error(&self) -> Option<syn::Error> {
        let (path, key) = (&self.path, &self.key);
        let whole = Between(path, key);
        let text = format_args!("expected a name, not a path: write `{key}`").to_string();
        (!path.is_empty()).then(|| syn::Error::new_spanned(whole, text))
    }

    /// Returns the span of the key.
    pub fn span(&self) -> Span {
        self.key.span()
    }
}

/// The tokens from the key to the end of its value, for errors.
impl ToTokens for KeyValue {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.key.to_tokens(tokens);
        match &self.value {
            Value::None => {}
            Value::Equals(value) => value.to_tokens(tokens),
            Value::List(list) => list.to_tokens(tokens),
        }
    }
}

/// Returns the token that follows a key instead of an equals sign.
fn operator(input: ParseStream<'_>, key: &Ident) -> syn::Result<Option<syn::Error>> {
    let equals = format_args!("write an equals sign: `{key} = ..`").to_string();
    Ok(if input.peek(Token![-]) && input.peek2(syn::Ident::peek_any) {
        input.parse::<Token![-]>()?;
        let rest = input.call(Ident::parse_any)?;
        Some(syn::Error::new_spanned(Between(key, &rest), format_args!("write it with `_`: `{key}_{rest}`")))
    } else if input.peek(Token![==]) {
        Some(syn::Error::new_spanned(input.parse::<Token![==]>()?, equals))
    } else if input.peek(Token![=>]) {
        Some(syn::Error::new_spanned(input.parse::<Token![=>]>()?, equals))
    } else if input.peek(Token![:]) {
        Some(syn::Error::new_spanned(input.parse::<Token![:]>()?, equals))
    } else if let (Ok(value), false) = (input.fork().parse::<Lit>(), input.is_empty()) {
        let value = value.to_token_stream();
        Some(syn::Error::new_spanned(Between(key, &value), format_args!("write an equals sign: `{key} = {value}`")))
    } else if input.peek(Token![<]) || input.peek(Token![>]) {
        Some(input.error("write each limit as its own key, such as `min_len = 32` or `max_len = 86`"))
    } else {
        None
    })
}

/// Parses everything up to the next comma outside angle brackets.
fn expression(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    let mut tokens = Vec::<TokenTree>::new();
    let mut depth = 0_usize;
    let ends = |tokens: &[TokenTree]| input.peek(Token![,]) || input.peek(Token![;]) || begins_a_key(input, tokens);
    while !input.is_empty() && (depth > 0 || !ends(&tokens)) {
        let token = input.parse::<TokenTree>()?;
        if let TokenTree::Punct(punct) = &token {
            match punct.as_char() {
                '<' => depth += 1,
                '>' if !after_arrow(&tokens) => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        tokens.push(token);
    }
    Ok(tokens.into_iter().collect())
}

/// Returns whether a `>` is the end of `->` or `=>`.
fn after_arrow(tokens: &[TokenTree]) -> bool {
    matches!(tokens.last(), Some(TokenTree::Punct(punct))
        if punct.spacing() == Spacing::Joint && matches!(punct.as_char(), '-' | '='))
}

/// Returns whether a comma is missing here: before a key and an equals sign, or before a word after a complete value.
fn begins_a_key(input: ParseStream<'_>, tokens: &[TokenTree]) -> bool {
    let complete = match tokens.last() {
        Some(TokenTree::Literal(_)) => true,
        Some(TokenTree::Group(group)) => group.delimiter() != Delimiter::None,
        _ => false,
    };
    let assigns = input.peek2(Token![=]) && !input.peek2(Token![==]) && !input.peek2(Token![=>]);
    let operator = [input.peek(Token![as]), input.peek(Token![else])].contains(&true);
    !tokens.is_empty() && input.peek(syn::Ident::peek_any) && !operator && (assigns || complete)
}

fn skip_to_comma(input: ParseStream<'_>) -> syn::Result<Vec<TokenTree>> {
    let mut skipped = Vec::new();
    while !input.is_empty() && !input.peek(Token![,]) {
        skipped.push(input.parse()?);
    }
    Ok(skipped)
}

#[cfg(test)]
mod tests;
