//! Writing the real value, where `#[secret(derive(Serialize))]` asks for it by name.

mod entries;

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

use crate::secret::type_errors::{Hole, Identity, Within};

pub use entries::{Entries, plain_entry, secret_entry, write_struct};

/// A secret field that can be written.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be serialized as a secret",
    label = "its `Serialize` is not the derive's",
    note = "write `#[secret(derive(Serialize))]` on `{Self}` too, or take `Serialize` out of the list"
)]
pub trait WriteField {
    /// The type itself: see [`SecretField`](crate::__private::SecretField).
    type Type;

    /// Puts the real value on the wire.
    #[expect(clippy::missing_errors_doc, reason = "the serializer's own")]
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;
}

/// What the derive names in `serialize_with`.
#[expect(clippy::missing_errors_doc, reason = "the serializer's own")]
pub fn write<T: WriteField, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    value.write(serializer)
}

/// The same, called with the type that the field should have.
#[expect(clippy::missing_errors_doc, reason = "the serializer's own")]
pub fn write_fit<T: WriteField + Identity<V>, V, S: Serializer>(value: &V, serializer: S) -> Result<S::Ok, S::Error> {
    T::of_ref(value).write(serializer)
}

/// A field that is no secret, or no text.
#[expect(clippy::missing_errors_doc, reason = "the serializer's own")]
pub fn write_plain<T: Serialize + Identity<V>, V, S: Serializer>(value: &V, serializer: S) -> Result<S::Ok, S::Error> {
    T::of_ref(value).serialize(serializer)
}

/// A field by reference, as serde sees it inside a container.
struct Exposed<'a, T>(&'a T);

impl<T: WriteField> Serialize for Exposed<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.write(serializer)
    }
}

// What a container is, is said by what is inside, as where it is parsed: see `field::containers`.
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
