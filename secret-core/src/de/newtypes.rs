//! Parses a tuple with one field, which represents the whole: a struct or a variant.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::marker::PhantomData;

use serde::de::value::{BorrowedStrDeserializer, BytesDeserializer};
use serde::de::{DeserializeSeed, Error, IntoDeserializer, SeqAccess, VariantAccess, Visitor};
use serde::{Deserialize, Deserializer};
use zeroize::Zeroizing;

use super::ReadField;
use super::field_value::{MarkedSeed, OrdinarySeed};
use super::fields::{ReadFields, read_transparent};
use super::source::Element;
use crate::context::FieldContext;
use crate::secret::Field;
use crate::secret::type_errors::Identity;
use crate::violation::Segment;

/// Parses a newtype struct.
#[inline]
pub fn read_newtype<'de, T: ReadFields<'de, 0>, D: Deserializer<'de>>(
    deserializer: D,
    context: &FieldContext<'_>,
) -> Result<T, D::Error> {
    context.begin();
    let visitor = NewtypeVisitor::<T> { context, made: PhantomData };
    match deserializer.deserialize_newtype_struct(T::INFO.name, visitor) {
        Ok(value) => Ok(value),
        Err(error) => Err(context.sanitize(error, &T::INFO.expected)),
    }
}

struct NewtypeVisitor<'a, T> {
    context: &'a FieldContext<'a>,
    made: PhantomData<T>,
}

/// Expands to one visitor method a line, for a format that gives the value without the newtype around it, as serde's own
/// deserializers of values do.
macro_rules! bare {
    ($($visit:ident($type:ty);)*) => {$(
        #[cold]
        fn $visit<E: Error>(self, value: $type) -> Result<T, E> {
            read_transparent(value.into_deserializer(), 0, self.context)
        }
    )*};
}

impl<'de, T: ReadFields<'de, 0>> Visitor<'de> for NewtypeVisitor<'_, T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::INFO.expected)
    }

    #[inline]
    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        read_transparent(deserializer, 0, self.context)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<T, A::Error> {
        let mut fields = T::unread();
        match T::read_field(&mut fields, 0, Element(&mut access), self.context) {
            Ok(true) => T::finish(&mut fields, self.context),
            Ok(false) => Err(self.context.error(&format_args!("expected {}", T::INFO.expected))),
            Err(error) => Err(self.context.interrupted(error)),
        }
    }

    bare! {
        visit_bool(bool);
        visit_i64(i64);
        visit_u64(u64);
        visit_f64(f64);
        visit_char(char);
        visit_str(&str);
        visit_string(String);
    }

    #[cold]
    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<T, E> {
        read_transparent(BorrowedStrDeserializer::new(text), 0, self.context)
    }

    #[cold]
    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<T, E> {
        read_transparent(BytesDeserializer::new(bytes), 0, self.context)
    }

    #[cold]
    fn visit_byte_buf<E: Error>(self, bytes: Vec<u8>) -> Result<T, E> {
        self.visit_bytes(&Zeroizing::new(bytes))
    }
}

/// Reads the marked value of a newtype variant. Without a holder for its one field: a recursive enum takes this path on every
/// level of the stack.
#[inline]
pub fn marked_variant<'de, T: ReadField<'de> + Identity<V>, V, A: VariantAccess<'de>>(
    access: A,
    field: &'static Field,
    context: &FieldContext<'_>,
) -> Result<V, A::Error> {
    variant_value(access, MarkedSeed::<T> { field, context, made: PhantomData }, context)
}

/// Reads the value of a newtype variant by its type's own `Deserialize`.
#[inline]
pub fn unmarked_variant<'de, T: Deserialize<'de> + Identity<V>, V, A: VariantAccess<'de>>(
    access: A,
    segments: &'static [Segment],
    context: &FieldContext<'_>,
) -> Result<V, A::Error> {
    variant_value(access, OrdinarySeed::<T> { segments, context, made: PhantomData }, context)
}

#[inline]
fn variant_value<'de, S: DeserializeSeed<'de, Value: Identity<V>>, V, A: VariantAccess<'de>>(
    access: A,
    seed: S,
    context: &FieldContext<'_>,
) -> Result<V, A::Error> {
    context.begin();
    match access.newtype_variant_seed(seed) {
        Ok(value) => Ok(value.into_field()),
        Err(error) => Err(context.sanitize(error, &"a variant with a value")),
    }
}
