//! The samples of the APIs' documentation, and mistakes in them.

use secret_apis::github::{self, AccessTokenRequest, AccessTokenResponse, Credentials, PersonalToken};
use secret_apis::matrix::{AddThirdPartyId, EmailTokenRequest, Login, LoginResponse, OauthTokenRequest};
use secret_apis::secrets::{CodeVerifier, GithubPersonalToken, MatrixClientSecret, StripeWebhookSecret};
use secret_apis::stripe::{Config, LiveConfig, PaymentIntent, WebhookEndpoint};
use secret_apis::{policies, secrets};
use secret_core::{ExposeSecret, ValidatedSecret};
use serde_json::{Value, json};

/// Made up: the right shape, and no token of anybody.
const CLASSIC: &str = "ghp_0123456789abcdefghijABCDEFGHIJ012345";

fn error<T: for<'de> serde::Deserialize<'de>>(body: &Value) -> String {
    serde_json::from_value::<T>(body.clone()).map(drop).unwrap_err().to_string()
}

#[test]
fn github_tokens() {
    let fine_grained = format!("github_pat_{}_{}", "a".repeat(22), "B".repeat(59));
    let credentials = |token: &str| serde_json::from_value::<Credentials>(json!({"login": "octocat", "token": token}));
    assert!(matches!(credentials(CLASSIC).unwrap().token, PersonalToken::Classic(_)));
    assert!(matches!(credentials(&fine_grained).unwrap().token, PersonalToken::FineGrained(_)));
    for wrong in [&CLASSIC[..39], "gho_0123456789abcdefghijABCDEFGHIJ012345", &format!("{CLASSIC}\n")] {
        let text = credentials(wrong).map(drop).unwrap_err().to_string();
        assert!(text.contains("not a valid enum PersonalToken") && !text.contains("0123"), "{text}");
    }
    assert_eq!(
        GithubPersonalToken::try_from(&*format!("{CLASSIC}\n")).unwrap_err().to_string(),
        "character 41 is not allowed (allowed: A-Z a-z 0-9 _); it ends with a line break: was it read from a file?"
    );
    assert_eq!(
        "gho_0123".parse::<GithubPersonalToken>().unwrap_err().to_string(),
        "must be at least 40 characters; must start with `ghp_`"
    );
    let token = GithubPersonalToken::generate();
    assert!(token.expose_secret().starts_with("ghp_") && policies::GITHUB_TOKEN.accepts(token.expose_secret()));
}

#[test]
fn github_oauth() {
    let verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    let body = json!({
        "client_id": "Iv1.8a61f9b3a7aba766", "client_secret": "0123456789abcdef", "code": "1234567890",
        "code_verifier": verifier,
    });
    let request: AccessTokenRequest = serde_json::from_value(body.clone()).unwrap();
    assert_eq!(serde_json::to_value(&request).unwrap(), body);
    assert_eq!(
        serde_urlencoded::to_string(&request).unwrap(),
        format!(
            "client_id=Iv1.8a61f9b3a7aba766&client_secret=0123456789abcdef&code=1234567890&code_verifier={verifier}"
        )
    );
    let shown = format!("{request:?}");
    assert!(!shown.contains("0123") && !shown.contains("1234") && shown.contains("Iv1.8a61f9b3a7aba766"), "{shown}");

    let mut short = body;
    short["code_verifier"] = json!("dBjftJeZ4CVP");
    assert_eq!(error::<AccessTokenRequest>(&short), "code_verifier: must be at least 43 characters");

    let answer = "access_token=gho_16C7e42F292c6912E7710c838347Ae178B4a&scope=repo%2Cgist&token_type=bearer";
    let response: AccessTokenResponse = serde_urlencoded::from_str(answer).unwrap();
    assert_eq!(response.access_token.expose_secret(), "gho_16C7e42F292c6912E7710c838347Ae178B4a");
    assert_eq!(response.scope, "repo,gist");

    let refresh =
        json!({"client_id": "i", "client_secret": "s", "grant_type": "refresh_token", "refresh_token": CLASSIC});
    assert_eq!(error::<github::RefreshRequest>(&refresh), "refresh_token: must start with `ghr_`");
}

#[test]
fn matrix_addresses() {
    let body = json!({"client_secret": "monkeys_are_GREAT", "email": "alice@example.org", "send_attempt": 1});
    let request: EmailTokenRequest = serde_json::from_value(body.clone()).unwrap();
    assert_eq!(serde_json::to_value(&request).unwrap(), body);
    let add: AddThirdPartyId =
        serde_json::from_value(json!({"client_secret": "monkeys_are_GREAT", "sid": "abc123987"})).unwrap();
    // In constant time.
    assert!(add.client_secret == request.client_secret);
    assert!(add.client_secret != MatrixClientSecret::generate());
    assert!(
        error::<AddThirdPartyId>(&json!({"client_secret": "a b", "sid": "1"}))
            .starts_with("client_secret: character 2")
    );
    let long = json!({"client_secret": "a".repeat(256), "sid": "1"});
    assert_eq!(error::<AddThirdPartyId>(&long), "client_secret: must be at most 255 characters");
}

#[test]
fn matrix_login() {
    let body = json!({
        "type": "m.login.password", "identifier": {"type": "m.id.user", "user": "cheeky_monkey"}, "password": "ilovebananas",
    });
    let login: Login = serde_json::from_value(body.clone()).unwrap();
    assert_eq!(serde_json::to_value(&login).unwrap(), body);
    assert!(!format!("{login:?}").contains("bananas"));
    assert!(matches!(serde_json::from_value(json!({"type": "m.login.token", "token": "t"})), Ok(Login::Token { .. })));
    assert_eq!(
        error::<Login>(&json!({"type": "ilovebananas"})),
        "unknown variant, expected one of `m.login.password`, `m.login.token`"
    );

    let answer = json!({"user_id": "@cheeky_monkey:matrix.org", "device_id": "GHTYAJCE", "access_token": "abc123"});
    let response: LoginResponse = serde_json::from_value(answer).unwrap();
    assert_eq!(response.access_token.expose_secret(), "abc123");
    assert!(response.refresh_token.is_none());
}

#[test]
fn matrix_oauth() {
    let form = "grant_type=authorization_code&code=iuB7Eiz9heengah1joh2ioy9ahChuP6R&client_id=s6BhdRkqt3\
                &redirect_uri=https%3A%2F%2Fapp.example.com%2Foauth2-callback\
                &code_verifier=ogie4iVaeteeKeeLaid0aizuimairaCh";
    // The specification's own sample has 32 characters; RFC 7636 section 4.1 asks for 43.
    let text = serde_urlencoded::from_str::<OauthTokenRequest>(form).map(drop).unwrap_err().to_string();
    assert_eq!(text, "code_verifier: must be at least 43 characters");
    let form = form.replace("ogie4iVa", &"ogie4iVa".repeat(3));
    let Ok(OauthTokenRequest::AuthorizationCode { code_verifier, .. }) = serde_urlencoded::from_str(&form) else {
        panic!("not read")
    };
    assert_eq!(code_verifier.expose_secret().len(), 48);
    assert!(policies::CODE_VERIFIER.accepts(CodeVerifier::generate().expose_secret()));
}

#[test]
fn stripe() {
    let (test, live) = ("sk_test_0123456789abcdefABCDEF", "sk_live_0123456789abcdefABCDEF");
    let body = json!({
        "secret_key": test, "publishable_key": "pk_test_1",
        "webhook_secrets": {"orders": ["whsec_0123456789abcdef", "whsec_fedcba9876543210"]},
    });
    let config: Config = serde_json::from_value(body.clone()).unwrap();
    assert_eq!(config.webhook_secrets["orders"].len(), 2);
    assert!(!format!("{config:#?}").contains("0123"));
    let mut wrong = body;
    wrong["webhook_secrets"]["orders"][1] = json!("sk_test_0123456789abcdef");
    assert_eq!(error::<Config>(&wrong), "webhook_secrets/*/1: must start with `whsec_`");

    assert!(serde_json::from_value::<LiveConfig>(json!({"secret_key": live})).is_ok());
    assert_eq!(error::<LiveConfig>(&json!({"secret_key": test})), "secret_key: must start with `sk_live_`");
    assert_eq!(
        "sk_prod_0123456789abcdef".parse::<secrets::StripeSecretKey>().map(drop).unwrap_err().to_string(),
        "must start with `sk_test_` or `sk_live_`"
    );

    let endpoint: WebhookEndpoint =
        serde_json::from_value(json!({"id": "we_1", "url": "https://example.com", "secret": "whsec_0123456789abcdef"}))
            .unwrap();
    assert!(endpoint.secret == Some(StripeWebhookSecret::try_from("whsec_0123456789abcdef").unwrap()));
    let intent: PaymentIntent =
        serde_json::from_value(json!({"id": "pi_1", "amount": 2000, "client_secret": "pi_1_secret_abc"})).unwrap();
    assert_eq!(format!("{intent:?}"), r#"PaymentIntent { id: "pi_1", amount: 2000, client_secret: [REDACTED] }"#);
}

#[test]
fn rules_are_data() {
    let names = AccessTokenRequest::FIELDS.iter().map(secret_core::Field::wire_name).collect::<Vec<_>>();
    assert_eq!(names, ["client_secret", "code", "code_verifier"]);
    assert_eq!(LiveConfig::FIELDS[0].policy().unwrap().rules().prefix(), Some("sk_live_"));
    assert_eq!(CodeVerifier::POLICY.rules().min_len(), 43);
}
