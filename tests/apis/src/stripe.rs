//! Stripe: API keys, and objects that carry a secret.
//!
//! <https://docs.stripe.com/api>

use std::collections::BTreeMap;

use secret_core::{SecretString, ValidatedSecret};

use crate::policies;
use crate::secrets::{StripeSecretKey, StripeWebhookSecret};

/// What a program is configured with.
#[derive(ValidatedSecret)]
pub struct Config {
    /// The key for requests.
    #[secret(nested)]
    pub secret_key: StripeSecretKey,
    /// The signing secrets of the endpoints, by name. Two are valid while one is rolled.
    #[serde(default)]
    #[secret(nested)]
    pub webhook_secrets: BTreeMap<String, Vec<StripeWebhookSecret>>,
    /// Meant for browsers, and no secret.
    pub publishable_key: Option<String>,
}

/// The same in production, where a test key is a mistake.
#[derive(ValidatedSecret)]
pub struct LiveConfig {
    /// The key for requests: the newtype's rules, tightened here.
    #[secret(policy = policies::STRIPE_LIVE_KEY)]
    pub secret_key: StripeSecretKey,
}

/// The webhook endpoint object. Its secret is told once, when the endpoint is made.
///
/// <https://docs.stripe.com/api/webhook_endpoints/object>
#[derive(ValidatedSecret)]
pub struct WebhookEndpoint {
    /// `we_..`
    pub id: String,
    /// Where events are sent.
    pub url: String,
    /// The signing secret.
    #[secret(nested)]
    pub secret: Option<StripeWebhookSecret>,
}

/// The payment intent object, as far as it is about secrets.
///
/// <https://docs.stripe.com/api/payment_intents/object>
#[derive(ValidatedSecret)]
pub struct PaymentIntent {
    /// `pi_..`
    pub id: String,
    /// In the currency's smallest unit.
    pub amount: u64,
    /// For the customer's browser: "It should not be stored, logged, or exposed to anyone other than the customer."
    #[secret]
    pub client_secret: Option<SecretString>,
}
