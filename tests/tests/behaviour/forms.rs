//! `application/x-www-form-urlencoded` bodies, through `serde_urlencoded` and `serde_html_form`.

use secret_core::{ExposeSecret, SecretString, Unvalidated, ValidatedSecret};
use serde::Deserialize;
use serde::de::DeserializeOwned;

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
#[serde(rename_all = "camelCase")]
struct Update {
    #[secret(charset = "A-Za-z0-9_-", max_len = 8)]
    client_secret: SecretString,
}

#[derive(ValidatedSecret)]
struct Verifier(#[secret(policy = secret_core::presets::PKCE_CODE_VERIFIER)] SecretString);

/// RFC 6749 section 4.1.3 and RFC 7636 section 4.5.
#[derive(ValidatedSecret)]
struct TokenRequest {
    grant_type: GrantType,
    #[secret(max_len = 20)]
    code: Option<SecretString>,
    #[secret(nested)]
    code_verifier: Option<Verifier>,
    #[secret(policy = secret_core::presets::OAUTH_CLIENT_SECRET)]
    client_secret: Option<SecretString>,
    #[serde(default)]
    max_age: u32,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(rename_all = "snake_case")]
enum GrantType {
    AuthorizationCode,
    ClientCredentials,
}

#[derive(ValidatedSecret)]
#[serde(tag = "grant_type", rename_all = "snake_case")]
enum Grant {
    Password {
        username: String,
        #[secret(min_len = 4)]
        password: SecretString,
    },
    RefreshToken {
        #[secret(max_len = 8)]
        refresh_token: SecretString,
    },
}

#[derive(ValidatedSecret)]
struct Many {
    #[secret(max_len = 4)]
    #[serde(default)]
    token: Vec<SecretString>,
}

/// Both decoders come to the same value, or to errors that hold nothing of the body.
fn parsed<T: DeserializeOwned>(body: &str) -> T {
    let _: T = serde_html_form::from_str(body).unwrap();
    let _: T = serde_html_form::from_bytes(body.as_bytes()).unwrap();
    let _: T = serde_urlencoded::from_reader(body.as_bytes()).unwrap();
    serde_urlencoded::from_str(body).unwrap()
}

fn errors<T: DeserializeOwned>(body: &str) -> [String; 2] {
    let (one, other) = (serde_urlencoded::from_str::<T>(body), serde_html_form::from_str::<T>(body));
    let (one, other) = (one.map(drop).unwrap_err(), other.map(drop).unwrap_err());
    for shown in [format!("{one}{one:?}"), format!("{other}{other:?}")] {
        assert!(!shown.contains("cana") && !shown.contains("nary"), "{shown}");
    }
    [one.to_string(), other.to_string()]
}

fn error<T: DeserializeOwned>(body: &str) -> String {
    let [one, other] = errors::<T>(body);
    assert_eq!(one, other);
    one
}

#[test]
fn a_model() {
    let update: Update = parsed("clientSecret=abc-_1&other=x");
    assert_eq!(update.client_secret.expose_secret(), "abc-_1");
    assert_eq!(serde_urlencoded::to_string(&update).unwrap(), "clientSecret=abc-_1");
    assert_eq!(serde_html_form::to_string(&update).unwrap(), "clientSecret=abc-_1");
    // A number is text here.
    assert_eq!(parsed::<Update>("clientSecret=12345678").client_secret.expose_secret(), "12345678");
    assert_eq!(parsed::<Update>("clientSecret=%61%62c").client_secret.expose_secret(), "abc");
}

#[test]
fn a_rejection_reads_as_with_json() {
    let allowed = "(allowed: A-Z a-z 0-9 - _)";
    assert_eq!(
        error::<Update>("clientSecret=%3Ccanary"),
        format!("clientSecret: character 1 is not allowed {allowed}")
    );
    assert_eq!(
        error::<Update>("clientSecret=canary%0A"),
        format!(
            "clientSecret: character 7 is not allowed {allowed}; it ends with a line break: was it read from a file?"
        )
    );
    // `+` is a space in a form.
    assert_eq!(
        error::<Update>("clientSecret=+canary"),
        format!(
            "clientSecret: character 1 is not allowed {allowed}; it begins or ends with a space: was that copied with it?"
        )
    );
    assert_eq!(error::<Update>("clientSecret="), "clientSecret: must be at least 1 character");
    assert_eq!(error::<Update>("clientSecret=canary_canary"), "clientSecret: must be at most 8 characters");
    assert_eq!(error::<Update>("canary=abc"), "missing field `clientSecret`");
    // The one finds the field twice, the other a list of values in it.
    assert_eq!(
        errors::<Update>("clientSecret=canary&clientSecret=canary"),
        ["duplicate field `clientSecret`", "clientSecret: expected a string"]
    );
}

#[test]
fn a_token_request() {
    let body = "grant_type=authorization_code&code=SplxlOBeZQQYbYS6WxSbIA&max_age=60\
                &code_verifier=dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    assert_eq!(error::<TokenRequest>(body), "code: must be at most 20 characters");
    let body = body.replace("SplxlOBe", "Splx");
    let request: TokenRequest = parsed(&body);
    assert_eq!((request.grant_type, request.max_age), (GrantType::AuthorizationCode, 60));
    assert!(request.client_secret.is_none() && request.code.is_some());
    assert_eq!(request.code_verifier.unwrap().expose_secret(), "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
}

#[test]
fn other_fields_are_not_quoted() {
    assert_eq!(error::<TokenRequest>("grant_type=canary"), "grant_type: not a valid value");
    assert_eq!(error::<TokenRequest>("grant_type=client_credentials&max_age=canary"), "max_age: not a valid value");
    assert_eq!(
        error::<TokenRequest>("grant_type=client_credentials&code_verifier=canary"),
        "code_verifier: must be at least 43 characters"
    );
    assert_eq!(
        error::<TokenRequest>("grant_type=client_credentials&client_secret=can%C3%A4ry"),
        "client_secret: character 4 is not allowed (allowed: space-~)"
    );
}

#[test]
fn a_body_that_is_not_utf8() {
    // Both decoders put U+FFFD where there is none, which the charset refuses.
    assert!(error::<Update>("clientSecret=canary%FF").starts_with("clientSecret: character 7 is not allowed"));
    assert!(error::<Update>("clientSecret=%ED%A0%80can").starts_with("clientSecret: character 1 is not allowed"));
}

/// For `serde_urlencoded` alone: `serde_html_form` hands a body that could be anything over as a list of pairs, in which
/// serde finds no tag, of any type.
#[test]
fn an_enum_by_its_tag() {
    let parsed = |body| serde_urlencoded::from_str::<Grant>(body);
    let Ok(Grant::Password { username, password }) = parsed("grant_type=password&username=johndoe&password=A3ddj3w")
    else {
        panic!("another grant")
    };
    assert_eq!((username.as_str(), password.expose_secret()), ("johndoe", "A3ddj3w"));
    let refresh = parsed("refresh_token=tGzv3JOk&grant_type=refresh_token");
    assert!(
        matches!(refresh, Ok(Grant::RefreshToken { refresh_token }) if refresh_token.expose_secret() == "tGzv3JOk")
    );
    for (body, expected) in [
        ("grant_type=password&username=canary&password=abc", "password: must be at least 4 characters"),
        ("grant_type=canary&password=canary", "unknown variant, expected one of `password`, `refresh_token`"),
        ("password=canary", "missing field `grant_type`"),
    ] {
        assert_eq!(errors::<Grant>(body)[0], expected);
    }
}

#[test]
fn a_list_from_repeated_keys() {
    let many: Many = serde_html_form::from_str("token=abc&token=def").unwrap();
    assert_eq!(many.token.iter().map(|token| token.expose_secret()).collect::<Vec<_>>(), ["abc", "def"]);
    let error = serde_html_form::from_str::<Many>("token=abc&token=canary").map(drop).unwrap_err();
    assert_eq!(error.to_string(), "token/1: must be at most 4 characters");
    // `serde_urlencoded` knows no lists.
    let error = serde_urlencoded::from_str::<Many>("token=canary").map(drop).unwrap_err();
    assert_eq!(error.to_string(), "token: expected a list");
}

#[test]
fn every_violation_of_a_form() {
    let form: Unvalidated<TokenRequest> = serde_urlencoded::from_str(
        "grant_type=client_credentials&code=canary_canary_canary_canary&code_verifier=canary!",
    )
    .unwrap();
    let violations = form.validate().map(drop).unwrap_err();
    assert_eq!(
        violations.iter().map(|violation| (violation.pointer(), violation.code())).collect::<Vec<_>>(),
        [
            ("/code".to_owned(), "max_len"),
            ("/code_verifier".to_owned(), "min_len"),
            ("/code_verifier".to_owned(), "charset")
        ]
    );
}
