//! A box whose memory is overwritten before it is freed.

use core::ops::Deref;

use crate::de::wiping_vec::List;

/// Holds one value. A list of one, because only a list can reach the memory of a dropped element in safe code.
pub struct WipingBox<T>(List<T>);

impl<T> WipingBox<T> {
    pub(crate) fn new(value: T) -> Self {
        let mut list = List::new();
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
