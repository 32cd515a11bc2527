//! What the fuzz targets check, as functions, so that the seeds go through them without a fuzzer too.

pub mod class;
mod formats;
#[path = "../../tests/verdicts/oracle/naive.rs"]
mod naive;
pub mod parse;
mod shapes;
pub mod silent;
