//! What may be missing, is left out, or is refused: `default`, `skip`, `deny_unknown_fields`.

use super::*;

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

    default_beside_flatten {
        pub struct Model {
            #[serde(default = "octets")] #[secret(wipe)] octets: [u8; 2],
            #[serde(flatten)] #[secret(nested)] pair: Pair,
        }
    } [r#"{"access_token":"abc"}"#, r#"{"access_token":"abc","octets":[3,4]}"#, r#"{"octets":[3,4]}"#, r#"{"access_token":"abc","octets":"CANARY"}"#]

    octets_in_variants {
        pub enum Model {
            Keys { #[secret] key: Key, #[secret(wipe)] octets: [u8; 2], id: u8, count: u8 },
            More(#[secret] Key, #[secret(wipe)] [u8; 2], u8, u8),
        }
    } [
        r#"{"Keys":{"key":"abc","octets":[1,2],"id":3,"count":4}}"#, r#"{"More":["abc",[1,2],3,4]}"#,
        r#"{"Keys":{"key":"abc","octets":[1],"id":3,"count":4}}"#,
    ]

    octets {
        pub struct Model { #[secret] key: Key, #[secret(wipe)] octets: [u8; 2], id: u8, count: u8 }
    } [r#"{"key":"abc","octets":[1,2],"id":3,"count":4}"#, r#"{"key":"abc","octets":"CANARY","id":3,"count":4}"#]

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

    all_skipped {
        pub struct Model { #[serde(skip_serializing)] #[secret] key: Key }
    } [r#"{"key":"abc"}"#, "{}"]

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
