//! What the derive's code calls. Not for use by hand: it changes without notice.

pub use alloc::string::String;
pub use core::cmp::{Eq, PartialEq};
pub use core::convert::{From, TryFrom};
pub use core::default::Default;
pub use core::fmt::{self, Debug, Formatter};
pub use core::ops::Drop;
pub use core::option::Option::{self, None, Some};
pub use core::primitive::{bool, str, usize};
pub use core::result::Result;
pub use core::str::FromStr;
pub use core::{panic, stringify, unreachable};

pub use secrecy::ExposeSecret;
pub use serde::de::{DeserializeOwned, VariantAccess};
pub use serde::{self, Deserialize, Deserializer, Serialize, Serializer};
pub use serde_derive;
pub use subtle::{Choice, ConstantTimeEq};

pub use crate::charset::CharSet;
pub use crate::de::buffer::{read_any, read_map};
pub use crate::de::model::read as read_model;
pub use crate::de::shape::{Shape, read_named, read_tuple};
pub use crate::de::slots::{Held, marked, opaque, unmarked};
pub use crate::de::variants::{Variants, read_enum, read_fields, read_unit, read_values, unknown_variant};
pub use crate::de::wrap::{Info, Is, Opaque, Plain, Secret, Wrap, plain};
pub use crate::de::{Gate, ReadField};
pub use crate::eq::{PlainEq, SecretEq, plain_eq, public, secret_eq};
pub use crate::field::{
    Defaulted, Field, HashedKey, In, KeyOf, Leaf, Parse, Place, SecretField, SelfWiping, SortedKey, Text, Wipeable,
    WipeableParameter, Writable, asked,
};
#[cfg(feature = "rand")]
pub use crate::newtype::leaf_from_secret;
pub use crate::newtype::{exposed, from_str, from_string, read as read_newtype};
pub use crate::policy::consistency::{check, checked};
pub use crate::policy::tighten::{joined, tightened_for};
pub use crate::redact::{Redacted, Shown, shown, shown_nested};
pub use crate::rule::{Policy, Require};
pub use crate::ser::{Entries, WriteField, plain_entry, secret_entry, write, write_fit, write_plain, write_struct};
pub use crate::validated::{
    Inspector, checked_default, inspect_bare, inspect_in, inspect_nested, inspect_ruled, inspect_text, inspect_wiping,
};
pub use crate::violation::Segment;
pub use crate::wipe::{wipe, wipe_generic, wiping};
