//! The formats, as functions from a document or a value to bytes and from bytes to a value.

use std::cell::Cell;

use serde::Serialize;

use crate::document::Doc;
use crate::pair::{Outcome, Shim, Twin, Value};
use crate::tokens::{self, Hand, Player, Token};

erased_serde::serialize_trait_object!(Value);

/// What is written of a value: the tokens and JSON, and in a thorough run every format.
#[derive(Clone, PartialEq)]
pub struct Written {
    pub json: Result<String, ()>,
    pub tokens: Result<Vec<Token>, ()>,
    pub tokens_compact: Result<Vec<Token>, ()>,
    pub formats: Vec<(Format, Result<Vec<u8>, ()>)>,
}

thread_local! {
    static THOROUGH: Cell<bool> = const { Cell::new(false) };
}

/// Whether values are written in all formats from here on.
pub fn thorough(all: bool) {
    THOROUGH.set(all);
}

impl Written {
    pub fn of(value: &dyn Value) -> Self {
        let formats: &[Format] = if THOROUGH.get() { &FORMATS } else { &[] };
        Self {
            json: serde_json::to_string(value).map_err(drop),
            tokens: tokens::record(value, true).map_err(drop),
            tokens_compact: tokens::record(value, false).map_err(drop),
            formats: formats.iter().map(|format| (*format, format.write(value))).collect(),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Format {
    Json,
    JsonSlice,
    JsonReader,
    JsonValue,
    MessagePack,
    MessagePackNamed,
    Cbor,
    Bincode,
    BincodeFixed,
    Postcard,
    Toml,
    Form,
}

pub const FORMATS: [Format; 12] = [
    Format::Json,
    Format::JsonSlice,
    Format::JsonReader,
    Format::JsonValue,
    Format::MessagePack,
    Format::MessagePackNamed,
    Format::Cbor,
    Format::Bincode,
    Format::BincodeFixed,
    Format::Postcard,
    Format::Toml,
    Format::Form,
];

impl Format {
    /// Whether the format can express a document that no type wrote.
    pub const fn describes_itself(self) -> bool {
        !matches!(self, Self::Bincode | Self::BincodeFixed | Self::Postcard)
    }

    /// TOML prints the line of the source in its errors, which is documented.
    pub const fn quotes_the_source(self) -> bool {
        matches!(self, Self::Toml)
    }

    pub fn write<T: Serialize + ?Sized>(self, value: &T) -> Result<Vec<u8>, ()> {
        fn quiet<T, E>(result: Result<T, E>) -> Result<T, ()> {
            result.map_err(drop)
        }
        match self {
            Self::Json | Self::JsonSlice | Self::JsonReader => quiet(serde_json::to_vec(value)),
            Self::JsonValue => quiet(serde_json::to_value(value)).map(|value| value.to_string().into_bytes()),
            Self::MessagePack => quiet(rmp_serde::to_vec(value)),
            Self::MessagePackNamed => quiet(rmp_serde::to_vec_named(value)),
            Self::Cbor => {
                let mut bytes = Vec::new();
                quiet(ciborium::into_writer(value, &mut bytes)).map(|()| bytes)
            }
            Self::Bincode => quiet(bincode::serde::encode_to_vec(value, bincode::config::standard())),
            Self::BincodeFixed => quiet(bincode::serde::encode_to_vec(value, bincode::config::legacy())),
            Self::Postcard => quiet(postcard::to_allocvec(value)),
            Self::Toml => quiet(toml::to_string(value)).map(String::into_bytes),
            Self::Form => quiet(serde_urlencoded::to_string(value)).map(String::into_bytes),
        }
    }

    /// The document in this format, if it can hold it.
    pub fn document(self, doc: &Doc) -> Option<Vec<u8>> {
        match self {
            Self::Json | Self::JsonReader => Some(doc.json(false).into_bytes()),
            Self::JsonSlice => Some(doc.json(true).into_bytes()),
            Self::JsonValue => Some(doc.json(false).into_bytes()),
            Self::Form => doc.form().map(String::into_bytes),
            _ => self.write(doc).ok(),
        }
    }

    pub fn parse(self, twin: &Twin, bytes: &[u8]) -> Result<Outcome, String> {
        let text = || std::str::from_utf8(bytes).map_err(|_| "not UTF-8".to_owned());
        match self {
            Self::Json => {
                let text = text()?;
                twin.parse(|| serde_json::from_str::<Shim>(text))
            }
            Self::JsonSlice => twin.parse(|| serde_json::from_slice::<Shim>(bytes)),
            Self::JsonReader => twin.parse(|| serde_json::from_reader::<_, Shim>(bytes)),
            Self::JsonValue => {
                let value: serde_json::Value = serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
                twin.parse(|| serde_json::from_value::<Shim>(value))
            }
            Self::MessagePack => twin.parse(|| rmp_serde::from_slice::<Shim>(bytes)),
            Self::MessagePackNamed => twin.parse(|| rmp_serde::from_read::<_, Shim>(bytes)),
            Self::Cbor => twin.parse(|| ciborium::from_reader::<Shim, _>(bytes)),
            Self::Bincode => twin.parse(|| {
                bincode::serde::borrow_decode_from_slice::<Shim, _>(bytes, bincode::config::standard())
                    .map(|(shim, _)| shim)
            }),
            Self::BincodeFixed => twin.parse(|| {
                let config = bincode::config::legacy().with_limit::<65536>();
                bincode::serde::decode_from_slice::<Shim, _>(bytes, config).map(|(shim, _)| shim)
            }),
            Self::Postcard => twin.parse(|| postcard::from_bytes::<Shim>(bytes)),
            Self::Toml => {
                let text = text()?;
                twin.parse(|| toml::from_str::<Shim>(text))
            }
            Self::Form => twin.parse(|| serde_urlencoded::from_bytes::<Shim>(bytes)),
        }
    }
}

/// Replays tokens; the second value has the names that were asked for, and whether `is_human_readable` was.
pub fn play(twin: &Twin, tokens: &[Token], hand: Hand, readable: bool) -> (Result<Outcome, String>, Vec<String>) {
    let mut player = Player::new(tokens, hand, readable);
    let result = twin.parse(|| <Shim as serde::Deserialize>::deserialize(&mut player));
    let asked = player.asked.take();
    let result = result.and_then(|outcome| player.finish().map(|()| outcome).map_err(|error| error.to_string()));
    (result, asked)
}
