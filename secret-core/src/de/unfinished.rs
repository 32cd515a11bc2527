//! A list or a map while it is read.

use core::mem;

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
