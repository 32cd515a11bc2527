//! Serialization of the real value, on request: `#[secret(derive(Serialize))]`.
//!
//! The generated code calls the serializer as serde's derive would. The functions here add what a serializer does not offer.
//!
//! | serde's derive | here |
//! |---|---|
//! | a field | [`marked`], [`unmarked`] |
//! | `with`, the content next to a tag | [`WritePart`] |
//! | `flatten` | [`FlatMapSerializer`] |
//! | a newtype variant of an internally tagged enum | [`TaggedSerializer`] |
//!
//! The last two buffer the tuple and struct variants of a foreign enum, in a wiping buffer.

mod buffer;
mod deferred;
mod field;
mod flat_map;
mod refusal;
mod tagged;
mod variant;

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;
#[cfg(feature = "std")]
use std::collections::HashMap;

use secrecy::{ExposeSecret, SecretString};
use serde::{Serialize, Serializer};
use zeroize::{Zeroize, Zeroizing};

use crate::secret::type_errors::{Hole, Within};

use self::field::Exposed;
pub use self::{
    field::{WritePart, marked, part, unmarked, written},
    flat_map::FlatMapSerializer,
    tagged::TaggedSerializer,
    variant::{VariantName, skipped_variant},
};

/// A marked field that can be written.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be serialized as a secret",
    label = "its `Serialize` is not derived by `ValidatedSecret`",
    note = "write `#[secret(derive(Serialize))]` on `{Self}` too, or remove `Serialize` from the list"
)]
pub trait WriteField {
    /// The implementing type itself: see [`SecretField`](crate::__private::SecretField).
    type Type;

    /// Writes the real value.
    #[expect(clippy::missing_errors_doc, reason = "the serializer's own")]
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;
}

// A container's `Type` depends on that of its content, as in `secret::containers`.
macro_rules! write_field {
    ($([$($params:tt)*] $type:ty $(= $it:ty)?, $self:ident, $to:ident => $write:expr;)*) => {$(
        impl<$($params)*> WriteField for $type {
            type Type = it!($($it)?);

            fn write<S: Serializer>(&self, $to: S) -> Result<S::Ok, S::Error> {
                let $self = self;
                $write
            }
        }
    )*};
}

macro_rules! it {
    () => {
        Self
    };
    ($container:ty) => {
        <<T as WriteField>::Type as Within<$container>>::Type
    };
}

write_field! {
    [] String, this, to => to.serialize_str(this);
    [] Box<str>, this, to => to.serialize_str(this);
    [] SecretString, this, to => to.serialize_str(this.expose_secret());
    [] &str, this, to => to.serialize_str(this);
    [] Cow<'_, str>, this, to => to.serialize_str(this);
    [T: WriteField + Zeroize] Zeroizing<T>, this, to => (**this).write(to);
    [T: WriteField] Box<T> = Box<Hole>, this, to => (**this).write(to);
    [T: WriteField] Option<T> = Option<Hole>, this, to => match this {
        Some(value) => to.serialize_some(&Exposed(value)),
        None => to.serialize_none(),
    };
    [T: WriteField] Vec<T> = Vec<Hole>, this, to => to.collect_seq(this.iter().map(Exposed));
    [K: Serialize, T: WriteField] BTreeMap<K, T> = BTreeMap<K, Hole>, this, to => to.collect_map(this.iter().map(|(key, value)| (key, Exposed(value))));
}

#[cfg(feature = "std")]
write_field! {
    [K: Serialize, T: WriteField, H] HashMap<K, T, H> = HashMap<K, Hole, H>, this, to => to.collect_map(this.iter().map(|(key, value)| (key, Exposed(value))));
}
