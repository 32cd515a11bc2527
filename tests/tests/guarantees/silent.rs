//! Silent: no four bytes of a secret in any text, whatever is wrong with the input, in any format.
//!
//! A document is a tree; each case puts the canary somewhere and something wrong somewhere. The tree is written in every
//! format that can hold it, and parsed into every shape. What comes out, `Ok` or `Err`, is printed in every way there is.
//! serde's own derive on the same shapes has to be caught.

#[macro_use]
pub mod shapes;
pub mod binary;
pub mod bytes;
pub mod canary;
pub mod control;
pub mod documents;
pub mod exceptions;
pub mod json;
pub mod panics;
pub mod swallowed;
pub mod tables;
pub mod teaching;
pub mod text;
pub mod unusual_shapes;
pub mod values;
