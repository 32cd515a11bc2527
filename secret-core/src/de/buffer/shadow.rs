//! Reading the shapes that serde buffers: `flatten`, `tag`, `content`, `untagged`.
//!
//! serde keeps such a value in a buffer of its own until it knows what it is, and frees it unwiped. So the value is
//! first read into [`Buffer`], which wipes itself, and the shadow is parsed from there: every text is then handed out as
//! borrowed, and serde's buffer holds references only.

mod errors;
mod replay;
mod value;

use core::cell::Cell;
use core::fmt;
use core::marker::PhantomData;

use alloc::string::String;
use alloc::vec::Vec;

use serde::Deserializer;
use serde::de::{DeserializeOwned, DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};

use crate::de::clean::{self, guarded};
use crate::de::wrap::Info;
pub(in crate::de) use errors::{Clean, Signed};
use replay::Replay;
use value::{Buffer, BufferVisitor};

/// Parses the shadow `S` of an enum that is told apart by its content.
pub fn read_any<'de, S: DeserializeOwned, I: Info, D: Deserializer<'de>>(deserializer: D) -> Result<S, D::Error> {
    read(deserializer, |deserializer, whole: Whole<'_, S, I>| deserializer.deserialize_any(whole))
}

/// Parses the shadow `S` of a struct with a flattened field.
pub fn read_map<'de, S: DeserializeOwned, I: Info, D: Deserializer<'de>>(deserializer: D) -> Result<S, D::Error> {
    read(deserializer, |deserializer, whole: Whole<'_, S, I>| deserializer.deserialize_map(whole))
}

fn read<'de, S: DeserializeOwned, I: Info, D: Deserializer<'de>>(
    deserializer: D,
    hint: impl for<'a> FnOnce(D, Whole<'a, S, I>) -> Result<S, D::Error>,
) -> Result<S, D::Error> {
    let human = deserializer.is_human_readable();
    let instead = |error| clean::replaced(error, &format_args!("expected {}", I::EXPECTED), None);
    guarded(instead, |ours| hint(deserializer, Whole { human, ours, made: PhantomData }))
}

/// Reads the whole value, then makes the shadow of it, while the format still knows the position for an error.
struct Whole<'a, S, I> {
    human: bool,
    ours: &'a Cell<bool>,
    made: PhantomData<(S, I)>,
}

impl<S: DeserializeOwned, I: Info> Whole<'_, S, I> {
    fn replay<E: Error>(&self, buffer: &Buffer<'_>) -> Result<S, E> {
        S::deserialize(Replay::new(buffer, self.human)).map_err(|error: Clean| {
            self.ours.set(true);
            match error.text() {
                Some(text) => clean::error(&text),
                None => clean::error(&format_args!("not a valid {}", I::EXPECTED)),
            }
        })
    }
}

macro_rules! visit {
    ($($visit:ident($type:ty);)*) => {$(
        fn $visit<E: Error>(self, value: $type) -> Result<S, E> {
            self.replay(&BufferVisitor::ROOT.$visit(value)?)
        }
    )*};
}

impl<'de, S: DeserializeOwned, I: Info> Visitor<'de> for Whole<'_, S, I> {
    type Value = S;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(I::EXPECTED)
    }

    visit! {
        visit_bool(bool);
        visit_i64(i64);
        visit_u64(u64);
        visit_f64(f64);
        visit_char(char);
        visit_str(&str);
        visit_borrowed_str(&'de str);
        visit_string(String);
        visit_bytes(&[u8]);
        visit_borrowed_bytes(&'de [u8]);
        visit_byte_buf(Vec<u8>);
    }

    fn visit_unit<E: Error>(self) -> Result<S, E> {
        self.replay(&Buffer::Unit)
    }

    fn visit_none<E: Error>(self) -> Result<S, E> {
        self.replay(&Buffer::Unit)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<S, D::Error> {
        self.replay(&BufferVisitor::ROOT.deserialize(deserializer)?)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<S, D::Error> {
        self.replay(&BufferVisitor::ROOT.deserialize(deserializer)?)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, access: A) -> Result<S, A::Error> {
        self.replay(&BufferVisitor::ROOT.visit_seq(access)?)
    }

    fn visit_map<A: MapAccess<'de>>(self, access: A) -> Result<S, A::Error> {
        self.replay(&BufferVisitor::ROOT.visit_map(access)?)
    }
}
