//! Gone, the format's own copies too: with `zeroizing-alloc` as the allocator nothing is left of anything.
//!
//! The cases are those of `residue.rs`; what looks at the freed blocks stands behind the allocator that wipes them.

use std::alloc::{GlobalAlloc, Layout};

use cases::auditor::{Auditor, left, marker_bytes};
use zeroizing_alloc::ZeroAlloc;

#[path = "residue/cases.rs"]
mod cases;

#[global_allocator]
static ALLOCATOR: ZeroAlloc<Auditor> = ZeroAlloc(Auditor);

const ALLOCATOR_WIPES: bool = true;

/// Leaves the marker in a block that `allocator` frees.
fn spill(allocator: &impl GlobalAlloc) {
    let layout = Layout::new::<[u8; 64]>();
    // SAFETY: the layout is not empty, the block is as large as the layout says, and it is freed by who gave it.
    unsafe {
        let block = allocator.alloc(layout);
        for (index, byte) in marker_bytes().enumerate() {
            block.add(16 + index).write_volatile(byte);
        }
        allocator.dealloc(block, layout);
    }
}

#[test]
fn the_auditor_behind_it_sees() {
    assert_eq!(left(|| spill(&Auditor)), 1);
    assert_eq!(left(|| spill(&ALLOCATOR)), 0);
}
