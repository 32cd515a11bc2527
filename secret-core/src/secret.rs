//! Secret fields: the types that can hold a secret, and the description that the derive generates.

// A target without atomic pointers has no `Arc`.
#[cfg(target_has_atomic = "ptr")]
mod arc;
pub mod compare;
mod containers;
pub mod redact;
mod text;
pub mod type_errors;
mod u8;
pub mod wipe;

use crate::context::FieldContext;
use crate::policy::Policy;
use crate::violation::Segment;

pub(crate) use text::FromInput;
pub use text::OwnedText;

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

    /// Returns the field's name in Rust (`client_secret`), or its index in a tuple struct (`0`).
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Returns the field's serialized name (`clientSecret`), after serde's `rename` and `rename_all`.
    ///
    /// Empty for a field without a serialized name: a newtype's text, an element of a tuple, a flattened model.
    #[must_use]
    pub const fn wire_name(&self) -> &'static str {
        match self.path {
            [.., Segment::Field(name)] => name,
            _ => "",
        }
    }

    /// Returns the rules of the field; `None` for a field without rules and for a `nested` one.
    #[must_use]
    pub const fn policy(&self) -> Option<&Policy> {
        self.policy.as_ref()
    }

    /// Returns the path from the model to the field, in serialized names.
    #[must_use]
    pub const fn path(&self) -> &'static [Segment] {
        self.path
    }
}

/// A type that a field marked `#[secret]` may have: a text, a derived type, or a container of these.
///
/// This crate and the derive implement it. Its items are private to the derive.
///
/// `Type` is the type itself, here and in the traits like this one: `type_errors.rs` explains why.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a secret field",
    label = "not a type that can be validated and wiped",
    note = "a secret field is a `SecretString`, `String`, `Box<str>`, `Zeroizing<String>`, `Arc<SecretString>`, a type that derives `ValidatedSecret`, bytes in a `Vec<u8>`, or one of these in an `Option`, a `Vec`, a `Box` or the values of a map",
    note = "for another type that implements `Zeroize` write `#[secret(wipe)]`; for a field that is not a secret, `#[secret(skip)]`"
)]
pub trait SecretField {
    #[doc(hidden)]
    type Type;

    /// Checks every text inside against the rules of the context.
    #[doc(hidden)]
    fn validate_fields(&self, context: &FieldContext<'_>);

    /// Wipes whatever does not wipe itself on drop.
    #[doc(hidden)]
    fn wipe(&mut self) {}
}

/// A type that holds text, to which rules such as `max_len` can apply.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a text type: `charset`, `max_len` and the other rules do not apply",
    label = "not a text type",
    note = "rules apply to `SecretString`, `String`, `Box<str>`, `Zeroizing<String>`, `&str`, `Cow<str>`, `Arc<SecretString>`, a derived newtype, and to each of these in an `Option`, a `Vec`, a `Box` or the values of a map",
    note = "for a model that derives `ValidatedSecret` write `#[secret(nested)]`; for another type that implements `Zeroize`, `#[secret(wipe)]` without rules"
)]
pub trait Text: SecretField {
    #[doc(hidden)]
    type Type;
}

/// A type that wipes its secret on drop, so that the struct around it needs no `Drop` of its own.
///
/// Derived models implement zeroize's `ZeroizeOnDrop` as well, unless they borrow. This trait exists beside it for two reasons:
/// the compiler can explain a type that does not implement it, and `Box`, `Arc`, the maps and `&str` are types of the standard
/// library, for which only zeroize could implement `ZeroizeOnDrop`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not wipe itself when it is dropped",
    label = "this would leave the secret in freed memory",
    note = "write `SecretString`; or write `String`, `Box<str>`, `Cow<str>` or `Vec<u8>` in the field itself: the derive wipes them, but cannot see them behind an alias"
)]
pub trait WipedOnDrop {
    #[doc(hidden)]
    type Type;
}
