//! Parses structs and variants with flattened fields: buffers every entry that is not their own, in a wiping buffer.

use core::fmt;
use core::marker::PhantomData;

use serde::de::{DeserializeSeed, Error, MapAccess, VariantAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::buffer::{BufferSeed, FlatKey, FlatKeySeed};
use super::field_value::{FieldValue, ReadWith, Slot};
use super::fields::ReadFields;
use super::refuse::refuse_scalars;
use super::source::MapValue;
use super::{ReadField, ordinary};
use crate::context::FieldContext;
use crate::secret::{Field, SecretField};
use crate::violation::Segment;

pub use super::buffer::Entries;

/// The flattened fields of a struct (variant 0) or of one variant, implemented by the derive.
pub trait ReadFlattened<'de, const VARIANT: usize>: ReadFields<'de, VARIANT> {
    /// Reads the flattened fields from the buffered entries.
    fn read_flattened<E: Error>(
        fields: &mut Self::Fields,
        rest: &mut Entries<'de>,
        context: &FieldContext<'_>,
    ) -> Result<(), E>;
}

/// Parses a struct with flattened fields.
#[inline]
pub fn read_flattened<'de, T: ReadFlattened<'de, 0>, D: Deserializer<'de>>(
    deserializer: D,
    context: &FieldContext<'_>,
) -> Result<T, D::Error> {
    context.begin();
    let visitor = FlattenVisitor::<T, 0> { context, made: PhantomData };
    match deserializer.deserialize_map(visitor) {
        Ok(value) => Ok(value),
        Err(error) => Err(context.sanitize(error, &T::INFO.expected)),
    }
}

/// Parses a variant with flattened fields.
#[inline]
pub fn read_flattened_variant<'de, T: ReadFlattened<'de, VARIANT>, const VARIANT: usize, A: VariantAccess<'de>>(
    access: A,
    context: &FieldContext<'_>,
) -> Result<T, A::Error> {
    context.begin();
    let visitor = FlattenVisitor::<T, VARIANT> { context, made: PhantomData };
    match access.newtype_variant_seed(visitor) {
        Ok(value) => Ok(value),
        Err(error) => Err(context.sanitize(error, &T::INFO.expected)),
    }
}

struct FlattenVisitor<'a, T, const VARIANT: usize> {
    context: &'a FieldContext<'a>,
    made: PhantomData<T>,
}

impl<'de, T: ReadFlattened<'de, VARIANT>, const VARIANT: usize> DeserializeSeed<'de>
    for FlattenVisitor<'_, T, VARIANT>
{
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, T: ReadFlattened<'de, VARIANT>, const VARIANT: usize> Visitor<'de> for FlattenVisitor<'_, T, VARIANT> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::INFO.expected)
    }

    refuse_scalars!();

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<T, A::Error> {
        let context = self.context;
        let (mut fields, mut rest) = (T::unread(), Entries::new());
        let mut next = 0;
        loop {
            context.begin();
            match access.next_key_seed(FlatKeySeed(|name: &[u8]| T::INFO.names.find(name, next))) {
                Ok(Some(FlatKey::Known(index))) => {
                    next = index + 1;
                    match T::read_field(&mut fields, index, MapValue(&mut access), context) {
                        Ok(_) => {}
                        Err(error) => return Err(context.interrupted(error)),
                    }
                }
                Ok(Some(FlatKey::Other(key))) => match access.next_value_seed(BufferSeed::new()) {
                    Ok(value) => rest.push(key, value),
                    Err(error) => return Err(context.interrupted(error)),
                },
                Ok(None) => break,
                Err(error) => return Err(context.interrupted(error)),
            }
        }
        T::read_flattened(&mut fields, &mut rest, context)?;
        T::finish(&mut fields, context)
    }
}

// `ReadFlattened::read_flattened` calls these for each flattened field.

/// Reads a flattened model.
///
/// A flattened `Option` is `None` if its content has another shape. A secret that breaks its rules must not become `None`: if an
/// option fails, this deserializes the content without checking the rules, and checks them afterwards.
pub fn flatten_marked<'de, T: SecretField + ReadField<'de> + Slot<V>, V, E: Error>(
    value: &mut FieldValue<V>,
    rest: &mut Entries<'de>,
    field: &'static Field,
    context: &FieldContext<'_>,
) -> Result<(), E> {
    let value = T::of(value);
    if context.enforces() {
        if let Some(read) = rest.read_once(|entries| T::read(entries, &context.field(field))) {
            value.insert(read?);
            context.begin();
            return Ok(());
        }
    }
    let deferred = context.enforced(false);
    let read = rest.read(|entries| T::read(entries, &deferred.field(field)))?;
    // An option that became `None` has swallowed its error.
    context.begin();
    context.field(field).validate(value.insert(read))
}

/// Reads a flattened field with its type's own `Deserialize`.
pub fn flatten_unmarked<'de, T: Deserialize<'de> + Slot<V>, V, E: Error>(
    value: &mut FieldValue<V>,
    rest: &mut Entries<'de>,
    segments: &'static [Segment],
    context: &FieldContext<'_>,
) -> Result<(), E> {
    let read = rest.read(|entries| ordinary::read(entries, context, segments))?;
    context.begin();
    T::of(value).insert(read);
    Ok(())
}

/// Reads a flattened field with a user function.
pub fn flatten_with<'de, M: ReadWith<'de, FIELD>, const FIELD: usize, E: Error>(
    value: &mut FieldValue<M::Value>,
    rest: &mut Entries<'de>,
    segments: &'static [Segment],
    context: &FieldContext<'_>,
) -> Result<(), E> {
    let read = rest.read(|entries| ordinary::read_with(entries, context, segments, |entries| M::read_with(entries)))?;
    context.begin();
    value.insert(read);
    Ok(())
}

/// Rejects the entries that no flattened field has taken (`deny_unknown_fields`).
pub fn deny_unknown<E: Error>(rest: &Entries<'_>, context: &FieldContext<'_>) -> Result<(), E> {
    if rest.any_left() { Err(context.error(&"unknown field")) } else { Ok(()) }
}
