//! A box that wipes its memory before freeing it.

use core::ops::Deref;

use crate::de::wiping_vec::WipingVec;

/// Holds one value, in a list: only a list gives safe code access to the memory of a dropped element.
pub struct WipingBox<T>(WipingVec<T>);

impl<T> WipingBox<T> {
    pub(crate) fn new(value: T) -> Self {
        let mut list = WipingVec::new();
        list.push(value);
        Self(list)
    }
}

impl<T> Deref for WipingBox<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0[0]
    }
}
