//! From a string to a secret, without a format or by way of serde's own deserializers.

use secret_core::{ExposeSecret, SecretString, ValidatedSecret};
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{BorrowedStrDeserializer, Error, StrDeserializer, StringDeserializer};
use zeroize::Zeroizing;

use super::auditor::{caught, left, marker};

macro_rules! newtypes {
    ($($name:ident($type:ty);)*) => {$(
        #[derive(ValidatedSecret)]
        struct $name(#[secret(charset = "A-Za-z0-9_-", max_len = 24)] $type);
    )*};
}

newtypes! {
    Owned(SecretString);
    Plain(String);
    Boxed(Box<str>);
    Zeroing(Zeroizing<String>);
    Shared(std::sync::Arc<SecretString>);
}

/// Made under the eyes of the auditor, as the caller would: a growing `String` frees what it has outgrown.
fn roomy(text: &str) -> String {
    let mut roomy = String::with_capacity(200);
    roomy.push_str(text);
    roomy
}

fn exact(text: &str) -> String {
    String::from(text)
}

/// Each text that can be given: accepted, with a letter that is not allowed, too long.
fn texts() -> [(String, bool); 3] {
    [(marker(), true), (marker() + "<", false), (marker() + &marker(), false)]
}

fn check<T>()
where
    T: TryFrom<String> + for<'a> TryFrom<&'a str> + std::str::FromStr + for<'de> Deserialize<'de> + ExposeSecret<str>,
{
    let name = std::any::type_name::<T>();
    for (text, good) in texts() {
        let as_given = |kept: Option<T>| {
            assert_eq!(kept.is_some(), good, "{name}");
            assert!(kept.is_none_or(|kept| kept.expose_secret() == text), "{name}");
        };
        assert_eq!(left(|| as_given(T::try_from(exact(&text)).ok())), 0, "{name}: a string");
        assert_eq!(left(|| as_given(T::try_from(roomy(&text)).ok())), 0, "{name}: a string with room");
        assert_eq!(left(|| as_given(T::try_from(text.as_str()).ok())), 0, "{name}: a slice");
        assert_eq!(left(|| as_given(text.parse().ok())), 0, "{name}: parsed");

        let owned = |text: String| -> StringDeserializer<Error> { text.into_deserializer() };
        let lent: StrDeserializer<Error> = text.as_str().into_deserializer();
        let borrowed = BorrowedStrDeserializer::<Error>::new(&text);
        assert_eq!(left(|| as_given(T::deserialize(owned(exact(&text))).ok())), 0, "{name}: visit_string");
        assert_eq!(left(|| as_given(T::deserialize(owned(roomy(&text))).ok())), 0, "{name}: visit_string with room");
        assert_eq!(left(|| as_given(T::deserialize(lent).ok())), 0, "{name}: visit_str");
        assert_eq!(left(|| as_given(T::deserialize(borrowed).ok())), 0, "{name}: visit_borrowed_str");
    }
}

#[test]
fn leave_nothing() {
    check::<Owned>();
    check::<Plain>();
    check::<Boxed>();
    check::<Zeroing>();
    check::<Shared>();
}

/// secrecy's own conversion shrinks the buffer, and frees the old one.
#[test]
fn the_naive_conversion_is_caught() {
    assert!(caught(|| SecretString::from(roomy(&marker()))));
}
