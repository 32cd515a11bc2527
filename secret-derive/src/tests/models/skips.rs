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
