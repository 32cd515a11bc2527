//! Parse -> check -> print, in every format and shape.

use secret_core::{Unvalidated, ValidatedSecret, Violations};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::formats::{Form, Format, HtmlForm, Json, Postcard};
use crate::naive;
use crate::shapes::{self, Shape};
use crate::silent::assert_silent;

/// The first byte names the format: `j`, `f` or `p`.
pub fn run(input: &[u8]) {
    match input {
        [b'j', json @ ..] => shapes::each::<Json>(json),
        [b'f', form @ ..] => {
            shapes::each::<Form>(form);
            shapes::each::<HtmlForm>(form);
        }
        [b'p', postcard @ ..] => shapes::each::<Postcard>(postcard),
        _ => {}
    }
}

/// The shapes that accept an input, each with the name of the format.
#[must_use]
pub fn accepted(input: &[u8]) -> Vec<(&'static str, &'static str)> {
    match input {
        [b'j', json @ ..] => shapes::accepted::<Json>("j", json),
        [b'f', form @ ..] => {
            let mut both = shapes::accepted::<Form>("f", form);
            both.extend(shapes::accepted::<HtmlForm>("f", form));
            both
        }
        [b'p', postcard @ ..] => shapes::accepted::<Postcard>("p", postcard),
        _ => Vec::new(),
    }
}

/// What serde's own derive makes of the input says whether it has the shape, and the naive oracle which rules it breaks.
pub fn check<F: Format, S: Shape>(input: &[u8])
where
    Unvalidated<S::Ours>: DeserializeOwned,
{
    let silent = |text: &str| assert_silent(text, input.len());
    let plain = F::read::<S::Plain>(input).ok();
    let broken: Option<Vec<_>> = plain
        .as_ref()
        .map(|plain| S::secrets(plain).iter().flat_map(|(policy, secret)| naive::broken(policy, secret)).collect());

    let parsed = F::read::<S::Ours>(input);
    assert_eq!(parsed.is_ok(), broken.as_ref().is_some_and(Vec::is_empty), "{parsed:?}");
    let unvalidated = F::read::<Unvalidated<S::Ours>>(input);
    assert_eq!(unvalidated.is_ok(), broken.is_some(), "{unvalidated:?}");

    match unvalidated {
        Err(texts) => silent(&texts),
        Ok(unvalidated) => {
            silent(&format!("{unvalidated:?}"));
            match unvalidated.validate() {
                Ok(value) => assert!(parsed.as_ref().is_ok_and(|parsed| *parsed == value)),
                Err(violations) => {
                    assert_eq!(Some(codes(&violations)), broken);
                    silent(&format!("{violations}\n{violations:?}"));
                    silent(&serde_json::to_string(&violations.problem()).unwrap());
                }
            }
        }
    }
    match parsed {
        Err(texts) => silent(&texts),
        Ok(value) => {
            assert!(value.validate().is_ok());
            silent(&format!("{value:?}\n{value:#?}"));
            let json = serde_json::to_value(&value).unwrap();
            assert_eq!(Some(json), plain.map(|plain| serde_json::to_value(plain).unwrap()));
            goes_there_and_back::<F, S::Ours>(&value);
        }
    }
}

fn codes(violations: &Violations) -> Vec<&'static str> {
    violations.iter().map(|violation| violation.code()).collect()
}

fn goes_there_and_back<F: Format, T>(value: &T)
where
    T: DeserializeOwned + serde::Serialize + PartialEq,
{
    if let Some(written) = F::write(value) {
        assert!(F::read::<T>(&written).is_ok_and(|again| again == *value), "not read again");
    }
    let tree: Value = serde_json::to_value(value).unwrap();
    assert!(serde_json::from_value::<T>(tree).is_ok_and(|again| again == *value), "not read again from a tree");
}
