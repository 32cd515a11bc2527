//! serde's attributes keep their meaning: each model is held against a twin, the same tokens under serde's own derives.
//!
//! Both take and refuse the same inputs, show the same and write the same. The secret's own rule stands in its type, which
//! the twins share; the twin's derive skips `Deserialize`, beside serde's.
#![allow(clippy::enum_variant_names, reason = "the twins are named for what they show")]
#![allow(non_snake_case, reason = "a name that every rule of `rename_all` treats its own way")]
#![allow(dead_code, reason = "fields are read by the derives")]

use std::collections::BTreeMap;
use std::fmt::Display;
use std::str::FromStr;

use secret_core::{SecretString, ValidatedSecret};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
pub struct Key(#[secret(charset = "a-z", max_len = 8)] SecretString);

impl Default for Key {
    fn default() -> Self {
        key()
    }
}

#[derive(ValidatedSecret)]
#[secret(derive(Serialize))]
pub struct Pair {
    #[secret(charset = "a-z")]
    access_token: SecretString,
    expires_in: Option<u8>,
}

/// Known to neither serde nor this crate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Foreign(u8);

impl FromStr for Foreign {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self)
    }
}

impl Display for Foreign {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

fn key() -> Key {
    "default".parse().unwrap()
}

fn seven() -> u8 {
    7
}

fn is_seven(number: &u8) -> bool {
    *number == 7
}

fn doubled<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
    u8::deserialize(deserializer)?.checked_mul(2).ok_or_else(|| D::Error::custom("too large"))
}

fn halved<S: Serializer>(number: &u8, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_u8(number / 2)
}

/// For `with`.
mod text {
    use super::{Deserialize, Deserializer, Display, Error, FromStr, Serializer};

    pub fn deserialize<'de, D: Deserializer<'de>, T: FromStr<Err: Display>>(deserializer: D) -> Result<T, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }

    pub fn serialize<S: Serializer, T: Display>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(value)
    }
}

/// What came of an input: what is written again, and what `Debug` shows.
type Outcome = Result<(String, String), String>;

fn outcome<T: Serialize + std::fmt::Debug>(parsed: serde_json::Result<T>) -> Outcome {
    let value = parsed.map_err(|error| error.to_string())?;
    Ok((serde_json::to_string(&value).map_err(|error| error.to_string())?, format!("{value:?}")))
}

/// Holds the two against each other; inputs of both verdicts have to be among them.
fn compare(inputs: &[&'static str], plain: fn(&'static str) -> Outcome, ours: fn(&'static str) -> Outcome) {
    let mut verdicts = [false; 2];
    for input in inputs {
        let (plain, ours) = (plain(input), ours(input));
        verdicts[usize::from(plain.is_ok())] = true;
        match (&plain, &ours) {
            (Ok(plain), Ok(ours)) => assert_eq!(plain, ours, "{input}"),
            (Err(_), Err(error)) => assert!(!error.contains("CANARY"), "{input}: {error}"),
            _ => panic!("{input}: serde: {plain:?}, here: {ours:?}"),
        }
    }
    assert_eq!(verdicts, [true; 2], "inputs of one kind only");
}

macro_rules! twins {
    ($($case:ident { $($item:tt)* } [$($input:expr),* $(,)?])*) => {$(
        mod $case {
            #![allow(unused_imports, reason = "the same for every case")]
            use super::*;

            mod plain {
                use super::*;

                #[derive(ValidatedSecret, Deserialize, Serialize)]
                #[secret(skip(Deserialize))]
                $($item)*
            }

            mod ours {
                use super::*;

                #[derive(ValidatedSecret)]
                #[secret(derive(Serialize))]
                $($item)*
            }

            #[test]
            fn as_serde_has_it() {
                compare(
                    &[$($input),*],
                    |input| outcome(serde_json::from_str::<plain::Model>(input)),
                    |input| outcome(serde_json::from_str::<ours::Model>(input)),
                );
            }
        }
    )*};
}

// Names.
twins! {
    rename {
        pub struct Model { #[serde(rename = "Secret Key")] #[secret] key: Key, #[serde(rename = "/n~")] number: u8 }
    } [r#"{"Secret Key":"abc","/n~":1}"#, r#"{"key":"abc","number":1}"#, r#"{"Secret Key":"CANARY","/n~":1}"#]

    rename_both_ways {
        #[serde(rename(serialize = "Out", deserialize = "In"))]
        pub struct Model {
            #[serde(rename(serialize = "out", deserialize = "in"))] #[secret] key: Key,
            #[serde(rename(deserialize = "number_in"))] number: u8,
        }
    } [r#"{"in":"abc","number_in":1}"#, r#"{"out":"abc","number_in":1}"#, r#"{"in":"abc","number":1}"#]

    rename_all_both_ways {
        #[serde(rename_all(serialize = "camelCase", deserialize = "SCREAMING_SNAKE_CASE"))]
        pub struct Model { #[secret] client_secret: Key, user_id: u8 }
    } [r#"{"CLIENT_SECRET":"abc","USER_ID":1}"#, r#"{"clientSecret":"abc","userId":1}"#]

    rename_all_of_variants {
        #[serde(rename_all = "kebab-case")]
        pub enum Model {
            ClientKey { #[secret] client_secret: Key },
            #[serde(rename_all = "camelCase")]
            UserKey { #[secret] client_secret: Key },
            #[serde(rename = "X")]
            Other(#[secret] Key),
            NoKey,
        }
    } [
        r#"{"client-key":{"client_secret":"abc"}}"#, r#"{"user-key":{"clientSecret":"abc"}}"#,
        r#"{"user-key":{"client_secret":"abc"}}"#, r#"{"X":"abc"}"#, r#"{"other":"abc"}"#, r#""no-key""#, r#""NoKey""#,
        r#"{"CANARY":"abc"}"#,
    ]

    rename_all_fields {
        #[serde(rename_all = "lowercase", rename_all_fields = "SCREAMING-KEBAB-CASE")]
        pub enum Model {
            ClientKey { #[secret] client_secret: Key },
            #[serde(rename_all = "camelCase")]
            UserKey { #[secret] client_secret: Key },
        }
    } [
        r#"{"clientkey":{"CLIENT-SECRET":"abc"}}"#, r#"{"userkey":{"clientSecret":"abc"}}"#,
        r#"{"clientkey":{"client_secret":"abc"}}"#, r#"{"userkey":{"CLIENT-SECRET":"abc"}}"#,
    ]

    alias {
        pub struct Model {
            #[serde(alias = "secret", alias = "passwort")] #[secret] key: Key,
            #[serde(alias = "n")] number: u8,
        }
    } [
        r#"{"secret":"abc","n":1}"#, r#"{"passwort":"abc","number":1}"#, r#"{"key":"abc","n":1}"#,
        r#"{"secret":"abc","key":"abc","n":1}"#, r#"{"n":1}"#,
    ]

    variant_alias {
        pub enum Model { #[serde(alias = "second", alias = "third")] First(#[secret] Key), Unit }
    } [r#"{"second":"abc"}"#, r#"{"third":"abc"}"#, r#"{"First":"abc"}"#, r#"{"fourth":"abc"}"#]

    raw {
        pub struct Model { #[secret] r#fn: Key, r#type: u8 }
    } [r#"{"fn":"abc","type":1}"#, r##"{"r#fn":"abc","type":1}"##]
}

// Defaults, and what is left out.
twins! {
    default_of_field {
        pub struct Model {
            #[serde(default)] #[secret] key: Key,
            #[serde(default = "key")] #[secret] other: Key,
            #[serde(default)] number: u8,
            #[serde(default = "seven")] seven: u8,
        }
    } ["{}", r#"{"key":"abc"}"#, r#"{"seven":1,"other":"x"}"#, r#"{"key":null}"#, r#"{"key":"CANARY"}"#, r#"{"seven":"CANARY"}"#]

    default_of_type {
        #[derive(Default)]
        #[serde(default)]
        pub struct Model { #[secret] key: Key, number: u8, #[serde(default = "seven")] seven: u8 }
    } ["{}", r#"{"key":"abc"}"#, r#"{"number":1}"#, r#"{"number":"CANARY"}"#]

    default_of_tuple {
        pub struct Model(#[secret] Key, #[serde(default)] u8, #[serde(default = "seven")] u8);
    } [r#"["abc",1,2]"#, r#"["abc",1]"#, r#"["abc"]"#, "[]", r#"["abc",1,2,3]"#, r#""CANARY""#]

    option {
        pub struct Model { #[secret] key: Option<Key>, number: Option<u8> }
    } ["{}", r#"{"key":null}"#, r#"{"key":"abc","number":1}"#, r#"{"key":1}"#]

    skip {
        pub struct Model {
            #[secret] key: Key,
            #[serde(skip)] #[secret] other: Key,
            #[serde(skip)] number: u8,
            #[serde(skip, default = "seven")] seven: u8,
        }
    } [r#"{"key":"abc"}"#, r#"{"key":"abc","other":"x","seven":1}"#, r#"{"other":"abc"}"#]

    skip_one_way {
        pub struct Model {
            #[serde(skip_serializing)] #[secret] key: Key,
            #[serde(skip_deserializing)] #[secret] other: Key,
            #[serde(skip_serializing)] number: u8,
            #[serde(skip_deserializing, default = "seven")] seven: u8,
        }
    } [r#"{"key":"abc","number":1}"#, r#"{"key":"abc","number":1,"seven":3}"#, r#"{"other":"abc","number":1}"#]

    skip_if {
        pub struct Model {
            #[serde(default, skip_serializing_if = "Option::is_none")] #[secret] key: Option<Key>,
            #[serde(skip_serializing_if = "is_seven")] number: u8,
        }
    } [r#"{"number":7}"#, r#"{"number":8,"key":"abc"}"#, r#"{"key":"abc"}"#]

    skip_variant {
        pub enum Model { Known(#[secret] Key), #[serde(skip)] Hidden(#[secret] Key), #[serde(skip_deserializing)] Out }
    } [r#"{"Known":"abc"}"#, r#"{"Hidden":"abc"}"#, r#""Out""#]

    deny_unknown_fields {
        #[serde(deny_unknown_fields)]
        pub struct Model { #[secret] key: Key }
    } [r#"{"key":"abc"}"#, r#"{"key":"abc","CANARY":1}"#]

    duplicates {
        pub struct Model { #[secret] key: Key, number: u8 }
    } [r#"{"key":"abc","number":1,"x":{"y":[1]}}"#, r#"{"key":"abc","key":"abc","number":1}"#, r#"["abc",1]"#, r#"["abc"]"#]
}

// Shapes.
twins! {
    flatten {
        pub struct Model { id: u8, #[serde(flatten)] #[secret(nested)] pair: Pair }
    } [r#"{"id":1,"access_token":"abc","expires_in":2}"#, r#"{"id":1,"access_token":"abc","x":1}"#, r#"{"id":1}"#, r#"{"id":1,"access_token":"CANARY"}"#]

    flatten_option {
        pub struct Model { id: u8, #[serde(flatten)] #[secret(nested)] pair: Option<Pair> }
    } [r#"{"id":1,"access_token":"abc","expires_in":2}"#, r#"{"id":1}"#, r#"{"id":1,"expires_in":2}"#, r#"{"access_token":"abc"}"#]

    flatten_map {
        pub struct Model { #[secret] key: Key, #[serde(flatten)] rest: BTreeMap<String, u8> }
    } [r#"{"key":"abc","a":1,"b":2}"#, r#"{"key":"abc"}"#, r#"{"key":"abc","a":"CANARY"}"#]

    flatten_secret_map {
        pub struct Model { id: u8, #[serde(flatten)] #[secret(nested)] rest: BTreeMap<String, Pair> }
    } [r#"{"id":1,"a":{"access_token":"abc"}}"#, r#"{"id":1}"#, r#"{"id":1,"a":{"access_token":"CANARY"}}"#]

    flatten_and_deny {
        #[serde(deny_unknown_fields)]
        pub struct Model { id: u8, #[serde(flatten)] #[secret(nested)] pair: Pair }
    } [r#"{"id":1,"access_token":"abc"}"#, r#"{"id":1,"access_token":"abc","CANARY":2}"#]

    flatten_in_variant {
        #[serde(tag = "kind")]
        pub enum Model { Flat { id: u8, #[serde(flatten)] #[secret(nested)] pair: Pair }, Unit }
    } [r#"{"kind":"Flat","id":1,"access_token":"abc"}"#, r#"{"kind":"Unit"}"#, r#"{"kind":"Flat","id":1}"#]

    flatten_external_variant {
        pub enum Model { Flat { id: u8, #[serde(flatten)] #[secret(nested)] pair: Pair }, Unit }
    } [r#"{"Flat":{"id":1,"access_token":"abc"}}"#, r#""Unit""#, r#"{"Flat":{"id":1}}"#]

    external {
        pub enum Model { Named { #[secret] key: Key }, One(#[secret] Key), Two(#[secret] Key, u8), Unit }
    } [
        r#"{"Named":{"key":"abc"}}"#, r#"{"One":"abc"}"#, r#"{"Two":["abc",1]}"#, r#""Unit""#, r#"{"Unit":null}"#,
        r#"{"Two":["abc"]}"#, r#""One""#, r#"{"One":"abc","Unit":null}"#, "{}", "null", "7",
    ]

    tag {
        #[serde(tag = "kind")]
        pub enum Model { Named { #[secret] key: Key, number: Option<u8> }, Model(#[secret(nested)] Pair), Unit }
    } [
        r#"{"kind":"Named","key":"abc"}"#, r#"{"key":"abc","number":1,"kind":"Named"}"#,
        r#"{"kind":"Model","access_token":"abc"}"#, r#"{"kind":"Unit"}"#, r#"{"kind":"Unit","x":1}"#,
        r#"{"kind":"CANARY"}"#, r#"{"key":"abc"}"#, r#"["Named","abc",1]"#, r#"{"kind":"Named","key":"CANARY"}"#,
    ]

    tag_on_struct {
        #[serde(tag = "kind")]
        pub struct Model { #[secret] key: Key }
    } [r#"{"kind":"Model","key":"abc"}"#, r#"{"key":"abc"}"#, r#"{"kind":"Other","key":"abc"}"#, r#"{"kind":"Model"}"#]

    other {
        #[serde(tag = "kind", rename_all = "snake_case")]
        pub enum Model { LogIn { #[secret] key: Key }, #[serde(other)] Unknown }
    } [r#"{"kind":"log_in","key":"abc"}"#, r#"{"kind":"what","key":1}"#, r#"{"kind":"unknown"}"#, r#"{"key":"abc"}"#]

    content {
        #[serde(tag = "t", content = "c")]
        pub enum Model { Named { #[secret] key: Key }, One(#[secret] Key), Two(#[secret] Key, u8), Unit }
    } [
        r#"{"t":"Named","c":{"key":"abc"}}"#, r#"{"c":{"key":"abc"},"t":"Named"}"#, r#"{"t":"One","c":"abc"}"#,
        r#"{"t":"Two","c":["abc",1]}"#, r#"{"t":"Unit"}"#, r#"{"t":"Unit","c":null}"#, r#"{"t":"One"}"#,
        r#"{"c":"abc"}"#, r#"{"t":"One","c":"abc","x":1}"#, r#"{"t":"CANARY","c":1}"#,
    ]

    content_and_deny {
        #[serde(tag = "t", content = "c", deny_unknown_fields)]
        pub enum Model { Named { #[secret] key: Key }, Unit }
    } [r#"{"t":"Named","c":{"key":"abc"}}"#, r#"{"t":"Named","c":{"key":"abc"},"CANARY":1}"#, r#"{"t":"Named","c":{"key":"abc","CANARY":1}}"#]

    untagged {
        #[serde(untagged)]
        pub enum Model { Named { #[secret] key: Key }, One(#[secret] Key), Two(#[secret] Key, u8), Number(u8), Unit }
    } [r#"{"key":"abc"}"#, r#""abc""#, r#"["abc",1]"#, "7", "null", r#""CANARY""#, "{}", "-1"]

    untagged_variant {
        pub enum Model { Named { #[secret] key: Key }, #[serde(untagged)] Bare(#[secret] Key), #[serde(untagged)] Number(u8) }
    } [r#"{"Named":{"key":"abc"}}"#, r#""abc""#, "7", r#""CANARY""#, r#"{"named":{"key":"abc"}}"#]

    expecting {
        #[serde(expecting = "a key and a number")]
        pub struct Model { #[secret] key: Key, number: u8 }
    } [r#"{"key":"abc","number":1}"#, "7", r#""CANARY""#]
}

// Siblings that are parsed and written by somebody else's code, borrowed, and generic ones.
twins! {
    with {
        pub struct Model {
            #[secret] key: Key,
            #[serde(with = "text")] foreign: Foreign,
            #[serde(with = "text", default = "foreign", rename = "F")] other: Foreign,
            #[serde(deserialize_with = "doubled", serialize_with = "halved")] number: u8,
            #[serde(deserialize_with = "doubled", default)] optional: u8,
            #[serde(serialize_with = "halved")] half: u8,
        }
        fn foreign() -> Foreign { Foreign(3) }
    } [
        r#"{"key":"abc","foreign":"12","number":2,"half":9}"#,
        r#"{"key":"abc","foreign":"12","F":"13","number":2,"optional":4,"half":9}"#,
        r#"{"key":"abc","foreign":"CANARY","number":2,"half":9}"#, r#"{"key":"abc","foreign":"12","number":200,"half":9}"#,
        r#"{"key":"abc","foreign":"12","half":9}"#,
    ]

    with_in_variants {
        #[serde(tag = "kind")]
        pub enum Model {
            A { #[secret] key: Key, #[serde(with = "text")] foreign: Foreign },
            B { #[serde(with = "text")] foreign: Foreign, #[secret] key: Key },
        }
    } [r#"{"kind":"A","key":"abc","foreign":"1"}"#, r#"{"kind":"B","key":"abc","foreign":"1"}"#, r#"{"kind":"B","key":"abc","foreign":"x"}"#]

    bound {
        #[serde(bound(deserialize = "T: FromStr<Err: Display>", serialize = "T: Display"))]
        pub struct Model<T: std::fmt::Debug = Foreign> { #[secret] key: Key, #[serde(with = "text")] value: T }
    } [r#"{"key":"abc","value":"1"}"#, r#"{"key":"abc","value":1}"#]

    bound_of_field {
        pub struct Model<T: std::fmt::Debug = Foreign, U = u8> {
            #[secret] key: Key,
            #[serde(with = "text", bound(deserialize = "T: FromStr<Err: Display>", serialize = "T: Display"))] value: T,
            other: U,
        }
    } [r#"{"key":"abc","value":"1","other":1}"#, r#"{"key":"abc","value":1,"other":1}"#]

    generic_default {
        pub struct Model<T = u8> { #[secret] key: Key, #[serde(default)] value: T, #[serde(skip)] list: Vec<T> }
    } [r#"{"key":"abc"}"#, r#"{"key":"abc","value":3}"#, r#"{"key":"abc","value":"CANARY"}"#]

    borrow {
        pub struct Model<'a> {
            #[secret] key: Key,
            name: &'a str,
            #[serde(borrow)] cow: std::borrow::Cow<'a, str>,
            #[serde(borrow)] list: Vec<&'a str>,
            copied: std::borrow::Cow<'a, str>,
            maybe: Option<&'a str>,
        }
    } [
        r#"{"key":"abc","name":"n","cow":"c","list":["l"],"copied":"x","maybe":"y"}"#,
        r#"{"key":"abc","name":"\n","cow":"c","list":["l"],"copied":"x"}"#,
        r#"{"key":"abc","name":"n","cow":"\n","list":[],"copied":"\n"}"#,
    ]
}

macro_rules! cases {
    ($($case:ident $rule:literal;)*) => {$(
        mod $case {
            use super::*;

            twins! {
                structs {
                    #[serde(rename_all = $rule)]
                    pub struct Model { #[secret] client_secret: Key, user2_id_x: Option<u8>, __odd__name: Option<u8>, r#type: Option<u8> }
                } [
                    r#"{"clientsecret":"a"}"#, r#"{"CLIENTSECRET":"a"}"#, r#"{"ClientSecret":"a"}"#, r#"{"clientSecret":"a"}"#,
                    r#"{"client_secret":"a"}"#, r#"{"CLIENT_SECRET":"a"}"#, r#"{"client-secret":"a"}"#, r#"{"CLIENT-SECRET":"a"}"#,
                ]
                variants {
                    #[serde(rename_all = $rule, rename_all_fields = $rule)]
                    pub enum Model { ClientSecret { #[secret] client_secret: Key }, HTTPServer, X2Y }
                } [
                    r#"{"clientsecret":{"client_secret":"a"}}"#, r#"{"CLIENTSECRET":{"CLIENT_SECRET":"a"}}"#,
                    r#"{"ClientSecret":{"ClientSecret":"a"}}"#, r#"{"clientSecret":{"clientSecret":"a"}}"#,
                    r#"{"client_secret":{"client_secret":"a"}}"#, r#"{"CLIENT_SECRET":{"CLIENT_SECRET":"a"}}"#,
                    r#"{"client-secret":{"client-secret":"a"}}"#, r#"{"CLIENT-SECRET":{"CLIENT-SECRET":"a"}}"#,
                    r#""httpserver""#, r#""HTTPSERVER""#, r#""HTTPServer""#, r#""hTTPServer""#, r#""h_t_t_p_server""#,
                    r#""H_T_T_P_SERVER""#, r#""h-t-t-p-server""#, r#""H-T-T-P-SERVER""#,
                ]
            }

            /// The pointer of a violation is the name that serde reads.
            #[test]
            fn pointers() {
                #[derive(ValidatedSecret)]
                #[secret(derive(Serialize))]
                #[serde(rename_all = $rule)]
                struct Odd {
                    #[secret(max_len = 2)]
                    client_secret: SecretString,
                    #[secret(max_len = 2)]
                    user2_id_x: SecretString,
                    #[secret(max_len = 2)]
                    __odd__name: SecretString,
                    #[secret(max_len = 2)]
                    r#type: SecretString,
                }
                let long = || SecretString::from("abc");
                let odd = Odd { client_secret: long(), user2_id_x: long(), __odd__name: long(), r#type: long() };
                let written = serde_json::to_value(&odd).unwrap();
                let violations = odd.validate().unwrap_err();
                assert_eq!(violations.len(), 4);
                for violation in &violations {
                    assert_eq!(written.pointer(&violation.pointer()).unwrap(), "abc", "{}", violation.pointer());
                }
            }
        }
    )*};
}

cases! {
    lowercase "lowercase";
    uppercase "UPPERCASE";
    pascal "PascalCase";
    camel "camelCase";
    snake "snake_case";
    screaming_snake "SCREAMING_SNAKE_CASE";
    kebab "kebab-case";
    screaming_kebab "SCREAMING-KEBAB-CASE";
}

/// A default is a value like any other: parsed means valid, wherever the value came from.
#[test]
fn a_default_that_breaks_the_rule_is_refused() {
    fn long() -> SecretString {
        "longer than four".into()
    }
    #[derive(ValidatedSecret)]
    struct Field {
        #[serde(default = "long")]
        #[secret(max_len = 4)]
        key: SecretString,
    }
    #[derive(ValidatedSecret)]
    #[serde(default)]
    struct Type {
        #[secret(max_len = 4)]
        key: SecretString,
    }
    impl Default for Type {
        fn default() -> Self {
            Self { key: long() }
        }
    }
    assert_eq!(serde_json::from_str::<Field>("{}").unwrap_err().to_string(), "key: must be at most 4 characters");
    assert_eq!(serde_json::from_str::<Type>("{}").unwrap_err().to_string(), "key: must be at most 4 characters");
    assert!(serde_json::from_str::<Field>(r#"{"key":"abc"}"#).is_ok());
}

/// Outside of the table: serde's own derive loses this default inside of a `macro_rules!`.
#[test]
fn a_default_of_the_type_by_path() {
    #[derive(ValidatedSecret)]
    #[secret(derive(Serialize))]
    #[serde(default = "Model::new")]
    struct Model {
        #[secret]
        key: Key,
        number: u8,
    }
    impl Model {
        fn new() -> Self {
            Self { key: key(), number: 9 }
        }
    }
    let written = |input| outcome(serde_json::from_str::<Model>(input)).map(|both| both.0);
    assert_eq!(written("{}").unwrap(), r#"{"key":"default","number":9}"#);
    assert_eq!(written(r#"{"key":"abc"}"#).unwrap(), r#"{"key":"abc","number":9}"#);
    assert_eq!(written(r#"{"number":1}"#).unwrap(), r#"{"key":"default","number":1}"#);
    assert!(written(r#"{"number":"CANARY"}"#).is_err_and(|error| !error.contains("CANARY")));
}

/// A newtype, and what `transparent` says of it anyway.
#[test]
fn newtypes() {
    #[derive(ValidatedSecret)]
    #[secret(derive(Serialize))]
    #[serde(transparent)]
    struct Transparent(#[secret(charset = "a-z")] SecretString);

    for (input, accepted) in [(r#""abc""#, true), (r#""CANARY""#, false), (r#"["abc"]"#, false), ("null", false)] {
        let transparent = outcome(serde_json::from_str::<Transparent>(input)).map(|both| both.0);
        let plain = outcome(serde_json::from_str::<Key>(input)).map(|both| both.0);
        assert_eq!((transparent.is_ok(), &transparent), (accepted, &plain));
        assert!(transparent.map_or_else(|error| !error.contains("CANARY"), |written| written == input));
    }
}
