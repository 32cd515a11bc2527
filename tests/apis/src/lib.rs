//! Models of three real APIs, GitHub, Matrix and Stripe, that share their rules.
//!
//! This is a crate as a user of `secret-core` writes one, to read and to copy from. It depends on `secret-core` alone: the
//! derive brings its own serde.
//!
//! 1. [`policies`] has the rules, once each, with a name and the place in the documentation that they come from. A rule that is
//!    a special case of another is made from it with [`tightened`](secret_core::Policy::tightened).
//! 2. [`secrets`] has a newtype for each kind of secret that travels through the program: valid by its type, whoever made it.
//! 3. [`github`], [`matrix`] and [`stripe`] have the requests and responses. A field of a newtype is `nested`; one that stands
//!    alone takes a `policy`, perhaps with a key beside it that tightens it.
//!
//! A request that we make or receive is checked. What comes back from the API's own server is protected (it is printed as
//! `[REDACTED]`, and wiped) and mostly not checked, as a server may change the form of what it hands out.
//!
//! ```
//! use secret_apis::matrix::EmailTokenRequest;
//! use secret_apis::secrets::{CodeVerifier, MatrixClientSecret};
//! use secret_core::ExposeSecret;
//!
//! // From outside: parsed means valid.
//! let body = r#"{"client_secret": "monkeys_are_GREAT", "email": "alice@example.org", "send_attempt": 1}"#;
//! let request: EmailTokenRequest = serde_json::from_str(body)?;
//! assert_eq!(
//!     format!("{request:?}"),
//!     r#"EmailTokenRequest { client_secret: MatrixClientSecret([REDACTED]), email: "alice@example.org", send_attempt: 1, next_link: None }"#,
//! );
//!
//! // From a text.
//! let error = "monkeys are GREAT".parse::<MatrixClientSecret>().unwrap_err();
//! assert_eq!(error.to_string(), "character 8 is not allowed (allowed: A-Z a-z 0-9 - . = _)");
//!
//! // New.
//! assert_eq!(CodeVerifier::generate().expose_secret().len(), 128);
//! # Ok::<(), serde_json::Error>(())
//! ```
#![forbid(unsafe_code)]

pub mod github;
pub mod matrix;
pub mod policies;
pub mod secrets;
pub mod stripe;
