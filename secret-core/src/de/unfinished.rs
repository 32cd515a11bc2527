//! A list or a map while it is read.

use alloc::vec::Vec;
use core::mem;

use zeroize::Zeroize;

use crate::field::SecretField;

/// What has been read so far; wiped if the rest cannot be read.
#[derive(Default)]
pub(super) struct Unfinished<T: SecretField + Default>(pub(super) T);

impl<T: SecretField + Default> Unfinished<T> {
    pub(super) fn finish(mut self) -> T {
        mem::take(&mut self.0)
    }
}

impl<T: SecretField + Default> Drop for Unfinished<T> {
    fn drop(&mut self) {
        self.0.wipe();
    }
}

impl<T: SecretField> Unfinished<Vec<T>> {
    /// Adds an element. A full list moves to a larger block, and the old one is overwritten: an element may hold its
    /// secret itself (`[u8; 32]`) and not only the address of it.
    pub(super) fn push(&mut self, item: T) {
        let Self(items) = self;
        if items.len() == items.capacity() {
            let mut larger = Vec::with_capacity(items.len().saturating_mul(2).max(4));
            larger.append(items);
            mem::replace(items, larger).spare_capacity_mut().zeroize();
        }
        items.push(item);
    }
}
