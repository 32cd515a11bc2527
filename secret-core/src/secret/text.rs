//! Text types: types that hold one secret string.
#![allow(clippy::missing_errors_doc, clippy::must_use_candidate, reason = "public only for the derive's code")]

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;
use core::mem;

use secrecy::{ExposeSecret, SecretString};
use zeroize::{Zeroize, Zeroizing};

use super::{SecretField, Text, WipedOnDrop};
use crate::context::FieldContext;

/// A text type that owns its text. Newtypes require it.
///
/// The constructors wipe what they do not keep: they move a `String` with spare capacity into an exact buffer, because shrinking
/// it would free the old buffer with the secret in it.
#[diagnostic::on_unimplemented(
    message = "a newtype holds one text, and `{Self}` is not a text type",
    label = "expected `SecretString`, `String`, `Box<str>`, `Zeroizing<String>` or `Arc<SecretString>`",
    note = "to start from the rules of another newtype: `#[secret(policy = {Self}::POLICY, ..)] SecretString`",
    note = "to hold a type that derives `ValidatedSecret` as it is: `#[secret(nested)] {Self}`"
)]
pub trait OwnedText: SecretField + Sized {
    /// The type itself: see [`SecretField`].
    type Type;

    /// Takes over a buffer, and wipes it if it cannot keep it.
    fn from_owned(text: String) -> Self;

    /// Copies the text once, into a buffer of the exact size.
    fn from_copied(text: &str) -> Self;

    /// Returns the text.
    fn expose(&self) -> &str;
}

/// A text type that can be created from the text that a format passes to a visitor.
pub trait FromInput<'de>: Sized {
    /// Takes an owned text. Leaves it in place and returns `None` if the type can only borrow.
    fn from_owned(text: &mut String) -> Option<Self>;

    /// Copies a text that does not outlive the call; `None` if the type can only borrow.
    fn from_transient(text: &str) -> Option<Self>;

    /// Borrows or copies a text that lives as long as the input.
    fn from_borrowed(text: &'de str) -> Self;
}

impl<'de, T: OwnedText> FromInput<'de> for T {
    fn from_owned(text: &mut String) -> Option<Self> {
        Some(OwnedText::from_owned(mem::take(text)))
    }

    fn from_transient(text: &str) -> Option<Self> {
        Some(Self::from_copied(text))
    }

    fn from_borrowed(text: &'de str) -> Self {
        Self::from_copied(text)
    }
}

/// Converts a string without leaving a copy behind.
fn exact(text: String) -> Box<str> {
    if text.capacity() == text.len() {
        text.into_boxed_str()
    } else {
        let text = Zeroizing::new(text);
        Box::from(text.as_str())
    }
}

/// Wipes the whole buffer at once and frees it; `String::zeroize` wipes byte by byte.
fn wipe(text: &mut String) {
    let mut bytes = mem::take(text).into_bytes();
    bytes.as_mut_slice().zeroize();
    bytes.spare_capacity_mut().zeroize();
}

macro_rules! text {
    ($($type:ty, $self:ident => $str:expr $(, $wipe:expr)?;)*) => {$(
        impl SecretField for $type {
            type Type = Self;

            #[inline]
            fn validate_fields(&self, context: &FieldContext<'_>) {
                let $self = self;
                context.validate_text($str);
            }

            $(fn wipe(&mut self) {
                let $self = self;
                $wipe;
            })?
        }
        impl Text for $type {
            type Type = Self;
        }
    )*};
}

text! {
    String, text => text, wipe(text);
    Box<str>, text => text, text.zeroize();
    SecretString, text => text.expose_secret();
    Zeroizing<String>, text => text;
    &str, text => text;
    Cow<'_, str>, text => text, if let Cow::Owned(text) = text { wipe(text) };
}

impl WipedOnDrop for SecretString {
    type Type = Self;
}

impl<T: Zeroize> WipedOnDrop for Zeroizing<T> {
    type Type = Self;
}

// Borrowed text belongs to the caller's buffer, which this crate cannot wipe.
impl WipedOnDrop for &str {
    type Type = Self;
}

impl OwnedText for String {
    type Type = Self;

    fn expose(&self) -> &str {
        self
    }

    fn from_owned(text: String) -> Self {
        text
    }

    fn from_copied(text: &str) -> Self {
        text.into()
    }
}

impl OwnedText for Box<str> {
    type Type = Self;

    fn expose(&self) -> &str {
        self
    }

    fn from_owned(text: String) -> Self {
        exact(text)
    }

    fn from_copied(text: &str) -> Self {
        text.into()
    }
}

impl OwnedText for SecretString {
    type Type = Self;

    fn expose(&self) -> &str {
        self.expose_secret()
    }

    fn from_owned(text: String) -> Self {
        exact(text).into()
    }

    fn from_copied(text: &str) -> Self {
        Box::<str>::from(text).into()
    }
}

impl OwnedText for Zeroizing<String> {
    type Type = Self;

    fn expose(&self) -> &str {
        self
    }

    fn from_owned(text: String) -> Self {
        Zeroizing::new(text)
    }

    fn from_copied(text: &str) -> Self {
        Zeroizing::new(text.into())
    }
}

impl<'a, 'de: 'a> FromInput<'de> for &'a str {
    fn from_owned(_: &mut String) -> Option<Self> {
        None
    }

    fn from_transient(_: &str) -> Option<Self> {
        None
    }

    fn from_borrowed(text: &'de str) -> Self {
        text
    }
}

impl<'a, 'de: 'a> FromInput<'de> for Cow<'a, str> {
    fn from_owned(text: &mut String) -> Option<Self> {
        Some(Cow::Owned(mem::take(text)))
    }

    fn from_transient(text: &str) -> Option<Self> {
        Some(Cow::Owned(text.into()))
    }

    fn from_borrowed(text: &'de str) -> Self {
        Cow::Borrowed(text)
    }
}
