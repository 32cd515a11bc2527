//! Type parameters, bounds and lifetimes.

use crate::writing::twins::twins;

twins! { $ derive model secret nested;
    parameters {
        #[$derive] #[$model]
        struct Model<'a, T, U> {
            #[$secret] key: &'a str,
            value: T,
            list: Vec<U>,
            #[serde(skip)] skipped: PhantomData<T>,
        }
    } [Model { key: "abc", value: 1_u8, list: vec![true], skipped: PhantomData }]

    what_asks_for_nothing {
        #[$derive] #[$model]
        struct Model<T, U> {
            #[$secret] key: String,
            #[serde(serialize_with = "unwritable")] one: T,
            #[serde(skip)] two: U,
        }
    } [Model { key: "abc".into(), one: Unwritable, two: Unwritable }]

    bounds {
        #[$derive] #[$model] #[serde(bound(serialize = "T: Copy + Into<u8>"))]
        struct Model<T> { #[$secret] key: String, #[serde(serialize_with = "number")] value: T }
        fn number<T: Copy + Into<u8>, S: serde::Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_u8((*value).into())
        }
    } [Model { key: "abc".into(), value: true }]

    bounds_of_fields {
        #[$derive] #[$model]
        struct Model<T, U> { #[$secret] key: String, #[serde(bound(serialize = "Vec<T>: serde::Serialize"))] list: Vec<T>, other: U }
    } [Model { key: "abc".into(), list: vec![1], other: 2 }]

    associated_types {
        trait Source { type Item; }
        struct Numbers;
        impl Source for Numbers { type Item = u8; }
        #[$derive] #[$model]
        struct Model<S: Source> { #[$secret] key: String, item: S::Item }
    } [Model::<Numbers> { key: "abc".into(), item: 1 }]

    enums {
        #[$derive] #[$model] #[serde(tag = "type", content = "value")]
        enum Model<'a, T: Clone, U> where U: Copy {
            Tuple(#[$secret] String, T),
            Named { #[$secret] key: String, value: U, #[serde(serialize_with = "unwritable")] other: T },
            Newtype(T),
            Borrowed(&'a str, U),
        }
    } [
        Model::<'_, u8, bool>::Tuple("abc".into(), 1),
        Model::Named { key: "abc".into(), value: true, other: 2_u8 },
        Model::<'_, u8, bool>::Newtype(1),
        Model::<'_, u8, bool>::Borrowed("abc", true),
    ]

    functions_on_variants {
        #[$derive] #[$model]
        enum Model<T> {
            Secret(#[$secret] String),
            #[serde(serialize_with = "unwritable")] Function(T),
        }
    } [Model::<u8>::Secret("abc".into()), Model::Function(1_u8)]

    flattened_parameters {
        #[$derive] #[$model]
        enum Model<T> { Named { #[$secret] key: String, #[serde(flatten)] value: T } }
    } [Model::Named { key: "abc".into(), value: BTreeMap::from([("a", 1)]) }]

    constants {
        #[$derive] #[$model]
        struct Model<T, const N: usize> { #[$secret] key: String, list: Vec<T>, #[serde(serialize_with = "unwritable")] other: [T; N] }
    } [Model { key: "abc".into(), list: vec![1], other: [1, 2] }]

    models_in_themselves {
        #[$derive] #[$model]
        struct Model { #[$secret] key: String, #[$nested] next: Option<Box<Model>> }
    } [Model { key: "a".into(), next: Some(Box::new(Model { key: "b".into(), next: None })) }]
}
