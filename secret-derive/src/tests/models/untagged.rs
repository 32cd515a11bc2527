#[derive(ValidatedSecret)]
#[serde(untagged)]
enum Untagged {
    Login {
        #[secret(max_len = 4)]
        password: String,
    },
    Token(#[secret(max_len = 4)] SecretString),
}
