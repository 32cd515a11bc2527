//! The same models, written for each contestant.

use std::sync::LazyLock;

use garde::Validate as _;
use regex::Regex;
use serde::Deserialize;
use serde::de::{Deserializer, Error};
use validator::Validate as _;

pub mod ours {
    use secret_core::{SecretString, ValidatedSecret};

    use crate::check::CLIENT_SECRET;

    #[derive(ValidatedSecret)]
    #[serde(rename_all = "camelCase")]
    pub struct Update {
        #[secret(charset = "A-Za-z0-9_-", max_len = 86)]
        pub client_secret: SecretString,
    }

    #[derive(ValidatedSecret)]
    #[serde(rename_all = "camelCase")]
    pub struct UpdateOfString {
        #[secret(charset = "A-Za-z0-9_-", max_len = 86)]
        pub client_secret: String,
    }

    /// With a policy that can be checked alone, too.
    #[derive(ValidatedSecret)]
    pub struct WithPolicy {
        #[secret(policy = CLIENT_SECRET)]
        pub client_secret: SecretString,
    }

    #[derive(ValidatedSecret)]
    #[serde(rename_all = "camelCase")]
    #[allow(dead_code)]
    pub struct Client {
        pub client_id: String,
        #[secret(charset = "A-Za-z0-9_-", max_len = 86)]
        pub client_secret: SecretString,
        pub client_name: String,
        pub redirect_uri: String,
        #[secret(charset = "A-Za-z0-9_-", max_len = 86)]
        pub registration_access_token: SecretString,
        pub created_at: u64,
        pub modified_at: u64,
        pub enabled: bool,
        pub description: Option<String>,
        pub grant_types: Vec<String>,
    }
}

/// serde alone: bare `String`, no rule, no wipe.
pub mod bare {
    use serde::Deserialize;

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    #[allow(dead_code)]
    pub struct Update {
        pub client_secret: String,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    #[allow(dead_code)]
    pub struct Client {
        pub client_id: String,
        pub client_secret: String,
        pub client_name: String,
        pub redirect_uri: String,
        pub registration_access_token: String,
        pub created_at: u64,
        pub modified_at: u64,
        pub enabled: bool,
        pub description: Option<String>,
        pub grant_types: Vec<String>,
    }
}

#[derive(Deserialize, garde::Validate)]
#[serde(rename_all = "camelCase")]
pub struct Garde {
    #[garde(length(min = 1, max = 86), pattern("^[A-Za-z0-9_-]*$"))]
    pub client_secret: String,
}

impl Garde {
    pub fn parse(json: &str) -> serde_json::Result<Self> {
        let model: Self = serde_json::from_str(json)?;
        model.validate().map_err(serde_json::Error::custom)?;
        Ok(model)
    }
}

static CLASS: LazyLock<Regex> = LazyLock::new(|| Regex::new("^[A-Za-z0-9_-]*$").expect("a valid pattern"));

#[derive(Deserialize, validator::Validate)]
#[serde(rename_all = "camelCase")]
pub struct Validator {
    #[validate(length(min = 1, max = 86), regex(path = *CLASS))]
    pub client_secret: String,
}

impl Validator {
    pub fn parse(json: &str) -> serde_json::Result<Self> {
        let model: Self = serde_json::from_str(json)?;
        model.validate().map_err(serde_json::Error::custom)?;
        Ok(model)
    }
}

#[nutype::nutype(validate(len_char_min = 1, len_char_max = 86, regex = "^[A-Za-z0-9_-]*$"), derive(Deserialize, AsRef))]
pub struct NutypeSecret(String);

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(dead_code)]
pub struct Nutype {
    pub client_secret: NutypeSecret,
}

/// What somebody would write by hand who knows of none of these: a loop, at the field.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(dead_code)]
pub struct ByHand {
    #[serde(deserialize_with = "by_hand")]
    pub client_secret: String,
}

fn by_hand<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let text = String::deserialize(deserializer)?;
    let valid = (1..=86).contains(&text.len()) && text.bytes().all(super::check::is_base64url);
    if valid { Ok(text) } else { Err(D::Error::custom("not a client secret")) }
}
