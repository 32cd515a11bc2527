//! A document with something wrong in each place, one at a time, that no format quotes: a text where there is none to be
//! is left out, since the format's error would hold it.

use super::text;
use crate::auditor::marker;
use crate::document::Value;

pub fn wrong(value: &Value) -> Vec<Value> {
    let mut all = match value {
        Value::Text(_) => vec![
            Value::Text(marker() + "<"),
            Value::Text(marker() + &marker()),
            Value::List(vec![text()]),
            Value::Map(vec![("secret", text())]),
        ],
        Value::List(items) => {
            let more = |last| Value::List(items.iter().cloned().chain([last]).collect());
            let mut all = vec![more(Value::Flag(true)), Value::List(items[1.min(items.len())..].to_vec())];
            all.extend(items.first().filter(|first| matches!(first, Value::Text(_))).map(|_| more(text())));
            for (at, item) in items.iter().enumerate() {
                all.extend(wrong(item).into_iter().map(|wrong| {
                    let mut items = items.clone();
                    items[at] = wrong;
                    Value::List(items)
                }));
            }
            all
        }
        Value::Struct(fields) => {
            let more = [&[("unknown", text())], &fields[..]].concat();
            [vec![Value::Struct(more)], in_fields(fields, Value::Struct)].concat()
        }
        Value::Map(fields) => in_fields(fields, Value::Map),
        Value::Some(value) => wrong(value).into_iter().map(|value| Value::Some(Box::new(value))).collect(),
        Value::Variant(index, name, value) => {
            let variant = |value| Value::Variant(*index, name, Box::new(value));
            wrong(value).into_iter().map(variant).collect()
        }
        Value::Number(_) | Value::Flag(_) => vec![Value::List(vec![Value::Flag(true); 2])],
    };
    all.push(Value::Number(7));
    all
}

/// One that is wrong, one that is missing, one that comes twice.
fn in_fields(fields: &[(&'static str, Value)], whole: fn(Vec<(&'static str, Value)>) -> Value) -> Vec<Value> {
    let mut all = Vec::new();
    for (at, (name, value)) in fields.iter().enumerate() {
        let with = |instead: &[Value]| {
            let instead = instead.iter().map(|value| (*name, value.clone())).collect::<Vec<_>>();
            whole([&fields[..at], &instead, &fields[at + 1..]].concat())
        };
        all.extend([with(&[]), with(&[value.clone(), value.clone()])]);
        all.extend(wrong(value).into_iter().map(|wrong| with(&[wrong])));
    }
    all
}
