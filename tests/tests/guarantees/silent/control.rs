//! serde's own derive, and formats as they are: the canary has to be found.

use std::fmt::Debug;

use serde::de::DeserializeOwned;

use super::canary::{leaks, printed};
use super::documents::documents;

#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code)]
pub struct Naive {
    secret: String,
    count: Option<u16>,
}

#[derive(Debug, serde::Deserialize)]
#[expect(dead_code)]
#[serde(rename_all = "lowercase")]
enum NaiveEnum {
    Secret(String),
    Address { secret: String, count: Option<u16> },
}

fn caught<T: DeserializeOwned + Debug>() -> usize {
    let parsed = documents().into_iter().map(|document| serde_json::from_str::<T>(&document.to_string()));
    parsed.filter(|result| leaks(&printed(result)).is_some()).count()
}

#[test]
fn a_naive_model_is_caught() {
    for caught in [caught::<Naive>(), caught::<NaiveEnum>()] {
        assert!(caught > 50, "{caught}");
    }
}

/// Each by itself: what is wrong, and that it would be seen.
#[test]
fn each_way_to_be_wrong_is_caught() {
    use super::canary::{CANARY, FLOAT, NUMBER};
    for text in [
        format!(r#"{{"secret":{NUMBER}}}"#),
        format!(r#"{{"secret":{FLOAT}}}"#),
        format!(r#""{CANARY}""#),
        format!("{NUMBER}"),
        format!(r#"{{"{CANARY}":1}}"#),
        format!(r#"{{"secret":"ok","count":"{CANARY}"}}"#),
        format!(r#"{{"secret":"{CANARY}"}}"#),
    ] {
        assert!(leaks(&printed(&serde_json::from_str::<Naive>(&text))).is_some(), "{text}");
    }
    assert!(leaks(&printed(&serde_json::from_str::<NaiveEnum>(&format!(r#"{{"{CANARY}":1}}"#)))).is_some());
    assert_eq!(leaks("nothing of it, not even Zq8 or 918 or .5"), None);
}
