//! Secret fields that are valid when they exist, silent when they are shown and gone when they are dropped.
#![forbid(unsafe_code)]
#![no_std]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

#[doc(hidden)]
pub mod __private;
#[cfg(feature = "authlete")]
pub mod authlete;
mod charset;
mod de;
mod eq;
mod field;
#[cfg(feature = "rand")]
mod generate;
mod newtype;
mod policy;
pub mod presets;
mod redact;
mod ser;
mod unvalidated;
mod validated;
mod violation;
mod wipe;

pub use charset::{CharSet, Class, Iter};
pub use field::Field;
#[cfg(feature = "rand")]
pub use generate::GenerateError;
pub use policy::{Check, Form, Policy, Require};
pub use secrecy::{ExposeSecret, SecretString};
pub use secret_derive::ValidatedSecret;
pub use unvalidated::Unvalidated;
pub use validated::ValidatedSecret;
pub use violation::{Hint, Problem, Rule, Segment, Violation, Violations};

/// `generate()` of a newtype, where the feature `rand` is on.
#[cfg(feature = "rand")]
#[doc(hidden)]
#[macro_export]
macro_rules! __newtype_generate {
    ([$($parameters:tt)*] [$($type:tt)*] [$($clause:tt)*] $visibility:vis $policy:ident $field:ty) => {
        #[automatically_derived]
        impl $($parameters)* $($type)* $($clause)* {
            /// A new value, uniform over all that the policy accepts, from the system's generator.
            ///
            /// # Panics
            ///
            /// If the system's generator fails.
            #[must_use]
            $visibility fn generate() -> Self {
                Self($crate::__private::leaf_from_secret::<$field>(&$policy.generate()))
            }
        }
    };
}

/// `generate()` of a newtype, where the feature `rand` is on.
#[cfg(not(feature = "rand"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __newtype_generate {
    ($($ignored:tt)*) => {};
}
