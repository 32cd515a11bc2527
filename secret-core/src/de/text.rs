//! Parses one text: checks it in place and copies it once.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::marker::PhantomData;
use core::{fmt, str};

use secrecy::SecretString;
use serde::Deserializer;
use serde::de::{Error, Visitor};
use zeroize::Zeroizing;

use super::ReadField;
use crate::context::FieldContext;
use crate::secret::FromInput;

macro_rules! read_text {
    ($([$($params:tt)*] $type:ty $(, $input:lifetime: $borrowed:lifetime)?;)*) => {$(
        impl<$($params)* 'de $(: $borrowed)?> ReadField<'de> for $type {
            type Type = Self;

            #[inline]
            fn read<D: Deserializer<'de>>(deserializer: D, context: &FieldContext<'_>) -> Result<Self, D::Error> {
                context.begin();
                // With the string hint, binary formats pass an owned buffer, which can be wiped.
                match deserializer.deserialize_string(TextVisitor::<Self> { context, made: PhantomData }) {
                    Ok(text) => Ok(text),
                    Err(error) => Err(context.sanitize(error, &"a string")),
                }
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
    context: &'a FieldContext<'a>,
    made: PhantomData<T>,
}

impl<'de, T: FromInput<'de>> TextVisitor<'_, T> {
    #[inline]
    fn check<E: Error>(&self, text: &str) -> Result<(), E> {
        match self.context.check(text) {
            Ok(()) => Ok(()),
            Err(violations) => Err(self.context.invalid(violations)),
        }
    }

    #[cold]
    fn only_borrows<E: Error>(&self) -> E {
        self.context.error(&"has to be copied, and the field's type can only borrow")
    }
}

impl<'de, T: FromInput<'de>> Visitor<'de> for TextVisitor<'_, T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    #[inline]
    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        self.check(text)?;
        T::from_transient(text).ok_or_else(|| self.only_borrows())
    }

    #[inline]
    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<T, E> {
        self.check(text)?;
        Ok(T::from_borrowed(text))
    }

    #[inline]
    fn visit_string<E: Error>(self, text: String) -> Result<T, E> {
        // Leaves its guard only if it is accepted.
        let mut text = Zeroizing::new(text);
        self.check(&text)?;
        T::from_owned(&mut text).ok_or_else(|| self.only_borrows())
    }

    #[inline]
    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<T, E> {
        match str::from_utf8(bytes) {
            Ok(text) => self.visit_str(text),
            Err(_) => Err(self.context.error(&"expected a string, in UTF-8")),
        }
    }

    #[inline]
    fn visit_byte_buf<E: Error>(self, bytes: Vec<u8>) -> Result<T, E> {
        self.visit_bytes(&Zeroizing::new(bytes))
    }
}
