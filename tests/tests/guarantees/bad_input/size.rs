//! Megabytes where 86 letters belong.

use std::fmt;

use secret_core::{SecretString, Unvalidated, ValidatedSecret};
use serde::de::{DeserializeOwned, Deserializer, Error, Visitor};

use super::{Login, Request, refused};
use crate::counting::allocated;

const MIB: usize = 1 << 20;

/// An error with its text, and the list of violations that it is made of.
const LITTLE: usize = 4096;

const TOO_LONG: &str = "clientSecret: must be at most 86 characters";

fn document(secret: &str) -> String {
    format!(r#"{{"clientSecret":"{secret}"}}"#)
}

/// Refused for its length, and not copied on the way there.
#[track_caller]
fn is_not_copied<T: fmt::Debug, E: fmt::Display>(start: &str, parse: impl FnOnce() -> Result<T, E>) {
    let (result, bytes) = allocated(parse);
    assert!(bytes < LITTLE, "{bytes} bytes");
    let text = refused(result);
    assert!(text.starts_with(start), "{text}");
}

macro_rules! shapes {
    ($($(#[$meta:meta])* $kind:ident $name:ident $body:tt)*) => {$(
        #[derive(ValidatedSecret)]
        #[allow(dead_code, reason = "parsed and refused")]
        $(#[$meta])*
        $kind $name $body
    )*};
}

shapes! {
    #[serde(rename_all = "camelCase")]
    struct Plain {
        #[secret(charset = "A-Za-z0-9_-", max_len = 86)]
        client_secret: Option<String>,
    }
    #[serde(rename_all = "camelCase")]
    struct Nested {
        #[secret(nested)]
        client_secret: Newtype,
    }
    struct Flat {
        #[serde(flatten)]
        #[secret(nested)]
        inner: Request,
    }
    #[serde(rename_all_fields = "camelCase", tag = "kind")]
    enum Tagged {
        A {
            #[secret(charset = "A-Za-z0-9_-", max_len = 86)]
            client_secret: Box<str>,
        },
    }
}

#[derive(ValidatedSecret)]
struct Newtype(#[secret(charset = "A-Za-z0-9_-", max_len = 86)] SecretString);

fn every_source<T: DeserializeOwned + fmt::Debug>(json: &str) {
    is_not_copied(TOO_LONG, || serde_json::from_str::<T>(json));
    is_not_copied(TOO_LONG, || serde_json::from_slice::<T>(json.as_bytes()));
}

#[test]
fn sixty_four_mebibytes() {
    let json = document(&"a".repeat(64 * MIB));
    every_source::<Request>(&json);
}

#[test]
fn one_mebibyte_in_every_shape() {
    let json = document(&"a".repeat(MIB));
    every_source::<Request>(&json);
    every_source::<Plain>(&json);
    every_source::<Nested>(&json);
    every_source::<Flat>(&json);
    let tagged = json.replacen('{', r#"{"kind":"A","#, 1);
    is_not_copied(TOO_LONG, || serde_json::from_str::<Tagged>(&tagged));
    // Of characters that are not allowed, too: the length is looked at first.
    let wrong = document(&"<".repeat(MIB));
    is_not_copied(TOO_LONG, || serde_json::from_str::<Request>(&wrong));
    // Where every text is allowed, and a character has four bytes.
    let wide = format!(r#"{{"password":"{}"}}"#, "😀".repeat(MIB / 4));
    is_not_copied("password: must be at most 20 characters", || serde_json::from_str::<Login>(&wide));
}

#[test]
fn other_formats_and_conversions() {
    let long = "a".repeat(MIB);
    let form = format!("clientSecret={long}");
    is_not_copied(TOO_LONG, || serde_urlencoded::from_str::<Request>(&form));
    let bytes = postcard::to_allocvec(&long).unwrap();
    // postcard keeps no text of an error.
    is_not_copied("", || postcard::from_bytes::<Request>(&bytes));
    is_not_copied("must be at most 86 characters", || Newtype::try_from(&*long));
    is_not_copied("must be at most 86 characters", || long.parse::<Newtype>());
    let owned = long.clone();
    is_not_copied("must be at most 86 characters", move || Newtype::try_from(owned));
}

/// `Unvalidated` has to keep what it is yet to judge: one copy, in a buffer of its exact size.
#[test]
fn unvalidated_copies_once() {
    let json = document(&"a".repeat(MIB));
    let (result, bytes) = allocated(|| serde_json::from_str::<Unvalidated<Request>>(&json).unwrap().validate());
    assert!((MIB..MIB + LITTLE).contains(&bytes), "{bytes} bytes");
    assert_eq!(refused(result), TOO_LONG);
}

/// A text that is dropped as it comes: what the format itself allocates.
#[derive(Debug, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(dead_code)]
struct Sink {
    #[serde(deserialize_with = "drop_text")]
    client_secret: (),
}

fn drop_text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(), D::Error> {
    struct Drops;
    impl Visitor<'_> for Drops {
        type Value = ();
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a text")
        }
        fn visit_str<E: Error>(self, _: &str) -> Result<(), E> {
            Err(E::custom("refused"))
        }
    }
    deserializer.deserialize_str(Drops)
}

/// A reader, and a text with escapes, go through a buffer of the format's own. Nothing comes on top of it.
#[test]
fn no_more_than_the_format_takes() {
    let long = "a".repeat(MIB);
    let (plain, escaped) = (document(&long), document(&format!("\\u0061{long}")));
    let reader = |json: &str| {
        let (sink, least) = allocated(|| serde_json::from_reader::<_, Sink>(json.as_bytes()));
        let (ours, bytes) = allocated(|| serde_json::from_reader::<_, Request>(json.as_bytes()));
        (refused(sink), least, refused(ours), bytes)
    };
    let text = |json: &str| {
        let (sink, least) = allocated(|| serde_json::from_str::<Sink>(json));
        let (ours, bytes) = allocated(|| serde_json::from_str::<Request>(json));
        (refused(sink), least, refused(ours), bytes)
    };
    for (_, least, error, bytes) in [reader(&plain), reader(&escaped), text(&escaped)] {
        assert!(least >= MIB, "no buffer at all: {least} bytes");
        assert!(bytes < least + LITTLE, "{bytes} bytes, where the format takes {least}");
        assert!(error.starts_with(TOO_LONG), "{error}");
    }
}

/// A `String` from serde's derive, checked afterwards: the copy is seen.
#[test]
fn the_control_is_caught() {
    #[derive(Debug, serde::Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Naive {
        client_secret: String,
    }
    let json = document(&"a".repeat(MIB));
    let (naive, bytes) = allocated(|| serde_json::from_str::<Naive>(&json).unwrap());
    assert!(bytes >= MIB && naive.client_secret.len() == MIB, "{bytes} bytes");
}
