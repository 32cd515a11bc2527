//! A crate that denies every lint there is.
#![forbid(unsafe_code)]
#![deny(warnings, missing_docs, unused_qualifications, clippy::pedantic, clippy::nursery)]
#![deny(
    missing_debug_implementations,
    unused,
    unreachable_pub,
    unused_lifetimes,
    unused_import_braces,
    single_use_lifetimes,
    explicit_outlives_requirements,
    elided_lifetimes_in_paths,
    trivial_casts,
    trivial_numeric_casts,
    let_underscore_drop,
    variant_size_differences,
    non_ascii_idents,
    rust_2018_idioms,
    nonstandard_style,
    deprecated
)]
#![deny(
    clippy::allow_attributes_without_reason,
    clippy::absolute_paths,
    clippy::exhaustive_structs,
    clippy::exhaustive_enums,
    clippy::indexing_slicing,
    clippy::missing_inline_in_public_items,
    clippy::missing_trait_methods,
    clippy::multiple_inherent_impl,
    clippy::panic,
    clippy::pattern_type_mismatch,
    clippy::question_mark_used,
    clippy::shadow_reuse,
    clippy::shadow_same,
    clippy::shadow_unrelated,
    clippy::single_char_lifetime_names,
    clippy::str_to_string,
    clippy::undocumented_unsafe_blocks,
    clippy::unreachable,
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm
)]

extern crate alloc;

use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
use core::fmt::Debug;
use secret_core::{CharSet, Policy, SecretString, ValidatedSecret};

/// A policy.
pub const TOKEN: Policy = Policy::new().charset(CharSet::BASE64URL).max_len(86);

/// A named struct, with a deprecated field.
#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Login {
    /// Who.
    pub user: String,
    /// The old one.
    #[deprecated = "use `password`"]
    #[secret(max_len = 8)]
    pub pin: Option<String>,
    /// The old name.
    #[deprecated]
    #[serde(default)]
    pub nick: Option<String>,
    /// The password.
    #[secret(max_len = 8, require(lower))]
    pub password: SecretString,
    /// A tightened token.
    #[secret(policy = TOKEN, min_len = 2)]
    pub access_token: Option<Token>,
    /// Bytes.
    #[secret]
    pub seed: Vec<u8>,
    /// Others.
    #[secret(nested)]
    pub grants: BTreeMap<String, Grant>,
}

/// A newtype.
#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
pub struct Token(#[secret(policy = TOKEN)] SecretString);

/// An enum.
#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
#[serde(tag = "kind")]
#[non_exhaustive]
pub enum Grant {
    /// Nothing.
    None,
    /// A secret.
    #[non_exhaustive]
    Secret {
        /// The secret.
        #[secret(charset = "a-z")]
        client_secret: SecretString,
    },
    /// An old one.
    #[deprecated]
    #[non_exhaustive]
    Old {
        /// The secret.
        #[secret(charset = "a-z")]
        client_secret: SecretString,
    },
}

/// A borrowed model.
#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
#[non_exhaustive]
pub struct Borrowed<'input, T>
where
    T: Clone + Debug,
{
    /// The secret.
    #[secret(max_len = 8)]
    pub password: Cow<'input, str>,
    /// Something.
    #[serde(default)]
    pub label: T,
}

/// A flat model.
#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
#[non_exhaustive]
pub struct Flat {
    /// What it holds.
    #[serde(flatten)]
    #[secret(nested)]
    pub grant: Grant,
    /// A number.
    #[serde(default = "seven")]
    pub seven: u8,
    /// What may be left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[secret(max_len = 8)]
    pub pin: Option<SecretString>,
    /// What may be empty.
    #[serde(default, skip_serializing_if = "str::is_empty")]
    pub label: String,
}

const fn seven() -> u8 {
    7
}

/// A deprecated model.
#[deprecated]
#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
#[non_exhaustive]
pub struct Old {
    /// The secret.
    #[secret]
    pub password: SecretString,
}

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
struct Hidden {
    #[secret(max_len = 8)]
    password: SecretString,
}

#[derive(ValidatedSecret)]
struct HiddenToken(#[secret(max_len = 8)] SecretString);

/// Whether the private models take it.
#[must_use]
#[inline]
pub fn is_valid(password: &str) -> bool {
    Hidden { password: password.into() }.validate().is_ok() && HiddenToken::try_from(password).is_ok()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test")]
mod tests {
    use super::{Flat, is_valid};

    #[test]
    fn there_and_back() {
        let json = r#"{"kind":"Secret","client_secret":"abc","seven":7}"#;
        let flat: Flat = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&flat).unwrap(), json);
        assert!(is_valid("abcd") && !is_valid("123456789"));
    }
}
