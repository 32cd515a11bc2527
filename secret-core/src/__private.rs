//! Called by the generated code, and grouped by the impl that calls it. Not public API: it changes without notice.

mod macros;

pub use alloc::string::String;
pub use core::cmp::{Eq, PartialEq};
pub use core::convert::{From, TryFrom};
pub use core::default::Default;
pub use core::fmt::{self, Debug, Formatter};
pub use core::marker::PhantomData;
pub use core::ops::Drop;
pub use core::option::Option::{self, None, Some};
pub use core::primitive::{bool, str, usize};
pub use core::result::Result::{self, Err, Ok};
pub use core::str::FromStr;
pub use core::{panic, stringify, unreachable};

pub use secrecy::ExposeSecret;
pub use serde::de::DeserializeOwned;
pub use serde::{self, Deserialize, Deserializer, Serialize, Serializer};
pub use subtle::{Choice, ConstantTimeEq};
pub use zeroize::ZeroizeOnDrop;

pub use crate::charset::CharSet;
pub use crate::context::FieldContext;
pub use crate::policy::consistency::{check, checked};
pub use crate::policy::tighten::{joined, tightened_for};
pub use crate::rule::{Policy, Require};
pub use crate::secret::type_errors::{
    Defaulted, HashedKey, Hole, KeyOf, Parse, SortedKey, Wipeable, WipeableParameter, Within, Writable, assert_fits,
    identity,
};
pub use crate::secret::{Field, OwnedText, SecretField, Text, WipedOnDrop};
pub use crate::violation::Segment;

/// `Deserialize`.
pub mod de {
    pub use serde::de::{Error, VariantAccess};

    pub use crate::de::borrowed::borrowed;
    pub use crate::de::enums::{EnumInfo, ReadEnum, read_external, read_unit, read_variant_with};
    pub use crate::de::field_value::{
        FieldValue, ReadWith, marked, unmarked, unread_marked, unread_opaque, unread_ordinary, with,
    };
    pub use crate::de::fields::{
        ReadFields, StructInfo, read_struct, read_struct_variant, read_transparent, read_tuple, read_tuple_variant,
    };
    pub use crate::de::flatten::{
        Entries, ReadFlattened, deny_unknown, flatten_marked, flatten_unmarked, flatten_with, read_flattened,
        read_flattened_variant,
    };
    pub use crate::de::missing::{
        default_marked, replace_marked, require_marked, require_unmarked, require_with, type_default,
        type_default_marked,
    };
    pub use crate::de::names::Names;
    pub use crate::de::newtypes::{marked_variant, read_newtype, unmarked_variant};
    pub use crate::de::source::Source;
    pub use crate::de::tagged::{no_variant, read_adjacent, read_internal, read_partly_untagged, read_untagged};
    pub use crate::de::{ReadField, parse};
    pub use crate::newtype::validate_parsed;
}

/// `Serialize`.
pub mod ser {
    pub use serde::ser::{
        SerializeMap, SerializeStruct, SerializeStructVariant, SerializeTuple, SerializeTupleStruct,
        SerializeTupleVariant,
    };

    pub use crate::ser::{
        FlatMapSerializer, TaggedSerializer, VariantName, WriteField, WritePart, marked, part, skipped_variant,
        unmarked, written,
    };
}

/// `ValidatedSecret`.
pub mod validate {
    pub use crate::validate::{validate_field, validate_newtype};
}

/// `Debug`.
pub mod debug {
    pub use crate::secret::redact::{Redacted, Shown, shown, shown_nested};
}

/// `Drop`.
pub mod drop {
    pub use crate::secret::wipe::{wipe, wipe_generic, wiping};
}

/// `PartialEq`, `Eq` and `ConstantTimeEq`.
pub mod eq {
    pub use crate::secret::compare::{PlainEq, SecretEq, plain_eq, public, secret_eq};
}

/// The conversions of a newtype.
pub mod newtype {
    #[cfg(feature = "rand")]
    pub use crate::newtype::text_from_secret;
    pub use crate::newtype::{exposed, from_str, from_string};
}
