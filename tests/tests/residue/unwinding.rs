//! A panic in somebody else's code, while a secret is on its way.

use std::collections::BTreeMap;
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};
use std::sync::Once;

use secret_core::{SecretString, ValidatedSecret};
use serde::de::{Deserialize, DeserializeOwned, Deserializer};

use super::auditor::{caught, left, marker};

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
pub fn no_angle(text: &str) -> Result<(), &'static str> {
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

pub(super) use models;

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
    struct Skipped {
        #[serde(skip, default = "marker")]
        #[secret]
        text: String,
        #[serde(skip, default = "list")]
        #[secret]
        list: Vec<String>,
        #[serde(skip, default = "panics")]
        #[secret]
        secret: String,
    }
    struct SkippedInFront {
        #[serde(skip, default = "marker")]
        #[secret]
        text: String,
        #[serde(skip, default = "panics")]
        label: String,
    }
    struct Map {
        #[secret(with = no_angle)]
        map: BTreeMap<u8, String>,
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

/// Runs what panics, and says nothing about it.
fn unwound<T>(run: impl FnOnce() -> T) {
    assert!(catch_unwind(AssertUnwindSafe(|| drop(run()))).is_err());
}

fn list() -> Vec<String> {
    vec![marker()]
}

fn panics() -> String {
    panic!("on purpose")
}

fn parsed<T: DeserializeOwned>(json: &str) {
    unwound(|| serde_json::from_str::<T>(json));
}

/// Keeps panics that a test causes from being printed: a backtrace costs seconds where the allocator looks at every block.
pub fn without_messages() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let hook = take_hook();
        set_hook(Box::new(move |panic| {
            if panic.payload().downcast_ref::<&str>() != Some(&"on purpose") {
                hook(panic);
            }
        }));
    });
}

#[test]
fn leaves_nothing() {
    let secret = marker();
    let angled = marker() + "<";
    let model = format!(r#"{{"secret":"{secret}","list":["{secret}","{secret}"],"count":1}}"#);
    let variant = format!(r#"{{"A":{model}}}"#);
    let list = format!(r#"{{"list":["{secret}","{secret}","{secret}<"]}}"#);
    let map = format!(r#"{{"map":{{"1":"{secret}","2":"{secret}","3":"{secret}<"}}}}"#);
    let text = format!(r#""{secret}<""#);

    without_messages();
    let ours = [
        ("a field", left(|| parsed::<Sibling>(&model))),
        ("flatten", left(|| parsed::<Flat>(&model))),
        ("untagged", left(|| parsed::<Untagged>(&model))),
        ("a variant", left(|| parsed::<External>(&variant))),
        ("a list", left(|| parsed::<List>(&list))),
        ("a skipped field", left(|| parsed::<Skipped>("{}"))),
        ("a skipped field that is no secret", left(|| parsed::<SkippedInFront>("{}"))),
        ("a map", left(|| parsed::<Map>(&map))),
        ("a newtype", left(|| parsed::<Token>(&text))),
        ("TryFrom<String>", left(|| unwound(|| Token::try_from(angled.clone())))),
        ("TryFrom<&str>", left(|| unwound(|| Token::try_from(angled.as_str())))),
    ];
    let naive = caught(|| parsed::<Naive>(&model));

    assert_eq!(ours, ours.map(|(place, _)| (place, 0)));
    assert!(naive);
}
