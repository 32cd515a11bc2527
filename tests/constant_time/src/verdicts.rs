//! What returns a `Result` for a value that is accepted: it branches on the verdict, which is public, and on nothing else.
//!
//! A value that is refused is looked through for what is wrong with it. That is told anyway, and is not constant-time.

use std::hint::black_box;

use secret_core::{CharSet, ExposeSecret, Policy, SecretString, ValidatedSecret, presets};

use crate::memcheck::watch;
use crate::table::{Expected, Table};
use crate::texts::{lengths, right};

const POLICY: Policy = Policy::new().charset(CharSet::BASE64URL).min_len(8).prefix("sk_").deny(&["sk_changeme"]);

/// What most policies are, for which a field has a check of its own.
const SIMPLE: Policy = Policy::new().charset(CharSet::BASE64URL).min_len(8).max_len(120);

#[derive(ValidatedSecret)]
struct Newtype(#[secret(policy = POLICY)] SecretString);

#[derive(ValidatedSecret)]
struct Model {
    #[secret(policy = POLICY)]
    api_key: SecretString,
}

#[derive(ValidatedSecret)]
struct Simple {
    #[secret(policy = SIMPLE)]
    token: SecretString,
}

pub fn run(table: &mut Table) {
    for (name, policy) in presets::ALL {
        row(table, &format!("check: {name}"), policy, |policy, text| {
            watch(&[text], || black_box(policy).check(text).is_ok())
        });
    }
    row(table, "check: prefix and deny", &POLICY, |policy, text| {
        watch(&[text], || black_box(policy).check(text).is_ok())
    });
    row(table, "validate: a model", &POLICY, |_, text| {
        let model = Model { api_key: text.into() };
        watch(&[model.api_key.expose_secret()], || model.validate().is_ok())
    });
    row(table, "validate: a model, charset and lengths", &SIMPLE, |_, text| {
        let model = Simple { token: text.into() };
        watch(&[model.token.expose_secret()], || model.validate().is_ok())
    });
    row(table, "TryFrom<&str>: a newtype", &POLICY, |_, text| watch(&[text], || Newtype::try_from(text).is_ok()));
    row(table, "TryFrom<String>: a newtype", &POLICY, |_, text| {
        let owned = text.to_owned();
        // SAFETY: the newtype keeps the buffer, and is kept until the call is over. Only its address and length are used.
        let secret = unsafe { std::str::from_utf8_unchecked(std::slice::from_raw_parts(owned.as_ptr(), owned.len())) };
        let mut kept = None;
        watch(&[secret], || kept.insert(Newtype::try_from(owned)).is_ok())
    });
}

fn row(table: &mut Table, name: &str, policy: &Policy, call: fn(&Policy, &str) -> crate::memcheck::Watched) {
    let mut row = table.row(name, Expected::OneEach);
    for text in lengths().map(|len| right(policy, len)).filter(|text| policy.accepts(text)) {
        row.add(&call(policy, &text), true);
    }
    row.done(["accepted", "refused"]);
}
