//! What a program says that dies of it.

use std::panic::{UnwindSafe, catch_unwind, set_hook, take_hook};

use secret_core::{Policy, Unvalidated, ValidatedSecret, Violations};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::canary::{CANARY, leaks};
use super::control::Naive;
use super::documents::documents;
use super::shapes::{External, Flat, Loose, Newtype, Strict, Untagged};

const POLICY: Policy = Policy::new().max_len(4);

/// The two steps of a server that answers with every violation.
fn later<T: ValidatedSecret>(document: &Value) -> Result<T, Violations>
where
    Unvalidated<T>: DeserializeOwned,
{
    serde_json::from_value::<Unvalidated<T>>(document.clone()).unwrap().validate()
}

fn message(run: impl FnOnce() + UnwindSafe) -> Option<String> {
    let payload = catch_unwind(run).err()?;
    let text = payload.downcast_ref::<String>().cloned();
    Some(text.or_else(|| payload.downcast_ref::<&str>().map(|text| (*text).to_owned())).expect("a text"))
}

/// The hook belongs to the whole process, so this is one test.
#[test]
fn panics_are_silent() {
    let hook = take_hook();
    set_hook(Box::new(|_| {}));
    let (mut panics, mut caught) = (0, 0);
    for document in documents() {
        let text = &document.to_string();
        for said in [
            message(|| drop(serde_json::from_str::<Strict>(text).unwrap())),
            message(|| drop(serde_json::from_str::<Strict>(text).expect("a request"))),
            message(|| drop(serde_json::from_str::<Loose>(text).unwrap_err())),
            message(|| drop(serde_json::from_str::<Loose>(text).expect_err("no request"))),
            message(|| drop(serde_json::from_str::<External>(text).unwrap())),
            message(|| drop(Newtype::try_from(CANARY).unwrap())),
            message(|| drop(CANARY.parse::<Newtype>().expect("a secret"))),
            message(|| drop(Newtype::try_from(CANARY.to_owned()).unwrap())),
            message(|| POLICY.check(CANARY).expect("a secret")),
            message(|| POLICY.assert_valid(CANARY)),
            message(|| drop(later::<Strict>(&document).unwrap())),
            message(|| drop(later::<Loose>(&document).unwrap_err())),
            message(|| drop(serde_urlencoded::from_str::<Strict>(&format!("secret={CANARY}")).unwrap())),
            message(|| drop(serde_yaml_ng::from_value::<Flat>(serde_yaml_ng::to_value(&document).unwrap()).unwrap())),
            message(|| drop(rmp_serde::from_slice::<Untagged>(&rmp_serde::to_vec(&document).unwrap()).unwrap())),
        ] {
            panics += usize::from(said.is_some());
            assert_eq!(said.as_deref().and_then(leaks), None, "{document}");
        }
        let naive = message(|| drop(serde_json::from_str::<Naive>(text).unwrap()));
        caught += usize::from(naive.as_deref().and_then(leaks).is_some());
    }
    set_hook(hook);
    assert!(panics > 1000, "{panics}");
    assert!(caught > 50, "{caught}");
}
