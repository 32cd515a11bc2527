//! What the derive has to expand in this crate: an expression that only parses here, and code under a feature of this crate.

/// An expression of the user's, whose parse error is reported here and nowhere else.
#[doc(hidden)]
#[macro_export]
macro_rules! __expression {
    ($expression:expr) => {
        $expression
    };
}

/// `generate()` of a newtype, with the feature `rand`.
#[cfg(feature = "rand")]
#[doc(hidden)]
#[macro_export]
macro_rules! __newtype_generate {
    // Beside an error.
    ([$($parameters:tt)*] [$($type:tt)*] [$($clause:tt)*] $visibility:vis stub) => {
        #[allow(missing_docs, dead_code)]
        impl $($parameters)* $($type)* $($clause)* {
            $visibility fn generate() -> Self { $crate::__private::unreachable!() }
        }
    };
    ([$($parameters:tt)*] [$($type:tt)*] [$($clause:tt)*] $visibility:vis $policy:ident $field:ty) => {
        #[automatically_derived]
        impl $($parameters)* $($type)* $($clause)* {
            /// Generates a new value, uniform over all that the policy accepts, from the system's generator.
            ///
            /// # Panics
            ///
            /// If the system's generator fails.
            #[must_use]
            $visibility fn generate() -> Self {
                Self($crate::__private::identity($crate::__private::newtype::text_from_secret::<$field>(&$policy.generate())))
            }
        }
    };
}

/// `generate()` of a newtype, with the feature `rand`.
#[cfg(not(feature = "rand"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __newtype_generate {
    ($($ignored:tt)*) => {};
}
