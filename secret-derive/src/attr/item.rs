//! One `key`, `key = value` or `key(..)` in an attribute.

use proc_macro2::{Delimiter, Group, Ident, Literal, Spacing, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Attribute, Lit, LitStr, Meta, Token};

use crate::errors::Errors;

/// A key and what follows it.
pub struct Item {
    pub key: Ident,
    pub value: Value,
}

/// What follows a key.
pub enum Value {
    /// Nothing.
    None,
    /// `= tokens`; possibly none, which is a mistake.
    Equals(TokenStream),
    /// `(tokens)`.
    List(Group),
}

impl Item {
    /// The items of one attribute. A malformed one is reported, and the next one is read.
    pub fn all(attribute: &Attribute, errors: &mut Errors) -> Vec<Self> {
        match &attribute.meta {
            Meta::Path(_) => Vec::new(),
            Meta::List(list) => Self::list(list.tokens.clone(), errors),
            Meta::NameValue(pair) => {
                let name = pair.path.to_token_stream();
                errors.on(attribute, format_args!("write the keys in parentheses: `#[{name}(max_len = 86)]`"));
                Vec::new()
            }
        }
    }

    /// The items between a pair of parentheses.
    pub fn list(tokens: TokenStream, errors: &mut Errors) -> Vec<Self> {
        let read = |input: ParseStream<'_>| {
            let mut items = Vec::new();
            while !input.is_empty() {
                match Self::read(input) {
                    Ok(item) => items.push(item),
                    Err(error) => {
                        errors.push(error);
                        until_comma(input)?;
                    }
                }
                if !input.is_empty() {
                    input.parse::<Token![,]>()?;
                }
            }
            Ok(items)
        };
        // `read` consumes whatever there is, so the parser has nothing left to report.
        Parser::parse2(read, tokens).unwrap_or_default()
    }

    fn read(input: ParseStream<'_>) -> syn::Result<Self> {
        if !input.peek(syn::Ident::peek_any) {
            return Err(match input.parse::<LitStr>() {
                Ok(quoted) => {
                    syn::Error::new(quoted.span(), format_args!("write the key without quotes: `{}`", quoted.value()))
                }
                Err(error) => syn::Error::new(error.span(), "expected a key, such as `max_len = 86`"),
            });
        }
        let key = input.call(Ident::parse_any)?;
        if input.peek(Token![::]) {
            let rest = until_comma(input)?;
            let last = rest.iter().rev().find_map(|tree| match tree {
                TokenTree::Ident(name) => Some(name.clone()),
                _ => None,
            });
            let text = format!("a name is wanted here, and no path: write `{}`", last.unwrap_or_else(|| key.clone()));
            let path = std::iter::once(TokenTree::Ident(key)).chain(rest).collect::<TokenStream>();
            return Err(syn::Error::new_spanned(path, text));
        }
        if input.peek(Token![:]) {
            return Err(input.error(format_args!("write an equals sign: `{key} = ..`")));
        }
        let value = if input.peek(Token![=]) {
            input.parse::<Token![=]>()?;
            Value::Equals(expression(input)?)
        } else if input.peek(syn::token::Paren) {
            match input.parse()? {
                TokenTree::Group(group) => Value::List(group),
                other => return Err(syn::Error::new(other.span(), "expected `(..)`")),
            }
        } else {
            Value::None
        };
        if input.is_empty() || input.peek(Token![,]) {
            Ok(Self { key, value })
        } else {
            Err(input.error("expected `,` between two keys"))
        }
    }

    /// The path in `key = "path"`, as serde writes it.
    pub fn path(&self) -> Option<TokenStream> {
        match &self.value {
            Value::Equals(tokens) => string(tokens)?.parse().ok(),
            _ => None,
        }
    }

    /// The item's own span: the key.
    pub fn span(&self) -> Span {
        self.key.span()
    }
}

impl ToTokens for Item {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let key = &self.key;
        tokens.extend(match &self.value {
            Value::None => quote!(#key),
            // An equals sign made here would stand nowhere.
            Value::Equals(value) if value.is_empty() => quote!(#key),
            Value::Equals(value) => quote!(#key = #value),
            Value::List(list) => quote!(#key #list),
        });
    }
}

/// Everything up to the next comma that is not between angle brackets.
fn expression(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    let mut tokens = Vec::<TokenTree>::new();
    let mut depth = 0_usize;
    while !input.is_empty() && (depth > 0 || !input.peek(Token![,]) && !begins_a_key(input, &tokens)) {
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

/// Whether a `>` would be the head of `->` or `=>`.
fn after_arrow(tokens: &[TokenTree]) -> bool {
    matches!(tokens.last(), Some(TokenTree::Punct(punct))
        if punct.spacing() == Spacing::Joint && matches!(punct.as_char(), '-' | '='))
}

/// Whether a comma is missing here: a key and an equals sign, or a word behind a value that is complete.
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

fn until_comma(input: ParseStream<'_>) -> syn::Result<Vec<TokenTree>> {
    let mut skipped = Vec::new();
    while !input.is_empty() && !input.peek(Token![,]) {
        skipped.push(input.parse()?);
    }
    Ok(skipped)
}

/// The only token of a value, if it is a literal.
pub fn literal(tokens: &TokenStream) -> Option<Literal> {
    let mut trees = tokens.clone().into_iter();
    match (trees.next(), trees.next()) {
        (Some(TokenTree::Literal(literal)), None) => Some(literal),
        // A literal that comes out of a user's own macro is wrapped once.
        (Some(TokenTree::Group(group)), None) if group.delimiter() == Delimiter::None => self::literal(&group.stream()),
        _ => None,
    }
}

/// The same as a string.
pub fn string(tokens: &TokenStream) -> Option<LitStr> {
    match Lit::new(literal(tokens)?) {
        Lit::Str(text) => Some(text),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
