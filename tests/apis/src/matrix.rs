//! Matrix: the Client-Server API.
//!
//! <https://spec.matrix.org/latest/client-server-api/>

use std::collections::BTreeMap;

use secret_core::{SecretString, ValidatedSecret, presets};

use crate::secrets::{CodeVerifier, MatrixAccessToken, MatrixClientSecret};

/// `POST /_matrix/client/v3/account/3pid/email/requestToken`
#[derive(ValidatedSecret)]
#[secret(derive(Serialize))]
pub struct EmailTokenRequest {
    /// Made up by the client, for this validation.
    #[secret(nested)]
    pub client_secret: MatrixClientSecret,
    /// The address to validate.
    pub email: String,
    /// A message is sent when this is greater than before.
    pub send_attempt: u32,
    /// Where the message's link leads in the end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_link: Option<String>,
}

/// `POST /_matrix/client/v3/account/3pid/add`, after the validation.
#[derive(ValidatedSecret)]
#[secret(derive(Serialize))]
pub struct AddThirdPartyId {
    /// The one of [`EmailTokenRequest`].
    #[secret(nested)]
    pub client_secret: MatrixClientSecret,
    /// The session that the server answered with.
    pub sid: String,
}

/// `POST /_matrix/client/v3/login`
#[derive(ValidatedSecret)]
#[secret(derive(Serialize))]
#[serde(tag = "type")]
pub enum Login {
    /// With a password, which the specification leaves to the server.
    #[serde(rename = "m.login.password")]
    Password {
        /// Who logs in, such as `{"type": "m.id.user", "user": "cheeky_monkey"}`.
        identifier: BTreeMap<String, String>,
        /// The password.
        #[secret]
        password: SecretString,
    },
    /// With a token that single sign-on gave.
    #[serde(rename = "m.login.token")]
    Token {
        /// The token, opaque.
        #[secret(policy = presets::OAUTH_ACCESS_TOKEN)]
        token: SecretString,
    },
}

/// The answer to [`Login`].
#[derive(ValidatedSecret)]
pub struct LoginResponse {
    /// The user, such as `@cheeky_monkey:matrix.org`.
    pub user_id: String,
    /// The device.
    pub device_id: String,
    /// What the device's requests are signed in with.
    #[secret(nested)]
    pub access_token: MatrixAccessToken,
    /// For a new access token.
    #[secret]
    pub refresh_token: Option<SecretString>,
    /// When the access token expires.
    pub expires_in_ms: Option<u64>,
}

/// The token request of the OAuth 2.0 API: "Login flow" of the specification, which asks for PKCE.
#[derive(ValidatedSecret)]
#[secret(derive(Serialize))]
#[serde(tag = "grant_type", rename_all = "snake_case")]
pub enum OauthTokenRequest {
    /// With the code that came back from the user's browser.
    AuthorizationCode {
        /// The code.
        #[secret(policy = presets::OAUTH_AUTHORIZATION_CODE)]
        code: SecretString,
        /// As in the authorization request.
        redirect_uri: String,
        /// The client.
        client_id: String,
        /// What the `code_challenge` was made of.
        #[secret(nested)]
        code_verifier: CodeVerifier,
    },
    /// With a refresh token.
    RefreshToken {
        /// The token.
        #[secret(policy = presets::OAUTH_REFRESH_TOKEN)]
        refresh_token: SecretString,
        /// The client.
        client_id: String,
    },
}
