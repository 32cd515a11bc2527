//! Map access over the remaining entries.

use core::marker::PhantomData;
use core::slice;

use serde::de::{DeserializeSeed, Error, MapAccess};

use super::Entry;
use crate::de::buffer::{Buffer, Replay};

/// Reads every remaining entry and takes none.
pub struct Every<'b, 'de, E> {
    entries: slice::Iter<'b, Entry<'de>>,
    value: Option<&'b Buffer<'de>>,
    error: PhantomData<E>,
}

impl<'b, 'de, E> Every<'b, 'de, E> {
    pub(super) fn new(entries: &'b [Entry<'de>]) -> Self {
        Self { entries: entries.iter(), value: None, error: PhantomData }
    }
}

impl<'de, E: Error> MapAccess<'de> for Every<'_, 'de, E> {
    type Error = E;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, E> {
        let Some(entry) = self.entries.find(|entry| !entry.taken) else { return Ok(None) };
        self.value = Some(&entry.value);
        seed.deserialize(Replay::shared(&entry.key)).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, E> {
        seed.deserialize(Replay::shared(pending(self.value.take())?))
    }
}

/// Takes the entries that a struct names.
pub struct Named<'b, 'de, E> {
    entries: slice::IterMut<'b, Entry<'de>>,
    fields: &'static [&'static str],
    value: Option<&'b Buffer<'de>>,
    error: PhantomData<E>,
}

impl<'b, 'de, E> Named<'b, 'de, E> {
    pub(super) fn new(entries: &'b mut [Entry<'de>], fields: &'static [&'static str]) -> Self {
        Self { entries: entries.iter_mut(), fields, value: None, error: PhantomData }
    }
}

impl<'de, E: Error> MapAccess<'de> for Named<'_, 'de, E> {
    type Error = E;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, E> {
        let fields = self.fields;
        let Some(entry) = self.entries.find(|entry| entry.is_one_of(fields)) else { return Ok(None) };
        let entry = entry.take();
        self.value = Some(&entry.value);
        seed.deserialize(Replay::once(&entry.key)).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, E> {
        seed.deserialize(Replay::once(pending(self.value.take())?))
    }
}

fn pending<'b, 'de, E: Error>(value: Option<&'b Buffer<'de>>) -> Result<&'b Buffer<'de>, E> {
    value.ok_or_else(|| E::custom("value is missing"))
}
