//! The guard against forgotten secret fields, on a table of real names. Both are the derive's own: its source is
//! included, since a macro crate exports nothing else.

#![allow(dead_code, reason = "that the models compile is the test")]

use std::marker::PhantomData;

use secret_core::{SecretString, ValidatedSecret};

use crate::derive;

/// Defines a model with these fields, and their names as a list.
macro_rules! model {
    ($model:ident, $names:ident: $($name:ident)*) => {
        #[derive(ValidatedSecret)]
        struct $model {
            #[secret]
            password: SecretString,
            $($name: u64,)*
        }

        const $names: &[&str] = &[$(stringify!($name)),*];
    };
}

// That this compiles is the test: the derive refuses a field that trips the guard.
model! {
    Harmless, HARMLESS:
    allow_password api_key_id api_version author bypass cache_key cancellation_token client_id client_secret_expires_at
    completion_tokens continuation_token credential_type expires_in foreign_key has_password idempotency_key is_secret key
    key_id max_password_length max_tokens min_tokens monkey next_page_token page_token partition_key passenger
    password_changed_at password_expires_at password_length password_policy password_required primary_key private_key_path
    prompt_tokens public_key publishable_key requires_password routing_key secret_arn secret_count secret_id secret_name
    secret_version secretary sort_key token_address token_count token_endpoint token_expires_in token_limit token_type
    token_type_hint token_url tokenizer total_tokens username
}

#[test]
fn harmless_names_need_no_mark() {
    assert!(HARMLESS.len() >= 40);
    for name in HARMLESS {
        assert!(!derive::secret_names::names_a_secret(name), "{name}");
    }
    let fields = Harmless::FIELDS;
    assert_eq!(fields.iter().map(secret_core::Field::name).collect::<Vec<_>>(), ["password"]);
}

/// The two ways out of the guard.
#[derive(ValidatedSecret)]
struct Marked {
    #[secret]
    api_key: SecretString,
    #[secret(skip)]
    db_password: u64,
}

#[test]
fn a_skipped_field_is_shown() {
    let marked = Marked { api_key: "abc".into(), db_password: 7 };
    assert_eq!(format!("{marked:?}"), "Marked { api_key: [REDACTED], db_password: 7 }");
    assert!(derive::secret_names::names_a_secret("api_key") && derive::secret_names::names_a_secret("db_password"));
}

/// Names of secrets on types whose values tell nothing. That this compiles is the test.
#[derive(ValidatedSecret)]
struct TellsNothing<T> {
    #[secret]
    value: SecretString,
    password: bool,
    client_secret: Option<bool>,
    token: (),
    api_key: PhantomData<T>,
    private_key: Option<PhantomData<fn() -> T>>,
}

#[test]
fn a_type_that_tells_nothing_needs_no_mark() {
    let model = TellsNothing::<String> {
        value: "abc".into(),
        password: true,
        client_secret: None,
        token: (),
        api_key: PhantomData,
        private_key: None,
    };
    let shown = format!("{model:?}");
    assert!(
        shown.starts_with("TellsNothing { value: [REDACTED], password: true, client_secret: None, token: (),"),
        "{shown}"
    );
    // The control: with types that tell something, each of these names trips the guard.
    for name in ["password", "client_secret", "token", "api_key", "private_key"] {
        assert!(derive::secret_names::names_a_secret(name), "{name}");
    }
}
