//! What is done to secrets, in modules of one idea each.

pub mod auditor;
mod bytes;
mod conversions;
mod copies;
mod document;
mod formats;
mod generated;
mod harness;
mod inline;
mod numbers;
mod odd;
mod panics;
mod pieces;
mod shapes;
mod sink;
mod structs;
mod unwinding;
mod violations;
