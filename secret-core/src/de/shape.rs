//! Parsing a struct, or what a variant holds, field by field.
//!
//! The derive says what the fields are, in a [`Shape`] and in [`Slots`]. The order, unknown and double names, what is missing, and
//! clean errors for all of it are dealt with here, once for every model.

use core::cell::Cell;
use core::fmt;
use core::marker::PhantomData;

use serde::Deserializer;
use serde::de::{DeserializeSeed, Error, IgnoredAny, MapAccess, SeqAccess, Unexpected, Visitor};

use super::clean::{self, guarded, replaced};
use super::names::{Key, Names};
use super::slots::Slots;
use super::source::{Entry, Item, Source, Whole};

/// What the input of a struct, of a variant or of an enum looks like, as data.
pub struct Shape {
    /// The type's name, as serde tells it to a format.
    pub name: &'static str,
    /// `struct TokenRequest`.
    pub expected: &'static str,
    /// The names of the fields (or variants) on the wire, in their order, and then their aliases. Empty for a tuple.
    pub names: &'static [&'static str],
    /// Which field each alias belongs to.
    pub aliases: &'static [usize],
    /// Whether a name that is not known is an error.
    pub closed: bool,
}

impl Shape {
    /// Of a type's own errors, the outermost says what kind of thing was expected.
    #[inline]
    pub(super) fn read<T, E: Error>(&'static self, read: impl FnOnce(&Cell<bool>) -> Result<T, E>) -> Result<T, E> {
        guarded(|error| replaced(error, &format_args!("expected {}", self.expected), None), read)
    }
}

/// Fills the slots of a struct with named fields.
#[inline]
pub fn read_named<'de, D: Deserializer<'de>, S: Slots<'de>, const CHECK: bool>(
    deserializer: D,
    shape: &'static Shape,
    slots: &mut S,
) -> Result<(), D::Error> {
    shape.read(|ours| {
        let filling = &mut Filling { shape, slots, ours };
        deserializer.deserialize_struct(shape.name, shape.names, Fields::<S, CHECK>(filling))
    })
}

/// Fills the slots of a tuple struct; one of one field is a newtype to serde.
#[inline]
pub fn read_tuple<'de, D: Deserializer<'de>, S: Slots<'de>, const CHECK: bool>(
    deserializer: D,
    shape: &'static Shape,
    slots: &mut S,
) -> Result<(), D::Error> {
    shape.read(|ours| {
        let filling = &mut Filling { shape, slots, ours };
        let fields = Fields::<S, CHECK>(filling);
        match S::LEN {
            1 => deserializer.deserialize_newtype_struct(shape.name, fields),
            len => deserializer.deserialize_tuple_struct(shape.name, len, fields),
        }
    })
}

/// The visitor that fills slots.
pub(super) struct Fields<'a, S, const CHECK: bool>(pub(super) &'a mut Filling<'a, S>);

/// What it knows. Behind one reference, as formats hand a visitor on from function to function.
pub(super) struct Filling<'a, S> {
    pub(super) shape: &'static Shape,
    pub(super) slots: &'a mut S,
    pub(super) ours: &'a Cell<bool>,
}

impl<S> Filling<'_, S> {
    /// Field by field in their order, as the binary formats have them.
    #[inline]
    fn items<'de, A: SeqAccess<'de>, const CHECK: bool>(&mut self, mut access: A) -> Result<(), A::Error>
    where
        S: Slots<'de>,
    {
        for field in 0..S::LEN {
            if !self.slots.fill::<_, CHECK>(field, Item(&mut access))? {
                let (expected, len) = (self.shape.expected, S::LEN);
                return Err(clean::error(&format_args!(
                    "invalid length {field}, expected {expected} with {len} elements"
                )));
            }
        }
        Ok(())
    }

    /// Field by field in the order of the input, then those that it has left out.
    #[inline]
    fn entries<'de, A: MapAccess<'de>, const CHECK: bool>(&mut self, mut access: A) -> Result<(), A::Error>
    where
        S: Slots<'de>,
    {
        let mut names = Names::of_fields(self.shape);
        while let Some(key) = names.next_key(&mut access)? {
            let entry = Entry(&mut access);
            match key {
                Key::Known(field) => {
                    self.slots.fill::<_, CHECK>(field, entry)?;
                }
                Key::Other => {
                    entry.next(PhantomData::<IgnoredAny>)?;
                }
            }
        }
        self.slots.settle::<A::Error, CHECK>()
    }
}

impl<'de, S: Slots<'de>, const CHECK: bool> Visitor<'de> for Fields<'_, S, CHECK> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.shape.expected)
    }

    #[inline]
    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        if S::LEN != 1 || !self.0.shape.names.is_empty() {
            return Err(D::Error::invalid_type(Unexpected::NewtypeStruct, &self));
        }
        let read = Only::<S, CHECK>(self.0.slots).deserialize(deserializer);
        self.0.ours.set(read.is_err());
        read
    }

    #[inline]
    fn visit_seq<A: SeqAccess<'de>>(self, access: A) -> Result<(), A::Error> {
        let read = self.0.items::<A, CHECK>(access);
        self.0.ours.set(read.is_err());
        read
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, access: A) -> Result<(), A::Error> {
        if self.0.shape.names.is_empty() && S::LEN > 0 {
            return Err(A::Error::invalid_type(Unexpected::Map, &self));
        }
        let read = self.0.entries::<A, CHECK>(access);
        self.0.ours.set(read.is_err());
        read
    }
}

/// The only field, from the value itself.
pub(super) struct Only<'a, S, const CHECK: bool>(pub(super) &'a mut S);

impl<'de, S: Slots<'de>, const CHECK: bool> DeserializeSeed<'de> for Only<'_, S, CHECK> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.0.fill::<_, CHECK>(0, Whole(deserializer)).map(|_| ())
    }
}
