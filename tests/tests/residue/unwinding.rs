//! A panic in somebody else's code, while a secret is on its way.

use std::collections::BTreeMap;
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};

use secret_core::{SecretString, ValidatedSecret};
use serde::de::{Deserialize, DeserializeOwned, Deserializer};

use super::auditor::{left, marker};

/// Cannot be parsed.
struct Panics;

impl<'de> Deserialize<'de> for Panics {
    fn deserialize<D: Deserializer<'de>>(_: D) -> Result<Self, D::Error> {
        panic!("on purpose")
    }
}

impl fmt::Debug for Panics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Panics")
    }
}

/// Panics at the end of a list, when the others are there.
fn no_angle(text: &str) -> Result<(), &'static str> {
    assert!(!text.ends_with('<'), "on purpose");
    Ok(())
}

macro_rules! models {
    ($($(#[$meta:meta])* $kind:ident $name:ident $body:tt)*) => {$(
        #[derive(ValidatedSecret)]
        #[allow(dead_code, reason = "never made")]
        $(#[$meta])*
        $kind $name $body
    )*};
}

models! {
    struct Sibling {
        #[secret(max_len = 24)]
        secret: String,
        #[secret(max_len = 24)]
        list: Vec<String>,
        count: Panics,
    }
    struct Flat {
        #[serde(flatten)]
        #[secret(nested)]
        inner: Inner,
        count: Panics,
    }
    struct Inner {
        #[secret(max_len = 24)]
        secret: String,
    }
    #[serde(untagged)]
    enum Untagged {
        A {
            #[secret(max_len = 24)]
            secret: String,
            count: Panics,
        },
    }
    enum External {
        A {
            #[secret(max_len = 24)]
            secret: String,
            count: Panics,
        },
    }
    struct List {
        #[secret(with = no_angle)]
        list: Vec<String>,
    }
    struct Map {
        #[secret(with = no_angle)]
        list: BTreeMap<u8, String>,
    }
}

#[derive(ValidatedSecret)]
struct Token(#[secret(with = no_angle)] SecretString);

#[derive(serde::Deserialize)]
#[allow(dead_code, reason = "never made")]
struct Naive {
    secret: String,
    count: Panics,
}

/// How many blocks are left by a `run` that panics.
#[track_caller]
fn unwound<T>(run: impl Fn() -> T) -> usize {
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let mut panicked = false;
    let found = left(|| panicked = catch_unwind(AssertUnwindSafe(|| drop(run()))).is_err());
    std::panic::set_hook(hook);
    assert!(panicked);
    found
}

fn parsed<T: DeserializeOwned>(json: &str) -> usize {
    unwound(|| serde_json::from_str::<T>(json).map(drop))
}

/// One test, because the panic hook belongs to the process.
#[test]
fn leaves_nothing() {
    let secret = marker();
    let model = format!(r#"{{"secret":"{secret}","list":["{secret}","{secret}"],"count":1}}"#);
    assert_eq!(parsed::<Sibling>(&model), 0);
    assert_eq!(parsed::<Flat>(&model), 0);
    assert_eq!(parsed::<Untagged>(&model), 0);
    assert_eq!(parsed::<External>(&format!(r#"{{"A":{model}}}"#)), 0);
    assert_eq!(parsed::<List>(&format!(r#"{{"list":["{secret}","{secret}","{secret}<"]}}"#)), 0);
    assert_eq!(parsed::<Map>(&format!(r#"{{"list":{{"1":"{secret}","2":"{secret}","3":"{secret}<"}}}}"#)), 0);
    assert_eq!(parsed::<Token>(&format!(r#""{secret}<""#)), 0);
    let angled = marker() + "<";
    assert_eq!(unwound(|| Token::try_from(angled.clone())), 0);
    assert_eq!(unwound(|| Token::try_from(angled.as_str())), 0);
    assert_eq!(parsed::<Naive>(&model) > 0, !crate::ALLOCATOR_WIPES);
}
