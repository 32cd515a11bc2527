#[derive(ValidatedSecret)]
#[secret(skip(Debug))]
struct NoDebug {
    #[secret]
    key: SecretString,
}

#[derive(ValidatedSecret)]
#[secret(skip(Deserialize))]
struct NoDeserialize {
    #[secret]
    key: SecretString,
    #[secret]
    bytes: Vec<u8>,
}

#[derive(ValidatedSecret)]
struct NeverRead {
    #[serde(skip, default = "crate::text")]
    #[secret]
    text: String,
    #[serde(skip_deserializing)]
    #[secret(wipe)]
    seed: Seed,
    #[serde(skip, default = "crate::token")]
    #[secret]
    token: SecretString,
}
