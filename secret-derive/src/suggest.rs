//! What was probably meant by a word that is not known here: a word nearby, or one that another crate has.

mod foreign;

pub(crate) use self::foreign::{foreign, nearest_foreign};

/// The known word that `word` is a misspelling of: the nearest one, if it is near.
///
/// Up to two letters may be wrong, missing, too many or swapped with a neighbour, but only one in a short word. Case,
/// `-` and `_` make no difference.
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
        // Among words that are equally near, people rarely miss the first letter.
        Some(((distance, word.first() != letters.first()), candidate))
    });
    near.min_by_key(|(rank, _)| *rank).map(|(_, candidate)| candidate)
}

/// Whether one edit makes `known` of `word`.
pub(crate) fn is_one_off(word: &str, known: &str) -> bool {
    distance(&letters(word), &letters(known), 1).is_some()
}

fn letters(word: &str) -> Vec<char> {
    let letters = word.chars().filter(|letter| !matches!(letter, '-' | '_'));
    letters.flat_map(char::to_lowercase).collect()
}

/// How many single edits lead from one word to the other, if there are at most `limit`: a letter put in, taken out,
/// replaced, or swapped with its neighbour.
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
