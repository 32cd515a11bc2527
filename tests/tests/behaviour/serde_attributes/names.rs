//! Names: `rename`, `rename_all`, `alias`.

use super::*;

twins! {
    rename {
        pub struct Model { #[serde(rename = "Secret Key")] #[secret] key: Key, #[serde(rename = "/n~")] number: u8 }
    } [r#"{"Secret Key":"abc","/n~":1}"#, r#"{"key":"abc","number":1}"#, r#"{"Secret Key":"CANARY","/n~":1}"#]

    rename_type {
        #[serde(rename = "Other name")]
        pub struct Model { #[secret] key: Key }
    } [r#"{"key":"abc"}"#, "{}"]

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
