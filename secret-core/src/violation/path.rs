//! The path of a rejected value.

use alloc::string::{String, ToString};
use core::fmt;

/// One segment of the path from the outermost value to the rejected one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Segment {
    /// A field, by its serialized name (after `rename` and `rename_all`).
    Field(&'static str),
    /// An element of a list, by its index from 0.
    Index(usize),
    /// An entry of a map. The key is input and never shown.
    Entry,
}

/// Formats the path as a JSON Pointer (RFC 6901), up to the first map entry.
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

/// Writes the path for people, with a final colon; writes nothing for an empty path.
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
