//! A writer that runs out of room: what is printed stops there, and the writer's error comes through.

use std::fmt::{self, Debug, Display, Write};

use secret_core::{CharSet, Policy, Require, Rule, presets};

use super::*;

/// Has room for so many bytes.
struct Short {
    text: String,
    room: usize,
}

impl Write for Short {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if self.text.len() + text.len() > self.room {
            return Err(fmt::Error);
        }
        self.text.push_str(text);
        Ok(())
    }
}

/// Prints to writers of every size.
#[track_caller]
fn printed(shown: fmt::Arguments<'_>) -> String {
    let whole = shown.to_string();
    for room in 0..=whole.len() {
        let mut writer = Short { text: String::new(), room };
        let written = writer.write_fmt(shown);
        assert_eq!(written.is_ok(), room == whole.len(), "{room} of {whole}");
        assert!(whole.starts_with(&writer.text), "{} of {whole}", writer.text);
    }
    whole
}

fn both<T: Debug + Display>(value: T) {
    printed(format_args!("{value}"));
    printed(format_args!("{value:?}"));
}

#[test]
fn sets() {
    for set in [
        CharSet::EMPTY,
        CharSet::ASCII,
        CharSet::BASE64URL,
        CharSet::VSCHAR,
        CharSet::range('0', 'Z'),
        CharSet::from_chars("+-/:"),
        CharSet::from_chars("[^]\\"),
        CharSet::range(',', '.'),
        CharSet::from_chars("a \n"),
        CharSet::from_chars("ab 89"),
    ] {
        both(set);
        printed(format_args!("{}", set.class()));
    }
    for require in [Require::NONE, Require::UPPER, Require::UPPER.and(Require::DIGIT), EVERYTHING] {
        both(require);
    }
}

const EVERYTHING: Require = Require::UPPER.and(Require::LOWER).and(Require::DIGIT).and(Require::SYMBOL);

#[test]
fn rules() {
    let grammars = presets::ALL.iter().filter_map(|(_, policy)| policy.rules().grammar());
    for rule in grammars.map(|grammar| Rule::Grammar { grammar }).chain([
        Rule::Len { len: 1 },
        Rule::Prefix { prefix: "sk_" },
        Rule::Charset { allowed: CharSet::BASE64URL, position: 4 },
        Rule::Require { missing: EVERYTHING },
    ]) {
        both(Violation::new(rule).at(Segment::Index(3)).at(Segment::Entry).at(Segment::Field("clients")));
    }
}

#[test]
fn all_of_them() {
    let violations =
        secret_tests::under(CLIENT_SECRET.check(&format!("<{}\n", "x".repeat(86))).unwrap_err(), Segment::Field("a"));
    assert_eq!(violations.len(), 2);
    both(violations.clone());
    assert!(printed(format_args!("{violations}")).contains("line break"));
}

#[test]
fn what_cannot_be_generated() {
    fn never(_: &str) -> Result<(), &'static str> {
        Err("is refused")
    }

    both(Policy::new().max_len(1).with(never).try_generate().unwrap_err());
}
