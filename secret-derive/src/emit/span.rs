//! Spans of generated code, so that the compiler's own errors point at what the user wrote.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use quote::quote;

/// Returns the spans of the first and last token. An expression whose ends have these spans is underlined as a whole.
pub fn ends(tokens: TokenStream) -> (Span, Span) {
    let mut trees = tokens.into_iter();
    let first = trees.next();
    let last = trees.last().or_else(|| first.clone());
    let start = first.as_ref().map_or_else(Span::call_site, TokenTree::span);
    (start, last.as_ref().map_or(start, TokenTree::span))
}

/// Moves a path to another span, as if the user had written it there.
pub fn placed(path: TokenStream, at: Span) -> TokenStream {
    let placed = path.into_iter().map(|mut token| {
        // `$crate` is resolved by its span.
        if token.to_string() != "$crate" {
            token.set_span(at);
        }
        token
    });
    placed.collect()
}

/// Reports errors in these tokens at another span; names resolve as before.
pub fn located(tokens: TokenStream, at: Span) -> TokenStream {
    let located = tokens.into_iter().map(|mut token| {
        token.set_span(token.span().located_at(at));
        token
    });
    located.collect()
}

/// Writes `function(arguments)`, underlined from the first to the last of `tokens`.
pub fn call(function: TokenStream, arguments: TokenStream, tokens: TokenStream) -> TokenStream {
    call_for(function, &TokenStream::new(), arguments, tokens)
}

/// [`call`] with a `turbofish`, which keeps its own spans.
pub fn call_for(
    function: TokenStream,
    turbofish: &TokenStream,
    arguments: TokenStream,
    tokens: TokenStream,
) -> TokenStream {
    let (start, end) = ends(tokens);
    let function = placed(function, start);
    let mut arguments = Group::new(Delimiter::Parenthesis, arguments);
    arguments.set_span(end);
    quote!(#function #turbofish #arguments)
}

/// Writes a call of the function that an attribute names; every error about the call is on that name.
pub fn call_of(path: TokenStream, arguments: TokenStream) -> TokenStream {
    let arguments = located(arguments, ends(path.clone()).0);
    call(path.clone(), arguments, path)
}

#[cfg(test)]
mod tests {
    use super::{call, ends, placed};
    use proc_macro2::TokenStream;

    #[test]
    fn a_path_stands_where_it_is_placed() {
        let written: TokenStream = "first\n  second\n    third".parse().unwrap();
        let (start, end) = ends(written.clone());
        assert_eq!((start.start().line, end.start().line), (1, 3));
        let path = placed("::secret_core::check".parse().unwrap(), end);
        assert!(path.into_iter().all(|token| token.span().start() == end.start()));
        let call = call("check".parse().unwrap(), TokenStream::new(), written).into_iter().collect::<Vec<_>>();
        assert_eq!(call.iter().map(|token| token.span().start().line).collect::<Vec<_>>(), [1, 3]);
    }
}
