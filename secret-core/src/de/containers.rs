//! Reading `Option`, `Vec`, `Box` and maps of secret fields.

use alloc::boxed::Box;
use alloc::collections::btree_map::{self, BTreeMap};
use alloc::vec::Vec;
use core::cell::Cell;
use core::fmt;
#[cfg(feature = "std")]
use core::hash::{BuildHasher, Hash};
use core::marker::PhantomData;
#[cfg(feature = "std")]
use std::collections::hash_map::{self, HashMap};

use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::clean::{guarded, replaced};
use super::unfinished::Unfinished;
use super::wrap::Secret;
use super::{Gate, ReadField, list};
use crate::field::{In, Place, SecretField};
use crate::violation::Segment;

/// As many elements as a list may reserve on the format's word alone.
const TRUSTED_LEN: usize = 1024;

struct Reader<'a, T, const CHECK: bool> {
    gate: Gate<'a>,
    ours: &'a Cell<bool>,
    made: PhantomData<T>,
}

impl<T, const CHECK: bool> Reader<'_, T, CHECK> {
    fn noted<V, E>(&self, read: Result<V, E>) -> Result<V, E> {
        self.ours.set(read.is_err());
        read
    }
}

macro_rules! read_with {
    ($hint:ident, $expected:literal) => {
        const EXPECTED: &'static str = $expected;

        fn read<D: Deserializer<'de>, const CHECK: bool>(deserializer: D, gate: Gate<'_>) -> Result<Self, D::Error> {
            let instead = |error| replaced(error, &format_args!(concat!("{}expected ", $expected), gate), gate.name());
            guarded(instead, |ours| deserializer.$hint(Reader::<Self, CHECK> { gate, ours, made: PhantomData }))
        }
    };
}

impl<'de, T: ReadField<'de>> ReadField<'de> for Box<T> {
    type It = <<T as ReadField<'de>>::It as In<Box<Place>>>::It;

    const EXPECTED: &'static str = T::EXPECTED;

    fn read<D: Deserializer<'de>, const CHECK: bool>(deserializer: D, gate: Gate<'_>) -> Result<Self, D::Error> {
        T::read::<D, CHECK>(deserializer, gate).map(Box::new)
    }
}

impl<'de, T: ReadField<'de>> ReadField<'de> for Option<T> {
    type It = <<T as ReadField<'de>>::It as In<Option<Place>>>::It;

    read_with!(deserialize_option, "a value or null");
}

impl<'de, T: ReadField<'de>, const CHECK: bool> Visitor<'de> for Reader<'_, Option<T>, CHECK> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an optional value")
    }

    fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        self.noted(T::read::<D, CHECK>(deserializer, self.gate)).map(Some)
    }
}

/// One element or entry, at its place.
struct Element<'a, T, const CHECK: bool> {
    gate: Gate<'a>,
    ours: &'a Cell<bool>,
    made: PhantomData<T>,
}

impl<'de, T: ReadField<'de>, const CHECK: bool> DeserializeSeed<'de> for Element<'_, T, CHECK> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        let read = T::read::<D, CHECK>(deserializer, self.gate);
        self.ours.set(read.is_err());
        read
    }
}

impl<'de, T: ReadField<'de> + SecretField> ReadField<'de> for Vec<T> {
    type It = <<T as ReadField<'de>>::It as In<Vec<Place>>>::It;

    read_with!(deserialize_seq, "a list");
}

impl<'de, T: ReadField<'de> + SecretField, const CHECK: bool> Visitor<'de> for Reader<'_, Vec<T>, CHECK> {
    type Value = Vec<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Self::Value, A::Error> {
        let mut items = Unfinished(Vec::with_capacity(access.size_hint().unwrap_or(0).min(TRUSTED_LEN)));
        loop {
            let here = [Segment::Index(items.0.len())];
            let seed = Element::<T, CHECK> { gate: self.gate.below(&here), ours: self.ours, made: PhantomData };
            match access.next_element_seed(seed)? {
                Some(item) => list::push(&mut items.0, item),
                None => return Ok(items.finish()),
            }
        }
    }
}

/// The entries of a map, each handed to `keep`.
fn entries<'de, M, K: Deserialize<'de>, T: ReadField<'de>, A: MapAccess<'de>, const CHECK: bool>(
    reader: &Reader<'_, M, CHECK>,
    mut access: A,
    mut keep: impl FnMut(K, T),
) -> Result<(), A::Error> {
    let gate = reader.gate.below(&[Segment::Entry]);
    // A key is input like any other: its type's error would quote it.
    let key = |error| {
        reader.ours.set(true);
        replaced(error, &format_args!("{}a key is not valid", reader.gate), None)
    };
    while let Some(name) = access.next_key().map_err(key)? {
        keep(name, access.next_value_seed(Element::<T, CHECK> { gate, ours: reader.ours, made: PhantomData })?);
    }
    Ok(())
}

macro_rules! read_map {
    ($($(#[$gate:meta])* $module:ident::$map:ident<K: $($key:path)|+ $(, $hasher:ident: $($made:path)|+)?>;)*) => {$(
        $(#[$gate])*
        impl<'de, K: Deserialize<'de> $(+ $key)+, T: ReadField<'de> + SecretField $(, $hasher: Default $(+ $made)+)?> ReadField<'de>
            for $map<K, T $(, $hasher)?>
        {
            type It = <<T as ReadField<'de>>::It as In<$map<K, Place $(, $hasher)?>>>::It;

            read_with!(deserialize_map, "a map");
        }

        $(#[$gate])*
        impl<'de, K: Deserialize<'de> $(+ $key)+, T: ReadField<'de> + SecretField $(, $hasher: Default $(+ $made)+)?, const CHECK: bool> Visitor<'de>
            for Reader<'_, $map<K, T $(, $hasher)?>, CHECK>
        {
            type Value = $map<K, T $(, $hasher)?>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map")
            }

            fn visit_map<A: MapAccess<'de>>(self, access: A) -> Result<Self::Value, A::Error> {
                let mut map = Unfinished::<Self::Value>::default();
                entries(&self, access, |key, value| {
                    // A key's order and hash are the user's code, which may panic: the value is under a guard until its
                    // place is found.
                    let value = Secret::<T, (), 0, CHECK>::new(value);
                    let entry = map.0.entry(key);
                    let value = value.into_inner();
                    match entry {
                        // Of an entry that comes twice, the last one counts.
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
