//! What the parse is made of: a text that is copied, checked, wiped and freed.

use std::hint::black_box;

use secret_core::SecretString;

use super::check::{CLIENT_SECRET, text};
use super::harness::Target::None;
use super::harness::{Bench, Run, run};

pub fn groups(bench: &mut Bench) {
    let value = text(86);
    let peers: Vec<(&str, _, Run)> = vec![
        ("copied, wiped and freed", None, run(|| SecretString::from(Box::<str>::from(black_box(&*value))))),
        ("copied and freed", None, run(|| Box::<str>::from(black_box(&*value)))),
        ("checked", None, run(|| CLIENT_SECRET.check(black_box(&value)))),
        ("accepts", None, run(|| CLIENT_SECRET.accepts(black_box(&value)))),
    ];
    let all = run(|| {
        let value = black_box(&*value);
        CLIENT_SECRET.check(value).map(|()| SecretString::from(Box::<str>::from(value)))
    });
    bench.group("parts: 86 of base64url", all, peers);
}
