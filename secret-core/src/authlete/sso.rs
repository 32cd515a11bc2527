//! Native SSO, and the credentials of social logins.

use alloc::string::String;

use crate::{SecretString, ValidatedSecret, presets};

/// The body of `POST /api/{serviceId}/nativesso`: a request of OpenID Connect Native SSO, handed on.
///
/// The tokens keep the grammar of RFC 6749; of the device secret nothing is known but that there is one.
#[derive(Default, ValidatedSecret)]
#[secret(crate = crate, derive(Serialize, Eq))]
#[serde(rename_all = "camelCase")]
pub struct NativeSsoRequest {
    /// The access token, as a JWT if there is one.
    #[secret(policy = presets::OAUTH_ACCESS_TOKEN)]
    pub access_token: SecretString,
    /// The refresh token.
    #[secret(policy = presets::OAUTH_REFRESH_TOKEN)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refresh_token: Option<SecretString>,
    /// The `sub` claim of the ID token, in place of the subject of the access token.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sub: Option<String>,
    /// Claims to add to the payload of the ID token: a JSON object as text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub claims: Option<String>,
    /// Parameters to add to the header of the ID token: a JSON object as text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub idt_header_params: Option<String>,
    /// The type of the `aud` claim of the ID token: `array` or `string`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_token_aud_type: Option<String>,
    /// The device secret.
    #[secret(min_len = 1)]
    pub device_secret: SecretString,
    /// The hash of the device secret, for the `ds_hash` claim of the ID token. The server computes it when it is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_secret_hash: Option<String>,
}

/// What a service knows of a social network to log in with.
///
/// It is read from the server as well as written, and the network makes the values: they have no rule.
#[derive(Default, ValidatedSecret)]
#[secret(crate = crate, derive(Serialize, Eq))]
#[serde(rename_all = "camelCase")]
pub struct SnsCredentials {
    /// The social network.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sns: Option<String>,
    /// The API key.
    #[secret]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub api_key: Option<SecretString>,
    /// The API secret.
    #[secret]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub api_secret: Option<SecretString>,
}
