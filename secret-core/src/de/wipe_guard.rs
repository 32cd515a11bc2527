//! Guards a list or a map while it is parsed.

use core::mem;

use crate::secret::SecretField;

/// Holds the elements parsed so far, and wipes them if parsing fails.
#[derive(Default)]
pub(super) struct WipeGuard<T: SecretField + Default>(pub(super) T);

impl<T: SecretField + Default> WipeGuard<T> {
    pub(super) fn finish(mut self) -> T {
        mem::take(&mut self.0)
    }
}

impl<T: SecretField + Default> Drop for WipeGuard<T> {
    fn drop(&mut self) {
        self.0.wipe();
    }
}
