//! Tokens: asked for and revoked.

use alloc::string::String;
use alloc::vec::Vec;

use super::CLIENT_SECRET;
use super::optional_members::optional_members;
use crate::{SecretString, ValidatedSecret, presets};

/// The body of `POST /api/{serviceId}/auth/token`: a request to the token endpoint, handed on.
#[derive(Default, ValidatedSecret)]
#[secret(crate = crate, derive(Serialize, Eq))]
#[serde(rename_all = "camelCase")]
pub struct TokenRequest {
    /// The whole body that the token endpoint received, in `application/x-www-form-urlencoded`.
    /// It may hold secrets of any kind.
    #[secret]
    pub parameters: SecretString,
    /// The client ID from the `Authorization` header of that request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,
    /// The client secret from the `Authorization` header of that request.
    #[secret(policy = CLIENT_SECRET)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_secret: Option<SecretString>,
    /// The client certificate of the TLS connection.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_certificate: Option<String>,
    /// The certificate path that the client presented, each certificate in PEM.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_certificate_path: Option<Vec<String>>,
    /// Extra properties to attach to the access token.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub properties: Option<Vec<Property>>,
    /// The `DPoP` header (RFC 9449).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dpop: Option<String>,
    /// The HTTP method of the request, to check the `DPoP` header against.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub htm: Option<String>,
    /// The URL of the token endpoint, to check the `DPoP` header against.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub htu: Option<String>,
    /// The access token to issue, in place of one that the server makes.
    #[secret(policy = presets::OAUTH_ACCESS_TOKEN)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_token: Option<SecretString>,
    /// Claims to add to the payload of a JWT access token: a JSON object as text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub jwt_at_claims: Option<String>,
    /// The `OAuth-Client-Attestation` header (OAuth 2.0 Attestation-Based Client Authentication).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oauth_client_attestation: Option<String>,
    /// The `OAuth-Client-Attestation-PoP` header.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oauth_client_attestation_pop: Option<String>,
    /// How long the access token is to last, in seconds. Only a positive number has an effect.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_token_duration: Option<i64>,
    /// How long the refresh token is to last, in seconds. Only a positive number has an effect.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refresh_token_duration: Option<i64>,
    /// Whether the DPoP proof must hold a `nonce`, whatever the service is set to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dpop_nonce_required: Option<bool>,
    /// Options for OAuth Client ID Metadata Documents.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cimd_options: Option<CimdOptions>,
}

/// The body of `POST /api/{serviceId}/auth/revocation`: a request to the revocation endpoint, handed on.
#[derive(Default, ValidatedSecret)]
#[secret(crate = crate, derive(Serialize, Eq))]
#[serde(rename_all = "camelCase")]
pub struct RevocationRequest {
    /// The whole body that the revocation endpoint received, in `application/x-www-form-urlencoded`.
    /// It may hold secrets of any kind.
    #[secret]
    pub parameters: SecretString,
    /// The client ID from the `Authorization` header of that request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,
    /// The client secret from the `Authorization` header of that request.
    #[secret(policy = CLIENT_SECRET)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_secret: Option<SecretString>,
    /// The client certificate of the TLS connection.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_certificate: Option<String>,
    /// The certificate path that the client presented, each certificate in PEM.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_certificate_path: Option<Vec<String>>,
    /// The `OAuth-Client-Attestation` header (OAuth 2.0 Attestation-Based Client Authentication).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oauth_client_attestation: Option<String>,
    /// The `OAuth-Client-Attestation-PoP` header.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oauth_client_attestation_pop: Option<String>,
    /// Options for OAuth Client ID Metadata Documents.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cimd_options: Option<CimdOptions>,
}

optional_members! {
    /// An extra property of an access token.
    ///
    /// It is not a secret to this crate, and [`Debug`] shows it; `hidden` is about who may read it back from the API.
    #[derive(Debug, Clone, Default, PartialEq, Eq)]
    pub struct Property {
        /// The name.
        key: String = "key",
        /// The value.
        value: String = "value",
        /// Whether it is kept from client applications.
        hidden: bool = "hidden",
    }
}

optional_members! {
    /// Options for OAuth Client ID Metadata Documents (CIMD); each takes precedence over the service's own setting.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
    pub struct CimdOptions {
        /// Whether to fetch the client's metadata even if the cached copy is still valid.
        always_retrieved: bool = "alwaysRetrieved",
        /// Whether a client ID may have the scheme `http`.
        http_permitted: bool = "httpPermitted",
        /// Whether a client ID may have a query.
        query_permitted: bool = "queryPermitted",
    }
}
