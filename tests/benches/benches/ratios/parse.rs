//! From JSON to a model: the parse, the check, the wipe and the drop.

use std::fmt::Write;
use std::hint::black_box;

use secret_core::ValidatedSecret as _;
use serde::de::{DeserializeOwned, Error as _};

use super::check::text;
use super::harness::Target::{AtMost, Faster, None};
use super::harness::{Bench, Run, run};
use super::models::{ByHand, Garde, Nutype, Validator, bare, ours};

fn parse<T: DeserializeOwned>(json: &str) -> Run<'_> {
    assert!(serde_json::from_str::<T>(json).is_ok(), "the contestant has to accept this: {json:.200}");
    run(move || serde_json::from_str::<T>(black_box(json)))
}

fn client(number: usize) -> String {
    let secret = text(86);
    let mut json =
        format!(r#"{{"clientId":"client-{number}","clientSecret":"{secret}","clientName":"A client of ours","#);
    write!(json, r#""redirectUri":"https://client.example.org/callback","registrationAccessToken":"{secret}","#)
        .and_then(|()| write!(json, r#""createdAt":1700000000000,"modifiedAt":1700000000001,"enabled":true,"#))
        .and_then(|()| write!(json, r#""description":null,"grantTypes":["authorization_code","refresh_token"]}}"#))
        .expect("a String takes all");
    json
}

pub fn groups(bench: &mut Bench) {
    let one = format!(r#"{{"clientSecret":"{}"}}"#, text(86));
    let peers: Vec<(&str, _, Run)> = vec![
        ("serde, bare String", AtMost(1.2), parse::<bare::Update>(&one)),
        ("ours on a String", None, parse::<ours::UpdateOfString>(&one)),
        ("serde + a loop by hand", None, parse::<ByHand>(&one)),
        ("serde + garde", Faster(3.0), run(|| Garde::parse(black_box(&one)))),
        ("serde + validator", Faster(3.0), run(|| Validator::parse(black_box(&one)))),
        ("serde + nutype", Faster(3.0), parse::<Nutype>(&one)),
    ];
    bench.group("parse: one field", parse::<ours::Update>(&one), peers);

    let ten = client(1);
    let peers: Vec<(&str, _, Run)> = vec![("serde, bare String", AtMost(1.2), parse::<bare::Client>(&ten))];
    bench.group("parse: ten fields, two secret", parse::<ours::Client>(&ten), peers);

    let list = format!("[{}]", vec![one.as_str(); 10_000].join(","));
    let peers: Vec<(&str, _, Run)> = vec![("serde, bare String", AtMost(1.2), parse::<Vec<bare::Update>>(&list))];
    bench.group("parse: list of 10,000", parse::<Vec<ours::Update>>(&list), peers);

    let list = format!("[{}]", (0..1_000).map(client).collect::<Vec<_>>().join(","));
    let peers: Vec<(&str, _, Run)> = vec![("serde, bare String", AtMost(1.2), parse::<Vec<bare::Client>>(&list))];
    bench.group("parse: list of 1,000, ten fields", parse::<Vec<ours::Client>>(&list), peers);

    rejection(bench, &one);
}

fn rejection(bench: &mut Bench, accepted: &str) {
    let refused = format!(r#"{{"clientSecret":"{}*"}}"#, text(85));
    let wrong = ours::Update { client_secret: format!("{}*", text(85)).into() };
    let long = format!(r#"{{"clientSecret":"{}"}}"#, text(1 << 20));
    let ours = |json| run(move || serde_json::from_str::<ours::Update>(black_box(json)));
    // All that makes the error: what is wrong, where, in words, and in an error of the format.
    let error = || serde_json::Error::custom(black_box(&wrong).validate().expect_err("refused"));
    let peers: Vec<(&str, _, Run)> = vec![
        ("(accepted)", None, ours(accepted)),
        (
            "accepted + the error",
            AtMost(1.0),
            run(|| (serde_json::from_str::<ours::Update>(black_box(accepted)), error())),
        ),
        ("serde + garde", None, run(|| Garde::parse(black_box(&refused)))),
        ("serde + validator", None, run(|| Validator::parse(black_box(&refused)))),
        ("serde + nutype", None, run(|| serde_json::from_str::<Nutype>(black_box(&refused)))),
    ];
    bench.group("parse: refused", ours(&refused), peers);
    let peers: Vec<(&str, _, Run)> = vec![(
        "serde, bare String (accepts)",
        AtMost(1.0),
        run(|| serde_json::from_str::<bare::Update>(black_box(&long))),
    )];
    bench.group("parse: refused, 1 MiB too long", ours(&long), peers);
}
