//! Functions, bounds and borrowing: `with`, `bound`, `borrow`.

use super::*;

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
