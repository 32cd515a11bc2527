//! `flatten`, in structs and in the variants of enums.

use crate::writing::twins::twins;

twins! { $ derive model secret nested;
    in_a_struct {
        #[$derive] #[$model]
        struct Inner { #[$secret] key: String, #[serde(skip_serializing_if = "is_zero")] inner: u8 }
        #[$derive] #[$model]
        struct Model {
            id: u8,
            #[serde(flatten)] #[$nested] inner: Inner,
            #[serde(flatten)] map: BTreeMap<String, u8>,
            #[serde(flatten)] numbered: BTreeMap<u8, u8>,
            #[serde(flatten)] none: Option<BTreeMap<String, u8>>,
            #[serde(flatten, serialize_with = "as_map")] function: u8,
            #[serde(flatten, skip_serializing_if = "is_none")] skipped: Option<BTreeMap<String, u8>>,
            #[serde(skip_serializing_if = "is_zero")] last: u8,
        }
    } [
        Model {
            id: 1,
            inner: Inner { key: "abc".into(), inner: 0 },
            map: BTreeMap::from([("a".into(), 1)]),
            numbered: BTreeMap::from([(7, 1)]),
            none: None,
            function: 2,
            skipped: None,
            last: 0,
        },
        Model {
            id: 1,
            inner: Inner { key: "abc".into(), inner: 1 },
            map: BTreeMap::new(),
            numbered: BTreeMap::new(),
            none: Some(BTreeMap::from([("b".into(), 1)])),
            function: 2,
            skipped: Some(BTreeMap::from([("c".into(), 1)])),
            last: 1,
        },
    ]

    an_optional_model {
        #[$derive] #[$model]
        struct Inner { #[$secret] key: String }
        #[$derive] #[$model] #[serde(tag = "type")]
        struct Model { #[serde(flatten)] #[$nested] inner: Option<Inner> }
    } [Model { inner: None }, Model { inner: Some(Inner { key: "abc".into() }) }]

    a_skipped_field {
        #[$derive] #[$model]
        struct Model { #[$secret] key: String, #[serde(flatten, skip)] map: BTreeMap<String, u8> }
    } [Model { key: "abc".into(), map: BTreeMap::new() }]

    foreign_enums {
        #[$derive] #[$model]
        struct Model { #[$secret] key: String, #[serde(flatten)] foreign: Foreign, #[serde(flatten)] marker: Marker, #[serde(flatten)] unit: () }
    } [
        Model { key: "abc".into(), foreign: foreign()[0].clone(), marker: Marker, unit: () },
        Model { key: "abc".into(), foreign: foreign()[1].clone(), marker: Marker, unit: () },
        Model { key: "abc".into(), foreign: foreign()[2].clone(), marker: Marker, unit: () },
        Model { key: "abc".into(), foreign: foreign()[3].clone(), marker: Marker, unit: () },
    ]

    enums_of_ours {
        #[$derive] #[$model]
        enum Inner { Unit, Newtype(#[$secret] String), Tuple(#[$secret] String, u8), Named { #[$secret] key: String } }
        #[$derive] #[$model]
        struct Model { #[serde(flatten)] #[$nested] inner: Inner }
    } [
        Model { inner: Inner::Unit },
        Model { inner: Inner::Newtype("abc".into()) },
        Model { inner: Inner::Tuple("abc".into(), 1) },
        Model { inner: Inner::Named { key: "abc".into() } },
    ]

    tagged_enums_of_ours {
        #[$derive] #[$model] #[serde(tag = "type")]
        enum Inner { Unit, Named { #[$secret] key: String } }
        #[$derive] #[$model]
        struct Model { id: u8, #[serde(flatten)] #[$nested] inner: Inner }
    } [Model { id: 1, inner: Inner::Unit }, Model { id: 1, inner: Inner::Named { key: "abc".into() } }]

    adjacently_tagged_enums_of_ours {
        #[$derive] #[$model] #[serde(tag = "type", content = "value")]
        enum Inner { Unit, Named { #[$secret] key: String } }
        #[$derive] #[$model]
        struct Model { id: u8, #[serde(flatten)] #[$nested] inner: Inner }
    } [Model { id: 1, inner: Inner::Unit }, Model { id: 1, inner: Inner::Named { key: "abc".into() } }]

    refused {
        #[$derive] #[$model]
        struct Model<T> { #[$secret] key: String, #[serde(flatten)] value: T }
    } [
        Model { key: "abc".into(), value: true },
        Model { key: "abc".into(), value: 1_u8 },
        Model { key: "abc".into(), value: 1_i64 },
        Model { key: "abc".into(), value: 1_u128 },
        Model { key: "abc".into(), value: 0.5_f32 },
        Model { key: "abc".into(), value: 'c' },
        Model { key: "abc".into(), value: "text" },
        Model { key: "abc".into(), value: Displayed },
        Model { key: "abc".into(), value: Bytes },
        Model { key: "abc".into(), value: (1, 2) },
        Model { key: "abc".into(), value: Pair(1, 2) },
    ]

    in_variants {
        #[$derive] #[$model]
        struct Inner { #[$secret] key: String }
        #[$derive] #[$model]
        enum Model {
            External { id: u8, #[serde(flatten)] #[$nested] inner: Inner },
            Skipped { id: u8, #[serde(flatten, skip)] map: BTreeMap<String, u8> },
            #[serde(untagged)] Untagged { #[serde(flatten)] map: BTreeMap<String, u8> },
        }
    } [
        Model::External { id: 1, inner: Inner { key: "abc".into() } },
        Model::Untagged { map: BTreeMap::from([("a".into(), 1)]) },
        Model::Skipped { id: 1, map: BTreeMap::new() },
    ]

    in_tagged_variants {
        #[$derive] #[$model] #[serde(tag = "type")]
        enum Model { Named { #[$secret] key: String, #[serde(flatten)] map: BTreeMap<String, u8> } }
    } [Model::Named { key: "abc".into(), map: BTreeMap::from([("a".into(), 1)]) }]

    in_adjacently_tagged_variants {
        #[$derive] #[$model] #[serde(tag = "type", content = "value")]
        enum Model { Named { #[$secret] key: String, #[serde(flatten)] map: BTreeMap<String, u8> } }
    } [Model::Named { key: "abc".into(), map: BTreeMap::from([("a".into(), 1)]) }]
}
