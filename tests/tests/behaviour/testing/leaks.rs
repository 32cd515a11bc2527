//! What leaks is caught, and the message says where and does not leak itself.

use std::fmt;
use std::panic::{catch_unwind, set_hook, take_hook};
use std::sync::Mutex;

use secret_core::testing::assert_no_leak;
use secret_core::{SecretString, ValidatedSecret};
use serde::de::Error;
use serde::{Deserialize, Deserializer};

const SECRET: &str = "Zq8WxK3vJ5nB7mT2";

/// What the assertion fails with.
pub fn failure(assertion: impl FnOnce() + std::panic::UnwindSafe) -> String {
    static HOOK: Mutex<()> = Mutex::new(());
    let guard = HOOK.lock();
    let hook = take_hook();
    set_hook(Box::new(|_| {}));
    let failed = catch_unwind(assertion);
    set_hook(hook);
    drop(guard);
    let payload = failed.expect_err("it passed");
    let message = payload.downcast_ref::<String>().cloned();
    message.or_else(|| payload.downcast_ref::<&str>().map(|text| (*text).to_owned())).expect("a text")
}

fn fails_with(start: &str, assertion: impl FnOnce() + std::panic::UnwindSafe) {
    let message = failure(assertion);
    assert!(message.starts_with(start), "{message}");
    assert!(!SECRET.as_bytes().windows(4).any(|window| message.as_bytes().windows(4).any(|part| part == window)));
}

/// The standard library's derive beside ours.
#[derive(Debug, ValidatedSecret)]
#[secret(skip(Debug))]
#[expect(dead_code)]
struct DerivedDebug {
    user: u8,
    #[secret(max_len = 20)]
    password: String,
}

#[test]
fn a_derived_debug() {
    fails_with(
        "`DerivedDebug` leaks the secret at `/password`: `{:?}` of the value shows it (as it should be). Let",
        || {
            assert_no_leak!(DerivedDebug);
        },
    );
    fails_with("`DerivedDebug` leaks the secret at `/password`: `{:?}` of the value", || {
        assert_no_leak!(DerivedDebug, r#"{"user": 1, "password": "Zq8WxK3vJ5nB7mT2"}"#);
    });
    // Inside of others, where a secret is only one of many.
    fails_with("`Vec<Option<DerivedDebug>>` leaks the secret at `/0/password`", || {
        assert_no_leak!(Vec<Option<DerivedDebug>>);
    });
}

/// Only the alternate form.
#[derive(ValidatedSecret)]
#[secret(skip(Debug))]
struct Alternate {
    #[secret(max_len = 20)]
    password: String,
}

impl fmt::Debug for Alternate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Four bytes of it.
        if f.alternate() { f.write_str(&self.password[3..7]) } else { f.write_str("Alternate") }
    }
}

#[test]
fn four_bytes_in_the_alternate_form() {
    fails_with("`Alternate` leaks the secret at `/password`: `{:#?}` of the value shows it", || {
        assert_no_leak!(Alternate);
    });
}

/// A `Deserialize` that quotes what it refuses.
#[derive(ValidatedSecret)]
#[secret(skip(Deserialize))]
struct Quotes(#[secret(max_len = 20)] SecretString);

impl<'de> Deserialize<'de> for Quotes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let refused = |_| D::Error::custom(format_args!("{text} is not a password"));
        Self::try_from(text.as_str()).map_err(refused)
    }
}

#[test]
fn an_error_that_quotes() {
    fails_with("`Quotes` leaks the secret at ``: the error of `serde_json::from_str` shows it (the secret", || {
        assert_no_leak!(Quotes, r#""Zq8WxK3vJ5nB7mT2""#);
    });
    // A sample that is refused would be quoted in the message.
    fails_with("the sample of `Quotes` is not accepted, and the error quotes it, so it is not shown", || {
        assert_no_leak!(Quotes, r#""Zq8WxK3vJ5nB7mT2Zq8WxK3vJ5nB7mT2""#);
    });
}

/// serde's own derive, which quotes what is in the wrong place, whatever it holds.
#[derive(Debug, Deserialize)]
#[expect(dead_code)]
struct Plain {
    count: u8,
    inner: Inner,
}

#[derive(ValidatedSecret)]
struct Inner {
    #[secret]
    token: SecretString,
}

#[test]
fn an_error_of_serde() {
    assert_no_leak!(Inner);
    let place = "`Plain` leaks the secret at `/inner/token`: the error of `serde_json::from_str` shows it (the secret";
    fails_with(place, || {
        assert_no_leak!(Plain, r#"{"count": 1, "inner": {"token": "Zq8WxK3vJ5nB7mT2"}}"#, "/inner/token")
    });
    // The list is the standard library's, and so is what it says when it is none.
    fails_with("`Vec<Inner>` leaks the secret at `/0/token`: the error of", || assert_no_leak!(Vec<Inner>));
}

#[test]
fn nothing_to_look_for() {
    fails_with("the sample of `Inner` is not JSON", || assert_no_leak!(Inner, "{"));
    fails_with("the sample of `Inner` is not accepted: missing field `token` at line 1 column 2", || {
        assert_no_leak!(Inner, "{}");
    });
    fails_with("the sample of `Inner` has no text at the JSON pointer `/key`", || {
        assert_no_leak!(Inner, r#"{"token": "Zq8WxK3vJ5nB7mT2"}"#, "/key");
    });
    fails_with("the secret at `/token` of `Inner` is too short or too common to look for", || {
        assert_no_leak!(Inner, r#"{"token": "Zq"}"#, "/token");
    });
    fails_with("`Opaque` holds no secret that is text", || assert_no_leak!(Opaque));
    fails_with("the sample of `Opaque` holds no secret that is text", || assert_no_leak!(Opaque, r#"{"key": [1, 2]}"#));
    fails_with("no document can be made from `Flat` alone: give a valid one", || assert_no_leak!(Flat));
    fails_with("no document can be made from `Alias` alone: give a valid one", || assert_no_leak!(Alias));
    fails_with("`Refuses` accepts no document made from it alone: give a valid one", || assert_no_leak!(Refuses));
}

#[derive(ValidatedSecret)]
struct Opaque {
    #[secret(wipe)]
    key: [u8; 2],
}

#[derive(ValidatedSecret)]
struct Flat {
    #[serde(flatten)]
    #[secret(nested)]
    inner: Inner,
}

#[derive(ValidatedSecret)]
struct Alias {
    #[serde(alias = "key")]
    #[secret]
    token: SecretString,
}

fn never(_: &str) -> Result<(), &'static str> {
    Err("is refused")
}

#[derive(ValidatedSecret)]
struct Refuses {
    #[secret(with = never)]
    token: SecretString,
}
