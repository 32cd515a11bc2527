//! Characters and ranges, and their mistakes.

use super::{literal, quoted};
use std::cmp::Ordering;

/// A character or a range, and its text.
pub(super) struct Item<'a> {
    pub(super) text: &'a str,
    pub(super) first: u8,
    pub(super) last: u8,
}

impl Item<'_> {
    pub(super) fn bits(&self) -> u128 {
        (u128::MAX >> (127 - self.last)) & (u128::MAX << self.first)
    }

    fn is_range(&self) -> bool {
        self.first < self.last
    }

    fn holds(&self, other: &Self) -> bool {
        self.bits() & other.bits() == other.bits()
    }
}

/// Returns the group of a letter or digit.
fn group(char: u8) -> Option<(u8, u8)> {
    match char {
        b'0'..=b'9' => Some((b'0', b'9')),
        b'A'..=b'Z' => Some((b'A', b'Z')),
        b'a'..=b'z' => Some((b'a', b'z')),
        _ => None,
    }
}

pub(super) fn range(item: &Item<'_>) -> Result<(), String> {
    let (first, last) = (item.first, item.last);
    let text = quoted(item.text);
    let wrong = match first.cmp(&last) {
        Ordering::Equal => {
            let char = span(first, last);
            return Err(format!("the range {text} is one character: write `{char}`"));
        }
        Ordering::Less => "includes the characters in between",
        Ordering::Greater => "is reversed",
    };
    match (group(first), group(last)) {
        (Some(from), Some(to)) if from != to => {
            let instead = span(first, from.1) + &span(to.0, last);
            Err(format!("the range {text} {wrong}: write `{instead}`"))
        }
        _ if first < last => Ok(()),
        (Some(_), Some(_)) => {
            let instead = span(last, first);
            Err(format!("the range {text} is reversed: write `{instead}`"))
        }
        _ => {
            let instead = span(last, first);
            Err(format!("the range {text} is reversed: write `{instead}`, or, for the character `-`, write it last"))
        }
    }
}

/// Formats a range.
fn span(first: u8, last: u8) -> String {
    let char = |code: u8| match code {
        b'\\' | b'[' | b']' | b'^' | b'-' => format!("\\{}", char::from(code)),
        _ if code.is_ascii_control() => format!("\\x{code:02X}"),
        _ => char::from(code).to_string(),
    };
    let text = if first == last { char(first) } else { format!("{}-{}", char(first), char(last)) };
    literal(&text)
}

/// Rejects `A-Z a-z` and `A-Z,a-z`, which would allow the space or the comma by mistake.
pub(super) fn separators(items: &[Item<'_>]) -> Result<(), String> {
    for window in items.windows(3) {
        let [before, between, after] = window else {
            continue;
        };
        let around = before.is_range() && group(before.last).is_some();
        if around && group(after.first).is_some() && [" ", ",", "|"].contains(&between.text) {
            return Err(format!(
                "`{0}` between `{1}` and `{2}` would be an allowed character: write `{1}{2}`, or, if that is intended, \
                 `{0}` last",
                between.text, before.text, after.text
            ));
        }
    }
    Ok(())
}

/// Returns the message for an item that overlaps earlier ones.
pub(super) fn twice(earlier: &[Item<'_>], item: &Item<'_>) -> String {
    let Some(other) = earlier.iter().find(|one| one.bits() & item.bits() != 0) else {
        return "duplicate character: write it once".into();
    };
    let (old, new) = (quoted(other.text), quoted(item.text));
    // `+-_` results from a hyphen between two other characters.
    let accident = |item: &Item<'_>| item.is_range() && (group(item.first).is_none() || group(item.last).is_none());
    let hint = if accident(other) || accident(item) { " (for the character `-`, write it last)" } else { "" };
    if other.bits() == item.bits() {
        format!("duplicate {new}: write it once")
    } else if other.holds(item) {
        format!("{old} already contains {new}: remove {new}{hint}")
    } else if item.holds(other) {
        format!("{new} already contains {old}: remove {old}{hint}")
    } else {
        let (first, last) = (other.first.min(item.first), other.last.max(item.last));
        let instead = span(first, last);
        format!("{new} overlaps {old}: write `{instead}`{hint}")
    }
}
