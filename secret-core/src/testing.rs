//! Test helpers: [`assert_no_leak!`] asserts that a type of yours never prints its secrets.
//!
//! The derive redacts the code that it generates. It cannot see what you write yourself: a `Debug` from the standard library's
//! derive, a hand-written `Deserialize`, a secret field without `#[secret]`. One line in a test finds these:
//!
//! ```
//! use secret_core::testing::assert_no_leak;
//! use secret_core::{SecretString, ValidatedSecret};
//!
//! #[derive(ValidatedSecret)]
//! struct LoginRequest {
//!     user: String,
//!     #[secret(min_len = 8)]
//!     password: SecretString,
//! }
//!
//! assert_no_leak!(LoginRequest);
//! ```

mod canary;
mod fixture;
mod leak_scan;
mod mutations;
mod outputs;
mod sample;

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::Debug;

use serde::de::DeserializeOwned;

use crate::Unvalidated;
use crate::context::Root;
use crate::policy::Policy;
use crate::validate::{ValidatedSecret, Validator};
use fixture::Fixture;

/// Asserts that a planted canary never appears in `Debug` or error output.
///
/// Plants a canary in each secret of the type: a text that the rules accept and that occurs nowhere else. Then parses the
/// document as it is, and with every mutation: the secret as a number, a list, an object, cut off, with a broken escape,
/// duplicated, too long, in the place of another field, as an unknown field. No four bytes of the canary may appear in:
///
/// - `{:?}` and `{:#?}` of a parsed value,
/// - `{}`, `{:?}`, `{:#?}` and the `source` chain of an error from `serde_json`'s `from_str`, `from_slice`, `from_reader` and
///   `from_value`. `unwrap` and `expect` panic with these texts.
///
/// The arguments depend on the type:
///
/// | call | for |
/// |---|---|
/// | `assert_no_leak!(LoginRequest)` | a type that derives [`ValidatedSecret`](macro@crate::ValidatedSecret): generates one document for each variant of its enums |
/// | `assert_no_leak!(LoginRequest, r#"{"user": "alice", "password": "hunter2 and more"}"#)` | a derived type with `flatten`, `tag`, `untagged` or `alias`, or with a field of a special format, such as a URL. Any valid document will do; the derive finds the secrets in it |
/// | `assert_no_leak!(Session, r#"{"id": 7, "key": "Zq8WxK3vJ5nB7mT2"}"#, "/key")` | any type with `Debug` and `Deserialize`. The JSON pointers locate the secrets, which should not look like ordinary words |
///
/// # Panics
///
/// Panics if an output contains a secret. The message names the output and the field, never the secret:
///
/// ```should_panic
/// use secret_core::ValidatedSecret;
/// use secret_core::testing::assert_no_leak;
///
/// #[derive(Debug, ValidatedSecret)]
/// #[secret(skip(Debug))] // the standard library's derive instead
/// struct LoginRequest {
///     #[secret]
///     password: String,
/// }
///
/// // `LoginRequest` leaks the secret at `/password`: `{:?}` of the value shows it (..)
/// assert_no_leak!(LoginRequest);
/// ```
///
/// Also panics if the test cannot find a leak: the type has no secret text, no document could be generated, the given
/// document is invalid, or a secret is shorter than three bytes.
///
/// # Limits
///
/// Tests JSON only, and only secrets that are text: it does not look for `#[secret(wipe)] key: [u8; 32]`. Cannot test a type
/// that borrows from its input.
#[doc(hidden)]
#[macro_export]
macro_rules! __assert_no_leak {
    ($type:ty $(,)?) => {
        $crate::testing::no_leak_by_type::<$type>($crate::__private::stringify!($type))
    };
    ($type:ty, $sample:expr $(,)?) => {
        $crate::testing::no_leak_by_sample::<$type>($crate::__private::stringify!($type), $sample)
    };
    ($type:ty, $sample:expr, $($pointer:expr),+ $(,)?) => {
        $crate::testing::no_leak_at::<$type>($crate::__private::stringify!($type), $sample, &[$($pointer),+])
    };
}

#[doc(inline)]
pub use crate::__assert_no_leak as assert_no_leak;

/// A secret text of a value, and the policy that it follows.
type SecretText = (String, Option<Policy>);

/// `assert_no_leak!(Type)`
#[doc(hidden)]
#[track_caller]
pub fn no_leak_by_type<T>(name: &str)
where
    T: ValidatedSecret + DeserializeOwned + Debug,
    Unvalidated<T>: DeserializeOwned,
{
    let mut variant = 0;
    let mut variants = 1;
    let mut secrets = 0;
    while variant < variants {
        let (made, count) = sample::make::<Unvalidated<T>>(variant);
        let Ok((value, document)) = made else {
            panic!(
                "no document can be made from `{name}` alone: give a valid one, `assert_no_leak!({name}, r#\"{{..}}\"#)`"
            )
        };
        let fixture = Fixture::new(name, document).marked(&secret_texts(&value.0)).with_canaries();
        assert!(
            fixture.is_accepted::<T>(),
            "`{name}` accepts no document made from it alone: give a valid one, `assert_no_leak!({name}, r#\"{{..}}\"#)`"
        );
        secrets += fixture.check::<T>();
        (variant, variants) = (variant + 1, count);
    }
    assert!(secrets > 0, "`{name}` holds no secret that is text: mark one with `#[secret]`, or name its place");
}

/// `assert_no_leak!(Type, sample)`
#[doc(hidden)]
#[track_caller]
pub fn no_leak_by_sample<T: ValidatedSecret + DeserializeOwned + Debug>(name: &str, sample: &str) {
    let (fixture, value) = Fixture::read::<T>(name, sample);
    let given = fixture.marked(&secret_texts(&value));
    let canaries = given.clone().with_canaries();
    // A hand-written `Deserialize` may check more than the policies do.
    let fixture = if canaries.is_accepted::<T>() { canaries } else { given };
    assert!(
        fixture.check::<T>() > 0,
        "the sample of `{name}` holds no secret that is text: mark one with `#[secret]`, or name its place"
    );
}

/// `assert_no_leak!(Type, sample, pointer, ..)`
#[doc(hidden)]
#[track_caller]
pub fn no_leak_at<T: DeserializeOwned + Debug>(name: &str, sample: &str, pointers: &[&str]) {
    let (fixture, _) = Fixture::read::<T>(name, sample);
    fixture.at(pointers).check::<T>();
}

/// Returns every secret text in a value, with its policy.
fn secret_texts<T: ValidatedSecret>(value: &T) -> Vec<SecretText> {
    let validator = Validator::collecting();
    value.validate_fields(&Root::validating(&validator).enforcing());
    validator.collected()
}
