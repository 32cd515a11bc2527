//! Flattened fields: the entries of a struct that its own fields do not claim.

mod access;
mod key;

use alloc::vec::Vec;
use core::cell::Cell;
use core::marker::PhantomData;

use serde::de::{Deserializer, Error, Visitor};

use self::access::{Every, Named};
pub use self::key::{FlatKey, FlatKeySeed};
use super::replay::Variant;
use super::{Buffer, Replay};
use crate::de::wiping_vec::WipingVec;

/// The entries for the flattened fields of one struct.
///
/// A flattened struct or enum takes the entries that it names. A flattened map reads the rest without taking it, because a later
/// field may read the entries as well.
pub struct Entries<'de>(WipingVec<Entry<'de>>);

struct Entry<'de> {
    key: Buffer<'de>,
    value: Buffer<'de>,
    taken: bool,
}

impl<'de> Entries<'de> {
    /// Creates an empty list.
    #[must_use]
    pub const fn new() -> Self {
        Self(WipingVec::new())
    }

    /// Adds an entry of the input.
    pub fn push(&mut self, key: Buffer<'de>, value: Buffer<'de>) {
        self.0.push(Entry { key, value, taken: false });
    }

    /// Returns whether some entries were not taken by a struct or enum. `deny_unknown_fields` rejects these.
    #[must_use]
    pub fn any_left(&self) -> bool {
        self.0.iter().any(|entry| !entry.taken)
    }

    /// Reads a flattened field; an `Option` that cannot be read is `None`.
    ///
    /// The hint of a field reveals that it is an option, but an option's visitor can only be called once. So this records the failed
    /// option and reads the field a second time, with that option absent.
    pub fn read<T, E: Error>(&mut self, read: impl Fn(FlatMap<'_, 'de, E>) -> Result<T, E>) -> Result<T, E> {
        let options = Options::default();
        let first = read(FlatMap { entries: self, options: Some(&options), error: PhantomData });
        let Some(absent) = options.failed.get().filter(|_| first.is_err()) else { return first };
        let options = Options { absent: Some(absent), ..Options::default() };
        read(FlatMap { entries: self, options: Some(&options), error: PhantomData })
    }

    /// Reads a flattened field; `None`, with every entry as before, if the content of an `Option` cannot be read.
    pub fn read_once<T, E: Error>(
        &mut self,
        read: impl FnOnce(FlatMap<'_, 'de, E>) -> Result<T, E>,
    ) -> Option<Result<T, E>> {
        let taken = self.0.iter().map(|entry| entry.taken).collect::<Vec<_>>();
        let options = Options::default();
        let read = read(FlatMap { entries: self, options: Some(&options), error: PhantomData });
        if read.is_ok() || options.failed.get().is_none() {
            return Some(read);
        }
        for (entry, taken) in self.0.iter_mut().zip(taken) {
            entry.taken = taken;
        }
        None
    }
}

impl Default for Entries<'_> {
    fn default() -> Self {
        Self::new()
    }
}

/// The options around a flattened value (`Option<Option<_>>` has two), numbered from the outermost.
#[derive(Default)]
struct Options {
    entered: Cell<usize>,
    /// The innermost option whose content could not be read.
    failed: Cell<Option<usize>>,
    /// The option to read as `None`.
    absent: Option<usize>,
}

/// Deserializes a flattened field from the remaining entries.
pub struct FlatMap<'b, 'de, E> {
    entries: &'b mut Entries<'de>,
    options: Option<&'b Options>,
    error: PhantomData<E>,
}

impl<'b, 'de, E: Error> FlatMap<'b, 'de, E> {
    /// Reads a field that handles its own `Option`; any other should go through [`Entries::read`].
    #[must_use]
    pub const fn new(entries: &'b mut Entries<'de>) -> Self {
        Self { entries, options: None, error: PhantomData }
    }

    fn refuse<T>() -> Result<T, E> {
        Err(E::custom("can only flatten structs and maps"))
    }
}

/// Expands to one method per line that visits a unit.
macro_rules! unit {
    ($($method:ident($($arg:ty),*);)*) => {$(
        fn $method<V: Visitor<'de>>(self, $(_: $arg,)* visitor: V) -> Result<V::Value, E> {
            visitor.visit_unit()
        }
    )*};
}

/// Expands to one method per line that fails: the type is neither a struct nor a map.
macro_rules! refuse {
    ($($method:ident($($arg:ty),*);)*) => {$(
        fn $method<V: Visitor<'de>>(self, $(_: $arg,)* _: V) -> Result<V::Value, E> {
            Self::refuse()
        }
    )*};
}

impl<'de, E: Error> Deserializer<'de> for FlatMap<'_, 'de, E> {
    type Error = E;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        self.deserialize_map(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_map(Every::new(&self.entries.0))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        visitor.visit_map(Named::new(&mut self.entries.0, fields))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        let Some(entry) = self.entries.0.iter_mut().find(|entry| entry.is_one_of(variants)) else {
            return Err(E::custom("no variant found in flattened data"));
        };
        let Entry { key, value, .. } = entry.take();
        visitor.visit_enum(Variant { name: Replay::once(key), content: Some(Replay::once(value)) })
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, E> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        let Some(options) = self.options else { return Self::refuse() };
        let number = options.entered.replace(options.entered.get() + 1);
        if options.absent == Some(number) {
            return visitor.visit_none();
        }
        visitor.visit_some(self).inspect_err(|_| {
            // Inner options return first.
            if options.failed.get().is_none() {
                options.failed.set(Some(number));
            }
        })
    }

    unit! {
        deserialize_unit();
        deserialize_unit_struct(&'static str);
        deserialize_ignored_any();
    }

    refuse! {
        deserialize_bool();
        deserialize_i8();
        deserialize_i16();
        deserialize_i32();
        deserialize_i64();
        deserialize_u8();
        deserialize_u16();
        deserialize_u32();
        deserialize_u64();
        deserialize_f32();
        deserialize_f64();
        deserialize_char();
        deserialize_str();
        deserialize_string();
        deserialize_bytes();
        deserialize_byte_buf();
        deserialize_seq();
        deserialize_tuple(usize);
        deserialize_tuple_struct(&'static str, usize);
        deserialize_identifier();
    }
}

impl Entry<'_> {
    fn is_one_of(&self, names: &[&str]) -> bool {
        !self.taken && self.key.as_str().is_some_and(|key| names.contains(&key))
    }

    /// Marks the entry as read. It stays in place: the list wipes it.
    fn take(&mut self) -> &Self {
        self.taken = true;
        self
    }
}
