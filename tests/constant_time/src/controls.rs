//! Code that is not constant-time. It has to be caught.

use std::hint::black_box;

use crate::memcheck::watch;
use crate::table::{Expected, Table};
use crate::texts::lengths;

pub fn run(table: &mut Table) {
    let allowed = black_box(std::array::from_fn(|byte| is_allowed(u8::try_from(byte).expect("less than 256"))));
    row(table, "bytes().all(..)", all);
    row(table, "table look-up", |text| looked_up(&allowed, text));
    row(table, "== of two strings", |text| equal(text, &"s".repeat(text.len())));
}

fn row(table: &mut Table, name: &str, call: impl Fn(&str) -> bool) {
    let mut row = table.row(name, Expected::Some);
    for len in lengths() {
        for text in ["s".repeat(len), "é".repeat(len)] {
            let expected = call(&text);
            row.add(&watch(&[&text], || call(&text)), expected);
        }
    }
    row.done(["accepted", "refused"]);
}

fn is_allowed(byte: u8) -> bool {
    matches!(byte, b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_')
}

#[inline(never)]
fn all(text: &str) -> bool {
    text.bytes().all(is_allowed)
}

#[inline(never)]
fn looked_up(allowed: &[bool; 256], text: &str) -> bool {
    text.bytes().fold(true, |all, byte| all & allowed[usize::from(byte)])
}

#[inline(never)]
fn equal(one: &str, other: &str) -> bool {
    one == other
}
