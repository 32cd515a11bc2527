//! Secret fields that are validated on parse, redacted in output and wiped on drop.
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
//! Write the rule once, on the field; the derive generates parsing, validation, redaction, wiping and, on request, comparison.
//!
//! | to | see |
//! |---|---|
//! | put rules on fields | [the derive](macro@ValidatedSecret) and [the rules](#rules) |
//! | write a rule once for many models | [`Policy`], [newtypes](#newtypes), and the [`presets`] of well-known secrets |
//! | report every violation | [`Unvalidated`], [`Violations`], [`Problem`] |
//! | generate a secret | `Policy::generate`, with the feature `rand` |
//! | test that your own types never print their secrets | `testing::assert_no_leak!`, with the feature `testing` |
//! | translate attributes of another crate | [`coming_from`] |
//! | use the models of an API | [`authlete`] |
//!
//! # What the derive gives
//!
//! - [`trait ValidatedSecret`](trait@ValidatedSecret): [`validate`](ValidatedSecret::validate) returns every violation,
//!   [`validated`](ValidatedSecret::validated) returns the value or rejects it, [`FIELDS`](ValidatedSecret::FIELDS) holds the
//!   rules as data.
//! - `Deserialize`, which parses and validates. Its errors never quote the input. `#[secret(skip(Deserialize))]` turns it off.
//! - `Debug`, which prints a secret field as `[REDACTED]` and the others as usual. `#[secret(skip(Debug))]` turns it off.
//! - Wiping. [`SecretString`], `Zeroizing` and newtypes wipe themselves, so that you can move fields out of a struct with only such
//!   secrets. A generated `Drop` wipes a plain `String`, `Box<str>` or `Vec<u8>`; for a type of another crate that implements
//!   `Zeroize`, write `#[secret(wipe)]`. Models without lifetimes implement zeroize's `ZeroizeOnDrop`.
//! - `#[secret(derive(Serialize))]`: writes the real value.
//! - `#[secret(derive(Eq))]`: `PartialEq`, `Eq` and `subtle::ConstantTimeEq`, in constant time for the secrets.
//!
//! Anything that exposes the secret is opt-in. For `Clone`, use the standard library's derive. The derive never implements
//! `Display`, `Deref` or `Copy`.
//!
//! If you reach the crate by another path, name it: `#[secret(crate = ::my_sdk::secret_core)]`.
//!
//! # Rules
//!
//! | key | meaning |
//! |---|---|
//! | `charset = "A-Za-z0-9_-"` | the characters allowed: a regex class without the brackets, ASCII only, `-` is literal when first or last, `\\` escapes; or a `const` expression of type [`CharSet`]. Applies to the whole string; no anchors needed |
//! | `len`, `min_len`, `max_len` | length in Unicode scalar values, as JSON Schema counts. `min_len` defaults to 1 |
//! | `max_bytes` | length in bytes of UTF-8 |
//! | `prefix = "sk_live_"` | required prefix; counts towards the length |
//! | `suffix = "_v1"` | required suffix; counts towards the length and does not overlap the prefix |
//! | `require(upper, lower, digit, symbol)` | at least one of each |
//! | `no_control` | no control characters: neither C0 (NUL, line breaks) nor U+007F nor C1 |
//! | `deny = ["changeme"]` | rejected values; [`Policy::ALWAYS_REFUSED`] are always rejected |
//! | `min_entropy = 128` | minimum entropy, in bits, of the weakest string that the other rules accept; checked at compile time |
//! | `with = path` | a custom function [`fn(&str) -> Result<(), &'static str>`](Check) |
//! | `policy = CLIENT_SECRET` | start from a [`Policy`]; further keys may only tighten it |
//! | `nested` | the field's type itself derives [`ValidatedSecret`](macro@ValidatedSecret) |
//! | `wipe` | wipes a field whose type does not wipe itself, by its `Zeroize` |
//! | none: `#[secret]` | no validation; redaction and wiping only |
//! | `skip` | not a secret, whatever its name says |
//!
//! Rules apply inside `Option`, `Vec`, `Box`, `Arc` and the values of maps. [A table](Violation) lists the message of each
//! rule. Contradictory rules do not compile.
//!
//! A field that is named like a secret (`password`, `api_key`, `client_secret`, ..) and has no `#[secret]` does not compile, so
//! that a forgotten attribute cannot leak a secret.
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
//! Every value of a one-field tuple struct is valid. The derive implements `TryFrom<String>`, `TryFrom<&str>`, `FromStr`,
//! [`ExposeSecret`], `POLICY` and, with the feature `rand`, `generate`. Use a newtype in any struct, derived or not.
//!
//! # Guarantees
//!
//! 1. **Valid.** Outside the defining module, safe code cannot obtain an invalid value by parsing or conversion.
//! 2. **Redacted.** No byte of a secret, accepted or rejected, appears in `Debug`, `Display`, an error's text or source, a panic
//!    message or serde's errors, whatever the shape of the input.
//! 3. **Wiped.** This crate never frees memory that still holds the secret, whether the value was accepted, rejected or half
//!    read.
//! 4. **Constant time.** Validating a secret of a given length, and comparing two secrets, takes no branch and no index that
//!    depends on their bytes.
//! 5. **Safe.** No unsafe code, and no panic on any input.
//!
//! # Limits
//!
//! - The caller owns the input buffer and whatever [`expose_secret`](ExposeSecret::expose_secret) returns.
//! - Formats make copies of their own: serde_json copies strings with escapes, and everything that it reads from a reader. A wiping
//!   allocator, such as `zeroizing-alloc`, closes that. toml and some YAML readers print the source line in their errors.
//! - Public fields can be changed by hand; only `validate` checks such a value.
//! - The length of a secret and the verdict on it are public. The slow path that lists violations runs on rejected values only and
//!   does not run in constant time. Neither does a custom `with` function.
//! - Registers, stack copies made by the compiler, swap and core dumps are out of reach. `mem::forget` and aborts prevent wiping.
//!
//! # Features
//!
//! | feature | default | |
//! |---|---|---|
//! | `std` | yes | `HashMap` fields; without it the crate is `no_std` + `alloc` |
//! | `authlete` | yes | [`authlete`]: the models of the Authlete API |
//! | `rand` | | `generate()`: new secrets, uniform over a policy, from the system's generator |
//! | `simd` | | checks charsets with AVX2 on an x86-64 that has it; needs Rust 1.89 |
//! | `testing` | | `testing::assert_no_leak!`: asserts that a planted canary never appears in `Debug` or error output |
#![forbid(unsafe_code)]
#![no_std]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

// The derive imports this name from the path in `#[secret(crate = ..)]`: no other crate has it.
#[doc(hidden)]
pub extern crate self as __secret_core;
// What files of tests/ that the unit tests include call the crate.
#[cfg(test)]
extern crate self as secret_core;
#[doc(hidden)]
pub mod __private;
#[cfg(feature = "authlete")]
pub mod authlete;
pub mod charset;
#[cfg(any(doc, doctest))]
#[doc = include_str!("coming_from.md")]
pub mod coming_from {}
mod context;
mod de;
#[cfg(feature = "rand")]
mod generate;
mod newtype;
mod policy;
pub mod presets;
mod rule;
mod secret;
mod ser;
#[cfg(feature = "testing")]
pub mod testing;
mod unvalidated;
mod validate;
mod violation;

pub use charset::CharSet;
#[cfg(feature = "rand")]
pub use generate::GenerateError;
pub use rule::{Check, Grammar, Policy, Require, Rule, Rules};
pub use secrecy::{ExposeSecret, SecretString};
pub use secret::Field;
pub use secret_derive::ValidatedSecret;
pub use unvalidated::Unvalidated;
pub use validate::ValidatedSecret;
pub use violation::{Hint, Problem, Segment, Violation, Violations};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
