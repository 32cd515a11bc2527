//! Collects a text that is written in pieces, for `collect_str`.

use alloc::string::String;
use core::fmt;

use zeroize::{Zeroize, Zeroizing};

/// Grows like a `String`, and wipes each buffer before freeing it.
pub struct TextBuffer(Zeroizing<String>);

impl TextBuffer {
    pub(super) fn new() -> Self {
        Self(Zeroizing::new(String::new()))
    }

    pub(super) fn finish(self) -> Zeroizing<String> {
        self.0
    }
}

impl fmt::Write for TextBuffer {
    fn write_str(&mut self, piece: &str) -> fmt::Result {
        let len = self.0.len().saturating_add(piece.len());
        if len > self.0.capacity() {
            let mut larger = String::with_capacity(len.max(self.0.capacity().saturating_mul(2)));
            larger.push_str(&self.0);
            core::mem::swap(&mut *self.0, &mut larger);
            larger.zeroize();
        }
        self.0.push_str(piece);
        Ok(())
    }
}
