//! Checks the form of a rule's value, as far as a macro can.

use proc_macro2::{Delimiter, Literal, TokenStream, TokenTree};
use syn::Lit;

use super::keys::{Kind, expected};

/// Finds a non-literal that cannot be an expression of the expected kind: returns the place, the reason and what to write.
pub fn no_expression_of(key: &str, kind: Kind, written: &TokenStream, example: &str) -> Option<(TokenStream, String)> {
    let trees = written.clone().into_iter().collect::<Vec<_>>();
    let is = |tree: &TokenTree, one: &[char]| matches!(tree, TokenTree::Punct(punct) if one.contains(&punct.as_char()));
    let is_text = |literal: &Literal| matches!(Lit::new(literal.clone()), Lit::Str(_));
    let brackets =
        |tree: &TokenTree| matches!(tree, TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket);
    let range = trees.windows(2).any(|pair| pair.iter().all(|tree| is(tree, &['.'])));
    let here = |text| (written.clone(), format!("{text}: write `{example}`"));
    Some(match (kind, trees.as_slice()) {
        (_, [TokenTree::Ident(word)]) if word == "true" || word == "false" => here(expected(key, kind)),
        (Kind::Number, [minus, TokenTree::Literal(_)]) if is(minus, &['-']) => {
            here("the number cannot be negative".to_owned())
        }
        (Kind::Number, _) if range => {
            let text = format!("a range is two keys, `min_len = 8, max_len = 64`, and `{key}` takes one number");
            here(text)
        }
        (Kind::Path, [bar, ..]) if is(bar, &['|']) => here(format!("{}, not a closure", expected(key, kind))),
        (Kind::Texts, [TokenTree::Group(group)]) if group.delimiter() == Delimiter::Bracket => {
            let other = |tree: &TokenTree| matches!(tree, TokenTree::Literal(literal) if !is_text(literal));
            let text = format!("{}: write `{example}`", expected(key, kind));
            let trees = group.stream().into_iter().collect::<Vec<_>>();
            let mut elements = trees.split(|tree| is(tree, &[','])).filter(|element| !element.is_empty());
            let broken = |element: &[TokenTree]| !is_expression(&element.iter().cloned().collect(), element);
            let at = trees.iter().find(|tree| other(tree)).map(|tree| tree.clone().into());
            (at.or_else(|| Some(elements.find(|element| broken(element))?.iter().cloned().collect()))?, text)
        }
        (Kind::Texts, [TokenTree::Group(_)]) => here(expected(key, kind)),
        (Kind::Class | Kind::Text, [TokenTree::Literal(literal), _, ..]) if is_text(literal) => {
            here(format!("{}, and only one", expected(key, kind)))
        }
        // A `const` cannot use overloaded operators.
        (Kind::Class, trees) if trees.iter().skip(1).any(|tree| is(tree, &['|', '+', '-', '&'])) => {
            let operator = trees.iter().skip(1).find(|tree| is(tree, &['|', '+', '-', '&']))?;
            let text = "sets are combined by methods: write `CharSet::LOWER.union(CharSet::DIGIT)`";
            (operator.clone().into(), text.to_owned())
        }
        (_, [list]) if brackets(list) => here(expected(key, kind)),
        _ if range || !is_expression(written, &trees) => here(expected(key, kind)),
        _ => return None,
    })
}

/// Returns whether the compiler can parse the expression. A syntax error would hide the whole expansion. This parser does not
/// support expressions in braces and brackets.
fn is_expression(written: &TokenStream, trees: &[TokenTree]) -> bool {
    let beyond =
        |tree: &TokenTree| matches!(tree, TokenTree::Group(group) if group.delimiter() != Delimiter::Parenthesis);
    syn::parse2::<syn::Expr>(written.clone()).is_ok() || trees.iter().any(beyond)
}
