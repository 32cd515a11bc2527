//! Reading a whole model: what stands between serde's derived code and the format.
//!
//! The fields clean their own errors. What is left is the format's error about the model itself (a string where the struct
//! belongs), and the names in the input: an unknown field or variant would be quoted. Values are passed through
//! untouched, so a model inside a model, and even a recursive one, does not grow the types.

use core::cell::Cell;
use core::fmt;

use serde::de::{DeserializeSeed, EnumAccess, Error, MapAccess, SeqAccess, VariantAccess, Visitor};
use serde::{Deserialize, Deserializer, forward_to_deserialize_any};

use super::clean::{guarded, replaced};
use super::names::Unknown;
use super::wrap::Info;

/// Parses the shadow `S`.
#[inline]
pub fn read<'de, S: Deserialize<'de>, I: Info, D: Deserializer<'de>>(deserializer: D) -> Result<S, D::Error> {
    let instead = |error| replaced(error, &format_args!("expected {}", I::EXPECTED), None);
    guarded(instead, |ours| S::deserialize(Model { deserializer, ours }))
}

/// The format's deserializer as the shadow sees it.
struct Model<'a, D> {
    deserializer: D,
    ours: &'a Cell<bool>,
}

macro_rules! forward {
    ($($hint:ident($($arg:ident: $type:ty),*);)*) => {$(
        fn $hint<V: Visitor<'de>>(self, $($arg: $type,)* visitor: V) -> Result<V::Value, D::Error> {
            self.deserializer.$hint($($arg,)* Watched { visitor, ours: self.ours, names: &[] })
        }
    )*};
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Model<'_, D> {
    type Error = D::Error;

    // The hints that serde's derive gives for a struct or an externally tagged enum.
    forward! {
        deserialize_any();
        deserialize_map();
        deserialize_seq();
        deserialize_unit();
        deserialize_unit_struct(name: &'static str);
        deserialize_newtype_struct(name: &'static str);
        deserialize_tuple_struct(name: &'static str, len: usize);
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.deserializer.deserialize_struct(name, names, Watched { visitor, ours: self.ours, names })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.deserializer.deserialize_enum(name, names, Watched { visitor, ours: self.ours, names })
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option tuple identifier
        ignored_any
    }
}

/// A visitor of serde's derive that tells when it has failed, and is shown names through [`Named`].
struct Watched<'a, V> {
    visitor: V,
    ours: &'a Cell<bool>,
    names: &'static [&'static str],
}

impl<V> Watched<'_, V> {
    #[inline]
    fn note<T, E>(ours: &Cell<bool>, result: Result<T, E>) -> Result<T, E> {
        ours.set(result.is_err());
        result
    }
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Watched<'_, V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.visitor.expecting(f)
    }

    #[inline]
    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        // A visitor that wants no unit answers with an invalid type, which quotes nothing.
        Self::note(self.ours, self.visitor.visit_unit())
    }

    #[inline]
    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<V::Value, D::Error> {
        Self::note(self.ours, self.visitor.visit_newtype_struct(deserializer))
    }

    #[inline]
    fn visit_seq<A: SeqAccess<'de>>(self, access: A) -> Result<V::Value, A::Error> {
        Self::note(self.ours, self.visitor.visit_seq(access))
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, access: A) -> Result<V::Value, A::Error> {
        Self::note(self.ours, self.visitor.visit_map(Named { access, kind: "field", names: self.names }))
    }

    #[inline]
    fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<V::Value, A::Error> {
        Self::note(self.ours, self.visitor.visit_enum(Named { access, kind: "variant", names: self.names }))
    }
}

/// Access to a map or an enum whose errors about names say which there are, not which was given.
struct Named<A> {
    access: A,
    kind: &'static str,
    names: &'static [&'static str],
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Named<A> {
    type Error = A::Error;

    #[inline]
    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        let unknown = Unknown { kind: self.kind, names: self.names };
        self.access.next_key_seed(seed).map_err(|error| replaced(error, &unknown, None))
    }

    #[inline]
    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        let instead = |error| replaced(error, &"a field is not valid", None);
        guarded(instead, |ours| self.access.next_value_seed(Flagged { seed, ours }))
    }
}

/// A field's seed: its error is clean already.
pub(super) struct Flagged<'a, S> {
    pub(super) seed: S,
    pub(super) ours: &'a Cell<bool>,
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Flagged<'_, S> {
    type Value = S::Value;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<S::Value, D::Error> {
        let read = self.seed.deserialize(deserializer);
        self.ours.set(read.is_err());
        read
    }
}

impl<'de, A: EnumAccess<'de>> EnumAccess<'de> for Named<A> {
    type Error = A::Error;
    type Variant = Content<A::Variant>;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self::Variant), A::Error> {
        let unknown = Unknown { kind: self.kind, names: self.names };
        let (value, variant) = self.access.variant_seed(seed).map_err(|error| replaced(error, &unknown, None))?;
        Ok((value, Content(variant)))
    }
}

/// What a variant holds.
struct Content<A>(A);

impl<'de, A: VariantAccess<'de>> VariantAccess<'de> for Content<A> {
    type Error = A::Error;

    fn unit_variant(self) -> Result<(), A::Error> {
        self.0.unit_variant().map_err(|error| replaced(error, &"expected a variant without content", None))
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, A::Error> {
        let instead = |error| replaced(error, &"expected a variant with a value", None);
        guarded(instead, |ours| self.0.newtype_variant_seed(Flagged { seed, ours }))
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, A::Error> {
        let instead = |error| replaced(error, &format_args!("expected a variant with {len} values"), None);
        guarded(instead, |ours| self.0.tuple_variant(len, Watched { visitor, ours, names: &[] }))
    }

    fn struct_variant<V: Visitor<'de>>(self, names: &'static [&'static str], visitor: V) -> Result<V::Value, A::Error> {
        let instead = |error| replaced(error, &"expected a variant with fields", None);
        guarded(instead, |ours| self.0.struct_variant(names, Watched { visitor, ours, names }))
    }
}
