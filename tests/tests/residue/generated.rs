//! A secret that is generated: it is drawn into one buffer, which becomes the value.

use secret_core::{CharSet, ExposeSecret, Policy, SecretString};

use super::auditor::{LEN, caught, left, marker};

/// What is drawn is not known beforehand, but it begins with the marker.
fn prefix() -> &'static str {
    String::leak(marker())
}

#[test]
fn leaves_nothing() {
    for drawn in [0, 1, 7, 43, 200] {
        let policy = Policy::new().charset(CharSet::BASE64URL).prefix(prefix()).len(LEN + drawn);
        assert!(policy.generate().expose_secret().starts_with(&marker()));
        assert_eq!(left(|| policy.generate()), 0, "{drawn} characters");
    }
}

/// What the policy refuses is drawn again, into the same buffer.
#[test]
fn nothing_of_what_is_refused() {
    let policy = Policy::new().charset(CharSet::DIGIT).prefix(prefix()).len(LEN + 1).with(|_| Err("is refused"));
    assert_eq!(left(|| policy.try_generate().is_err()), 0);
}

#[test]
fn a_text_that_grows_is_caught() {
    let prefix = prefix();
    assert!(caught(|| {
        let mut text = prefix.to_owned();
        text.extend(['x'; 43]);
        SecretString::from(text)
    }));
}
