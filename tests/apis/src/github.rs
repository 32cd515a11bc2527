//! GitHub: tokens of users, and the OAuth flow of an app.
//!
//! <https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps#web-application-flow>

use secret_core::{SecretString, ValidatedSecret, presets};

use crate::policies;
use crate::secrets::{CodeVerifier, GithubOauthToken, GithubPersonalToken, GithubRefreshToken};

/// What a program that works for one user is configured with.
#[derive(ValidatedSecret)]
pub struct Credentials {
    /// The user's login name.
    pub login: String,
    /// The token, of either kind.
    #[secret(nested)]
    pub token: PersonalToken,
}

/// A personal access token, classic or fine-grained, told apart by its prefix.
#[derive(ValidatedSecret)]
#[serde(untagged)]
pub enum PersonalToken {
    /// `ghp_`
    Classic(#[secret(nested)] GithubPersonalToken),
    /// `github_pat_`
    FineGrained(#[secret(policy = policies::GITHUB_FINE_GRAINED_TOKEN)] SecretString),
}

/// `POST https://github.com/login/oauth/access_token`: the second step of the web application flow.
#[derive(ValidatedSecret)]
#[secret(derive(Serialize))]
pub struct AccessTokenRequest {
    /// The app's client ID.
    pub client_id: String,
    /// The app's client secret. GitHub does not say what it looks like, so it is any that OAuth allows.
    #[secret(policy = presets::OAUTH_CLIENT_SECRET)]
    pub client_secret: SecretString,
    /// The code that came back from the first step.
    #[secret(policy = presets::OAUTH_AUTHORIZATION_CODE)]
    pub code: SecretString,
    /// Where users are sent afterwards.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub redirect_uri: Option<String>,
    /// What the first step's `code_challenge` was made of.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[secret(nested)]
    pub code_verifier: Option<CodeVerifier>,
}

/// The answer to [`AccessTokenRequest`].
#[derive(ValidatedSecret)]
pub struct AccessTokenResponse {
    /// The token.
    #[secret(nested)]
    pub access_token: GithubOauthToken,
    /// What it is good for, set apart by commas.
    pub scope: String,
    /// `bearer`
    pub token_type: String,
}

/// `POST https://github.com/login/oauth/access_token`, for a new token in exchange for a refresh token.
#[derive(ValidatedSecret)]
#[secret(derive(Serialize))]
pub struct RefreshRequest {
    /// The app's client ID.
    pub client_id: String,
    /// The app's client secret.
    #[secret(policy = presets::OAUTH_CLIENT_SECRET)]
    pub client_secret: SecretString,
    /// `refresh_token`
    pub grant_type: String,
    /// The refresh token.
    #[secret(nested)]
    pub refresh_token: GithubRefreshToken,
}
