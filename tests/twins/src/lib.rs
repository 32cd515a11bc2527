//! Holds the derive against serde's: one definition, both derives, the same verdicts, values and tokens.
//!
//! `corpus/` has the definitions, `build.rs` writes each of them twice, and [`compare`] feeds both with the same documents
//! in every format: as they are, and with everything wrong with them that [`mutate`] knows.

pub mod compare;
pub mod document;
pub mod formats;
pub mod mutate;
pub mod pair;
pub mod prelude;
pub mod tokens;
