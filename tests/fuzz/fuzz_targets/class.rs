//! The text of `charset = ".."`: see `secret_fuzz::class`.
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| secret_fuzz::class::run(input));
