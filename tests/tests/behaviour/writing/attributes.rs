//! Attributes of fields.

use crate::writing::twins::twins;

twins! { $ derive model secret nested;
    renamed {
        #[$derive] #[$model] #[serde(rename_all = "camelCase", rename = "Other")]
        struct Model { #[$secret] client_secret: String, #[serde(rename = "ID")] client_id: u8 }
    } [Model { client_secret: "abc".into(), client_id: 1 }]

    renamed_in_one_direction {
        #[$derive] #[$model] #[serde(rename_all(serialize = "SCREAMING_SNAKE_CASE"))]
        struct Model {
            #[$secret] client_secret: String,
            #[serde(rename(serialize = "out", deserialize = "in"))] #[$secret] other_secret: String,
        }
    } [Model { client_secret: "abc".into(), other_secret: "d".into() }]

    skipped {
        #[$derive] #[$model]
        struct Model {
            #[$secret] key: String,
            #[serde(skip)] one: Unwritable,
            #[serde(skip_serializing)] two: Unwritable,
            #[serde(skip_deserializing)] three: u8,
        }
    } [Model { key: "abc".into(), one: Unwritable, two: Unwritable, three: 3 }]

    skipped_in_a_tuple {
        #[$derive] #[$model]
        struct Model(#[$secret] String, #[serde(skip)] Unwritable, u8);
    } [Model("abc".into(), Unwritable, 1)]

    one_left_of_a_tuple {
        #[$derive] #[$model]
        struct Model(#[$secret] String, #[serde(skip)] Unwritable);
    } [Model("abc".into(), Unwritable)]

    all_skipped {
        #[$derive] #[$model]
        struct Model { #[serde(skip)] #[$secret] key: String }
    } [Model { key: "abc".into() }]

    skipped_by_a_function {
        #[$derive] #[$model]
        struct Model {
            #[$secret] #[serde(skip_serializing_if = "is_none")] maybe: Option<String>,
            #[$secret] #[serde(skip_serializing_if = "String::is_empty")] text: String,
            #[serde(skip_serializing_if = "is_zero")] id: u8,
        }
    } [
        Model { maybe: None, text: "abc".into(), id: 0 },
        Model { maybe: Some("a".into()), text: String::new(), id: 1 },
    ]

    skipped_by_a_function_in_a_tuple {
        #[$derive] #[$model]
        struct Model(#[$secret] String, #[serde(skip_serializing_if = "is_zero")] u8, u8);
    } [Model("abc".into(), 0, 1), Model("abc".into(), 1, 0)]

    written_by_a_function {
        #[$derive] #[$model]
        struct Model {
            #[$secret] key: String,
            #[serde(with = "as_text")] one: u8,
            #[serde(serialize_with = "as_map")] two: u8,
            #[serde(serialize_with = "unwritable")] three: Unwritable,
            #[serde(serialize_with = "as_map", skip_serializing_if = "is_zero")] four: u8,
        }
    } [
        Model { key: "abc".into(), one: 1, two: 2, three: Unwritable, four: 4 },
        Model { key: "abc".into(), one: 1, two: 2, three: Unwritable, four: 0 },
    ]

    written_by_a_function_in_a_tuple {
        #[$derive] #[$model]
        struct Model(#[$secret] String, #[serde(with = "as_text")] u8);
    } [Model("abc".into(), 1)]

    raw_names {
        #[$derive] #[$model]
        struct Model { #[$secret] r#type: String, r#match: u8 }
    } [Model { r#type: "abc".into(), r#match: 1 }]
}
