//! What a generic model asks of its type parameters, and what it is told to ask.

use secret_core::{SecretString, Unvalidated, ValidatedSecret};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use zeroize::Zeroize;

/// Neither `Default` nor `Clone` nor any other trait that is not asked for.
#[derive(Debug, Serialize, Deserialize, PartialEq, Eq)]
struct Key(u8);

impl Zeroize for Key {
    fn zeroize(&mut self) {
        self.0.zeroize();
    }
}

/// A secret that is no text, of any type that can be wiped.
#[derive(ValidatedSecret)]
#[secret(derive(Serialize))]
struct Wiped<T: Zeroize> {
    #[secret(wipe)]
    key: T,
    label: u8,
}

#[test]
fn a_wiped_field_may_be_generic() {
    let wiped: Wiped<Key> = serde_json::from_str(r#"{"key":7,"label":1}"#).unwrap();
    assert_eq!(wiped.key, Key(7));
    assert_eq!(format!("{wiped:?}"), "Wiped { key: [REDACTED], label: 1 }");
    assert_eq!(serde_json::to_string(&wiped).unwrap(), r#"{"key":7,"label":1}"#);
}

/// The same in an enum that is told apart by its content, which is parsed on the other way.
#[derive(ValidatedSecret)]
#[serde(untagged)]
enum WipedEither<T: Zeroize> {
    Key {
        #[secret(wipe)]
        key: T,
    },
    Text(#[secret] SecretString),
}

#[test]
fn a_wiped_field_may_be_generic_in_an_untagged_enum() {
    let WipedEither::Key { key } = &serde_json::from_str::<WipedEither<Key>>(r#"{"key":7}"#).unwrap() else {
        panic!("the other variant");
    };
    assert_eq!(*key, Key(7));
}

/// Parsed and written by functions that ask nothing of the type; `bound` says so, as serde would infer otherwise.
struct Opaque;

trait Made: Sized {
    fn make() -> Self;
}

impl Made for Opaque {
    fn make() -> Self {
        Self
    }
}

impl<'de> Deserialize<'de> for Holder<Opaque> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        u8::deserialize(deserializer).map(|_| Self(Opaque::make()))
    }
}

struct Holder<T>(T);

/// `T` itself is not parsed: the bound of the variant stands in for `T: Deserialize`.
#[derive(ValidatedSecret)]
#[secret(skip(Debug))]
enum Bounded<T> {
    #[serde(bound(deserialize = "Holder<T>: DeserializeOwned"))]
    Held {
        #[secret(max_len = 8)]
        password: SecretString,
        holder: Holder<T>,
    },
    Empty,
}

#[test]
fn a_bound_on_a_variant_stands_in_for_the_inferred_one() {
    let parsed: Bounded<Opaque> = serde_json::from_str(r#"{"Held":{"password":"abcd","holder":1}}"#).unwrap();
    assert!(matches!(parsed, Bounded::Held { holder: Holder(Opaque), .. }));
    assert!(matches!(serde_json::from_str(r#""Empty""#), Ok(Bounded::<Opaque>::Empty)));
    assert!(serde_json::from_str::<Bounded<Opaque>>(r#"{"Held":{"password":"123456789","holder":1}}"#).is_err());
}

/// A newtype inside of another, as the compiler's note proposes it.
#[derive(ValidatedSecret)]
struct Inner(#[secret(max_len = 8)] SecretString);

#[derive(ValidatedSecret)]
struct Held(#[secret(nested)] Inner);

#[derive(ValidatedSecret)]
struct Tightened(#[secret(policy = Inner::POLICY, min_len = 2)] SecretString);

#[test]
fn what_the_notes_propose_works() {
    assert!(serde_json::from_str::<Held>(r#""abcd""#).is_ok());
    assert!(serde_json::from_str::<Held>(r#""123456789""#).is_err());
    assert_eq!("a".parse::<Tightened>().unwrap_err().to_string(), "must be at least 2 characters");
}

/// A tuple struct of one field whose type is open is none of the newtypes: there is no conversion into a `T`.
#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
struct OfAny<T>(#[secret(max_len = 8)] T);

#[test]
fn a_tuple_struct_of_a_parameter() {
    let parsed: OfAny<SecretString> = serde_json::from_str(r#""abcd""#).unwrap();
    assert_eq!(format!("{parsed:?}"), "OfAny([REDACTED])");
    assert_eq!(serde_json::to_string(&parsed).unwrap(), r#""abcd""#);
    assert!(parsed == OfAny("abcd".into()));
    assert!(OfAny(SecretString::from("123456789")).validate().is_err());
    assert!(serde_json::from_str::<OfAny<SecretString>>(r#""123456789""#).is_err());
    assert!(serde_json::from_str::<OfAny<Inner>>(r#""123456789""#).is_err());
}

/// A function over any model needs the bound that its documentation names.
fn read<T: ValidatedSecret>(body: &str) -> Result<T, String>
where
    Unvalidated<T>: DeserializeOwned,
{
    let shape: Unvalidated<T> = serde_json::from_str(body).map_err(|error| error.to_string())?;
    shape.validate().map_err(|violations| violations.to_string())
}

#[test]
fn unvalidated_in_a_generic_function() {
    assert!(read::<Inner>(r#""abcd""#).is_ok());
    assert_eq!(read::<Inner>(r#""123456789""#).unwrap_err(), "must be at most 8 characters");
}

/// The name that serde gives to the input's lifetime is free where nothing is parsed.
#[derive(ValidatedSecret)]
#[secret(skip(Deserialize))]
struct Borrowing<'de> {
    #[secret(max_len = 8)]
    password: &'de str,
}

#[test]
fn a_lifetime_may_be_named_de_where_nothing_is_parsed() {
    assert!(Borrowing { password: "123456789" }.validate().is_err());
}
