//! Whether two secrets are equal: by the `==` and the `ConstantTimeEq` that the derive writes.

use secret_core::{ExposeSecret, SecretString, ValidatedSecret};
use subtle::ConstantTimeEq;

use crate::memcheck::watch;
use crate::table::{Expected, Table};
use crate::texts::lengths;

#[derive(ValidatedSecret)]
#[secret(derive(Eq))]
struct Newtype(#[secret] SecretString);

#[derive(ValidatedSecret)]
#[secret(derive(Eq))]
struct Model {
    id: u8,
    #[secret]
    api_key: SecretString,
}

#[derive(ValidatedSecret)]
#[secret(derive(Eq))]
struct Plain {
    #[secret]
    password: String,
}

#[derive(ValidatedSecret)]
#[secret(derive(Eq))]
enum Credentials {
    Pair {
        #[secret]
        password: Box<str>,
        #[secret(nested)]
        token: Option<Newtype>,
    },
    None,
}

#[derive(ValidatedSecret)]
#[secret(derive(Eq))]
struct Keys {
    #[secret]
    api_keys: Vec<SecretString>,
}

pub fn run(table: &mut Table) {
    row(table, "newtype of SecretString", |text| Newtype(text.into()), |it| vec![it.0.expose_secret()]);
    row(table, "SecretString", |text| Model { id: 7, api_key: text.into() }, |it| vec![it.api_key.expose_secret()]);
    row(table, "String", |text| Plain { password: text.into() }, |it| vec![&it.password]);
    row(
        table,
        "enum of Box<str> and Option<newtype>",
        |text| Credentials::Pair { password: text.into(), token: Some(Newtype(text.into())) },
        |it| match it {
            Credentials::Pair { password, token } => {
                std::iter::once(&**password).chain(token.iter().map(|token| token.0.expose_secret())).collect()
            }
            Credentials::None => vec![],
        },
    );
    row(
        table,
        "Vec<SecretString>",
        |text| Keys { api_keys: vec!["first".into(), text.into()] },
        |it| it.api_keys.iter().map(ExposeSecret::expose_secret).collect(),
    );
}

/// Compares values that `make` puts a text in, and whose secrets `expose` finds: equal ones, and ones that differ in the first
/// byte, in the middle, in the last byte, everywhere, and in length.
fn row<T: Eq + ConstantTimeEq>(table: &mut Table, name: &str, make: fn(&str) -> T, expose: fn(&T) -> Vec<&str>) {
    let mut row = table.row(format!("== and ct_eq: {name}"), Expected::None);
    for len in lengths() {
        let text = "s".repeat(len);
        let mut others = vec![text.clone(), "t".repeat(len), "s".repeat(len + 1)];
        others.extend(
            [0, len / 2, len.saturating_sub(1)]
                .map(|at| text.char_indices().map(|(index, char)| if index == at { 'S' } else { char }).collect()),
        );
        for other in others {
            let expected = text == other;
            let (one, other) = (make(&text), make(&other));
            let secrets = [expose(&one), expose(&other)].concat();
            row.add(&watch(&secrets, || same(&one, &other)), expected);
            row.add(&watch(&secrets, || !differ(&one, &other)), expected);
            row.add(&watch(&secrets, || constant_time(&one, &other)), expected);
        }
    }
    row.done(["equal", "different"]);
}

#[inline(never)]
fn same<T: Eq>(one: &T, other: &T) -> bool {
    one == other
}

#[inline(never)]
fn differ<T: Eq>(one: &T, other: &T) -> bool {
    one != other
}

#[inline(never)]
fn constant_time<T: ConstantTimeEq>(one: &T, other: &T) -> bool {
    one.ct_eq(other).into()
}
