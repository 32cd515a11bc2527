//! A list that wipes its memory before freeing it.
//!
//! An element may hold the secret inline (`[u8; 32]`, a number) instead of a pointer to it, and its padding bytes may hold stale stack
//! data.

use alloc::vec::Vec;
use core::mem;
use core::ops::{Deref, DerefMut};

use zeroize::Zeroize;

/// Appends an element. Moves a full list to a larger block and wipes the old one.
pub(super) fn push<T>(items: &mut Vec<T>, item: T) {
    if items.spare_capacity_mut().is_empty() {
        let mut larger = Vec::with_capacity(items.len().saturating_mul(2).max(4));
        larger.append(items);
        mem::replace(items, larger).spare_capacity_mut().zeroize();
    }
    items.push(item);
}

/// A vector that wipes its memory on drop, and never moves its buffer out.
pub struct WipingVec<T>(Vec<T>);

impl<T> WipingVec<T> {
    pub(crate) const fn new() -> Self {
        Self(Vec::new())
    }

    pub(crate) fn push(&mut self, item: T) {
        push(&mut self.0, item);
    }
}

impl<T> Deref for WipingVec<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T> DerefMut for WipingVec<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        &mut self.0
    }
}

impl<T> Drop for WipingVec<T> {
    fn drop(&mut self) {
        self.0.clear();
        self.0.spare_capacity_mut().zeroize();
    }
}
