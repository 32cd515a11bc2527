//! The limits of a rule as members of a JSON object.

use alloc::string::String;
use alloc::vec::Vec;

use serde::ser::{Serialize, Serializer};

/// Members in the order in which they are written.
#[derive(Default)]
pub(crate) struct Members(pub(crate) Vec<(&'static str, Member)>);

/// The value of a member.
pub(crate) enum Member {
    Number(usize),
    Text(String),
    Word(&'static str),
    Words(Vec<&'static str>),
}

impl Members {
    pub(crate) fn add(&mut self, name: &'static str, member: Member) {
        self.0.push((name, member));
    }
}

impl Serialize for Member {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Number(number) => number.serialize(serializer),
            Self::Text(text) => text.serialize(serializer),
            Self::Word(word) => word.serialize(serializer),
            Self::Words(words) => words.serialize(serializer),
        }
    }
}
