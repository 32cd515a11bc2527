//! What is tried: a type that writes down all that it is given, and keeps it to itself.

use std::cell::RefCell;
use std::fmt;

use secret_core::testing::assert_no_leak;
use serde::de::{Deserialize, Deserializer, Error};
use serde_json::{Value, json};

const SECRET: &str = "Zq8WxK3vJ5nB7mT2";

thread_local! {
    static GIVEN: RefCell<Vec<Result<Value, String>>> = const { RefCell::new(Vec::new()) };
}

struct Spy;

impl<'de> Deserialize<'de> for Spy {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let given = Value::deserialize(deserializer);
        GIVEN.with_borrow_mut(|all| all.push(given.as_ref().map(Value::clone).map_err(ToString::to_string)));
        given.map(|_| Self).map_err(|_| D::Error::custom("refused"))
    }
}

impl fmt::Debug for Spy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Spy")
    }
}

fn document(password: &Value) -> Value {
    json!({"user": "alice", "login": {"password": password, "a/b~c": 1}})
}

#[test]
fn all_that_can_be_wrong() {
    let right = document(&json!(SECRET));
    assert_no_leak!(Spy, &right.to_string(), "/login/password");
    let given = GIVEN.take();
    let values = given.iter().filter_map(|given| given.as_ref().ok()).collect::<Vec<_>>();
    let tried = |value: &Value| values.iter().filter(|given| **given == value).count();

    let number = json!(9_183_746_552_018_374_u64);
    let kinds = [number, json!(9_183_746_552.5), json!(true), json!(null), json!([SECRET]), json!({SECRET: SECRET})];
    // Each from a text, from bytes, from a reader and from a value.
    for wrong in kinds.clone().into_iter().chain([
        json!(format!("{SECRET}\n")),
        json!(format!("<{SECRET}>")),
        json!(format!("{SECRET}\u{FC}\0")),
        json!(SECRET.repeat(100)),
    ]) {
        assert!(tried(&document(&wrong)) >= 4, "{wrong}");
    }
    // In the place of all else, the whole among it.
    for wrong in kinds.into_iter().chain([json!(SECRET)]) {
        assert_eq!(tried(&wrong), 4, "{wrong}");
        for place in ["/user", "/login", "/login/a~1b~0c"] {
            let mut misplaced = right.clone();
            *misplaced.pointer_mut(place).unwrap() = wrong.clone();
            assert_eq!(tried(&misplaced), 4, "{place} {wrong}");
        }
    }
    for place in ["", "/login"] {
        let mut more = right.clone();
        more.pointer_mut(place).unwrap()[SECRET] = json!(SECRET);
        assert_eq!(tried(&more), 4, "{more}");
        for name in ["user", "login", "password", "a/b~c"] {
            let mut fewer = right.clone();
            if fewer.pointer_mut(place).unwrap().as_object_mut().unwrap().remove(name).is_some() {
                assert_eq!(tried(&fewer), 4, "{fewer}");
            }
        }
    }
    // The sample, the document as it should be, with an escape, with the secret given twice, and with more behind it.
    assert_eq!(tried(&right), 1 + 4 + 3 + 3 + 3);
    for malformed in [
        "invalid escape",
        "unexpected end of hex escape",
        "control character",
        "EOF while parsing a string",
        "EOF while parsing an object",
    ] {
        let tried =
            given.iter().filter(|given| given.as_ref().is_err_and(|error| error.starts_with(malformed))).count();
        assert!(tried >= 3, "{malformed}");
    }
}
