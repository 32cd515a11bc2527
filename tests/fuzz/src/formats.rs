//! The formats that the input is read in.

use serde::Serialize;
use serde::de::DeserializeOwned;

/// What a format's error can print.
pub type Texts = String;

pub trait Format {
    /// # Errors
    ///
    /// All that the format's error prints.
    fn read<T: DeserializeOwned>(input: &[u8]) -> Result<T, Texts>;

    /// `None` where the format has no way to write the shape.
    fn write<T: Serialize>(value: &T) -> Option<Vec<u8>>;
}

pub struct Json;
pub struct Form;
pub struct HtmlForm;
pub struct Postcard;

fn texts(error: impl std::error::Error) -> Texts {
    let mut texts = format!("{error}\n{error:?}\n{error:#?}");
    let mut source = error.source();
    while let Some(error) = source {
        texts += &format!("\n{error}\n{error:?}");
        source = error.source();
    }
    texts
}

impl Format for Json {
    fn read<T: DeserializeOwned>(input: &[u8]) -> Result<T, Texts> {
        serde_json::from_slice(input).map_err(texts)
    }

    fn write<T: Serialize>(value: &T) -> Option<Vec<u8>> {
        Some(serde_json::to_vec(value).expect("JSON has a way to write every shape"))
    }
}

impl Format for Form {
    fn read<T: DeserializeOwned>(input: &[u8]) -> Result<T, Texts> {
        serde_urlencoded::from_bytes(input).map_err(texts)
    }

    fn write<T: Serialize>(value: &T) -> Option<Vec<u8>> {
        serde_urlencoded::to_string(value).ok().map(String::into_bytes)
    }
}

impl Format for HtmlForm {
    fn read<T: DeserializeOwned>(input: &[u8]) -> Result<T, Texts> {
        serde_html_form::from_bytes(input).map_err(texts)
    }

    fn write<T: Serialize>(value: &T) -> Option<Vec<u8>> {
        serde_html_form::to_string(value).ok().map(String::into_bytes)
    }
}

impl Format for Postcard {
    fn read<T: DeserializeOwned>(input: &[u8]) -> Result<T, Texts> {
        postcard::from_bytes(input).map_err(texts)
    }

    fn write<T: Serialize>(value: &T) -> Option<Vec<u8>> {
        postcard::to_allocvec(value).ok()
    }
}
