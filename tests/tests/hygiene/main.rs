//! The derive where nothing has its usual name: without a prelude, and with the user's own items in the place of the
//! standard library's, of serde's and of this crate's.
#![no_implicit_prelude]
#![deny(warnings)]
#![allow(
    non_camel_case_types,
    non_upper_case_globals,
    dead_code,
    unused_macros,
    reason = "the user's names are odd on purpose"
)]

use ::core::prelude::v1::{Clone, Into, derive, test};
use ::secret_core::{ExposeSecret, SecretString, Unvalidated, ValidatedSecret};

mod shadowed;

// What generated code may be tempted to name.
struct Result;
struct Option;
struct String;
struct Vec;
struct Box;
struct Ok;
struct Err;
struct Some;
struct None;
struct Send;
struct Sync;
struct Sized;
struct Fn;
struct From;
struct TryFrom;
struct Iterator;
struct PartialEq;
struct Eq;
struct Debug;
struct Drop;
struct FromStr;
trait Default {}
trait Deserialize {}
trait Serialize {}
trait Deserializer {}
mod core {}
mod std {}
mod alloc {}
mod serde {}
mod serde_derive {}
mod secret_core {}
mod subtle {}
mod zeroize {}
mod secrecy {}
// This crate's own words.
struct Policy;
struct Secret;
struct Plain;
struct StructInfo;
struct EnumInfo;
struct FieldValue;
struct WipedOnDrop;
struct ZeroizeOnDrop;
struct Opaque;
struct Field;
struct Segment;
struct Redacted;
struct Validator;
struct FieldContext;
struct Choice;
type Text = ::std::string::String;
type Maybe<T> = ::core::option::Option<T>;
type Many<T> = ::std::vec::Vec<T>;

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
struct Newtype(#[secret(charset = "a-z", min_len = 2, require(lower), deny = ["changeme"])] SecretString);

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Named {
    #[secret(charset = ::secret_core::CharSet::BASE64URL, max_len = 86, with = even)]
    client_secret: SecretString,
    #[secret(max_len = 9)]
    plain: ::std::string::String,
    #[secret(max_len = 9)]
    maybe: ::core::option::Option<::std::string::String>,
    #[secret]
    many: ::std::vec::Vec<Newtype>,
    #[secret]
    bytes: ::std::vec::Vec<u8>,
    #[serde(default)]
    count: u16,
    #[serde(default = "seven")]
    seven: u16,
    #[serde(default, skip_serializing_if = "Maybe::is_none")]
    name: Maybe<Text>,
}

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
struct Tuple(u8, #[secret(max_len = 8)] SecretString);

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
struct Flat<T> {
    #[serde(flatten)]
    #[secret(nested)]
    inner: Inner,
    extra: T,
}

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
struct Inner {
    #[secret(max_len = 8)]
    password: SecretString,
}

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
enum External {
    Unit,
    Newtype(#[secret(max_len = 8)] SecretString),
    Tuple(#[secret(max_len = 8)] ::std::string::String, u8),
    Struct {
        #[secret(max_len = 8)]
        password: SecretString,
    },
}

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
#[serde(tag = "kind")]
enum Internal {
    Unit,
    Struct {
        #[secret(max_len = 8)]
        password: SecretString,
    },
}

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
#[serde(tag = "kind", content = "content")]
enum Adjacent {
    Unit,
    Newtype(#[secret(max_len = 8)] SecretString),
}

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
#[serde(untagged)]
enum Untagged {
    Struct {
        #[secret(max_len = 8)]
        password: SecretString,
    },
    Newtype(#[secret(max_len = 8)] SecretString),
}

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
struct Page<T, const N: usize = 2>
where
    T: Clone,
{
    #[secret(nested)]
    items: ::std::vec::Vec<Inner>,
    #[secret(max_len = 8)]
    cursor_token: SecretString,
    label: T,
}

#[derive(ValidatedSecret)]
struct Borrowed<'a> {
    #[secret(max_len = 8)]
    password: &'a str,
    #[secret(max_len = 8)]
    cow: ::std::borrow::Cow<'a, str>,
}

#[derive(ValidatedSecret, Clone)]
#[serde(default)]
struct Defaulted {
    #[secret(max_len = 8)]
    password: SecretString,
    count: u8,
}

impl ::core::default::Default for Defaulted {
    fn default() -> Self {
        Self { password: "default".into(), count: 3 }
    }
}

/// Fields that are named as the generated code's own variables.
#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
struct Names {
    #[secret]
    f: SecretString,
    #[secret]
    at: SecretString,
    #[secret]
    self_: SecretString,
    #[secret]
    other: SecretString,
    #[secret]
    deserializer: SecretString,
    #[secret]
    serializer: SecretString,
    value: u8,
    policy: u8,
    gate: u8,
    own: u8,
    __x0: u8,
}

/// Fields whose types are named as the generated code's own.
#[derive(ValidatedSecret)]
struct Types {
    #[secret]
    password: SecretString,
    #[serde(skip, default = "policies")]
    policy: ::core::option::Option<Policies>,
}

#[derive(Clone)]
struct Policies;

impl ::core::fmt::Debug for Policies {
    fn fmt(&self, out: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        out.write_str("Policies")
    }
}

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
struct r#type {
    #[secret(max_len = 8)]
    r#fn: SecretString,
    r#match: u8,
}

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
enum r#enum {
    r#struct {
        #[secret(max_len = 8)]
        r#impl: SecretString,
    },
    r#mod(#[secret(max_len = 8)] SecretString),
}

fn policies() -> Maybe<Policies> {
    ::core::option::Option::Some(Policies)
}

fn seven() -> u16 {
    7
}

fn even(it: &str) -> ::core::result::Result<(), &'static str> {
    if it.len() % 2 == 0 { ::core::result::Result::Ok(()) } else { ::core::result::Result::Err("must be even") }
}

/// Parses, prints, writes and compares, and gives what `Debug` shows.
fn around<T>(json: &str) -> Text
where
    T: for<'de> ::serde::Deserialize<'de> + ::serde::Serialize + ::core::cmp::Eq + ::core::fmt::Debug + ValidatedSecret,
{
    let parsed: T = ::serde_json::from_str(json).unwrap();
    ::core::assert_eq!(::serde_json::to_string(&parsed).unwrap(), json);
    let again: T = ::serde_json::from_str(json).unwrap();
    ::core::assert!(parsed == again);
    parsed.validate().unwrap();
    let shown = ::std::format!("{parsed:?}");
    ::core::assert!(!shown.contains("abcd"), "{shown}");
    shown
}

#[test]
fn structs() {
    let json = r#"{"clientSecret":"abcd","plain":"abcd","maybe":null,"many":["abcd"],"bytes":[1],"count":1,"seven":2}"#;
    around::<Named>(json);
    ::core::assert_eq!(around::<Tuple>(r#"[1,"abcd"]"#), "Tuple(1, [REDACTED])");
    ::core::assert_eq!(around::<Newtype>(r#""abcd""#), "Newtype([REDACTED])");
    around::<Flat<u8>>(r#"{"password":"abcd","extra":1}"#);
    ::core::assert_eq!(
        around::<Page<u8, 4>>(r#"{"items":[{"password":"abcd"}],"cursor_token":"abcd","label":1}"#),
        "Page { items: [Inner { password: [REDACTED] }], cursor_token: [REDACTED], label: 1 }"
    );
    let borrowed: Borrowed<'_> = ::serde_json::from_str(r#"{"password":"abcd","cow":"abcd"}"#).unwrap();
    ::core::assert_eq!(borrowed.password, "abcd");
    let unvalidated: Unvalidated<Borrowed<'_>> =
        ::serde_json::from_str(r#"{"password":"123456789","cow":""}"#).unwrap();
    ::core::assert_eq!(unvalidated.validate().err().unwrap().len(), 2);
    let defaulted: Defaulted = ::serde_json::from_str("{}").unwrap();
    ::core::assert_eq!(defaulted.password.expose_secret(), "default");
    let types: Types = ::serde_json::from_str(r#"{"password":"abcd"}"#).unwrap();
    ::core::assert_eq!(::std::format!("{types:?}"), "Types { password: [REDACTED], policy: Some(Policies) }");
    ::core::assert_eq!(
        ::serde_json::from_str::<Named>(r#"{"clientSecret":"abc"}"#)
            .err()
            .map(|error| ::std::format!("{error}"))
            .unwrap(),
        "clientSecret: must be even at line 1 column 21"
    );
}

#[test]
fn enums() {
    around::<External>(r#""Unit""#);
    around::<External>(r#"{"Newtype":"abcd"}"#);
    around::<External>(r#"{"Tuple":["abcd",1]}"#);
    around::<External>(r#"{"Struct":{"password":"abcd"}}"#);
    around::<Internal>(r#"{"kind":"Unit"}"#);
    around::<Internal>(r#"{"kind":"Struct","password":"abcd"}"#);
    around::<Adjacent>(r#"{"kind":"Unit"}"#);
    around::<Adjacent>(r#"{"kind":"Newtype","content":"abcd"}"#);
    around::<Untagged>(r#"{"password":"abcd"}"#);
    around::<Untagged>(r#""abcd""#);
}

#[test]
fn conversions() {
    use ::core::convert::TryFrom as _;
    let token: Newtype = "abcd".parse().unwrap();
    ::core::assert_eq!(token.expose_secret(), "abcd");
    ::core::assert!(Newtype::try_from("ABCD").is_err());
    ::core::assert!(Newtype::try_from(::std::borrow::ToOwned::to_owned("abcd")).unwrap() == token);
    ::core::assert_eq!(Newtype::POLICY.rules().min_len(), 2);
}

#[test]
fn names() {
    around::<Names>(
        r#"{"f":"abcd","at":"abcd","self_":"abcd","other":"abcd","deserializer":"abcd","serializer":"abcd","value":1,"policy":2,"gate":3,"own":4,"__x0":5}"#,
    );
    ::core::assert_eq!(around::<r#type>(r#"{"fn":"abcd","match":1}"#), "type { fn: [REDACTED], match: 1 }");
    ::core::assert_eq!(r#type::FIELDS[0].name(), "fn");
    ::core::assert_eq!(around::<r#enum>(r#"{"struct":{"impl":"abcd"}}"#), "struct { impl: [REDACTED] }");
    ::core::assert_eq!(around::<r#enum>(r#"{"mod":"abcd"}"#), "mod([REDACTED])");
}
