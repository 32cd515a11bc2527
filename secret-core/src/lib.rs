//! Secret fields that are valid when they exist, silent when they are shown and gone when they are dropped.
//!
//! ```
//! use secret_core::{SecretString, ValidatedSecret};
//!
//! #[derive(ValidatedSecret)]
//! #[serde(rename_all = "camelCase")]
//! struct ClientSecretUpdateRequest {
//!     #[secret(charset = "A-Za-z0-9_-", max_len = 86)]
//!     client_secret: SecretString,
//! }
//!
//! let request: ClientSecretUpdateRequest = serde_json::from_str(r#"{"clientSecret": "7Fjfp0ZBr1KtDRbnfVdmIw"}"#)?;
//! assert_eq!(format!("{request:?}"), "ClientSecretUpdateRequest { client_secret: [REDACTED] }");
//!
//! let error = serde_json::from_str::<ClientSecretUpdateRequest>(r#"{"clientSecret": "<value>"}"#).unwrap_err();
//! assert!(error.to_string().starts_with("clientSecret: character 1 is not allowed (allowed: A-Z a-z 0-9 - _)"));
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! The rule is written once, on the field; parsing, checking, redaction, wiping and comparison all come from it.
//!
//! | to | see |
//! |---|---|
//! | put rules on fields | [the derive](macro@ValidatedSecret) and [the rules](#rules) |
//! | write a rule once for many models | [`Policy`], [newtypes](#newtypes), and the [`presets`] of well-known secrets |
//! | answer with every violation | [`Unvalidated`], [`Violations`], [`Problem`] |
//! | make a new secret | `Policy::generate`, with the feature `rand` |
//! | show that types of your own leak nothing | `testing::assert_no_leak!`, with the feature `testing` |
//! | find the key that you know from another crate | [`coming_from`] |
//! | use the models of an API | [`authlete`] |
//!
//! # What the derive gives
//!
//! - [`trait ValidatedSecret`](trait@ValidatedSecret): [`validate`](ValidatedSecret::validate) tells all violations,
//!   [`validated`](ValidatedSecret::validated) gives the value back or rejects it, [`FIELDS`](ValidatedSecret::FIELDS) are the
//!   rules as data.
//! - `Deserialize`, which parses and validates. Its errors never quote the input. `#[secret(skip(Deserialize))]` takes it away.
//! - `Debug`, in which a secret field is `[REDACTED]` and the others are as usual. `#[secret(skip(Debug))]` takes it away.
//! - Wiping. [`SecretString`], `Zeroizing` and newtypes wipe themselves, and a struct that has only such secrets can be
//!   taken apart. A plain `String`, `Box<str>` or `Vec<u8>` is wiped by a generated `Drop`; for a type of another crate that
//!   implements `Zeroize`, write `#[secret(wipe)]`.
//! - `#[secret(derive(Serialize))]`: puts the real value on the wire.
//! - `#[secret(derive(Eq))]`: `PartialEq`, `Eq` and `subtle::ConstantTimeEq`, in constant time for the secrets.
//!
//! `Clone` is the standard library's own derive. There is never a `Display`, a `Deref` or a `Copy`.
//!
//! Where the crate is reached by another path, say so: `#[secret(crate = ::my_sdk::secret_core)]`.
//!
//! # Rules
//!
//! | key | meaning |
//! |---|---|
//! | `charset = "A-Za-z0-9_-"` | the characters allowed: a regex class without the brackets, ASCII only, `-` stands for itself when first or last, `\\` escapes; or a `const` expression of type [`CharSet`]. It is about the whole string |
//! | `len`, `min_len`, `max_len` | length in Unicode scalar values, as JSON Schema counts. `min_len` is 1 unless said otherwise |
//! | `max_bytes` | length in bytes of UTF-8 |
//! | `prefix = "sk_live_"` | required prefix; counts towards the length |
//! | `require(upper, lower, digit, symbol)` | at least one of each |
//! | `deny = ["changeme"]` | values that are refused; [`Policy::ALWAYS_REFUSED`] always are |
//! | `min_entropy = 128` | a floor, in bits, for the weakest string that the other rules accept; checked when compiling |
//! | `with = path` | a function [`fn(&str) -> Result<(), &'static str>`](Check) of your own |
//! | `policy = CLIENT_SECRET` | start from a [`Policy`]; the keys beside it may only tighten it |
//! | `nested` | the field's type derives [`ValidatedSecret`](macro@ValidatedSecret) itself |
//! | `wipe` | the field's type does not wipe itself: wipe it by its `Zeroize` |
//! | none: `#[secret]` | no rule, only protection |
//! | `skip` | not a secret, whatever its name says |
//!
//! Rules go through `Option`, `Vec`, `Box`, `Arc` and the values of maps. Every violation of a value is reported, and
//! what each rule says is in [a table](Violation). Rules that contradict each other do not compile.
//!
//! A field that is named like a secret (`password`, `api_key`, `client_secret`, ..) and has no `#[secret]` does not compile.
//!
//! # Newtypes
//!
//! ```
//! use secret_core::{CharSet, ExposeSecret, Policy, SecretString, ValidatedSecret};
//!
//! const CLIENT_SECRET: Policy = Policy::new().charset(CharSet::BASE64URL).max_len(86);
//!
//! #[derive(ValidatedSecret)]
//! struct ClientSecret(#[secret(policy = CLIENT_SECRET)] SecretString);
//!
//! let secret: ClientSecret = "7Fjfp0ZBr1KtDRbnfVdmIw".parse()?;
//! assert_eq!(secret.expose_secret(), "7Fjfp0ZBr1KtDRbnfVdmIw");
//! assert!(ClientSecret::try_from("<value>").is_err());
//! assert_eq!(ClientSecret::POLICY.rules().max_len(), Some(86));
//! # Ok::<(), secret_core::Violations>(())
//! ```
//!
//! A tuple struct with one field is valid by its type: it has `TryFrom<String>`, `TryFrom<&str>`, `FromStr`, [`ExposeSecret`],
//! `POLICY`, and with the feature `rand` `generate`. It is at home in any struct, also in one that knows nothing of this crate.
//!
//! # Guarantees
//!
//! 1. **Valid.** Safe code outside of the defining module gets no parsed or converted value that breaks its rules.
//! 2. **Silent.** No byte of a secret, accepted or rejected, is in `Debug`, `Display`, an error's text or source, a panic's text
//!    or serde's errors, whatever the shape of the input.
//! 3. **Gone.** No memory is freed by this crate that still holds the secret: accepted, rejected, or dropped halfway.
//! 4. **Constant time.** Whether a secret of a given length is accepted, and whether two are equal, takes no branch and no
//!    index that depends on its bytes.
//! 5. **Safe.** No unsafe code, and no panic on any input.
//!
//! # Limits
//!
//! - The buffer that the input stands in is the caller's, and so is what [`expose_secret`](ExposeSecret::expose_secret) hands out.
//! - Formats make copies of their own: serde_json of strings with escapes, and of what it reads from a reader. An allocator
//!   that wipes, such as `zeroizing-alloc`, closes that. toml and some readers of YAML print the line of the source in their errors.
//! - A value that is put together or changed by hand, through public fields, is checked when `validate` is called.
//! - Length and verdict are no secrets. The slow path that lists violations runs on rejected values only, and is not constant
//!   in time; nor is a function of yours that is named in `with`.
//! - Registers, copies that the compiler makes on the stack, swap and core dumps are out of reach; after `mem::forget` or an
//!   abort nothing is wiped.
//!
//! # Features
//!
//! | feature | default | |
//! |---|---|---|
//! | `std` | yes | `HashMap` fields; without it the crate is `no_std` + `alloc` |
//! | `authlete` | yes | [`authlete`]: the models of the Authlete API |
//! | `rand` | | `generate` of policies and newtypes |
//! | `simd` | | a charset is checked with AVX2 on an x86-64 that has it; needs Rust 1.89 |
//! | `testing` | | `testing::assert_no_leak!`, for the tests of your own types |
#![forbid(unsafe_code)]
#![no_std]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

// What the derive looks for in the path that it is given.
#[doc(hidden)]
pub extern crate self as __secret_core;
#[doc(hidden)]
pub mod __private;
#[cfg(feature = "authlete")]
pub mod authlete;
pub mod charset;
#[cfg(any(doc, doctest))]
#[doc = include_str!("coming_from.md")]
pub mod coming_from {}
mod de;
mod eq;
mod field;
#[cfg(feature = "rand")]
mod generate;
mod newtype;
mod policy;
pub mod presets;
mod redact;
mod rule;
mod ser;
#[cfg(feature = "testing")]
pub mod testing;
mod unvalidated;
mod validated;
mod violation;
mod wipe;

pub use charset::CharSet;
pub use field::Field;
#[cfg(feature = "rand")]
pub use generate::GenerateError;
pub use rule::{Check, Grammar, Policy, Require, Rule, Rules};
pub use secrecy::{ExposeSecret, SecretString};
pub use secret_derive::ValidatedSecret;
pub use unvalidated::Unvalidated;
pub use validated::ValidatedSecret;
pub use violation::{Hint, Problem, Segment, Violation, Violations};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

/// An expression of the user's, which fails to parse in here and nowhere else.
#[doc(hidden)]
#[macro_export]
macro_rules! __expression {
    ($expression:expr) => {
        $expression
    };
}

/// `generate()` of a newtype, where the feature `rand` is on.
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
            /// A new value, uniform over all that the policy accepts, from the system's generator.
            ///
            /// # Panics
            ///
            /// If the system's generator fails.
            #[must_use]
            $visibility fn generate() -> Self {
                Self($crate::__private::Is::it($crate::__private::leaf_from_secret::<$field>(&$policy.generate())))
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
