//! A secret number in a shape that is buffered: serde's buffer keeps it as it is, and that is all that is left of it.

use secret_core::ValidatedSecret;
use serde::Deserialize;

use super::auditor::{left, left_wiped, marker_bytes};

#[derive(ValidatedSecret)]
#[serde(untagged)]
#[allow(dead_code, reason = "parsed and dropped")]
enum Pin {
    Number {
        #[secret(wipe)]
        secret: u64,
    },
    Numbers(#[secret(wipe)] [u64; 2]),
}

#[derive(Deserialize)]
#[serde(untagged)]
#[allow(dead_code, reason = "parsed and dropped")]
enum Naive {
    Number { secret: u64 },
    Numbers([u64; 2]),
}

fn number() -> u64 {
    marker_bytes().take(8).fold(0, |number, byte| number >> 8 | u64::from(byte) << 56)
}

#[test]
fn no_more_than_serde_leaves() {
    let number = number();
    for json in [
        format!(r#"{{"secret":{number}}}"#),
        format!(r#"{{"secret":{number},"secret":{number}}}"#),
        format!(r#"{{"secrets":[{number},{number},{number},{number},{number},{number},{number}]}}"#),
        format!("[{number},{number}]"),
        format!("[{number},{number},{number},{number},{number},{number},{number}]"),
    ] {
        let (ours, serdes) =
            (left(|| serde_json::from_str::<Pin>(&json)), left(|| serde_json::from_str::<Naive>(&json)));
        assert!(ours <= serdes, "{json}: {ours} left, {serdes} by serde");
        assert!(serdes > 0, "the documented limit is gone: say so in SECURITY.md");
        assert_eq!(left_wiped(|| serde_json::from_str::<Pin>(&json)), 0);
    }
}
