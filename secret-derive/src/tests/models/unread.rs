#[derive(ValidatedSecret)]
struct UnmarkedDefault {
    #[secret(max_len = 4)]
    key: SecretString,
    #[serde(default)]
    count: u8,
}

#[derive(ValidatedSecret)]
struct MarkedSkip {
    #[secret(max_len = 4)]
    #[serde(skip)]
    key: SecretString,
}

#[derive(ValidatedSecret)]
struct FlattenedOption {
    #[serde(flatten)]
    #[secret(nested)]
    update: Option<Update>,
}
