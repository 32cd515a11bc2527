//! An allocator that looks at every block when it is freed or moved, and counts those that hold eight bytes of the marker.
//!
//! Not the whole marker: a freed block's first bytes belong to the allocator, and a half of a secret is a secret.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::hint::black_box;

use zeroizing_alloc::ZeroAlloc;

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
    static WIPING: Cell<bool> = const { Cell::new(false) };
    static FOUND: Cell<usize> = const { Cell::new(0) };
}

/// How many freed blocks held the marker while `run` ran and its result was dropped.
pub fn left<T>(run: impl FnOnce() -> T) -> usize {
    FOUND.set(0);
    WATCHING.set(true);
    drop(black_box(run()));
    WATCHING.set(false);
    FOUND.get()
}

/// The same with `zeroizing-alloc` as the allocator: what looks at the blocks stands behind it.
pub fn left_wiped<T>(run: impl FnOnce() -> T) -> usize {
    WIPING.set(true);
    let left = left(run);
    WIPING.set(false);
    left
}

/// Whether `run`, a control, leaves something, and nothing where the allocator wipes.
pub fn caught<T>(run: impl Fn() -> T) -> bool {
    left_wiped(&run) == 0 && left(&run) > 0
}

/// The allocator of the test.
pub struct Switch;

// SAFETY: both ways lead to the system's allocator. `realloc` is the trait's own, which always moves.
unsafe impl GlobalAlloc for Switch {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        unsafe { Auditor.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        if WIPING.get() {
            unsafe { ZeroAlloc(Auditor).dealloc(pointer, layout) }
        } else {
            unsafe { Auditor.dealloc(pointer, layout) }
        }
    }
}

struct Auditor;

// SAFETY: every call goes to the system's allocator.
unsafe impl GlobalAlloc for Auditor {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        look(pointer, layout);
        unsafe { System.dealloc(pointer, layout) }
    }
}

fn look(pointer: *const u8, layout: Layout) {
    if WATCHING.replace(false) {
        // SAFETY: the block is still allocated, and was of this size. Bytes that were never written are read as well:
        // that is what a thief of freed memory would do, and the allocator returned them as ordinary memory.
        let block = unsafe { std::slice::from_raw_parts(pointer, layout.size()) };
        if holds_marker(black_box(block)) {
            FOUND.set(FOUND.get() + 1);
        }
        WATCHING.set(true);
    }
}

fn holds_marker(block: &[u8]) -> bool {
    let is_of_marker = |window: &[u8]| {
        MASKED.windows(WINDOW).any(|masked| masked.iter().zip(window).all(|(masked, byte)| masked ^ MASK == *byte))
    };
    // Most bytes are zero, and looked at once.
    block.windows(WINDOW).any(|window| window[0] != 0 && is_of_marker(window))
}

#[test]
fn a_naive_string_is_caught() {
    assert_eq!(left(marker), 1);
    assert_eq!(left_wiped(marker), 0);
    assert!(caught(marker));
    assert!(!caught(|| zeroize::Zeroizing::new(marker())));
}
