//! Parses `charset = ".."`, a regex class without its brackets, into a set of ASCII characters.
//!
//! Stricter than a regex, so that a typo does not allow more characters: no character may occur twice, a range spans letters or
//! digits of one kind, and an escape is a character, never a class.

mod ranges;
mod regex_habits;

use self::ranges::Item;
use std::fmt::{self, Display, Formatter};

/// Why a class is rejected: the wrong part, quoted as in a plain string literal, and what to write instead.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct ClassError {
    message: String,
}

impl Display for ClassError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

/// Parses a class such as `A-Za-z0-9_-`. In the result, bit `n` is the character with the code `n`.
pub(crate) fn parse(class: &str) -> Result<u128, ClassError> {
    read(class).map_err(|message| ClassError { message })
}

fn read(class: &str) -> Result<u128, String> {
    if class.is_empty() {
        return Err("an empty charset allows nothing: write the allowed characters, such as `A-Za-z0-9_-`".into());
    }
    ascii(class)?;
    regex_habits::refuse(class)?;
    let items = items(class)?;
    ranges::separators(&items)?;
    let mut bits = 0;
    for (index, item) in items.iter().enumerate() {
        if bits & item.bits() != 0 {
            return Err(ranges::twice(&items[..index], item));
        }
        bits |= item.bits();
    }
    Ok(bits)
}

fn ascii(class: &str) -> Result<(), String> {
    match class.chars().find(|char| !char.is_ascii()) {
        None => Ok(()),
        Some(dash @ ('\u{2010}'..='\u{2015}' | '\u{2212}')) => {
            Err(format!("`{dash}` is not the ASCII hyphen: write `-`"))
        }
        Some(char) => Err(format!(
            "`{char}` is not ASCII, and a charset holds ASCII characters only: remove it, or check with `with = path`"
        )),
    }
}

fn items(class: &str) -> Result<Vec<Item<'_>>, String> {
    let mut items = Vec::<Item<'_>>::new();
    let mut at = 0;
    while at < class.len() {
        let rest = &class[at..];
        operator(rest)?;
        let between = at > 0 && rest.len() > 1;
        if between && rest.starts_with('-') {
            // A hyphen after a single character was parsed with it, as part of a range.
            let range = quoted(items.last().map_or("", |item| item.text));
            return Err(format!(
                "the `-` after the range {range} has no meaning there: write it first or last, or as `\\\\-`"
            ));
        }
        let (first, size) = char(rest)?;
        let after = rest[size..].strip_prefix('-').filter(|end| !end.is_empty());
        let mut item = Item { text: &rest[..size], first, last: first };
        // A hyphen is literal at the start, or if it is escaped.
        if let Some(end) = after.filter(|_| !rest.starts_with('-')) {
            operator(&rest[size..])?;
            let (last, end) = char(end)?;
            item.text = &rest[..size + 1 + end];
            item.last = last;
            ranges::range(&item)?;
        }
        at += item.text.len();
        items.push(item);
    }
    Ok(items)
}

/// Returns the code of the first character, and its length in the text.
fn char(text: &str) -> Result<(u8, usize), String> {
    let bytes = text.as_bytes();
    match bytes[0] {
        b'\\' => escape(text),
        bracket @ (b'[' | b']') => {
            let bracket = char::from(bracket);
            Err(format!("a lone `{bracket}` is regex syntax: write `\\\\{bracket}`"))
        }
        byte if byte.is_ascii_control() => {
            let code = text[..1].escape_debug();
            Err(format!(
                "the control character `{code}` is easily missed: to allow it, write its code, `\\\\x{byte:02X}`"
            ))
        }
        byte => Ok((byte, 1)),
    }
}

fn escape(text: &str) -> Result<(u8, usize), String> {
    let Some(&escaped) = text.as_bytes().get(1) else {
        return Err(r"the trailing `\\` escapes nothing: write `\\\\` for the character".into());
    };
    if escaped == b' ' || escaped.is_ascii_punctuation() {
        return Ok((escaped, 2));
    }
    let hex = text.get(2..4).filter(|_| escaped == b'x');
    let code = hex
        .filter(|hex| hex.bytes().all(|digit| digit.is_ascii_hexdigit()))
        .and_then(|hex| u8::from_str_radix(hex, 16).ok());
    if let Some(code) = code.filter(u8::is_ascii) {
        return Ok((code, 4));
    }
    let found = quoted(&text[..2]);
    Err(match escaped {
        b'd' => format!("{found} is not supported: write `0-9`"),
        b'w' => format!("{found} is not supported: write `A-Za-z0-9_`"),
        b's' => format!("{found} is not supported: write the space itself"),
        b'n' | b'r' | b't' => {
            format!("{found} would allow a line break or a tab: remove it, or write its code, as in `\\\\x0A`")
        }
        b'D' | b'W' | b'S' => {
            format!(
                "{found} is not supported: write the allowed characters, or `charset = CharSet::VSCHAR.difference(..)`"
            )
        }
        b'x' => {
            format!("{found} takes two hexadecimal digits, from `\\\\x00` to `\\\\x7F`")
        }
        b'u' | b'U' | b'p' | b'P' => {
            format!("{found} is not supported: write the ASCII characters themselves")
        }
        letter => {
            let letter = char::from(letter);
            format!("{found} is not an escape: write `{letter}` for the character")
        }
    })
}

/// Returns an operator of the `regex` crate's set notation.
fn operator(rest: &str) -> Result<(), String> {
    let (operator, method) = match rest.get(..2) {
        Some(operator @ "&&") => (operator, "intersection"),
        Some(operator @ "--") => (operator, "difference"),
        _ => return Ok(()),
    };
    Err(format!(
        "`{operator}` is not an operator here: write `charset = CharSet::ASCII.{method}(..)`, or the character once"
    ))
}

/// Formats the text as in a plain string literal.
fn literal(text: &str) -> String {
    let debug = format!("{text:?}");
    debug[1..debug.len() - 1].to_owned()
}

fn quoted(text: &str) -> String {
    format!("`{}`", literal(text))
}

#[cfg(test)]
mod tests;
