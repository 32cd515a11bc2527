//! The rules, once each.

use secret_core::{CharSet, Policy, presets};

/// Letters, digits and `_`: the alphabet of tokens that a double click selects whole.
pub const WORD: CharSet = CharSet::ALPHANUMERIC.union(CharSet::from_chars("_"));

/// What the tokens of GitHub's users and apps have in common.
///
/// GitHub, changelog of 31 March 2021, "Authentication token format updates are generally available": the character set
/// is `[A-Za-z0-9_]`; the length stays the same for now (40), and "integrators should plan to support tokens up to 255
/// characters". (The tokens of app installations, `ghs_`, are about to become longer and are none of these.)
///
/// <https://github.blog/changelog/2021-03-31-authentication-token-format-updates-are-generally-available/>
pub const GITHUB_TOKEN: Policy = Policy::new().charset(WORD).min_len(40).max_len(255).validate_rules();

/// A classic personal access token: `ghp_` (the changelog of [`GITHUB_TOKEN`]).
pub const GITHUB_PERSONAL_TOKEN: Policy = GITHUB_TOKEN.tightened(Policy::new().prefix("ghp_"));

/// A fine-grained personal access token: `github_pat_`.
///
/// GitHub Docs, "About authentication to GitHub", section "GitHub's token formats".
///
/// <https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats>
pub const GITHUB_FINE_GRAINED_TOKEN: Policy = GITHUB_TOKEN.tightened(Policy::new().prefix("github_pat_"));

/// An OAuth access token: `gho_` (the changelog of [`GITHUB_TOKEN`]).
pub const GITHUB_OAUTH_TOKEN: Policy = GITHUB_TOKEN.tightened(Policy::new().prefix("gho_"));

/// A refresh token of a GitHub App: `ghr_` (the changelog of [`GITHUB_TOKEN`]).
pub const GITHUB_REFRESH_TOKEN: Policy = GITHUB_TOKEN.tightened(Policy::new().prefix("ghr_"));

/// The verifier of RFC 7636 section 4.1, which GitHub and Matrix both ask for.
pub const CODE_VERIFIER: Policy = presets::PKCE_CODE_VERIFIER;

/// The secret that a Matrix client makes up for the validation of an address: `[0-9a-zA-Z.=_-]`, 1 to 255 characters.
///
/// Matrix Client-Server API, `POST /_matrix/client/v3/account/3pid/email/requestToken`, `client_secret`.
///
/// <https://spec.matrix.org/latest/client-server-api/#post_matrixclientv3account3pidemailrequesttoken>
pub const MATRIX_CLIENT_SECRET: Policy = presets::MATRIX_CLIENT_SECRET;

/// A Matrix access token is opaque, and sent in the `Authorization` header (Client-Server API, "Using access tokens"). So it
/// is what RFC 6750 section 2.1 allows there.
///
/// <https://spec.matrix.org/latest/client-server-api/#using-access-tokens>
pub const MATRIX_ACCESS_TOKEN: Policy = presets::BEARER_TOKEN;

/// What the keys of the Stripe API have in common.
///
/// Stripe publishes the prefixes. The rest is taken from what its engineers told the makers of a secret scanner: letters and
/// digits, 10 to 128 of them after the prefix.
///
/// <https://docs.stripe.com/keys>, <https://gitlab.com/gitlab-org/gitlab/-/issues/458019>
pub const STRIPE_KEY: Policy = Policy::new().charset(WORD).min_len(8 + 10).max_len(8 + 128).validate_rules();

/// A secret key, for test data or for real: `sk_test_`, `sk_live_` (Stripe API reference, "Authentication").
///
/// <https://docs.stripe.com/api/authentication>
pub const STRIPE_SECRET_KEY: Policy = STRIPE_KEY.tightened(Policy::new().prefix("sk_").with(test_or_live));

/// A secret key that moves money.
pub const STRIPE_LIVE_KEY: Policy = STRIPE_SECRET_KEY.tightened(Policy::new().prefix("sk_live_"));

/// The signing secret of a webhook endpoint: `whsec_`.
///
/// Stripe Docs, "Receive Stripe events in your webhook endpoint", "Verify events are sent from Stripe". A prefix is all
/// that is published; the characters are those of the samples.
///
/// <https://docs.stripe.com/webhooks#verify-official-libraries>
pub const STRIPE_WEBHOOK_SECRET: Policy = Policy::new().charset(WORD).prefix("whsec_").min_len(6 + 16).validate_rules();

/// A rule that no key of the derive says: one prefix of two.
fn test_or_live(key: &str) -> Result<(), &'static str> {
    if key.starts_with("sk_test_") || key.starts_with("sk_live_") {
        Ok(())
    } else {
        Err("must start with `sk_test_` or `sk_live_`")
    }
}

// Samples of the documentation above, held against the rules when this is compiled.
const _: () = GITHUB_OAUTH_TOKEN.assert_valid("gho_16C7e42F292c6912E7710c838347Ae178B4a");
const _: () = CODE_VERIFIER.assert_valid("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
const _: () = MATRIX_CLIENT_SECRET.assert_valid("monkeys_are_GREAT");
const _: () = MATRIX_ACCESS_TOKEN.assert_valid("abc123");
