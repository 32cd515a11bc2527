//! Every input into every type: untagged, internally and adjacently tagged.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;
use core::any::type_name;
use core::fmt::Debug;
use core::marker::PhantomData;
use core::num::NonZeroU8;
use core::time::Duration;

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::source::Source;
use super::targets::*;
use super::{inputs, ours, same, serde_twin};

/// Reads `$make`, a deserializer, both ways as an untagged variant.
macro_rules! untagged {
    ($type:ty, $input:expr, $make:expr) => {{
        let serde = serde_twin::Shared::<$type>::deserialize($make).map(|serde_twin::Shared::Value(value)| value);
        same(type_name::<$type>(), $input, ours::shared::<$type, _>($make), serde);
    }};
}

/// Reads it both ways as an internally tagged enum.
macro_rules! internal {
    ($type:ty, $input:expr, $make:expr) => {{
        let serde = serde_twin::Internal::<$type>::deserialize($make);
        same(type_name::<$type>(), $input, ours::internal::<$type, _>($make), serde);
    }};
}

/// Reads it both ways as an adjacently tagged enum, with and without unknown fields.
macro_rules! adjacent {
    ($type:ty, $input:expr, $make:expr) => {{
        let serde = serde_twin::Adjacent::<$type>::deserialize($make);
        same(type_name::<$type>(), $input, ours::adjacent::<$type, _>($make, false), serde);
        let serde = serde_twin::AdjacentStrict::<$type>::deserialize($make).map(|strict| strict.0);
        same(type_name::<$type>(), $input, ours::adjacent::<$type, _>($make, true), serde);
    }};
}

fn run<T: Deserialize<'static> + Debug>() {
    for input in inputs::all() {
        untagged!(T, &input, input.clone());
        internal!(T, &input, input.clone());
        adjacent!(T, &input, input.clone());
        // As the content of a variant, in both orders, and as a field beside the tag.
        for variant in ["A", "B", "C", "D"] {
            let (tag, content) = ((Source::Str("t"), Source::Owned(variant)), (Source::Str("c"), input.clone()));
            let tag_first = Source::Map([tag.clone(), content.clone()].into());
            let content_first = Source::Map([content, tag.clone()].into());
            let seq = Source::Seq([Source::Str(variant), input.clone()].into());
            for input in [tag_first, content_first, seq] {
                adjacent!(T, &input, input.clone());
            }
            let field = Source::Map([(Source::Owned("a"), input.clone()), tag].into());
            internal!(T, &field, field.clone());
        }
    }
    for input in inputs::JSON {
        untagged!(T, input, &mut serde_json::Deserializer::from_str(input));
        internal!(T, input, &mut serde_json::Deserializer::from_str(input));
        adjacent!(T, input, &mut serde_json::Deserializer::from_str(input));
    }
}

/// Expands to one test of a few types each.
macro_rules! types {
    ($($test:ident: $($type:ty),*;)*) => {$(
        #[test]
        fn $test() {
            $(run::<$type>();)*
        }
    )*};
}

types! {
    integers: bool, u8, u16, u32, u64, u128, i8, i16, i32, i64, i128, usize, NonZeroU8;
    floats_and_text: f32, f64, char, String, &'static str, Box<str>, Cow<'static, str>, Borrowing<'static>;
    bytes: Vec<u8>, &'static [u8], Box<[u8]>, [u8; 2], HintBytes, HintByteBuf;
    options: Option<u8>, Option<Option<u8>>, Option<String>, Option<()>, Vec<Option<u8>>, (), UnitStruct, PhantomData<u8>;
    newtypes: Newtype<u8>, Newtype<String>, Newtype<Newtype<u8>>, Option<Newtype<u8>>, Newtype<Option<u8>>, Newtype<Struct>;
    lists: (u8,), (u8, u8), (u8, String), Pair, Vec<Vec<u8>>, Vec<String>, Vec<Struct>;
    maps: BTreeMap<String, u8>, BTreeMap<u8, u8>, BTreeMap<i64, u8>, BTreeMap<bool, u8>, BTreeMap<char, u8>, BTreeMap<&'static str, u8>;
    structs: Struct, Strict, Flattening, Duration, Option<Struct>, BTreeMap<String, Struct>;
    enums: External, Adjacent, AdjacentStrict, Internal, Untagged, Result<u8, u8>, Option<External>, Vec<External>;
    anything: serde_json::Value, IgnoredAny, HintAny, Option<HintAny>, Vec<HintAny>, BTreeMap<String, HintAny>;
    scalar_hints: HintBool, HintU8, HintU16, HintU32, HintU64, HintU128, HintI8, HintI16, HintI32, HintI64, HintI128, HintF32, HintF64;
    text_hints: HintChar, HintStr, HintString, HintIdentifier, HintIgnored;
    compound_hints: HintOption, HintUnit, HintUnitStruct, HintNewtype, HintSeq, HintTuple, HintTupleStruct, HintMap, HintStruct, HintEnum;
}
