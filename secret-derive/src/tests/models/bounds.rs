#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
struct Tree<T, U, V: Clone> {
    #[secret(nested)]
    value: T,
    #[secret(max_len = 4)]
    text: U,
    #[secret]
    bare: Vec<U>,
    #[secret(wipe)]
    opaque: Option<V>,
    #[secret(nested)]
    children: Vec<Tree<T, U, V>>,
    label: PhantomData<T>,
    pair: (PhantomData<fn(T) -> U>, V),
    both: Result<PhantomData<T>, V>,
}

#[derive(ValidatedSecret)]
#[secret(derive(Serialize))]
struct Directions<A, B, C, D, E, F> {
    #[secret]
    key: SecretString,
    #[serde(skip_deserializing)]
    a: A,
    #[serde(skip_serializing)]
    b: B,
    #[serde(skip)]
    c: C,
    #[serde(default)]
    d: D,
    #[serde(bound = "E: Own")]
    e: E,
    #[serde(default = "path")]
    f: F,
}

#[derive(ValidatedSecret)]
#[secret(derive(Serialize))]
struct ByOthers<A, B, C, D> {
    #[secret(nested)]
    key: A,
    #[serde(with = "module")]
    b: B,
    #[serde(deserialize_with = "read")]
    c: C,
    #[serde(serialize_with = "write")]
    d: D,
}
