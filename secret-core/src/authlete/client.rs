//! A client's secret: set by the caller, or made by the server.

use alloc::string::String;

use super::CLIENT_SECRET;
use crate::{SecretString, ValidatedSecret};

/// The body of `POST /api/{serviceId}/client/secret/update/{clientIdentifier}`: the client secret to set.
///
/// The API takes it as `application/json` and as `application/x-www-form-urlencoded`.
///
/// ```
/// use secret_core::authlete::ClientSecretUpdateRequest;
///
/// let request: ClientSecretUpdateRequest = serde_json::from_str(r#"{"clientSecret": "7Fjfp0ZBr1KtDRbnfVdmIw"}"#)?;
/// assert_eq!(format!("{request:?}"), "ClientSecretUpdateRequest { client_secret: [REDACTED] }");
///
/// let error = serde_json::from_str::<ClientSecretUpdateRequest>(r#"{"clientSecret": "<value>"}"#).unwrap_err();
/// assert!(error.to_string().starts_with("clientSecret: character 1 is not allowed (allowed: A-Z a-z 0-9 - _)"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(ValidatedSecret)]
#[secret(crate = crate, derive(Serialize, Eq))]
#[serde(rename_all = "camelCase")]
pub struct ClientSecretUpdateRequest {
    /// The new value of the client secret.
    #[secret(policy = CLIENT_SECRET)]
    pub client_secret: SecretString,
}

/// The answer to a [`ClientSecretUpdateRequest`].
///
/// The code of success is `A149001`.
#[derive(Default, ValidatedSecret)]
#[secret(crate = crate, derive(Serialize, Eq))]
#[serde(rename_all = "camelCase")]
pub struct ClientSecretUpdateResponse {
    /// The code of the result.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result_code: Option<String>,
    /// The result in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result_message: Option<String>,
    /// The client secret from now on.
    #[secret]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new_client_secret: Option<SecretString>,
    /// The client secret until now.
    #[secret]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old_client_secret: Option<SecretString>,
}

/// The answer to `GET /api/{serviceId}/client/secret/refresh/{clientIdentifier}`, which has the server choose the secret.
///
/// The code of success is `A148001`.
#[derive(Default, ValidatedSecret)]
#[secret(crate = crate, derive(Serialize, Eq))]
#[serde(rename_all = "camelCase")]
pub struct ClientSecretRefreshResponse {
    /// The code of the result.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result_code: Option<String>,
    /// The result in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result_message: Option<String>,
    /// The client secret from now on.
    #[secret]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new_client_secret: Option<SecretString>,
    /// The client secret until now.
    #[secret]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old_client_secret: Option<SecretString>,
}
