//! One type for each kind of secret.
//!
//! `Serialize` is asked for where the secret is sent, `Eq` (in constant time) where it is compared.

use secret_core::{SecretString, ValidatedSecret};

use crate::policies;

/// A classic personal access token of GitHub.
#[derive(Clone, ValidatedSecret)]
pub struct GithubPersonalToken(#[secret(policy = policies::GITHUB_PERSONAL_TOKEN)] SecretString);

/// An access token that GitHub gave to an OAuth app.
#[derive(Clone, ValidatedSecret)]
pub struct GithubOauthToken(#[secret(policy = policies::GITHUB_OAUTH_TOKEN)] SecretString);

/// A refresh token that GitHub gave to a GitHub App.
#[derive(ValidatedSecret)]
#[secret(derive(Serialize))]
pub struct GithubRefreshToken(#[secret(policy = policies::GITHUB_REFRESH_TOKEN)] SecretString);

/// The verifier of PKCE, for any server: `CodeVerifier::generate()` makes one.
#[derive(ValidatedSecret)]
#[secret(derive(Serialize))]
pub struct CodeVerifier(#[secret(policy = policies::CODE_VERIFIER)] SecretString);

/// The secret of one validation of an address; the server compares it.
#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
pub struct MatrixClientSecret(#[secret(policy = policies::MATRIX_CLIENT_SECRET)] SecretString);

/// The access token of a Matrix device.
#[derive(Clone, ValidatedSecret)]
#[secret(derive(Serialize))]
pub struct MatrixAccessToken(#[secret(policy = policies::MATRIX_ACCESS_TOKEN)] SecretString);

/// A secret key of Stripe, for test data or for real.
#[derive(Clone, ValidatedSecret)]
pub struct StripeSecretKey(#[secret(policy = policies::STRIPE_SECRET_KEY)] SecretString);

/// The secret that signs what Stripe sends to a webhook endpoint.
#[derive(Clone, ValidatedSecret)]
#[secret(derive(Eq))]
pub struct StripeWebhookSecret(#[secret(policy = policies::STRIPE_WEBHOOK_SECRET)] SecretString);
