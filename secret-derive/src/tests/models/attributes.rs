#[derive(ValidatedSecret)]
#[secret(derive(Serialize))]
#[serde(deny_unknown_fields, rename_all(serialize = "camelCase", deserialize = "kebab-case"))]
struct Attributes {
    #[serde(default = "token", alias = "schluessel")]
    #[secret(max_len = 4)]
    api_key: SecretString,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[secret(max_len = 4)]
    access_token: Option<SecretString>,
    #[serde(rename = "n", with = "module")]
    number: u8,
    #[serde(skip)]
    skipped: u8,
    #[serde(deserialize_with = "doubled")]
    doubled: u8,
}

#[derive(ValidatedSecret)]
#[serde(default)]
struct WhollyDefault {
    #[secret(max_len = 4, min_len = 0)]
    key: SecretString,
    count: u8,
}
