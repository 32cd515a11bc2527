//! Nothing of the input in any output: every word and every number there is ours.
//!
//! Looking for the input in the output finds `clie` in `client_secret`. This looks the other way: an output is made of a closed
//! list of words, so that a word of any input stands out, whatever it is.

use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Names of the models, and the sentences of this crate, of the formats and of serde.
const OURS: &str = include_str!("words.txt");

static WORDS: LazyLock<BTreeSet<&str>> = LazyLock::new(|| words(OURS).collect());

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// A position is not beyond the input's end, and a limit of a rule or a public number in a value has three digits.
fn is_small(number: &str, input: usize) -> bool {
    number.parse::<usize>().is_ok_and(|number| number <= input.saturating_add(2).max(999))
}

/// The words that are not ours.
pub fn foreign(text: &str, input: usize) -> impl Iterator<Item = &str> {
    let odd = text.split(|char: char| char.is_ascii()).filter(|run| !run.is_empty());
    odd.chain(words(text).filter(move |word| !WORDS.contains(word) && !is_small(word, input)))
}

/// # Panics
///
/// When a word of the text is not ours; `input` is the length of the input.
pub fn assert_silent(text: &str, input: usize) {
    if let Some(word) = foreign(text, input).next() {
        panic!("{word:?} in {text}");
    }
}
