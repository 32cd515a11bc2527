//! Parse, check and print: see `secret_fuzz::parse`.
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| secret_fuzz::parse::run(input));
