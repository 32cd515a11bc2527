//! Gone: no memory is freed that still holds the secret.
//!
//! The allocator of this binary looks at every block when it is freed or moved. Each model is read from each format, beside
//! a twin that copies nothing (what remains there is the format's own) and a naive one with a plain `String`, which has to be
//! caught, or the allocator is blind. Where the format lends the text of the input, nothing may remain; and with
//! `zeroizing-alloc` as the allocator, nothing of anything.

#[path = "residue/cases.rs"]
mod cases;

#[global_allocator]
static ALLOCATOR: cases::auditor::Switch = cases::auditor::Switch;
