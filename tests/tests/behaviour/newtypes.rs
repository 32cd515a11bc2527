//! Newtypes: a text that is valid by its type, wherever it stands.

mod clap_parser;
mod environment;
mod holders;
mod tightened;

use std::str::FromStr;
use std::sync::Arc;

use secret_core::{CharSet, ExposeSecret, Policy, SecretString, Unvalidated, ValidatedSecret, Violations};
use serde::Deserialize;
use zeroize::Zeroizing;

const LETTERS: Policy = Policy::new().charset(CharSet::LOWER).min_len(2).max_len(8);

/// The same newtype over every type that owns one text.
macro_rules! newtypes {
    ($($name:ident($inner:ty);)*) => {
        $(
            #[derive(ValidatedSecret)]
            #[secret(derive(Serialize, Eq))]
            struct $name(#[secret(policy = LETTERS)] $inner);
        )*

        #[test]
        fn every_text_type() {
            $(conversions::<$name>(stringify!($name), &$name::POLICY, $name::generate);)*
        }
    };
}

newtypes! {
    OverSecretString(SecretString);
    OverString(String);
    OverBox(Box<str>);
    OverZeroizing(Zeroizing<String>);
    OverArc(Arc<SecretString>);
}

fn conversions<T>(name: &str, policy: &Policy, generate: fn() -> T)
where
    T: ValidatedSecret
        + TryFrom<String, Error = Violations>
        + for<'a> TryFrom<&'a str, Error = Violations>
        + FromStr<Err = Violations>
        + ExposeSecret<str>
        + PartialEq
        + std::fmt::Debug
        + serde::Serialize
        + for<'de> Deserialize<'de>,
    Unvalidated<T>: for<'de> Deserialize<'de>,
{
    const TEXT: &str = "character 1 is not allowed (allowed: a-z)";
    let valid = || T::from_str("abc").unwrap();
    assert_eq!(valid().expose_secret(), "abc");
    assert_eq!(T::try_from("abc").unwrap().expose_secret(), "abc");
    assert_eq!(T::try_from(String::from("abc")).unwrap().expose_secret(), "abc");
    let mut roomy = String::with_capacity(100);
    roomy.push_str("abc");
    assert!(T::try_from(roomy).unwrap() == valid());
    assert!(valid() != T::try_from("abd").unwrap());

    for error in [
        T::try_from("ABC").map(drop).unwrap_err(),
        T::try_from(String::from("ABC")).map(drop).unwrap_err(),
        T::from_str("ABC").map(drop).unwrap_err(),
    ] {
        assert_eq!(error.to_string(), TEXT, "{name}");
        assert_eq!((error.len(), error.first().pointer()), (1, String::new()));
    }
    // Length and charset are both told.
    let codes = T::try_from("ABCDEFGHI").unwrap_err().iter().map(|one| one.code()).collect::<Vec<_>>();
    assert_eq!(codes, ["max_len", "charset"]);
    assert!(T::try_from("").is_err() && T::try_from("[REDACTED]").is_err());

    assert_eq!(format!("{:?}", valid()), format!("{name}([REDACTED])"));
    assert_eq!(format!("{:#?}", valid()), format!("{name}(\n    [REDACTED],\n)"));
    assert_eq!(serde_json::to_string(&valid()).unwrap(), r#""abc""#);
    assert!(serde_json::from_str::<T>(r#""abc""#).unwrap() == valid());
    assert!(serde_json::from_value::<T>("a\u{62}c".into()).unwrap() == valid());
    assert!(serde_json::from_reader::<_, T>(&br#""\u0061bc""#[..]).unwrap() == valid());
    assert_eq!(serde_json::from_str::<T>(r#""ABC""#).unwrap_err().to_string(), format!("{TEXT} at line 1 column 5"));
    assert_eq!(serde_json::from_str::<T>("12").unwrap_err().to_string(), "expected a string at line 1 column 2");

    valid().validate().unwrap();
    let unvalidated: Unvalidated<T> = serde_json::from_str(r#""ABC""#).unwrap();
    assert_eq!(unvalidated.validate().unwrap_err().to_string(), TEXT);

    assert_eq!((policy.rules().min_len(), policy.rules().max_len()), (2, Some(8)));
    let field = T::FIELDS[0];
    assert_eq!((T::FIELDS.len(), field.name(), field.wire_name()), (1, "0", ""));
    let (one, other) = (generate(), generate());
    assert!(policy.accepts(one.expose_secret()) && one.expose_secret().len() == 8);
    // 26^8 values: the same twice is one in two hundred billion.
    assert!(one != other);
}

/// What a newtype has no business with: nothing shows or lends its text without saying so.
trait Never {
    const IS: bool = false;
}

impl<T> Never for T {}

struct Displays<T>(T);

impl<T: std::fmt::Display> Displays<T> {
    const IS: bool = true;
}

struct Derefs<T>(T);

impl<T: std::ops::Deref> Derefs<T> {
    const IS: bool = true;
}

struct Copies<T>(T);

impl<T: Copy> Copies<T> {
    const IS: bool = true;
}

#[test]
fn no_display_no_deref_no_copy() {
    // An inherent constant is found before the trait's, where its bound holds.
    const { assert!(Displays::<String>::IS && Derefs::<String>::IS && Copies::<u8>::IS) };
    const { assert!(!Displays::<OverString>::IS && !Derefs::<OverString>::IS && !Copies::<OverArc>::IS) };
    let _ = (Displays(0).0, Derefs(0).0, Copies(0).0);
}

#[test]
fn rules_of_a_newtype_are_const() {
    const SHORTER: Policy = OverString::POLICY.tightened(Policy::new().max_len(4));
    const _: () = OverString::POLICY.assert_valid("abc");
    assert_eq!(SHORTER.rules().max_len(), Some(4));
    assert_eq!(OverString::FIELDS[0].policy().unwrap().rules().max_len(), Some(8));
}

/// Protected, and without a rule: every text converts.
#[derive(ValidatedSecret)]
struct Anything(#[secret] SecretString);

#[test]
fn a_newtype_without_rules() {
    assert_eq!(Anything::try_from("").unwrap().expose_secret(), "");
    assert_eq!(Anything::from_str("[REDACTED]").unwrap().expose_secret(), "[REDACTED]");
    assert_eq!(format!("{:?}", serde_json::from_str::<Anything>(r#""x""#).unwrap()), "Anything([REDACTED])");
}
