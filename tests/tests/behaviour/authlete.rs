//! The models of `secret_core::authlete`: names on the wire, bodies in JSON and as forms, rules and protection.

use std::fmt::Debug;

use secret_core::authlete::{
    BackchannelAuthenticationRequest, CLIENT_SECRET, CimdOptions, ClientSecretRefreshResponse,
    ClientSecretUpdateRequest, ClientSecretUpdateResponse, DeviceAuthorizationRequest, NativeSsoRequest, Property,
    PushedAuthorizationRequest, RevocationRequest, SnsCredentials, TokenRequest,
};
use secret_core::{CharSet, ExposeSecret, Unvalidated, ValidatedSecret, Violation};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// A client secret as the server makes them: 86 letters. No 4 bytes of it stand in any text of the library.
const SECRET: &str = "QZ9xJ7kV-wq8Zxj_QZ9xJ7kV-wq8Zxj_QZ9xJ7kV-wq8Zxj_QZ9xJ7kV-wq8Zxj_QZ9xJ7kV-wq8Zxj_QZ9xJ7";

/// One that breaks the rule, as one made under older rules may.
const OLD: &str = "ÜZ9x J7kV!";

fn assert_silent(shown: &str) {
    for canary in [SECRET, OLD] {
        for window in canary.as_bytes().windows(4) {
            assert!(!shown.as_bytes().windows(4).any(|four| four == window), "{shown}");
        }
    }
}

/// Goes there and back unchanged in JSON, is equal to itself and shows nothing.
fn round_trip<T>(wire: &Value) -> T
where
    T: DeserializeOwned + Serialize + Debug + Eq + ValidatedSecret,
{
    let value: T = serde_json::from_str(&wire.to_string()).unwrap();
    assert_eq!(&serde_json::to_value(&value).unwrap(), wire);
    assert!(value == serde_json::from_value(wire.clone()).unwrap());
    value.validate().unwrap();
    assert_silent(&format!("{value:?}{value:#?}"));
    value
}

fn error<T: DeserializeOwned + Debug>(wire: &Value) -> String {
    let error = serde_json::from_str::<T>(&wire.to_string()).unwrap_err().to_string();
    assert_silent(&error);
    error
}

/// What all requests that are handed on have.
fn handed_on(more: Value) -> Value {
    let mut wire = json!({
        "parameters": format!("grant_type=password&password={SECRET}"),
        "clientId": "id",
        "clientSecret": SECRET,
        "clientCertificate": "-----BEGIN CERTIFICATE-----",
        "clientCertificatePath": ["one", "two"],
        "oauthClientAttestation": "attestation",
        "oauthClientAttestationPop": "pop",
        "cimdOptions": {"alwaysRetrieved": true, "httpPermitted": false, "queryPermitted": true},
    });
    if let (Value::Object(wire), Value::Object(more)) = (&mut wire, more) {
        wire.extend(more);
    }
    wire
}

#[test]
fn the_policy_is_what_the_documentation_says() {
    assert_eq!(CLIENT_SECRET.rules().charset(), Some(CharSet::BASE64URL));
    assert_eq!((CLIENT_SECRET.rules().min_len(), CLIENT_SECRET.rules().max_len()), (1, Some(86)));
    for secret in ["a", "-", "_", "Z0", SECRET] {
        CLIENT_SECRET.check(secret).unwrap();
    }
    for byte in 0..=0x7F_u8 {
        let allowed = byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
        assert_eq!(CLIENT_SECRET.accepts(&char::from(byte).to_string()), allowed, "{byte:#x}");
    }
    for refused in ["", "<value>", "a=", "a\n", "ä", &format!("{SECRET}a")] {
        assert!(!CLIENT_SECRET.accepts(refused), "{refused:?}");
    }
}

#[test]
fn the_update_request_in_json() {
    let request: ClientSecretUpdateRequest = round_trip(&json!({"clientSecret": SECRET}));
    assert_eq!(format!("{request:?}"), "ClientSecretUpdateRequest { client_secret: [REDACTED] }");
    // Every field wipes itself, so the request can be taken apart.
    let ClientSecretUpdateRequest { client_secret } = request;
    assert_eq!(client_secret.expose_secret(), SECRET);

    let rejected = |secret: &str| error::<ClientSecretUpdateRequest>(&json!({"clientSecret": secret}));
    assert_eq!(
        rejected("<value>"),
        "clientSecret: character 1 is not allowed (allowed: A-Z a-z 0-9 - _) at line 1 column 25"
    );
    assert!(rejected("").starts_with("clientSecret: must be at least 1 character at line 1"));
    assert!(rejected(&format!("{SECRET}Q")).starts_with("clientSecret: must be at most 86 characters at line 1"));
    assert!(rejected("[REDACTED]").starts_with("clientSecret: "));
    assert!(error::<ClientSecretUpdateRequest>(&json!({})).starts_with("missing field `clientSecret`"));
    assert!(
        error::<ClientSecretUpdateRequest>(&json!({"clientSecret": null}))
            .starts_with("clientSecret: expected a string")
    );
    assert!(error::<ClientSecretUpdateRequest>(&json!({"client_secret": SECRET})).starts_with("missing field"));
    assert_eq!(error::<ClientSecretUpdateRequest>(&json!(SECRET)).split(" at ").count(), 2);
}

#[test]
fn the_update_request_as_a_form() {
    let form = format!("clientSecret={SECRET}");
    let request: ClientSecretUpdateRequest = serde_urlencoded::from_str(&form).unwrap();
    assert_eq!(request.client_secret.expose_secret(), SECRET);
    assert_eq!(serde_urlencoded::to_string(&request).unwrap(), form);
    assert!(request == serde_html_form::from_str(&form).unwrap());
    assert_eq!(serde_html_form::to_string(&request).unwrap(), form);
    // Escapes stand for what they escape.
    let escaped: ClientSecretUpdateRequest = serde_urlencoded::from_str("clientSecret=%61%2D%5Fz").unwrap();
    assert_eq!(escaped.client_secret.expose_secret(), "a-_z");

    let rule = "clientSecret: character 1 is not allowed (allowed: A-Z a-z 0-9 - _)";
    let rejected = serde_urlencoded::from_str::<ClientSecretUpdateRequest>("clientSecret=%3Cvalue%3E").unwrap_err();
    assert_eq!(rejected.to_string(), rule);
    let rejected = serde_html_form::from_str::<ClientSecretUpdateRequest>("clientSecret=%3Cvalue%3E").unwrap_err();
    assert_eq!(rejected.to_string(), rule);
    for form in
        [String::new(), format!("client_secret={SECRET}"), format!("clientSecret={SECRET}&clientSecret={SECRET}")]
    {
        let rejected = serde_urlencoded::from_str::<ClientSecretUpdateRequest>(&form).unwrap_err();
        assert_silent(&format!("{rejected}{rejected:?}"));
        assert!(rejected.to_string().contains("`clientSecret`"), "{rejected}");
    }
}

#[test]
fn responses_are_protected_and_not_rejected() {
    let wire = json!({
        "resultCode": "A149001", "resultMessage": "done", "newClientSecret": SECRET, "oldClientSecret": OLD,
    });
    let update: ClientSecretUpdateResponse = round_trip(&wire);
    assert_eq!(update.old_client_secret.as_ref().map(ExposeSecret::expose_secret), Some(OLD));
    assert_eq!(
        format!("{update:?}"),
        "ClientSecretUpdateResponse { result_code: Some(\"A149001\"), result_message: Some(\"done\"), \
         new_client_secret: [REDACTED], old_client_secret: [REDACTED] }"
    );
    let refresh: ClientSecretRefreshResponse = round_trip(&wire);
    assert_eq!(refresh.new_client_secret.as_ref().map(ExposeSecret::expose_secret), Some(SECRET));
    // An answer of failure has the first two only, and a server may add members at any time.
    let failure = json!({"resultCode": "A149201", "resultMessage": "no"});
    round_trip::<ClientSecretUpdateResponse>(&failure);
    round_trip::<ClientSecretRefreshResponse>(&failure);
    serde_json::from_value::<ClientSecretUpdateResponse>(json!({"more": [1], "newClientSecret": ""})).unwrap();
    let policies = ClientSecretUpdateResponse::FIELDS.iter().map(|field| field.policy().is_some());
    assert_eq!(policies.collect::<Vec<_>>(), [false, false]);
}

#[test]
fn requests_have_the_names_of_the_api() {
    let token: TokenRequest = round_trip(&handed_on(json!({
        "properties": [{"key": "k", "value": "v", "hidden": true}, {}],
        "dpop": "proof", "htm": "POST", "htu": "https://example.com/token",
        "accessToken": SECRET, "jwtAtClaims": "{}", "accessTokenDuration": 3600, "refreshTokenDuration": 86_400,
        "dpopNonceRequired": true,
    })));
    let property = Property { key: Some("k".into()), value: Some("v".into()), hidden: Some(true) };
    assert_eq!(token.properties, Some(vec![property, Property::default()]));
    let options =
        CimdOptions { always_retrieved: Some(true), http_permitted: Some(false), query_permitted: Some(true) };
    assert_eq!(token.cimd_options, Some(options));
    round_trip::<RevocationRequest>(&handed_on(json!({})));
    round_trip::<PushedAuthorizationRequest>(&handed_on(json!({
        "dpop": "proof", "htm": "POST", "htu": "https://example.com/par", "dpopNonceRequired": false,
    })));
    round_trip::<DeviceAuthorizationRequest>(&handed_on(json!({})));
    round_trip::<BackchannelAuthenticationRequest>(&handed_on(json!({})));
    round_trip::<NativeSsoRequest>(&json!({
        "accessToken": SECRET, "refreshToken": SECRET, "deviceSecret": OLD,
        "sub": "subject", "claims": "{}", "idtHeaderParams": "{}", "idTokenAudType": "array", "deviceSecretHash": "hash",
    }));
    round_trip::<SnsCredentials>(&json!({"sns": "FACEBOOK", "apiKey": OLD, "apiSecret": SECRET}));
}

#[test]
fn what_is_absent_is_left_out() {
    fn minimal<T: DeserializeOwned + Serialize + Debug + Eq + ValidatedSecret>(wire: &Value) {
        round_trip::<T>(wire);
        for required in wire.as_object().unwrap().keys() {
            let mut without = wire.clone();
            without.as_object_mut().unwrap().remove(required);
            assert!(error::<T>(&without).starts_with(&format!("missing field `{required}`")));
        }
    }
    let parameters = json!({"parameters": SECRET});
    minimal::<TokenRequest>(&parameters);
    minimal::<RevocationRequest>(&parameters);
    minimal::<PushedAuthorizationRequest>(&parameters);
    minimal::<DeviceAuthorizationRequest>(&parameters);
    minimal::<BackchannelAuthenticationRequest>(&parameters);
    minimal::<NativeSsoRequest>(&json!({"accessToken": SECRET, "deviceSecret": SECRET}));
    minimal::<SnsCredentials>(&json!({}));
    minimal::<ClientSecretUpdateResponse>(&json!({}));
    minimal::<ClientSecretRefreshResponse>(&json!({}));
}

#[test]
fn one_policy_for_every_client_secret() {
    fn check<T: DeserializeOwned + Debug + ValidatedSecret>()
    where
        Unvalidated<T>: DeserializeOwned,
    {
        let secret = T::FIELDS.iter().find(|field| field.wire_name() == "clientSecret").unwrap();
        let policy = secret.policy().unwrap();
        assert_eq!(format!("{policy:?}"), format!("{CLIENT_SECRET:?}"));
        let wire = json!({"parameters": OLD, "clientSecret": OLD});
        assert!(error::<T>(&wire).contains("clientSecret: character 1 is not allowed (allowed: A-Z a-z 0-9 - _)"));
        let violations = serde_json::from_value::<Unvalidated<T>>(wire).unwrap().validate().unwrap_err();
        assert_eq!(violations.iter().map(Violation::pointer).collect::<Vec<_>>(), ["/clientSecret"]);
    }
    check::<ClientSecretUpdateRequest>();
    check::<TokenRequest>();
    check::<RevocationRequest>();
    check::<PushedAuthorizationRequest>();
    check::<DeviceAuthorizationRequest>();
    check::<BackchannelAuthenticationRequest>();
}

#[test]
fn requests_that_are_handed_on_as_forms() {
    let form = format!("parameters=a%3D{SECRET}&clientId=id&clientSecret={SECRET}&dpopNonceRequired=true");
    let request: PushedAuthorizationRequest = serde_urlencoded::from_str(&form).unwrap();
    assert_eq!(request.dpop_nonce_required, Some(true));
    assert_eq!(serde_urlencoded::to_string(&request).unwrap(), form);
    // A form with a list needs a crate that knows lists.
    let listed = format!("{form}&clientCertificatePath=one&clientCertificatePath=two");
    let request: PushedAuthorizationRequest = serde_html_form::from_str(&listed).unwrap();
    assert_eq!(request.client_certificate_path.as_deref(), Some(&["one".to_owned(), "two".to_owned()][..]));
    let error = serde_urlencoded::from_str::<TokenRequest>(&format!("parameters=x&clientSecret={SECRET}%21"));
    assert_silent(&error.unwrap_err().to_string());
}

#[test]
fn a_request_put_together_by_hand_is_checked_on_demand() {
    let request = NativeSsoRequest { access_token: "ä".into(), ..NativeSsoRequest::default() };
    let violations = request.validated().unwrap_err();
    let told = violations.iter().map(|violation| (violation.pointer(), violation.code()));
    assert_eq!(
        told.collect::<Vec<_>>(),
        [("/accessToken".to_owned(), "charset"), ("/deviceSecret".to_owned(), "min_len")]
    );
}
