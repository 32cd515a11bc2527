//! Types that take what a format hands over and keep nothing of it: what is left there is the format's own.

use std::cell::Cell;
use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::{Deserializer, EnumAccess, Error, MapAccess, SeqAccess, VariantAccess, Visitor};
use zeroize::{Zeroize, Zeroizing};

use super::auditor::LEN;

/// In the place of a text.
pub struct Text;

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextVisitor;
        impl Visitor<'_> for TextVisitor {
            type Value = Text;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<Text, E> {
                // As the rules do: what comes after a rejection is not read.
                if text.len() > LEN { Err(E::custom("too long")) } else { Ok(Text) }
            }
            fn visit_string<E: Error>(self, text: String) -> Result<Text, E> {
                self.visit_str(&Zeroizing::new(text))
            }
        }
        deserializer.deserialize_string(TextVisitor)
    }
}

thread_local! {
    static FAILS: Cell<bool> = const { Cell::new(false) };
}

/// Whether the next [`Whole`] is to fail at its end: some formats copy the input into their errors.
pub fn fails(fails: bool) {
    FAILS.set(fails);
}

/// In the place of a model of any shape; `MAP` is the hint that a model with a flattened field gives.
pub struct Whole<const MAP: bool>;

impl<'de, const MAP: bool> Deserialize<'de> for Whole<MAP> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if MAP { deserializer.deserialize_map(Self) } else { deserializer.deserialize_any(Self) }
    }
}

impl<'de, const MAP: bool> Visitor<'de> for Whole<MAP> {
    type Value = Self;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a model")
    }
    fn visit_seq<A: SeqAccess<'de>>(self, access: A) -> Result<Self, A::Error> {
        AnyVisitor.visit_seq(access)?;
        if FAILS.get() { Err(A::Error::custom("no")) } else { Ok(self) }
    }
    fn visit_map<A: MapAccess<'de>>(self, access: A) -> Result<Self, A::Error> {
        AnyVisitor.visit_map(access)?;
        if FAILS.get() { Err(A::Error::custom("no")) } else { Ok(self) }
    }
}

/// In the place of a struct with flattened fields: `T` where its own field `flag` is read, and anything for the others.
pub struct Flat<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Flat<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Self(PhantomData))
    }
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for Flat<T> {
    type Value = Self;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a model")
    }
    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Self, A::Error> {
        while let Some(mut key) = access.next_key::<String>()? {
            let own = key == "flag";
            key.zeroize();
            if own {
                access.next_value::<T>()?;
            } else {
                access.next_value::<Anything>()?;
            }
        }
        if FAILS.get() { Err(A::Error::custom("no")) } else { Ok(self) }
    }
}

/// A value of any shape.
pub struct Anything;

impl<'de> Deserialize<'de> for Anything {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyVisitor)
    }
}

struct AnyVisitor;

macro_rules! ignored {
    ($($visit:ident($type:ty);)*) => {$(
        fn $visit<E: Error>(self, _: $type) -> Result<Anything, E> {
            Ok(Anything)
        }
    )*};
}

impl<'de> Visitor<'de> for AnyVisitor {
    type Value = Anything;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("anything")
    }

    ignored! {
        visit_str(&str);
        visit_bytes(&[u8]);
        visit_bool(bool);
        visit_i64(i64);
        visit_u64(u64);
        visit_f64(f64);
    }

    fn visit_string<E: Error>(self, mut text: String) -> Result<Anything, E> {
        text.zeroize();
        Ok(Anything)
    }
    fn visit_byte_buf<E: Error>(self, mut bytes: Vec<u8>) -> Result<Anything, E> {
        bytes.zeroize();
        Ok(Anything)
    }
    fn visit_unit<E: Error>(self) -> Result<Anything, E> {
        Ok(Anything)
    }
    fn visit_none<E: Error>(self) -> Result<Anything, E> {
        Ok(Anything)
    }
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Anything, D::Error> {
        Anything::deserialize(deserializer)
    }
    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Anything, D::Error> {
        Anything::deserialize(deserializer)
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Anything, A::Error> {
        while access.next_element::<Anything>()?.is_some() {}
        Ok(Anything)
    }
    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Anything, A::Error> {
        while access.next_entry::<Anything, Anything>()?.is_some() {}
        Ok(Anything)
    }
    fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<Anything, A::Error> {
        let (Anything, content) = access.variant()?;
        content.newtype_variant()
    }
}
