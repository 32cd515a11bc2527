//! Rules as keys of the derive, alone and together, and policies that are shared, tightened and read as data.

mod alone;
mod combined;
mod data;
mod tightened;
mod verdict;
mod without_derive;

use secret_core::{Field, Policy, Unvalidated, ValidatedSecret, Violations};
use serde::de::DeserializeOwned;
use serde_json::json;

/// Rules written as keys, with values and the codes of every violation of each.
macro_rules! rules {
    ($($test:ident: [$($keys:tt)*] { $($value:expr => $codes:expr,)* })*) => {$(
        #[test]
        fn $test() {
            #[derive(secret_core::ValidatedSecret)]
            struct Model {
                #[secret($($keys)*)]
                #[allow(dead_code, reason = "parsed only")]
                value: secret_core::SecretString,
            }
            $(crate::policies::holds::<Model>($value, &$codes);)*
        }
    )*};
}
pub(crate) use rules;

/// The policy of a model with one field.
fn policy<T: ValidatedSecret>() -> Policy {
    let [field] = T::FIELDS else { panic!("one field") };
    *Field::policy(field).unwrap()
}

/// Every way to check a value comes to the same violations: at the field, and of the policy by itself.
fn holds<T: ValidatedSecret + DeserializeOwned>(value: &str, codes: &[&str])
where
    Unvalidated<T>: DeserializeOwned,
{
    let body = json!({"value": value});
    let all = serde_json::from_value::<Unvalidated<T>>(body.clone()).unwrap().validate().map(drop);
    let alone = policy::<T>().check(value);
    assert_eq!(policy::<T>().accepts(value), codes.is_empty(), "{value:?}");
    let parsed = serde_json::from_value::<T>(body).map(drop);
    if codes.is_empty() {
        assert_eq!((all, alone), (Ok(()), Ok(())), "{value:?}");
        parsed.unwrap();
        return;
    }
    let (all, alone) = (all.unwrap_err(), alone.unwrap_err());
    assert_eq!(list(&all), codes, "{value:?}: {all}");
    assert_eq!(list(&alone), codes, "{value:?}: {alone}");
    assert!(all.iter().all(|violation| violation.pointer() == "/value"));
    // serde's one line holds them all too.
    assert_eq!(parsed.unwrap_err().to_string(), all.to_string());
}

fn list(violations: &Violations) -> Vec<&'static str> {
    violations.iter().map(|violation| violation.code()).collect()
}
