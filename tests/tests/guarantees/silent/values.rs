//! `Debug` of what was accepted, of all that may hold it, and what a refusal says of it.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::Arc;

use secret_core::{SecretString, Unvalidated, ValidatedSecret};
use serde_json::json;

use super::canary::{CANARY, leaks};
use super::documents::documents;
use super::shapes::{External, Flat, Loose, Strict};

#[derive(ValidatedSecret)]
struct Accepts(#[secret] SecretString);

/// Knows nothing of secrets.
#[derive(Debug, serde::Deserialize)]
#[expect(dead_code)]
enum Holder {
    One { accepts: Accepts, name: u8 },
    Two(Box<Accepts>, (u8, Accepts)),
}

#[track_caller]
fn redacted(value: &dyn Debug) {
    for shown in [format!("{value:?}"), format!("{value:#?}")] {
        assert_eq!(leaks(&shown), None, "{shown}");
        assert!(shown.contains("[REDACTED]"), "{shown}");
    }
}

fn accepts() -> Accepts {
    Accepts::try_from(CANARY).unwrap()
}

#[test]
fn holders() {
    redacted(&accepts());
    redacted(&Some(accepts()));
    redacted(&vec![accepts(), accepts()]);
    redacted(&[Some(Box::new(accepts()))]);
    redacted(&(1, accepts()));
    redacted(&BTreeMap::from([(1, vec![accepts()])]));
    redacted(&Arc::new(std::sync::Mutex::new(accepts())));
    redacted(&Ok::<_, ()>(accepts()));
    redacted(&Err::<(), _>(accepts()));
    redacted(&Holder::One { accepts: accepts(), name: 1 });
    redacted(&Holder::Two(Box::new(accepts()), (1, accepts())));
}

#[test]
fn parsed_shapes() {
    let loose = json!({
        "secret": CANARY,
        "secrets": [CANARY, CANARY],
        "by_number": {"1": CANARY},
        "inner": {"secret": "Zq8W", "port": 1},
        "count": 1,
    });
    redacted(&serde_json::from_value::<Loose>(loose.clone()).unwrap());
    redacted(&serde_json::from_value::<Vec<Option<Loose>>>(json!([loose])).unwrap());
    redacted(&serde_json::from_value::<External>(json!({"both": [CANARY, 1]})).unwrap());
    redacted(&serde_json::from_value::<Flat>(json!({"secret": "Zq8W", "port": 1})).unwrap());
    redacted(&serde_json::from_value::<Unvalidated<Loose>>(loose.clone()).unwrap());
    redacted(&serde_json::from_value::<Vec<Unvalidated<Option<Loose>>>>(json!([loose])).unwrap());
    // Refused, but not yet.
    redacted(&serde_json::from_value::<Unvalidated<Strict>>(json!({"secret": CANARY})).unwrap());
}

#[test]
fn violations_and_problem_documents() {
    let mut seen = 0;
    for document in documents() {
        let strict = serde_json::from_value::<Unvalidated<Strict>>(document.clone()).ok().map(|it| it.validate().err());
        let loose = serde_json::from_value::<Unvalidated<Loose>>(document.clone()).ok().map(|it| it.validate().err());
        let outer =
            serde_json::from_value::<Unvalidated<External>>(document.clone()).ok().map(|it| it.validate().err());
        for violations in [strict, loose, outer].into_iter().flatten().flatten() {
            let problem = violations.problem();
            let written =
                [serde_json::to_string(&problem).unwrap(), serde_json::to_string_pretty(&violations).unwrap()];
            let list = violations.iter().map(|one| format!("{one} {one:?} {one:#?}")).collect::<String>();
            let shown =
                format!("{violations} {violations:?} {violations:#?} {problem:?} {problem:#?} {written:?} {list}");
            assert_eq!(leaks(&shown), None, "{document}");
            seen += 1;
        }
    }
    assert!(seen > 50, "{seen}");
}
