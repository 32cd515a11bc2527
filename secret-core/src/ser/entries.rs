//! The fields of a struct while it is written.
//!
//! The derive writes a tree of pairs, `((entry, entry), (entry, entry))`, as it does of slots for parsing.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use super::{Exposed, WriteField};
use crate::secret::type_errors::Identity;

/// Some of a struct's fields.
pub trait Entries {
    /// How many there will be on the wire.
    fn count(&self) -> usize;

    /// Writes them, in their order.
    #[expect(clippy::missing_errors_doc, reason = "the serializer's own")]
    fn put<S: SerializeStruct>(&self, to: &mut S) -> Result<(), S::Error>;
}

impl Entries for () {
    fn count(&self) -> usize {
        0
    }

    fn put<S: SerializeStruct>(&self, _: &mut S) -> Result<(), S::Error> {
        Ok(())
    }
}

impl<A: Entries, B: Entries> Entries for (A, B) {
    #[inline]
    fn count(&self) -> usize {
        self.0.count() + self.1.count()
    }

    #[inline]
    fn put<S: SerializeStruct>(&self, to: &mut S) -> Result<(), S::Error> {
        self.0.put(to)?;
        self.1.put(to)
    }
}

/// A value and its name on the wire.
struct Entry<T> {
    name: &'static str,
    value: T,
    left_out: bool,
}

impl<T: Serialize> Entries for Entry<T> {
    #[inline]
    fn count(&self) -> usize {
        usize::from(!self.left_out)
    }

    #[inline]
    fn put<S: SerializeStruct>(&self, to: &mut S) -> Result<(), S::Error> {
        if self.left_out { to.skip_field(self.name) } else { to.serialize_field(self.name, &self.value) }
    }
}

/// The entry of a secret that is a text or a model; `left_out` is what the field's `skip_serializing_if` says.
#[inline]
pub fn secret_entry<'a, T: WriteField + Identity<V> + 'a, V>(
    name: &'static str,
    value: &'a V,
    left_out: bool,
) -> impl Entries {
    Entry { name, value: Exposed(T::of_ref(value)), left_out }
}

/// The entry of a field that is no secret, or no text.
#[inline]
pub fn plain_entry<'a, T: Serialize + Identity<V> + 'a, V>(
    name: &'static str,
    value: &'a V,
    left_out: bool,
) -> impl Entries {
    Entry { name, value: T::of_ref(value), left_out }
}

/// Writes a struct with named fields.
#[expect(clippy::missing_errors_doc, reason = "the serializer's own")]
#[inline]
pub fn write_struct<S: Serializer>(
    serializer: S,
    name: &'static str,
    entries: &impl Entries,
) -> Result<S::Ok, S::Error> {
    let mut to = serializer.serialize_struct(name, entries.count())?;
    entries.put(&mut to)?;
    to.end()
}
