//! Promises of SECURITY.md that need no allocator which looks at the blocks: no text quotes a secret, no input causes a
//! panic, and a refusal takes no memory.

mod allocations;
mod bad_input;
mod counting;
mod silent;
