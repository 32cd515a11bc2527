//! Forms and CSV, where everything is a text with a name.

use std::fmt::Debug;

use serde::de::DeserializeOwned;

use super::canary::{CANARY, NUMBER, silent};

/// Names and values of one record.
fn records() -> Vec<Vec<(&'static str, String)>> {
    let canaries = || [CANARY.to_owned(), NUMBER.to_string()];
    let mut records = Vec::new();
    for value in canaries() {
        records.push(vec![("secret", value.clone())]);
        records.push(vec![(CANARY, value.clone())]);
        records.push(vec![("secret", value.clone()), ("secret", value.clone())]);
        for name in ["more", "secrets", "count", "flag", "list", "sort", "address", "map", "port", "kind", CANARY] {
            records.push(vec![("secret", "ok".to_owned()), (name, value.clone())]);
            records.push(vec![(name, value.clone()), ("secret", value.clone())]);
            records.push(vec![("kind", "A".to_owned()), ("secret", value.clone()), (name, value.clone())]);
            records.push(vec![(name, value.clone())]);
        }
    }
    records
}

fn forms_are_silent<T: DeserializeOwned + Debug>() {
    for record in records() {
        let body = record.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&");
        let malformed = [format!("{body}%"), format!("{body}%zz"), format!("{body}%FF"), body.replace('=', "&")];
        for body in malformed.into_iter().chain([body.replace('Z', "%5A"), body]) {
            silent("form", &body, serde_urlencoded::from_str::<T>(&body));
            silent("form slice", &body, serde_urlencoded::from_bytes::<T>(body.as_bytes()));
            silent("form reader", &body, serde_urlencoded::from_reader::<T, _>(body.as_bytes()));
            silent("html form", &body, serde_html_form::from_str::<T>(&body));
        }
    }
}

#[test]
fn forms() {
    every_shape!(forms_are_silent);
}

fn csv_is_silent<T: DeserializeOwned + Debug>() {
    for record in records() {
        let (names, values): (Vec<_>, Vec<_>) = record.into_iter().unzip();
        let table = format!("{}\n{}\n", names.join(","), values.join(","));
        let quotes = table.replacen(CANARY, &format!("\"{CANARY}"), 2);
        let wide = format!("{table}{CANARY},{CANARY},{CANARY},{CANARY}\n");
        let utf8 = [table.trim_end().as_bytes(), b"\xFF\n"].concat();
        for table in [table.into_bytes(), quotes.into_bytes(), wide.into_bytes(), utf8] {
            for headers in [true, false] {
                let mut reader = csv::ReaderBuilder::new().has_headers(headers).from_reader(&*table);
                for result in reader.deserialize::<T>() {
                    silent("csv", &String::from_utf8_lossy(&table), result);
                }
            }
        }
    }
}

#[test]
fn csv_tables() {
    every_shape!(csv_is_silent);
}
