//! The models of the [Authlete](https://www.authlete.com) API that carry a secret.
//!
//! All client secrets in them keep one rule, [`CLIENT_SECRET`]. Members have the API's own names (`clientSecret`); an
//! optional one is left out of the request when it is `None`. A request is checked when it is parsed, or with
//! [`validate`](crate::ValidatedSecret::validate) when it was put together by hand. What a server answers may hold a secret
//! that was made under older rules: it is redacted and wiped, and not rejected.
//!
//! ```
//! use secret_core::ValidatedSecret;
//! use secret_core::authlete::{ClientSecretUpdateRequest, TokenRequest};
//!
//! let request = TokenRequest {
//!     parameters: "grant_type=authorization_code&code=SplxlOBeZQQYbYS6WxSbIA".into(),
//!     client_id: Some("s6BhdRkqt3".into()),
//!     client_secret: Some("7Fjfp0ZBr1KtDRbnfVdmIw".into()),
//!     ..TokenRequest::default()
//! };
//! request.validate()?;
//!
//! // The placeholder of a client's documentation.
//! let sample = ClientSecretUpdateRequest { client_secret: "<value>".into() };
//! assert_eq!(
//!     sample.validate().unwrap_err().to_string(),
//!     "clientSecret: character 1 is not allowed (allowed: A-Z a-z 0-9 - _)",
//! );
//! # Ok::<(), secret_core::Violations>(())
//! ```
//!
//! | model | of | members with rules | members without |
//! |---|---|---|---|
//! | [`ClientSecretUpdateRequest`] | `POST /api/{serviceId}/client/secret/update/{clientIdentifier}` | `clientSecret` | |
//! | [`ClientSecretUpdateResponse`] | its answer | | `newClientSecret`, `oldClientSecret` |
//! | [`ClientSecretRefreshResponse`] | `GET /api/{serviceId}/client/secret/refresh/{clientIdentifier}` | | `newClientSecret`, `oldClientSecret` |
//! | [`TokenRequest`] | `POST /api/{serviceId}/auth/token` | `clientSecret`, `accessToken` | `parameters` |
//! | [`RevocationRequest`] | `POST /api/{serviceId}/auth/revocation` | `clientSecret` | `parameters` |
//! | [`PushedAuthorizationRequest`] | `POST /api/{serviceId}/pushed_auth_req` | `clientSecret` | `parameters` |
//! | [`DeviceAuthorizationRequest`] | `POST /api/{serviceId}/device/authorization` | `clientSecret` | `parameters` |
//! | [`BackchannelAuthenticationRequest`] | `POST /api/{serviceId}/backchannel/authentication` | `clientSecret` | `parameters` |
//! | [`NativeSsoRequest`] | `POST /api/{serviceId}/nativesso` | `accessToken`, `refreshToken`, `deviceSecret` | |
//! | [`SnsCredentials`] | part of a service | | `apiKey`, `apiSecret` |
//!
//! `parameters` is the body that the authorization server received. It may itself hold a client secret, a password or a code,
//! so it is a secret, without a rule.

mod client;
mod login;
mod optional_members;
mod sso;
mod token;

pub use client::{ClientSecretRefreshResponse, ClientSecretUpdateRequest, ClientSecretUpdateResponse};
pub use login::{BackchannelAuthenticationRequest, DeviceAuthorizationRequest, PushedAuthorizationRequest};
pub use sso::{NativeSsoRequest, SnsCredentials};
pub use token::{CimdOptions, Property, RevocationRequest, TokenRequest};

use crate::{CharSet, Policy};

/// The rule of a client secret: `A-Z`, `a-z`, `0-9`, `-` and `_`, from 1 to 86 characters.
///
/// The documentation of `ClientSecretUpdateRequest` says: "Valid characters for a client secret are `A-Z`, `a-z`, `0-9`,
/// `-`, and `_`. The maximum length of a client secret is 86." A secret that the server makes has that length: 512 random
/// bits in base64url without padding. No minimum is stated; an empty secret is refused, as everywhere.
///
/// Use it for a model of your own, as it is or tightened:
///
/// ```
/// use secret_core::authlete::CLIENT_SECRET;
/// use secret_core::{SecretString, ValidatedSecret};
///
/// #[derive(ValidatedSecret)]
/// struct Settings {
///     #[secret(policy = CLIENT_SECRET, min_len = 43)]
///     client_secret: SecretString,
/// }
/// ```
pub const CLIENT_SECRET: Policy = Policy::new().charset(CharSet::BASE64URL).max_len(86);
