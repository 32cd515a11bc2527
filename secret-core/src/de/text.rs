//! Reading one text: checked where it lies, copied once.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::cell::Cell;
use core::marker::PhantomData;
use core::{fmt, str};

use secrecy::SecretString;
use serde::Deserializer;
use serde::de::{Error, Visitor};
use zeroize::Zeroizing;

use super::clean::{self, guarded};
use super::{Gate, ReadField};
use crate::field::Handed;

macro_rules! read_text {
    ($([$($params:tt)*] $type:ty $(, $input:lifetime: $borrowed:lifetime)?;)*) => {$(
        impl<$($params)* 'de $(: $borrowed)?> ReadField<'de> for $type {
            type It = Self;

            const EXPECTED: &'static str = "a string";

            #[inline]
            fn read<D: Deserializer<'de>, const CHECK: bool>(deserializer: D, gate: Gate<'_>) -> Result<Self, D::Error> {
                let instead = |error| clean::replaced(error, &format_args!("{gate}expected a string"), gate.name());
                guarded(instead, |ours| {
                    // The string hint, because binary formats then hand over a buffer that can be wiped.
                    deserializer.deserialize_string(TextVisitor::<Self> { gate: &gate, ours, made: PhantomData })
                })
            }
        }
    )*};
}

read_text! {
    [] String;
    [] Box<str>;
    [] SecretString;
    [] Zeroizing<String>;
    ['a,] &'a str, 'de: 'a;
    ['a,] Cow<'a, str>, 'de: 'a;
}

struct TextVisitor<'a, T> {
    gate: &'a Gate<'a>,
    ours: &'a Cell<bool>,
    made: PhantomData<T>,
}

impl<'de, T: Handed<'de>> TextVisitor<'_, T> {
    /// Checks `text` where it lies, then lets `keep` make the value of it.
    #[inline]
    fn take<E: Error>(&self, checked: Result<(), E>, keep: impl FnOnce() -> Option<T>) -> Result<T, E> {
        let taken = checked.and_then(|()| {
            keep().ok_or_else(|| {
                clean::error(&format_args!("{}has to be copied, and the field's type can only borrow", self.gate))
            })
        });
        self.ours.set(taken.is_err());
        taken
    }
}

impl<'de, T: Handed<'de>> Visitor<'de> for TextVisitor<'_, T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    #[inline]
    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        self.take(self.gate.check(text), || T::from_passing(text))
    }

    #[inline]
    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<T, E> {
        self.take(self.gate.check(text), || Some(T::from_borrowed(text)))
    }

    #[inline]
    fn visit_string<E: Error>(self, text: String) -> Result<T, E> {
        // Leaves its guard only once it is accepted.
        let mut text = Zeroizing::new(text);
        self.take(self.gate.check(&text), || T::from_owned(&mut text))
    }

    #[inline]
    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<T, E> {
        match str::from_utf8(bytes) {
            Ok(text) => self.visit_str(text),
            Err(_) => Err(E::custom("not UTF-8")),
        }
    }

    #[inline]
    fn visit_byte_buf<E: Error>(self, bytes: Vec<u8>) -> Result<T, E> {
        self.visit_bytes(&Zeroizing::new(bytes))
    }
}
