//! Types of which no document can be made: one has no end, one has no value, one does not take what is made.

use std::collections::BTreeMap;
use std::net::IpAddr;

use secret_core::testing::assert_no_leak;
use secret_core::{SecretString, ValidatedSecret};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::leaks::failure;

#[derive(ValidatedSecret)]
struct Token(#[secret] SecretString);

/// No option and no list on the way, which would end it.
#[derive(ValidatedSecret)]
#[expect(dead_code)]
struct Endless<T> {
    public: T,
    #[secret]
    token: Token,
    #[secret(nested)]
    below: Box<Endless<T>>,
}

/// The same with something else beside it.
#[derive(ValidatedSecret)]
#[expect(dead_code)]
struct Beside<T> {
    #[secret]
    token: Token,
    public: T,
}

#[derive(Debug, Deserialize)]
enum Never {}

#[derive(Debug, Deserialize)]
#[expect(dead_code)]
enum InFields {
    Named { address: IpAddr },
}

#[derive(Debug, Deserialize)]
#[expect(dead_code)]
enum InVariant {
    One(IpAddr),
}

#[derive(Debug, Deserialize)]
struct Unit;

#[derive(Debug, Deserialize)]
struct Empty {}

#[derive(Debug, Deserialize)]
enum Kind {
    A,
}

type Four<T> = ((((T,),),),);
type Sixteen<T> = Four<Four<Four<Four<T>>>>;
type SixtyFour<T> = Sixteen<Sixteen<Sixteen<Sixteen<T>>>>;

/// A secret behind so many options.
#[derive(ValidatedSecret)]
struct Behind<T> {
    #[secret(nested)]
    below: Option<T>,
}

fn cannot_be_made<T: ValidatedSecret + DeserializeOwned + std::fmt::Debug>()
where
    secret_core::Unvalidated<T>: DeserializeOwned,
{
    let message = failure(|| assert_no_leak!(T));
    assert_eq!(message, "no document can be made from `T` alone: give a valid one, `assert_no_leak!(T, r#\"{..}\"#)`");
}

#[test]
fn no_end() {
    cannot_be_made::<Endless<u8>>();
    cannot_be_made::<Endless<Option<u8>>>();
    cannot_be_made::<Endless<Vec<u8>>>();
    cannot_be_made::<Endless<(u8, u8)>>();
    cannot_be_made::<Endless<BTreeMap<u8, u8>>>();
    cannot_be_made::<Endless<Kind>>();
    cannot_be_made::<Endless<Unit>>();
    cannot_be_made::<Endless<Empty>>();
}

#[test]
fn the_end() {
    assert_no_leak!(Beside<SixtyFour<u8>>);
    cannot_be_made::<Beside<(SixtyFour<u8>,)>>();
    // Options are filled for four levels, and empty below.
    assert_no_leak!(Behind<Behind<Behind<Behind<Token>>>>);
    let message = failure(|| assert_no_leak!(Behind<Behind<Behind<Behind<Behind<Token>>>>>));
    assert!(message.contains("holds no secret that is text"), "{message}");
}

#[test]
fn no_value() {
    cannot_be_made::<Beside<Never>>();
    cannot_be_made::<Beside<IpAddr>>();
    cannot_be_made::<Beside<Vec<IpAddr>>>();
    cannot_be_made::<Beside<BTreeMap<u8, IpAddr>>>();
    cannot_be_made::<Beside<BTreeMap<IpAddr, u8>>>();
    cannot_be_made::<Beside<InFields>>();
    cannot_be_made::<Beside<InVariant>>();
    cannot_be_made::<Beside<serde_json::Value>>();
    // What is wrong is what stands beside the token.
    assert_no_leak!(Beside<u8>);
}
