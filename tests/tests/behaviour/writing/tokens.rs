//! Some models by the tokens of `serde_test`, so that the comparison of the twins rests on more than itself.

use secret_core::ValidatedSecret;
use serde_test::{Token, assert_ser_tokens, assert_ser_tokens_error};

use crate::writing::trace::trace;

#[derive(ValidatedSecret)]
#[secret(derive(Serialize))]
#[serde(rename_all = "camelCase")]
struct Login {
    user: String,
    #[secret]
    client_secret: String,
    #[secret]
    otp: Option<String>,
}

fn login() -> Login {
    Login { user: "jane".into(), client_secret: "abc".into(), otp: None }
}

const LOGIN: [Token; 8] = [
    Token::Struct { name: "Login", len: 3 },
    Token::Str("user"),
    Token::Str("jane"),
    Token::Str("clientSecret"),
    Token::Str("abc"),
    Token::Str("otp"),
    Token::None,
    Token::StructEnd,
];

#[test]
fn a_struct() {
    assert_ser_tokens(&login(), &LOGIN);
    assert_eq!(
        trace(&login()).unwrap(),
        r#"struct(Login,3) field(user) serialize_str("jane") field(clientSecret) serialize_str("abc") field(otp) none end "#
    );
}

#[derive(ValidatedSecret)]
#[secret(derive(Serialize))]
struct Newtype(#[secret] String);

#[test]
fn a_newtype() {
    assert_ser_tokens(&Newtype("abc".into()), &[Token::NewtypeStruct { name: "Newtype" }, Token::Str("abc")]);
}

#[derive(ValidatedSecret)]
#[secret(derive(Serialize))]
#[serde(tag = "type")]
enum Tagged {
    Login(#[secret(nested)] Login),
    Newtype(#[secret(nested)] Newtype),
}

#[test]
fn a_model_with_a_tag() {
    let mut tokens = vec![Token::Struct { name: "Login", len: 4 }, Token::Str("type"), Token::Str("Login")];
    tokens.extend(&LOGIN[1..]);
    assert_ser_tokens(&Tagged::Login(login()), &tokens);
    let refusal = "cannot serialize tagged newtype variant Tagged::Newtype containing a string";
    assert_ser_tokens_error(&Tagged::Newtype(Newtype("abc".into())), &[], refusal);
}

#[derive(ValidatedSecret)]
#[secret(derive(Serialize))]
struct Outer {
    #[secret(nested)]
    #[serde(flatten)]
    login: Login,
}

#[test]
fn a_flattened_model() {
    let mut tokens = vec![Token::Map { len: None }];
    tokens.extend(&LOGIN[1..7]);
    tokens.push(Token::MapEnd);
    assert_ser_tokens(&Outer { login: login() }, &tokens);
}
