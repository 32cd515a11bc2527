#[derive(ValidatedSecret)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Internal {
    UserLogin {
        #[secret(max_len = 4)]
        password: SecretString,
    },
    Nested(#[secret(nested)] Update),
    Out,
}

#[derive(ValidatedSecret)]
#[secret(derive(Serialize))]
#[serde(tag = "kind", content = "value")]
enum Adjacent {
    Token(#[secret(max_len = 4)] SecretString),
}
