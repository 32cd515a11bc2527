//! The requests that begin a login: pushed, from a device, and over the back channel.

use alloc::string::String;
use alloc::vec::Vec;

use super::{CLIENT_SECRET, CimdOptions};
use crate::{SecretString, ValidatedSecret};

/// The body of `POST /api/{serviceId}/pushed_auth_req`: a pushed authorization request (RFC 9126), handed on.
#[derive(Default, ValidatedSecret)]
#[secret(crate = crate, derive(Serialize, Eq))]
#[serde(rename_all = "camelCase")]
pub struct PushedAuthorizationRequest {
    /// The whole body that the pushed authorization request endpoint received, in `application/x-www-form-urlencoded`.
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
    /// The `DPoP` header (RFC 9449).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dpop: Option<String>,
    /// The HTTP method of the request, to check the `DPoP` header against.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub htm: Option<String>,
    /// The URL of the pushed authorization request endpoint, to check the `DPoP` header against.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub htu: Option<String>,
    /// The `OAuth-Client-Attestation` header (OAuth 2.0 Attestation-Based Client Authentication).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oauth_client_attestation: Option<String>,
    /// The `OAuth-Client-Attestation-PoP` header.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oauth_client_attestation_pop: Option<String>,
    /// Whether the DPoP proof must hold a `nonce`, whatever the service is set to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dpop_nonce_required: Option<bool>,
    /// Options for OAuth Client ID Metadata Documents.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cimd_options: Option<CimdOptions>,
}

/// The body of `POST /api/{serviceId}/device/authorization`: a device authorization request (RFC 8628), handed on.
#[derive(Default, ValidatedSecret)]
#[secret(crate = crate, derive(Serialize, Eq))]
#[serde(rename_all = "camelCase")]
pub struct DeviceAuthorizationRequest {
    /// The whole body that the device authorization endpoint received, in `application/x-www-form-urlencoded`.
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

/// The body of `POST /api/{serviceId}/backchannel/authentication`: a request to the backchannel authentication endpoint
/// (OpenID Connect CIBA), handed on.
#[derive(Default, ValidatedSecret)]
#[secret(crate = crate, derive(Serialize, Eq))]
#[serde(rename_all = "camelCase")]
pub struct BackchannelAuthenticationRequest {
    /// The whole body that the backchannel authentication endpoint received, in `application/x-www-form-urlencoded`.
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
