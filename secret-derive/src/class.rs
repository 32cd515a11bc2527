//! The text of `charset = ".."`: a regex class without its brackets, read into a set of ASCII characters.
//!
//! It is stricter than a regex, because whatever it accepts by accident is accepted in a secret: nothing stands twice,
//! a range goes from letter to letter or from digit to digit, and an escape is a character, never a class.

mod item;
mod pattern;

use self::item::Item;
use std::fmt::{self, Display, Formatter};

/// Why a class is refused: what is wrong in it, quoted as in a plain string literal, and what to write.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct ClassError {
    message: String,
}

impl Display for ClassError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

/// Reads a class such as `A-Za-z0-9_-`. In the result, bit `n` stands for the character with the code `n`.
pub(crate) fn parse(class: &str) -> Result<u128, ClassError> {
    read(class).map_err(|message| ClassError { message })
}

fn read(class: &str) -> Result<u128, String> {
    if class.is_empty() {
        return Err("an empty class allows nothing: write what is allowed, such as `A-Za-z0-9_-`".into());
    }
    ascii(class)?;
    pattern::refuse(class)?;
    let items = items(class)?;
    item::separators(&items)?;
    let mut bits = 0;
    for (index, item) in items.iter().enumerate() {
        if bits & item.bits() != 0 {
            return Err(item::twice(&items[..index], item));
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
            "`{char}` is not ASCII, and a charset holds ASCII characters only: leave it out, or check with `with = path`"
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
            // A hyphen after a single character was read with it, as the middle of a range.
            let range = quoted(items.last().map_or("", |item| item.text));
            return Err(format!(
                "the `-` after the range {range} starts nothing: write it first or last, or as `\\\\-`"
            ));
        }
        let (first, size) = char(rest)?;
        let after = rest[size..].strip_prefix('-').filter(|end| !end.is_empty());
        let mut item = Item { text: &rest[..size], first, last: first };
        // At the very start a hyphen is itself; an escaped one is always a character like any other.
        if let Some(end) = after.filter(|_| !rest.starts_with('-')) {
            operator(&rest[size..])?;
            let (last, end) = char(end)?;
            item.text = &rest[..size + 1 + end];
            item.last = last;
            item::range(&item)?;
        }
        at += item.text.len();
        items.push(item);
    }
    Ok(items)
}

/// The code of the first character, and how long it is in the text.
fn char(text: &str) -> Result<(u8, usize), String> {
    let bytes = text.as_bytes();
    match bytes[0] {
        b'\\' => escape(text),
        bracket @ (b'[' | b']') => {
            let bracket = char::from(bracket);
            Err(format!("a lone `{bracket}` belongs to the syntax of classes: write `\\\\{bracket}`"))
        }
        byte if byte.is_ascii_control() => {
            let code = text[..1].escape_debug();
            Err(format!("`{code}` is easily missed: if it is to be allowed, write its code, `\\\\x{byte:02X}`"))
        }
        byte => Ok((byte, 1)),
    }
}

fn escape(text: &str) -> Result<(u8, usize), String> {
    let Some(&escaped) = text.as_bytes().get(1) else {
        return Err(r"the `\\` at the end escapes nothing: write `\\\\` for the character".into());
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
        b'd' => format!("{found} is not known here: write `0-9`"),
        b'w' => format!("{found} is not known here: write `A-Za-z0-9_`"),
        b's' => format!("{found} is not known here: write the space itself"),
        b'n' | b'r' | b't' => {
            format!("{found} would allow a line break or a tab: leave it out, or write its code, as in `\\\\x0A`")
        }
        b'D' | b'W' | b'S' => {
            format!("{found} is not known here: write what is allowed, or `charset = CharSet::VSCHAR.difference(..)`")
        }
        b'x' => {
            format!("{found} takes two hexadecimal digits, from `\\\\x00` to `\\\\x7F`")
        }
        b'u' | b'U' | b'p' | b'P' => {
            format!("{found} is not known here: write the ASCII characters themselves")
        }
        letter => {
            let letter = char::from(letter);
            format!("{found} is no escape: write `{letter}` for the character")
        }
    })
}

/// What looks like one of the `regex` crate's operations on sets.
fn operator(rest: &str) -> Result<(), String> {
    let (operator, method) = match rest.get(..2) {
        Some(operator @ "&&") => (operator, "intersection"),
        Some(operator @ "--") => (operator, "difference"),
        _ => return Ok(()),
    };
    Err(format!(
        "`{operator}` is no operation here: write `charset = CharSet::ASCII.{method}(..)`, or the character once"
    ))
}

/// The text as it stands in a plain string literal.
fn literal(text: &str) -> String {
    let debug = format!("{text:?}");
    debug[1..debug.len() - 1].to_owned()
}

fn quoted(text: &str) -> String {
    format!("`{}`", literal(text))
}

#[cfg(test)]
mod tests;
