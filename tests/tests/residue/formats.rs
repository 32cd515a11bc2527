//! Every format, as it writes a document and reads a model.

use std::str;

use serde::de::DeserializeOwned;

use super::auditor::{LEN, marker};
use super::document::{Document, Form, Value};

pub trait Format {
    const NAME: &'static str;
    /// Whether it hands out the text of the input itself where nothing in there is escaped.
    const LENDS: bool = false;
    /// Whether it tells the names of the fields.
    const NAMES: bool = true;
    /// Whether a field can stand in there twice.
    const REPEATS: bool = true;
    const JSON: bool = false;
    type Input<'a>;

    /// The document in this format, if there is such a thing.
    fn write(value: &Value) -> Option<Vec<u8>>;

    /// How a `Z` is written as an escape.
    const ESCAPE: Option<&'static str> = None;

    /// What is read from; made before anybody watches.
    fn open(bytes: &[u8]) -> Option<Self::Input<'_>>;

    /// Whether `T` could be read. The value or the error is gone when this returns.
    fn read<T: DeserializeOwned>(input: Self::Input<'_>) -> bool;

    fn bytes(document: &Document) -> Option<Vec<u8>> {
        if !Self::REPEATS && document.how == "twice" {
            return None;
        }
        let mut bytes = Self::write(&document.value)?;
        let find = || {
            let marker = marker();
            bytes.windows(LEN).rposition(|window| window == marker.as_bytes())
        };
        match document.form {
            Form::Whole => {}
            Form::Escaped => {
                let at = find()?;
                bytes.splice(at..=at, Self::ESCAPE?.bytes());
            }
            Form::CutAtTheEnd => bytes.truncate(bytes.len() - 2),
            Form::CutInTheSecret => bytes.truncate(find()? + 12),
        }
        Some(bytes)
    }
}

fn text(bytes: &[u8]) -> Option<&str> {
    str::from_utf8(bytes).ok()
}

macro_rules! formats {
    ($($name:ident: $kind:literal [$($const:ident = $set:expr),*] {
        write($value:ident) => $write:expr;
        open($bytes:ident) -> $input:ty => $open:expr;
        read($from:ident) => $read:expr;
    })*) => {$(
        pub struct $name;

        impl Format for $name {
            const NAME: &'static str = $kind;
            $(const $const: formats!(@$const) = $set;)*
            type Input<'a> = $input;

            fn write($value: &Value) -> Option<Vec<u8>> {
                $write
            }
            fn open($bytes: &[u8]) -> Option<Self::Input<'_>> {
                $open
            }
            fn read<T: DeserializeOwned>($from: Self::Input<'_>) -> bool {
                $read.is_ok()
            }
        }
    )*};
    (@ESCAPE) => { Option<&'static str> };
    (@$const:ident) => { bool };
}

formats! {
    JsonStr: "serde_json::from_str" [JSON = true, LENDS = true, ESCAPE = Some("\\u005a")] {
        write(value) => serde_json::to_vec(value).ok();
        open(bytes) -> &'a str => text(bytes);
        read(input) => serde_json::from_str::<T>(input);
    }
    JsonSlice: "serde_json::from_slice" [JSON = true, LENDS = true, ESCAPE = Some("\\u005a")] {
        write(value) => serde_json::to_vec(value).ok();
        open(bytes) -> &'a [u8] => Some(bytes);
        read(input) => serde_json::from_slice::<T>(input);
    }
    JsonReader: "serde_json::from_reader" [JSON = true, ESCAPE = Some("\\u005a")] {
        write(value) => serde_json::to_vec(value).ok();
        open(bytes) -> &'a [u8] => Some(bytes);
        read(input) => serde_json::from_reader::<_, T>(input);
    }
    JsonValue: "serde_json::from_value" [REPEATS = false] {
        write(value) => serde_json::to_vec(value).ok();
        open(bytes) -> serde_json::Value => serde_json::from_slice(bytes).ok();
        read(input) => serde_json::from_value::<T>(input);
    }
    UrlEncoded: "serde_urlencoded" [ESCAPE = Some("%5a")] {
        write(value) => serde_urlencoded::to_string(value).ok().map(String::into_bytes);
        open(bytes) -> &'a [u8] => Some(bytes);
        read(input) => serde_urlencoded::from_bytes::<T>(input);
    }
    HtmlForm: "serde_html_form" [ESCAPE = Some("%5a")] {
        write(value) => serde_html_form::to_string(value).ok().map(String::into_bytes);
        open(bytes) -> &'a [u8] => Some(bytes);
        read(input) => serde_html_form::from_bytes::<T>(input);
    }
    Toml: "toml" [ESCAPE = Some("\\u005a")] {
        write(value) => toml::to_string(value).ok().map(String::into_bytes);
        open(bytes) -> &'a str => text(bytes);
        read(input) => toml::from_str::<T>(input);
    }
    Yaml: "serde_yaml_ng::from_str" [] {
        write(value) => serde_yaml_ng::to_string(value).ok().map(String::into_bytes);
        open(bytes) -> &'a str => text(bytes);
        read(input) => serde_yaml_ng::from_str::<T>(input);
    }
    YamlReader: "serde_yaml_ng::from_reader, of JSON" [ESCAPE = Some("\\u005a")] {
        write(value) => serde_json::to_vec(value).ok();
        open(bytes) -> &'a [u8] => Some(bytes);
        read(input) => serde_yaml_ng::from_reader::<_, T>(input);
    }
    YamlValue: "serde_yaml_ng::from_value" [] {
        write(value) => serde_yaml_ng::to_string(value).ok().map(String::into_bytes);
        open(bytes) -> serde_yaml_ng::Value => serde_yaml_ng::from_slice(bytes).ok();
        read(input) => serde_yaml_ng::from_value::<T>(input);
    }
    Cbor: "ciborium" [] {
        write(value) => {
            let mut bytes = Vec::new();
            ciborium::into_writer(value, &mut bytes).ok().map(|()| bytes)
        };
        open(bytes) -> &'a [u8] => Some(bytes);
        read(input) => ciborium::from_reader::<T, _>(input);
    }
    MsgPack: "rmp_serde::from_slice" [LENDS = true] {
        write(value) => rmp_serde::to_vec_named(value).ok();
        open(bytes) -> &'a [u8] => Some(bytes);
        read(input) => rmp_serde::from_slice::<T>(input);
    }
    MsgPackReader: "rmp_serde::from_read" [] {
        write(value) => rmp_serde::to_vec_named(value).ok();
        open(bytes) -> &'a [u8] => Some(bytes);
        read(input) => rmp_serde::from_read::<_, T>(input);
    }
    MsgPackCompact: "rmp_serde, structs as arrays" [LENDS = true, NAMES = false] {
        write(value) => rmp_serde::to_vec(value).ok();
        open(bytes) -> &'a [u8] => Some(bytes);
        read(input) => rmp_serde::from_slice::<T>(input);
    }
    Postcard: "postcard" [LENDS = true, NAMES = false] {
        write(value) => postcard::to_allocvec(value).ok();
        open(bytes) -> &'a [u8] => Some(bytes);
        read(input) => postcard::from_bytes::<T>(input);
    }
    Bincode: "bincode" [NAMES = false] {
        write(value) => bincode::serde::encode_to_vec(value, bincode::config::standard()).ok();
        open(bytes) -> &'a [u8] => Some(bytes);
        read(input) => bincode::serde::decode_from_slice::<T, _>(input, bincode::config::standard());
    }
    BincodeReader: "bincode, reader" [NAMES = false] {
        write(value) => bincode::serde::encode_to_vec(value, bincode::config::standard()).ok();
        open(bytes) -> &'a [u8] => Some(bytes);
        read(input) => bincode::serde::decode_from_std_read::<T, _, _>(&mut { input }, bincode::config::standard());
    }
    Csv: "csv" [] {
        write(value) => {
            let mut writer = csv::Writer::from_writer(Vec::new());
            writer.serialize(value).ok()?;
            writer.into_inner().ok()
        };
        open(bytes) -> &'a [u8] => Some(bytes);
        read(input) => {
            let mut reader = csv::Reader::from_reader(input);
            reader.deserialize::<T>().next().ok_or(()).and_then(|row| row.map_err(drop))
        };
    }
}
