//! Enums, by how their variants are tagged.

use crate::writing::twins::twins;

twins! { $ derive model secret nested;
    external {
        #[$derive] #[$model] #[serde(rename_all = "kebab-case", rename_all_fields = "camelCase")]
        enum Model {
            UnitVariant,
            Newtype(#[$secret] String),
            Tuple(#[$secret] String, u8),
            Named { #[$secret] client_secret: String, #[serde(skip_serializing_if = "is_zero")] the_id: u8 },
            SkippedNewtype(#[serde(skip)] Unwritable),
            SkippedField { #[serde(skip)] one: Unwritable, two: u8 },
            SkippedElement(#[serde(skip)] Unwritable, u8, #[serde(skip_serializing_if = "is_zero")] u8),
            EmptyTuple(),
            EmptyNamed {},
            #[serde(skip)] Skipped(#[$secret] String),
            #[serde(skip_serializing)] SkippedUnit,
            #[serde(skip_serializing)] SkippedNamed { one: Unwritable },
            #[serde(rename = "OTHER")] Renamed,
            Function(#[serde(with = "as_text")] u8),
        }
    } [
        Model::UnitVariant,
        Model::Newtype("abc".into()),
        Model::Tuple("abc".into(), 1),
        Model::Named { client_secret: "abc".into(), the_id: 1 },
        Model::Named { client_secret: "abc".into(), the_id: 0 },
        Model::SkippedNewtype(Unwritable),
        Model::SkippedField { one: Unwritable, two: 2 },
        Model::SkippedElement(Unwritable, 2, 0),
        Model::SkippedElement(Unwritable, 2, 3),
        Model::EmptyTuple(),
        Model::EmptyNamed {},
        Model::Skipped("abc".into()),
        Model::SkippedUnit,
        Model::SkippedNamed { one: Unwritable },
        Model::Renamed,
        Model::Function(1),
    ]

    internal {
        #[$derive] #[$model]
        struct Inner { #[$secret] key: String }
        #[$derive] #[$model] #[serde(tag = "type", rename = "other", rename_all = "snake_case")]
        enum Model {
            UnitVariant,
            Newtype(#[$nested] Inner),
            Map(BTreeMap<String, u8>),
            Nothing(()),
            Foreign(Foreign),
            Optional(Option<u8>),
            Text(String),
            List(Vec<u8>),
            Function(#[serde(serialize_with = "as_map")] u8),
            FunctionOfText(#[serde(with = "as_text")] u8),
            SkippedNewtype(#[serde(skip)] Unwritable),
            Named { #[$secret] key: String, #[serde(skip_serializing_if = "is_zero")] id: u8 },
            EmptyNamed {},
            #[serde(skip)] Skipped,
            #[serde(untagged)] Untagged { id: u8 },
        }
    } [
        Model::UnitVariant,
        Model::Newtype(Inner { key: "abc".into() }),
        Model::Map(BTreeMap::from([("a".into(), 1)])),
        Model::Nothing(()),
        Model::Optional(None),
        Model::Optional(Some(1)),
        Model::Text("abc".into()),
        Model::List(vec![1]),
        Model::Function(1),
        Model::FunctionOfText(1),
        Model::SkippedNewtype(Unwritable),
        Model::Named { key: "abc".into(), id: 1 },
        Model::Named { key: "abc".into(), id: 0 },
        Model::EmptyNamed {},
        Model::Skipped,
        Model::Untagged { id: 1 },
        Model::Foreign(foreign()[0].clone()),
        Model::Foreign(foreign()[1].clone()),
        Model::Foreign(foreign()[2].clone()),
        Model::Foreign(foreign()[3].clone()),
    ]

    /// A newtype is a text, which has no place for the tag.
    internal_refuses_a_text {
        #[$derive] #[$model]
        struct Inner(#[$secret] String);
        #[$derive] #[$model] #[serde(tag = "type")]
        enum Model { Newtype(#[$nested] Inner) }
    } [Model::Newtype(Inner("abc".into()))]

    adjacent {
        #[$derive] #[$model]
        struct Inner { #[$secret] key: String }
        #[$derive] #[$model] #[serde(tag = "type", content = "value", rename_all = "snake_case")]
        enum Model {
            UnitVariant,
            Newtype(#[$secret] String),
            Nested(#[$nested] Inner),
            Tuple(#[$secret] String, #[serde(with = "as_text")] u8),
            Named { #[$secret] key: String, #[serde(skip_serializing_if = "is_zero")] id: u8 },
            Function(#[serde(with = "as_text")] u8),
            SkippedNewtype(#[serde(skip)] Unwritable),
            SkippedField { #[serde(skip)] one: Unwritable, two: u8 },
            EmptyTuple(),
            EmptyNamed {},
            #[serde(skip)] Skipped,
            #[serde(untagged)] Untagged(u8, u8),
        }
    } [
        Model::UnitVariant,
        Model::Newtype("abc".into()),
        Model::Nested(Inner { key: "abc".into() }),
        Model::Tuple("abc".into(), 1),
        Model::Named { key: "abc".into(), id: 1 },
        Model::Named { key: "abc".into(), id: 0 },
        Model::Function(1),
        Model::SkippedNewtype(Unwritable),
        Model::SkippedField { one: Unwritable, two: 2 },
        Model::EmptyTuple(),
        Model::EmptyNamed {},
        Model::Skipped,
        Model::Untagged(1, 2),
    ]

    untagged {
        #[$derive] #[$model] #[serde(untagged)]
        enum Model {
            UnitVariant,
            Newtype(#[$secret] String),
            Tuple(#[$secret] String, u8),
            Named { #[$secret] key: String, #[serde(skip_serializing_if = "is_zero")] id: u8 },
            Function(#[serde(with = "as_text")] u8),
            SkippedNewtype(#[serde(skip)] Unwritable),
            EmptyTuple(),
            EmptyNamed {},
            #[serde(skip)] Skipped,
        }
    } [
        Model::UnitVariant,
        Model::Newtype("abc".into()),
        Model::Tuple("abc".into(), 1),
        Model::Named { key: "abc".into(), id: 1 },
        Model::Named { key: "abc".into(), id: 0 },
        Model::Function(1),
        Model::SkippedNewtype(Unwritable),
        Model::EmptyTuple(),
        Model::EmptyNamed {},
        Model::Skipped,
    ]

    untagged_variants {
        #[$derive] #[$model]
        enum Model {
            Tagged(#[$secret] String),
            #[serde(untagged)] Unit,
            #[serde(untagged)] Newtype(#[$secret] String),
            #[serde(untagged)] Tuple(#[$secret] String, u8),
            #[serde(untagged)] Named { id: u8 },
        }
    } [
        Model::Tagged("abc".into()),
        Model::Unit,
        Model::Newtype("abc".into()),
        Model::Tuple("abc".into(), 1),
        Model::Named { id: 1 },
    ]

    functions_on_external_variants {
        #[$derive] #[$model]
        enum Model {
            Secret(#[$secret] String),
            #[serde(serialize_with = "as_pair")] Tuple(&'static str, u8),
            #[serde(serialize_with = "as_entries")] Named { text: &'static str, number: u8 },
            #[serde(serialize_with = "as_map")] Newtype(u8),
            #[serde(serialize_with = "as_zero")] Unit,
        }
    } [
        Model::Secret("abc".into()),
        Model::Tuple("ab", 1),
        Model::Named { text: "ab", number: 1 },
        Model::Newtype(1),
        Model::Unit,
    ]

    functions_on_internal_variants {
        #[$derive] #[$model] #[serde(tag = "type")]
        enum Model {
            Secret { #[$secret] key: String },
            #[serde(serialize_with = "as_entries")] Named { text: &'static str, number: u8 },
            #[serde(serialize_with = "as_map")] Newtype(u8),
            #[serde(serialize_with = "as_zero")] Unit,
        }
    } [
        Model::Secret { key: "abc".into() },
        Model::Named { text: "ab", number: 1 },
        Model::Newtype(1),
        Model::Unit,
    ]

    functions_on_adjacent_variants {
        #[$derive] #[$model] #[serde(tag = "type", content = "value")]
        enum Model {
            Secret(#[$secret] String),
            #[serde(serialize_with = "as_pair")] Tuple(&'static str, u8),
            #[serde(serialize_with = "as_entries")] Named { text: &'static str, number: u8 },
            #[serde(serialize_with = "as_map")] Newtype(u8),
            #[serde(serialize_with = "as_zero")] Unit,
        }
    } [
        Model::Secret("abc".into()),
        Model::Tuple("ab", 1),
        Model::Named { text: "ab", number: 1 },
        Model::Newtype(1),
        Model::Unit,
    ]

    functions_on_untagged_variants {
        #[$derive] #[$model] #[serde(untagged)]
        enum Model {
            Secret(#[$secret] String),
            #[serde(serialize_with = "as_pair")] Tuple(&'static str, u8),
            #[serde(serialize_with = "as_entries")] Named { text: &'static str, number: u8 },
            #[serde(serialize_with = "as_zero")] Unit,
        }
    } [
        Model::Secret("abc".into()),
        Model::Tuple("ab", 1),
        Model::Named { text: "ab", number: 1 },
        Model::Unit,
    ]
}
