//! Gone: no memory is freed that still holds the secret.
//!
//! The allocator of this binary looks at every block when it is freed or moved. Each model is read from each format, beside
//! a twin that copies nothing (what remains there is the format's own) and a naive one with a plain `String`, which has to be
//! caught, or the allocator is blind. Where the format lends the text of the input, nothing may remain; and with
//! `zeroizing-alloc` as the allocator, nothing of anything.

mod auditor;
mod buffered;
mod bytes;
mod chunked_text;
mod conversions;
mod copies;
mod document;
mod formats;
mod generated;
mod harness;
mod inline;
mod numbers;
mod ordinary;
mod panics;
mod shapes;
mod sink;
mod structs;
mod unusual_shapes;
mod unwinding;
mod violations;

#[global_allocator]
static ALLOCATOR: auditor::Switch = auditor::Switch;
