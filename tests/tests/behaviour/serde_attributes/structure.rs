//! How an enum is told, and what is flattened.

use super::*;

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

    flatten_map_of_newtypes {
        pub struct Model { id: u8, #[serde(flatten)] #[secret(nested)] rest: BTreeMap<String, Key> }
    } [r#"{"id":1,"a":"abc","b":"abc"}"#, r#"{"id":1}"#, r#"{"id":1,"a":"CANARY"}"#, r#"{"id":1,"a":7}"#]

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
