//! What the fuzz targets check, as functions, so that the seeds go through them without a fuzzer too.

pub mod class;
mod formats;
#[path = "../../tests/verdicts/oracle/naive.rs"]
#[allow(dead_code, reason = "the samples are for the suites")]
mod naive;
pub mod parse;
mod shapes;
pub mod silent;
