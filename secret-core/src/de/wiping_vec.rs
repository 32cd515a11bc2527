//! A list whose block of memory is overwritten before it is freed.
//!
//! An element may hold a secret itself (`[u8; 32]`, a number) and not only the address of one, and where it has bytes of no use
//! there may be what the stack held.

use alloc::vec::Vec;
use core::mem;
use core::ops::{Deref, DerefMut};

use zeroize::Zeroize;

/// Adds an element. A full list moves to a larger block.
pub(super) fn push<T>(items: &mut Vec<T>, item: T) {
    if items.spare_capacity_mut().is_empty() {
        let mut larger = Vec::with_capacity(items.len().saturating_mul(2).max(4));
        larger.append(items);
        mem::replace(items, larger).spare_capacity_mut().zeroize();
    }
    items.push(item);
}

/// A list that is never handed out.
pub struct List<T>(Vec<T>);

impl<T> List<T> {
    pub(crate) const fn new() -> Self {
        Self(Vec::new())
    }

    pub(crate) fn push(&mut self, item: T) {
        push(&mut self.0, item);
    }
}

impl<T> Deref for List<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T> DerefMut for List<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        &mut self.0
    }
}

impl<T> Drop for List<T> {
    fn drop(&mut self) {
        self.0.clear();
        self.0.spare_capacity_mut().zeroize();
    }
}
