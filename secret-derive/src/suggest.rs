//! Suggestions for unknown words: the nearest word, or the equivalent of a key of another crate.

mod foreign;

pub(crate) use self::foreign::{foreign, nearest_foreign};

/// Returns the known word nearest to `word`, if it is a likely misspelling.
///
/// Allows two wrong, missing, extra or swapped letters, one in a short word. Ignores case, `-` and `_`.
pub(crate) fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    let word = letters(word);
    let near = known.iter().filter_map(|&candidate| {
        let letters = letters(candidate);
        let limit = match word.len().max(letters.len()) {
            0..=2 => 0,
            3..=4 => 1,
            _ => 2,
        };
        let distance = distance(&word, &letters, limit)?;
        // Among equally near words, prefers one with the right first letter.
        Some(((distance, word.first() != letters.first()), candidate))
    });
    near.min_by_key(|(rank, _)| *rank).map(|(_, candidate)| candidate)
}

/// Returns whether one edit turns `word` into `known`.
pub(crate) fn is_one_off(word: &str, known: &str) -> bool {
    distance(&letters(word), &letters(known), 1).is_some()
}

fn letters(word: &str) -> Vec<char> {
    let letters = word.chars().filter(|letter| !matches!(letter, '-' | '_'));
    letters.flat_map(char::to_lowercase).collect()
}

/// Returns the number of edits between two words, if it is at most `limit`. An edit inserts, removes, replaces or swaps letters.
fn distance(from: &[char], to: &[char], limit: usize) -> Option<usize> {
    if from.len().abs_diff(to.len()) > limit {
        return None;
    }
    let mut before = Vec::new();
    let mut above: Vec<usize> = (0..=to.len()).collect();
    for i in 1..=from.len() {
        let mut row = vec![i];
        for j in 1..=to.len() {
            let differs = usize::from(from[i - 1] != to[j - 1]);
            let mut edits = (above[j - 1] + differs).min(above[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1] {
                edits = edits.min(before[j - 2] + 1);
            }
            row.push(edits);
        }
        before = std::mem::replace(&mut above, row);
    }
    above.last().copied().filter(|edits| *edits <= limit)
}

#[cfg(test)]
mod tests;
