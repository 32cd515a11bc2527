//! Parses `Option`, `Vec`, `Box` and maps of secret fields.

use alloc::boxed::Box;
use alloc::collections::btree_map::{self, BTreeMap};
use alloc::vec::Vec;
use core::fmt;
#[cfg(feature = "std")]
use core::hash::{BuildHasher, Hash};
use core::marker::PhantomData;
#[cfg(feature = "std")]
use std::collections::hash_map::{self, HashMap};

use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::ReadField;
use super::field_value::FieldValue;
use super::wipe_guard::WipeGuard;
use super::wiping_vec;
use crate::context::FieldContext;
use crate::secret::SecretField;
use crate::secret::type_errors::{Hole, Within};
use crate::violation::Segment;

/// The number of elements to reserve at most on a size hint of the format.
const TRUSTED_LEN: usize = 1024;

/// The visitor of a container.
struct ContainerVisitor<'a, T> {
    context: &'a FieldContext<'a>,
    made: PhantomData<T>,
}

macro_rules! read_with {
    ($hint:ident, $expected:literal) => {
        #[inline]
        fn read<D: Deserializer<'de>>(deserializer: D, context: &FieldContext<'_>) -> Result<Self, D::Error> {
            context.begin();
            match deserializer.$hint(ContainerVisitor::<Self> { context, made: PhantomData }) {
                Ok(value) => Ok(value),
                Err(error) => Err(context.sanitize(error, &$expected)),
            }
        }
    };
}

impl<'de, T: ReadField<'de>> ReadField<'de> for Box<T> {
    type Type = <<T as ReadField<'de>>::Type as Within<Box<Hole>>>::Type;

    #[inline]
    fn read<D: Deserializer<'de>>(deserializer: D, context: &FieldContext<'_>) -> Result<Self, D::Error> {
        match T::read(deserializer, context) {
            Ok(value) => Ok(Self::new(value)),
            Err(error) => Err(error),
        }
    }
}

impl<'de, T: ReadField<'de>> ReadField<'de> for Option<T> {
    type Type = <<T as ReadField<'de>>::Type as Within<Option<Hole>>>::Type;

    read_with!(deserialize_option, "a value or null");
}

impl<'de, T: ReadField<'de>> Visitor<'de> for ContainerVisitor<'_, Option<T>> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("option")
    }

    #[inline]
    fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    #[inline]
    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    #[inline]
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        match T::read(deserializer, self.context) {
            Ok(value) => Ok(Some(value)),
            Err(error) => Err(error),
        }
    }
}

/// Reads one element or entry.
struct ItemSeed<'a, T> {
    context: FieldContext<'a>,
    made: PhantomData<T>,
}

impl<'de, T: ReadField<'de>> DeserializeSeed<'de> for ItemSeed<'_, T> {
    type Value = T;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        T::read(deserializer, &self.context)
    }
}

impl<'de, T: ReadField<'de> + SecretField> ReadField<'de> for Vec<T> {
    type Type = <<T as ReadField<'de>>::Type as Within<Vec<Hole>>>::Type;

    read_with!(deserialize_seq, "a list");
}

impl<'de, T: ReadField<'de> + SecretField> Visitor<'de> for ContainerVisitor<'_, Vec<T>> {
    type Value = Vec<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a sequence")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Self::Value, A::Error> {
        let mut items = WipeGuard(Vec::with_capacity(access.size_hint().unwrap_or(0).min(TRUSTED_LEN)));
        loop {
            self.context.begin();
            let segments = [Segment::Index(items.0.len())];
            let seed = ItemSeed::<T> { context: self.context.child(&segments), made: PhantomData };
            match access.next_element_seed(seed) {
                Ok(Some(item)) => wiping_vec::push(&mut items.0, item),
                Ok(None) => return Ok(items.finish()),
                Err(error) => return Err(self.context.interrupted(error)),
            }
        }
    }
}

/// Reads the entries of a map and passes each to `keep`.
fn entries<'de, M, K: Deserialize<'de>, T: ReadField<'de>, A: MapAccess<'de>>(
    visitor: &ContainerVisitor<'_, M>,
    mut access: A,
    mut keep: impl FnMut(K, T),
) -> Result<(), A::Error> {
    let context = visitor.context;
    loop {
        context.begin();
        let key = match access.next_key() {
            Ok(Some(key)) => key,
            Ok(None) => return Ok(()),
            // A key is input, which the error of its type would quote.
            Err(error) => return Err(context.sanitize_with(error, &"a key is not valid")),
        };
        let seed = ItemSeed::<T> { context: context.child(&[Segment::Entry]), made: PhantomData };
        match access.next_value_seed(seed) {
            Ok(value) => keep(key, value),
            Err(error) => return Err(context.interrupted(error)),
        }
    }
}

macro_rules! read_map {
    ($($(#[$gate:meta])* $module:ident::$map:ident<K: $($key:path)|+ $(, $hasher:ident: $($made:path)|+)?>;)*) => {$(
        $(#[$gate])*
        impl<'de, K: Deserialize<'de> $(+ $key)+, T: ReadField<'de> + SecretField $(, $hasher: Default $(+ $made)+)?> ReadField<'de>
            for $map<K, T $(, $hasher)?>
        {
            type Type = <<T as ReadField<'de>>::Type as Within<$map<K, Hole $(, $hasher)?>>>::Type;

            read_with!(deserialize_map, "a map");
        }

        $(#[$gate])*
        impl<'de, K: Deserialize<'de> $(+ $key)+, T: ReadField<'de> + SecretField $(, $hasher: Default $(+ $made)+)?> Visitor<'de>
            for ContainerVisitor<'_, $map<K, T $(, $hasher)?>>
        {
            type Value = $map<K, T $(, $hasher)?>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map")
            }

            fn visit_map<A: MapAccess<'de>>(self, access: A) -> Result<Self::Value, A::Error> {
                let mut map = WipeGuard::<Self::Value>::default();
                entries(&self, access, |key, value| {
                    // `Ord` and `Hash` of the key are user code and may panic: the guard holds the value until the entry
                    // is found.
                    let mut value = FieldValue::of_secret(value);
                    let entry = map.0.entry(key);
                    let Some(value) = value.take_value() else { return };
                    match entry {
                        // The last of several equal keys wins.
                        $module::Entry::Occupied(mut entry) => entry.insert(value).wipe(),
                        $module::Entry::Vacant(entry) => {
                            entry.insert(value);
                        }
                    }
                })?;
                Ok(map.finish())
            }
        }
    )*};
}

read_map! {
    btree_map::BTreeMap<K: Ord>;
    #[cfg(feature = "std")]
    hash_map::HashMap<K: Eq | Hash, S: BuildHasher>;
}
