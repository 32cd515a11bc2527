//! What a secret field is: the types that can hold one, and the description that the derive writes of it.

mod byte;
mod containers;
mod fit;
mod keys;
mod leaf;
// A target without atomic pointers has no `Arc`.
#[cfg(target_has_atomic = "ptr")]
mod shared;

use crate::policy::Policy;
use crate::validated::Inspector;
use crate::violation::Segment;

pub use fit::{Defaulted, In, Parse, Place, Same, Wipeable, WipeableParameter, Writable, asked};
pub use keys::{HashedKey, KeyOf, SortedKey};
pub(crate) use leaf::Handed;
pub use leaf::Leaf;

/// One marked field of a model, as data: see [`ValidatedSecret::FIELDS`](crate::ValidatedSecret::FIELDS).
#[derive(Debug, Clone, Copy)]
pub struct Field {
    name: &'static str,
    path: &'static [Segment],
    policy: Option<Policy>,
}

impl Field {
    #[doc(hidden)]
    #[must_use]
    pub const fn new(name: &'static str, path: &'static [Segment], policy: Option<Policy>) -> Self {
        let policy = match policy {
            Some(policy) => Some(policy.precomputed()),
            None => None,
        };
        Self { name, path, policy }
    }

    /// The field's name in Rust (`client_secret`); the index in a tuple struct (`0`).
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The field's name on the wire (`clientSecret`), as serde's `rename` and `rename_all` make it.
    ///
    /// Empty where the field has no name of its own there: a newtype's text, an element of a tuple, a flattened model.
    #[must_use]
    pub const fn wire_name(&self) -> &'static str {
        match self.path {
            [.., Segment::Field(name)] => name,
            _ => "",
        }
    }

    /// The rules of the field; `None` where it is protected without a rule, or `nested`.
    #[must_use]
    pub const fn policy(&self) -> Option<&Policy> {
        self.policy.as_ref()
    }

    /// The way from the model's root to the field, as the wire has it.
    #[must_use]
    pub const fn path(&self) -> &'static [Segment] {
        self.path
    }
}

/// A type that a field marked `#[secret]` may have: a text, a derived type, or a container of these.
///
/// Implemented by this crate and by the derive; the methods are the derive's own business.
///
/// This trait and the three like it have the type itself as their `It`. The derive writes `<Type as Text>::It` wherever it
/// speaks of a field's type: one that does not fit has no `It`, which the compiler says once, and then is silent about all that
/// would follow from it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a secret field",
    label = "not a text that can be checked and wiped",
    note = "secret fields are `SecretString`, `String`, `Box<str>`, `Zeroizing<String>`, `Arc<SecretString>`, a type that derives `ValidatedSecret`, bytes in a `Vec<u8>`, and `Option`, `Vec`, `Box`, map values of these",
    note = "for another type that implements `Zeroize` write `#[secret(wipe)]`; for one that is no secret, `#[secret(skip)]`"
)]
pub trait SecretField {
    #[doc(hidden)]
    type It;

    /// Shows every text inside to `at`, which holds it against `policy`.
    #[doc(hidden)]
    fn inspect(&self, policy: Option<&Policy>, at: &mut Inspector);

    /// Overwrites what does not overwrite itself when dropped.
    #[doc(hidden)]
    fn wipe(&mut self) {}
}

/// A type that holds text, which rules such as `max_len` can be about.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no text: `charset`, `max_len` and the other rules have nothing to check",
    label = "not a text type",
    note = "rules stand on `SecretString`, `String`, `Box<str>`, `Zeroizing<String>`, `&str`, `Cow<str>`, `Arc<SecretString>`, a derived newtype, and `Option`, `Vec`, `Box`, map values of these",
    note = "for a model that derives `ValidatedSecret` write `#[secret(nested)]`; for another type that implements `Zeroize`, `#[secret(wipe)]` without rules"
)]
pub trait Text: SecretField {
    #[doc(hidden)]
    type It;
}

/// A type that overwrites its secret when it is dropped, so that the struct around it needs no `Drop` of its own.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not wipe itself when it is dropped",
    label = "this would leave the secret in freed memory",
    note = "write `SecretString`; or write `String`, `Box<str>`, `Cow<str>` or `Vec<u8>` out in the field, as behind an alias the derive cannot see that it has to wipe them"
)]
pub trait SelfWiping {
    #[doc(hidden)]
    type It;
}
