//! Long values: the time of a byte stays what it is.

use std::hint::black_box;

use secret_core::{CharSet, Policy, SecretString, ValidatedSecret};
use serde::Deserialize;

use super::check::{or_fold, text};
use super::harness::Target::{AtMost, None};
use super::harness::{Bench, Run, run};

const TOKEN: Policy = Policy::new().charset(CharSet::BASE64URL);

#[derive(ValidatedSecret)]
#[allow(dead_code)]
struct Token {
    #[secret(policy = TOKEN)]
    token: SecretString,
}

#[derive(Deserialize)]
#[allow(dead_code)]
struct Bare {
    token: String,
}

pub fn groups(bench: &mut Bench) {
    for (len, name) in [(32 << 10, "32 KiB"), (1 << 20, "1 MiB"), (64 << 20, "64 MiB")] {
        let group = format!("grow: {name}, checked");
        if bench.wants(&group) {
            let (long, short) = (text(len), text(1 << 10));
            let times = len >> 10;
            let peers: Vec<(&str, _, Run)> = vec![
                (
                    "as many bytes in texts of 1 KiB",
                    AtMost(1.25),
                    run(|| (0..times).all(|_| TOKEN.accepts(black_box(&short)))),
                ),
                ("OR-fold of the bytes", None, run(|| or_fold(black_box(&long)))),
            ];
            bench.group(&group, run(|| TOKEN.accepts(black_box(&long))), peers);
        }
        let group = format!("grow: {name}, from JSON");
        if bench.wants(&group) {
            let (long, short) = (json(len), json(1 << 10));
            let times = len >> 10;
            let ours = |json: &str| serde_json::from_str::<Token>(black_box(json)).is_ok();
            let peers: Vec<(&str, _, Run)> = vec![
                ("as many bytes in texts of 1 KiB", None, run(|| (0..times).all(|_| ours(&short)))),
                ("serde, bare String", None, run(|| serde_json::from_str::<Bare>(black_box(&long)))),
            ];
            bench.group(&group, run(|| ours(&long)), peers);
        }
    }
}

fn json(len: usize) -> String {
    format!(r#"{{"token":"{}"}}"#, text(len))
}
