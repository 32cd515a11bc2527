//! Hands `secret-core` on.
#![no_std]

pub use secret_core;

/// The same, further down.
pub mod kit {
    pub use secret_core as secrets;
}
