//! What a replay reports: shapes, never values. And the limits of the buffer.

use alloc::format;
use alloc::string::{String, ToString};

use serde::de::DeserializeSeed;

use super::source::Source;
use super::targets::*;
use super::{ours, serde_twin};
use crate::de::buffer::BufferSeed;

const CANARY: &str = "canary-7351";

/// Types whose hint does not fit text, so that the replay itself refuses it.
#[test]
fn no_error_quotes_the_value() {
    /// Expands to the errors of each type.
    macro_rules! errors {
        ($($type:ty),*) => {[$(ours::shared::<$type, _>(Source::Owned(CANARY)).map(|_| ()).unwrap_err().to_string()),*]};
    }
    let errors = errors!(
        HintBool,
        HintU8,
        HintI64,
        HintF32,
        HintUnit,
        HintUnitStruct,
        HintSeq,
        HintTuple,
        HintTupleStruct,
        HintMap,
        HintStruct,
        HintU128
    );
    for error in errors {
        assert!(!error.contains("canary"), "{error}");
    }
}

#[test]
fn no_error_quotes_a_number() {
    for input in [Source::U128(73_517_351), Source::I128(-73_517_351), Source::U64(73_517_351)] {
        let error = ours::shared::<HintStr, _>(input).unwrap_err().to_string();
        assert!(!error.contains("7351"), "{error}");
    }
}

#[test]
fn a_list_that_is_too_long_is_reported_without_its_length() {
    let items = core::iter::repeat_n(Source::U8(1), 7351).collect();
    let error = ours::shared::<(u8, u8), _>(Source::Seq(items)).unwrap_err().to_string();
    assert_eq!(error, "invalid length, expected 2 elements in sequence");
}

#[test]
fn tags_are_reported_as_serde_reports_them() {
    for document in [r#"{"x":1}"#, r#"{"t":"A","t":"A"}"#, "[]"] {
        let make = || serde_json::Deserializer::from_str(document);
        let ours = ours::internal::<u8, _>(&mut make()).unwrap_err();
        let serde = <serde_twin::Internal<u8> as serde::Deserialize>::deserialize(&mut make()).unwrap_err();
        assert_eq!(ours.to_string(), serde.to_string());
    }
    for document in [
        r#"{"x":1}"#,
        r#"{"t":"B","t":"B"}"#,
        r#"{"c":1,"c":1}"#,
        r#"{"c":1}"#,
        r#"{"t":"C"}"#,
        r#"{"t":"B","c":1,"t":"B"}"#,
    ] {
        let make = || serde_json::Deserializer::from_str(document);
        let ours = ours::adjacent::<u8, _>(&mut make(), false).unwrap_err();
        let serde = <serde_twin::Adjacent<u8> as serde::Deserialize>::deserialize(&mut make()).unwrap_err();
        assert_eq!(ours.to_string(), serde.to_string());
    }
}

/// As deep as `serde_json` reads; deeper in a format without a limit of its own.
#[test]
fn depth_is_limited() {
    let nested = |levels: usize| {
        let document = format!("{}{}", "[".repeat(levels), "]".repeat(levels));
        let mut deserializer = serde_json::Deserializer::from_str(&document);
        BufferSeed::new().deserialize(&mut deserializer).map(|_| ()).map_err(|error| error.to_string())
    };
    assert_eq!(nested(127), Ok(()));
    let nested = |levels| {
        let source = (1..levels).fold(Source::Seq([].into()), |inner, _| Source::Seq([inner].into()));
        BufferSeed::new().deserialize(source).map(|_| ()).map_err(|error| error.to_string())
    };
    assert_eq!(nested(128), Ok(()));
    assert_eq!(nested(130), Err(String::from("recursion limit exceeded")));
}
