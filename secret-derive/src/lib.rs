//! The derive macro of `secret-core`.
#![forbid(unsafe_code)]
