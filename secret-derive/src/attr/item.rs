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
    /// What stands in front of the key if that is the end of a path: `serde::`.
    path: TokenStream,
}

/// What follows a key.
pub enum Value {
    /// Nothing.
    None,
    /// `= tokens`; possibly none, which is a mistake.
    Equals(TokenStream),
    /// `(tokens)`, or in other brackets, which is a mistake.
    List(Group),
}

impl Item {
    /// The items of one attribute. A malformed one is reported, and the next one is read.
    pub fn all(attribute: &Attribute, example: &str, errors: &mut Errors) -> Vec<Self> {
        let mut items = match &attribute.meta {
            Meta::Path(_) => Vec::new(),
            Meta::List(list) => Self::list(list.tokens.clone(), &format!("a key, such as `{example}`"), errors),
            Meta::NameValue(pair) => {
                let name = pair.path.to_token_stream();
                errors.on(attribute, format_args!("write the keys in parentheses: `#[{name}({example})]`"));
                Vec::new()
            }
        };
        items.retain(|item| item.is_word(errors));
        items
    }

    /// The items between a pair of parentheses, with what an error says is `wanted` there.
    pub fn list(tokens: TokenStream, wanted: &str, errors: &mut Errors) -> Vec<Self> {
        let read = |input: ParseStream<'_>| {
            let mut items = Vec::new();
            while !input.is_empty() {
                match Self::read(input, wanted) {
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

    fn read(input: ParseStream<'_>, wanted: &str) -> syn::Result<Self> {
        if !input.peek(syn::Ident::peek_any) {
            let expected = |span| syn::Error::new(span, format_args!("expected {wanted}"));
            return Err(match input.parse::<LitStr>() {
                Ok(quoted) if quoted.parse_with(Ident::parse_any).is_ok() => {
                    syn::Error::new(quoted.span(), format_args!("write it without quotes: `{}`", quoted.value()))
                }
                Ok(quoted) => expected(quoted.span()),
                Err(error) => expected(error.span()),
            });
        }
        let (mut key, mut path) = (input.call(Ident::parse_any)?, TokenStream::new());
        while input.peek(Token![::]) {
            let colons = input.parse::<Token![::]>()?;
            path.extend(quote!(#key #colons));
            key = input
                .call(Ident::parse_any)
                .map_err(|error| syn::Error::new(error.span(), format_args!("expected {wanted}")))?;
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
            Err(input.error("expected `,` in between"))
        }
    }

    /// Whether the key is one word, and no path; reported if not.
    pub fn is_word(&self, errors: &mut Errors) -> bool {
        let (path, key) = (&self.path, &self.key);
        if !path.is_empty() {
            errors.on(quote!(#path #key), format_args!("a name is wanted here, and no path: write `{key}`"));
        }
        path.is_empty()
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

/// What stands behind a key instead of an equals sign.
fn operator(input: ParseStream<'_>, key: &Ident) -> syn::Result<Option<syn::Error>> {
    let equals = format_args!("write an equals sign: `{key} = ..`").to_string();
    Ok(if input.peek(Token![-]) && input.peek2(syn::Ident::peek_any) {
        let (hyphen, rest) = (input.parse::<Token![-]>()?, input.call(Ident::parse_any)?);
        Some(syn::Error::new_spanned(quote!(#key #hyphen #rest), format_args!("write it with `_`: `{key}_{rest}`")))
    } else if input.peek(Token![==]) {
        Some(syn::Error::new_spanned(input.parse::<Token![==]>()?, equals))
    } else if input.peek(Token![=>]) {
        Some(syn::Error::new_spanned(input.parse::<Token![=>]>()?, equals))
    } else if input.peek(Token![:]) {
        Some(syn::Error::new_spanned(input.parse::<Token![:]>()?, equals))
    } else if let (Ok(value), false) = (input.fork().parse::<Lit>(), input.is_empty()) {
        let value = value.to_token_stream();
        Some(syn::Error::new_spanned(quote!(#key #value), format_args!("write an equals sign: `{key} = {value}`")))
    } else if input.peek(Token![<]) || input.peek(Token![>]) {
        Some(input.error("write each limit as a key of its own, such as `min_len = 32` or `max_len = 86`"))
    } else {
        None
    })
}

/// Everything up to the next comma that is not between angle brackets.
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
