//! Secret fields that are valid when they exist, silent when they are shown and gone when they are dropped.
#![forbid(unsafe_code)]
#![no_std]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

mod charset;
#[cfg(feature = "rand")]
mod generate;
mod policy;
pub mod presets;
mod violation;

pub use charset::CharSet;
#[cfg(feature = "rand")]
pub use generate::GenerateError;
pub use policy::{Check, Form, Policy, Require};
pub use violation::{Hint, Problem, Rule, Segment, Violation, Violations};
pub use secrecy::{ExposeSecret, SecretString};
