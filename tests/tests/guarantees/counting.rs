//! Counts, for each thread, how often memory is asked for and how many bytes.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::hint::black_box;

thread_local! {
    static CALLS: Cell<usize> = const { Cell::new(0) };
    static BYTES: Cell<usize> = const { Cell::new(0) };
}

/// The system's allocator, with two counters. Cells that need no drop are counted up, which allocates nothing.
struct Counter;

#[global_allocator]
static COUNTER: Counter = Counter;

fn count(bytes: usize) {
    CALLS.set(CALLS.get() + 1);
    BYTES.set(BYTES.get() + bytes);
}

// SAFETY: every call goes to the system's allocator as it came.
unsafe impl GlobalAlloc for Counter {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(layout.size());
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        count(size);
        unsafe { System.realloc(pointer, layout, size) }
    }
}

/// How many allocations `call` makes on this thread.
pub fn allocations<T>(call: impl FnOnce() -> T) -> usize {
    let before = CALLS.get();
    let value = black_box(call());
    let made = CALLS.get() - before;
    drop(value);
    made
}

/// The result of `run`, and the sum of all bytes that it allocates on this thread.
pub fn allocated<T>(run: impl FnOnce() -> T) -> (T, usize) {
    BYTES.set(0);
    let result = run();
    (result, BYTES.get())
}
