//! The way to a rejected value.

use alloc::string::{String, ToString};
use core::fmt;

/// One step on the way from the outermost value to the one that was rejected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Segment {
    /// A field, by the name that stands in the document (`rename` and `rename_all` are applied).
    Field(&'static str),
    /// An element of a list, counted from 0.
    Index(usize),
    /// Some entry of a map. Its key is input, so it is not told.
    Entry,
}

/// The path as a JSON Pointer (RFC 6901), up to the first map entry.
pub(super) fn pointer(path: impl Iterator<Item = Segment>) -> String {
    let mut pointer = String::new();
    for segment in path {
        match segment {
            Segment::Field(name) => {
                pointer.push('/');
                // RFC 6901 section 3: `~` and `/` are written `~0` and `~1`.
                pointer.push_str(&name.replace('~', "~0").replace('/', "~1"));
            }
            Segment::Index(index) => {
                pointer.push('/');
                pointer.push_str(&index.to_string());
            }
            Segment::Entry => break,
        }
    }
    pointer
}

/// The path as a person reads it, with the colon that ends it; nothing when the path is empty.
pub(crate) fn write_place(path: impl ExactSizeIterator<Item = Segment>, out: &mut fmt::Formatter<'_>) -> fmt::Result {
    let colon = if path.len() == 0 { "" } else { ": " };
    for (depth, segment) in path.enumerate() {
        if depth > 0 {
            out.write_str("/")?;
        }
        match segment {
            Segment::Field(name) => out.write_str(name)?,
            Segment::Index(index) => write!(out, "{index}")?,
            Segment::Entry => out.write_str("*")?,
        }
    }
    out.write_str(colon)
}
