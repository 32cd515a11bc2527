#[derive(ValidatedSecret)]
struct Defaults {
    #[serde(default = "crate::token", alias = "schluessel", alias = "cle")]
    #[secret(max_len = 4)]
    api_key: SecretString,
    #[serde(default)]
    count: u8,
    #[serde(skip_deserializing)]
    skipped: u8,
    #[serde(rename(serialize = "a", deserialize = "b"))]
    other: u8,
}

#[derive(ValidatedSecret)]
#[serde(bound(deserialize = "T: Load", serialize = "T: Save"))]
#[secret(derive(Serialize))]
struct Bound<T> {
    #[secret(max_len = 4)]
    key: SecretString,
    inner: T,
}
