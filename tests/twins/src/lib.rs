//! Holds the derive against serde's: one definition, both derives, the same verdicts, values and tokens.
//!
//! `corpus/` has the definitions, `build.rs` writes each of them twice, and [`compare`] feeds both with the same documents
//! in every format: as they are, and with everything wrong with them that [`mutate`] knows.
//!
//! ```sh
//! cargo test --manifest-path tests/twins/Cargo.toml              # all pairs: some three minutes of CPU time
//! cargo test --manifest-path tests/twins/Cargo.toml -- C2 alias  # by item or by part of the name
//! tests/twins/probe.py                                           # which pairs do not compile, against known.txt
//! ```

pub mod compare;
pub mod document;
pub mod formats;
pub mod mutate;
pub mod pair;
pub mod prelude;
pub mod tokens;
