//! For your own tests: [`assert_no_leak!`] shows that a type of yours keeps its secrets to itself.
//!
//! The derive keeps what it makes silent. It has no say in what you write beside it: a `Debug` from the standard library's
//! derive, a `Deserialize` of your own, a field that is a secret without being marked. One line in a test finds these:
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
mod sample;
mod subject;
mod surface;
mod watch;
mod wrong;

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::Debug;

use serde::de::DeserializeOwned;

use crate::Unvalidated;
use crate::context::Root;
use crate::policy::Policy;
use crate::validate::{ValidatedSecret, Validator};
use subject::Subject;

/// Fails when a secret of a type gets into a text.
///
/// A canary is put where the type has its secrets: a text that the rules accept and that occurs nowhere else. The document is
/// then parsed as it is and with everything wrong that can be: the secret as a number, a list, an object, cut off, with a
/// broken escape, given twice, too long, in another field's place, as an unknown field. No four bytes of the
/// canary may come out:
///
/// - of `{:?}` and `{:#?}` of a value that was parsed,
/// - of `{}`, `{:?}`, `{:#?}` and the `source` chain of an error, from `from_str`, `from_slice`, `from_reader` and `from_value` of
///   `serde_json`. These are also what `unwrap` and `expect` panic with.
///
/// What it takes depends on how much it can find out by itself:
///
/// | | for |
/// |---|---|
/// | `assert_no_leak!(LoginRequest)` | a type that derives [`ValidatedSecret`](macro@crate::ValidatedSecret): the document is made from the type, once for each variant of its enums |
/// | `assert_no_leak!(LoginRequest, r#"{"user": "alice", "password": "hunter2 and more"}"#)` | one that has `flatten`, `tag`, `untagged` or `alias`, or a field that not every text or number is good for, such as a URL. Any valid document will do: where the secrets are, the derive knows |
/// | `assert_no_leak!(Session, r#"{"id": 7, "key": "Zq8WxK3vJ5nB7mT2"}"#, "/key")` | any type with `Debug` and `Deserialize`. The secrets are at these JSON pointers, and should not look like ordinary words |
///
/// # Panics
///
/// When a secret is seen. The message names the surface and the place, and not the secret:
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
/// Also when there is nothing to look for: the type has no secret that is text, no document could be made, the document that
/// was given is not valid, or a secret is too short to be told from chance (less than three bytes).
///
/// # Limits
///
/// JSON only. Secrets that are no text (`#[secret(wipe)] key: [u8; 32]`) are not looked for. A type that borrows from its input has
/// to be tested as one that owns.
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

/// A secret that a value holds, and a policy that it has to keep.
type Held = (String, Option<Policy>);

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
        let subject = Subject::new(name, document).marked(&held(&value.0)).with_canaries();
        assert!(
            subject.is_accepted::<T>(),
            "`{name}` accepts no document made from it alone: give a valid one, `assert_no_leak!({name}, r#\"{{..}}\"#)`"
        );
        secrets += subject.check::<T>();
        (variant, variants) = (variant + 1, count);
    }
    assert!(secrets > 0, "`{name}` holds no secret that is text: mark one with `#[secret]`, or name its place");
}

/// `assert_no_leak!(Type, sample)`
#[doc(hidden)]
#[track_caller]
pub fn no_leak_by_sample<T: ValidatedSecret + DeserializeOwned + Debug>(name: &str, sample: &str) {
    let (subject, value) = Subject::read::<T>(name, sample);
    let given = subject.marked(&held(&value));
    let canaries = given.clone().with_canaries();
    // A `Deserialize` of the user's own may know rules that no policy tells.
    let subject = if canaries.is_accepted::<T>() { canaries } else { given };
    assert!(
        subject.check::<T>() > 0,
        "the sample of `{name}` holds no secret that is text: mark one with `#[secret]`, or name its place"
    );
}

/// `assert_no_leak!(Type, sample, pointer, ..)`
#[doc(hidden)]
#[track_caller]
pub fn no_leak_at<T: DeserializeOwned + Debug>(name: &str, sample: &str, pointers: &[&str]) {
    let (subject, _) = Subject::read::<T>(name, sample);
    subject.at(pointers).check::<T>();
}

/// Every secret text in a value, as the walk over its rules sees them.
fn held<T: ValidatedSecret>(value: &T) -> Vec<Held> {
    let validator = Validator::collecting();
    value.validate_fields(&Root::validating(&validator).enforcing());
    validator.collected()
}
