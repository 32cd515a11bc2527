//! What is accepted is put into one allocation, which is the value; a check makes none.

use secret_core::{CharSet, Policy, SecretString, ValidatedSecret, presets};
use serde::Deserialize;

use crate::counting::allocations;

const TOKEN: Policy = Policy::new().charset(CharSet::BASE64URL);
/// All rules that look at the bytes.
const STRICT: Policy =
    TOKEN.prefix("sk_").max_bytes(1 << 24).deny(&["sk_changeme1"]).require(secret_core::Require::DIGIT);

#[derive(ValidatedSecret)]
struct Newtype(#[secret(policy = TOKEN)] SecretString);

#[derive(ValidatedSecret)]
#[allow(dead_code)]
struct Model {
    client_id: String,
    #[secret(policy = STRICT)]
    client_secret: SecretString,
    #[secret(policy = TOKEN)]
    refresh_token: Option<String>,
}

#[derive(Deserialize)]
#[allow(dead_code)]
struct Bare {
    client_id: String,
    client_secret: String,
    refresh_token: Option<String>,
}

/// From 1 KiB up: where something grew with the value, or was copied, a longer one would show it.
const LENGTHS: [usize; 4] = [16, 86, 1 << 10, 1 << 20];

fn text(len: usize) -> String {
    "sk_1".chars().chain(std::iter::repeat('x')).take(len).collect()
}

#[test]
fn a_check_allocates_nothing() {
    for text in LENGTHS.map(text) {
        assert_eq!(allocations(|| TOKEN.check(&text).is_ok()), 0);
        assert_eq!(allocations(|| STRICT.check(&text).is_ok()), 0);
        for (name, preset) in presets::ALL {
            let accepted = preset.accepts(&text);
            let made = allocations(|| accepted && preset.check(&text).is_ok());
            assert_eq!(made, 0, "{name}");
        }
    }
}

#[test]
fn a_parse_allocates_what_serde_alone_does() {
    for text in LENGTHS.map(text) {
        let json = format!(r#"{{"client_id":"it","client_secret":"{text}","refresh_token":"{text}"}}"#);
        let ours = allocations(|| serde_json::from_str::<Model>(&json).unwrap());
        let bare = allocations(|| serde_json::from_str::<Bare>(&json).unwrap());
        assert_eq!((ours, bare), (3, 3), "one for each field");

        let model = serde_json::from_str::<Model>(&json).unwrap();
        assert_eq!(allocations(|| model.validate().is_ok()), 0);
    }
}

#[test]
fn a_conversion_allocates_the_value() {
    for text in LENGTHS.map(text) {
        assert_eq!(allocations(|| Newtype::try_from(&*text).unwrap()), 1);
        let owned = text.clone();
        assert_eq!(owned.capacity(), owned.len());
        assert_eq!(allocations(|| Newtype::try_from(owned).unwrap()), 0, "it keeps the buffer");
    }
}

#[test]
fn what_is_too_long_is_refused_before_it_is_copied() {
    const SHORT: Policy = TOKEN.max_len(86);
    #[derive(ValidatedSecret)]
    struct Update {
        #[secret(policy = SHORT)]
        client_secret: SecretString,
    }
    let refused = |len| {
        let json = format!(r#"{{"client_secret":"{}"}}"#, text(len));
        allocations(|| serde_json::from_str::<Update>(&json).is_err())
    };
    // The error alone, whatever the length.
    assert_eq!(refused(87), refused(1 << 20));
}

#[test]
fn a_copy_is_counted() {
    let text = text(86);
    assert_eq!(allocations(|| TOKEN.check(&text.clone()).is_ok()), 1);
}
