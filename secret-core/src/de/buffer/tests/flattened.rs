//! Every map into every type that can be flattened, and some that cannot.

use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;
use core::any::type_name;
use core::fmt::Debug;

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde::de::value::Error;

use super::source::Source;
use super::targets::*;
use super::{inputs, ours, same, serde_twin};
use crate::de::buffer::{Buffer, Entries, FlatMap};

fn run<T: Deserialize<'static> + Debug>() {
    let name = type_name::<T>();
    for input in inputs::all() {
        let own = (Source::Borrowed("own"), Source::U8(1));
        let with_own = match &input {
            Source::Map(entries) => Source::Map([own].into_iter().chain(entries.iter().cloned()).collect()),
            other => Source::Map([own, (Source::Owned("a"), other.clone())].into()),
        };
        for input in [input, with_own] {
            same(name, &input, ours::flat::<T, _>(input.clone()), serde_twin::Flat::<T>::deserialize(input.clone()));
        }
    }
    for input in inputs::JSON {
        let input: &'static str = Box::leak(input.replacen('{', r#"{"own":1,"#, 1).replace(",}", "}").into());
        let make = || serde_json::Deserializer::from_str(input);
        same(name, &input, ours::flat::<T, _>(&mut make()), serde_twin::Flat::<T>::deserialize(&mut make()));
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
    structs: Holder<()>, Holder<UnitStruct>, Holder<HintAny>, Struct, Strict, Flattening, Newtype<Struct>, Borrowing<'static>, serde_twin::Internal<u8>, serde_twin::Adjacent<u8>;
    options: Option<Struct>, Option<Option<Struct>>, Option<External>, Newtype<Option<Struct>>, Option<Newtype<Struct>>, Option<u8>,
        Option<BTreeMap<String, u8>>, Option<()>;
    maps: BTreeMap<String, u8>, BTreeMap<String, HintAny>, BTreeMap<u8, u8>, BTreeMap<bool, u8>, BTreeMap<&'static str, HintAny>,
        serde_json::Value, IgnoredAny, HintAny;
    enums: External, Adjacent, AdjacentStrict, Internal, Untagged, Result<u8, u8>;
    others: (), UnitStruct, u8, String, Vec<u8>, (u8, u8), Pair, bool, char, HintBytes, HintByteBuf, HintIdentifier;
}

#[test]
fn a_struct_takes_its_entries_and_a_map_takes_none() {
    let entries = || {
        let mut entries = Entries::new();
        entries.push(Buffer::Str("a"), Buffer::U8(1));
        entries
    };
    let mut taken = entries();
    assert!(taken.any_left());
    taken.read(|map: FlatMap<'_, '_, Error>| Struct::deserialize(map)).unwrap();
    assert!(!taken.any_left());

    let mut left = entries();
    BTreeMap::<String, u8>::deserialize(FlatMap::<Error>::new(&mut left)).unwrap();
    assert!(left.any_left());
}
