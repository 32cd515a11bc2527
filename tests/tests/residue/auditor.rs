//! An allocator that looks at every block when it is freed or moved, and counts those that hold eight bytes of the marker.
//!
//! Not the whole marker: a freed block's first bytes belong to the allocator, and a half of a secret is a secret.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::hint::black_box;

/// The marker, masked, so that the test's own text does not count.
const MASKED: [u8; LEN] = masked(*b"Zk9-canary_Q7x-secret_W3");
const MASK: u8 = 0x5a;
const WINDOW: usize = 8;
pub const LEN: usize = 24;

const fn masked(mut bytes: [u8; LEN]) -> [u8; LEN] {
    let mut index = 0;
    while index < bytes.len() {
        bytes[index] ^= MASK;
        index += 1;
    }
    bytes
}

/// In a buffer of its exact size, so that making it leaves nothing.
pub fn marker() -> String {
    let mut text = String::with_capacity(LEN);
    text.extend(marker_bytes().map(char::from));
    text
}

pub fn marker_bytes() -> impl Iterator<Item = u8> + Clone {
    MASKED.iter().map(|byte| black_box(byte ^ MASK))
}

thread_local! {
    static WATCHING: Cell<bool> = const { Cell::new(false) };
    static FOUND: Cell<usize> = const { Cell::new(0) };
}

/// How many freed blocks held the marker while `run` ran and its result was dropped.
pub fn left<T>(run: impl FnOnce() -> T) -> usize {
    FOUND.with(|found| found.set(0));
    WATCHING.with(|watching| watching.set(true));
    drop(black_box(run()));
    WATCHING.with(|watching| watching.set(false));
    FOUND.with(Cell::get)
}

pub struct Auditor;

// SAFETY: every call goes to the system's allocator as it came; `realloc` always moves, so that the old block is seen.
unsafe impl GlobalAlloc for Auditor {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        look(pointer, layout);
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        let moved = unsafe { self.alloc(Layout::from_size_align_unchecked(size, layout.align())) };
        unsafe { std::ptr::copy_nonoverlapping(pointer, moved, layout.size().min(size)) };
        unsafe { self.dealloc(pointer, layout) };
        moved
    }
}

fn look(pointer: *const u8, layout: Layout) {
    if WATCHING.with(|watching| watching.replace(false)) {
        // SAFETY: the block is still allocated, and was of this size. Bytes that were never written are read as well:
        // that is what a thief of freed memory would do, and the allocator returned them as ordinary memory.
        let block = unsafe { std::slice::from_raw_parts(pointer, layout.size()) };
        if holds_marker(black_box(block)) {
            FOUND.with(|found| found.set(found.get() + 1));
        }
        WATCHING.with(|watching| watching.set(true));
    }
}

fn holds_marker(block: &[u8]) -> bool {
    let is_of_marker = |window: &[u8]| {
        MASKED.windows(WINDOW).any(|masked| masked.iter().zip(window).all(|(masked, byte)| masked ^ MASK == *byte))
    };
    // Most bytes are zero, and looked at once.
    block.windows(WINDOW).any(|window| window[0] != 0 && is_of_marker(window))
}
