//! Structs in each style.

use crate::writing::twins::twins;

twins! { $ derive model secret nested;
    named {
        #[$derive] #[$model]
        struct Model { #[$secret] client_secret: String, id: u8, #[$secret] list: Vec<String>, #[$secret] maybe: Option<String> }
    } [
        Model { client_secret: "abc".into(), id: 1, list: vec!["a".into(), "b".into()], maybe: None },
        Model { client_secret: "abc".into(), id: 1, list: vec![], maybe: Some("c".into()) },
    ]

    tuple {
        #[$derive] #[$model]
        struct Model(#[$secret] String, u8);
    } [Model("abc".into(), 1)]

    newtype {
        #[$derive] #[$model]
        struct Model(#[$secret] String);
    } [Model("abc".into())]

    newtype_of_a_model {
        #[$derive] #[$model]
        struct Inner { #[$secret] key: String }
        #[$derive] #[$model]
        struct Model(#[$nested] Inner);
    } [Model(Inner { key: "abc".into() })]

    renamed_newtype {
        #[$derive] #[$model] #[serde(rename = "other")]
        struct Model(#[$secret] String);
    } [Model("abc".into())]

    transparent {
        #[$derive] #[$model] #[serde(transparent)]
        struct Model { #[$secret] value: String }
    } [Model { value: "abc".into() }]

    transparent_newtype {
        #[$derive] #[$model] #[serde(transparent)]
        struct Model(#[$secret] String);
    } [Model("abc".into())]

    tagged {
        #[$derive] #[$model] #[serde(tag = "type")]
        struct Model { #[$secret] key: String, id: u8 }
    } [Model { key: "abc".into(), id: 1 }]

    tagged_and_renamed {
        #[$derive] #[$model] #[serde(tag = "type", rename(serialize = "out", deserialize = "in"))]
        struct Model { #[$secret] key: String, #[serde(skip_serializing_if = "is_zero")] id: u8 }
    } [Model { key: "abc".into(), id: 1 }, Model { key: "abc".into(), id: 0 }]

    models_in_models {
        #[$derive] #[$model]
        struct Inner { #[$secret] key: String }
        #[$derive] #[$model]
        struct Model { #[$nested] one: Inner, #[$nested] list: Vec<Inner>, #[$nested] map: BTreeMap<u8, Inner>, #[$nested] maybe: Option<Box<Inner>> }
    } [
        Model {
            one: Inner { key: "a".into() },
            list: vec![Inner { key: "b".into() }],
            map: BTreeMap::from([(1, Inner { key: "c".into() })]),
            maybe: Some(Box::new(Inner { key: "d".into() })),
        },
    ]
}
