#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
enum Grant {
    #[serde(rename = "client", alias = "old")]
    Client {
        id: u8,
        #[secret(max_len = 4)]
        client_secret: SecretString,
    },
    Bearer(#[secret(max_len = 4)] String),
    Both(#[secret(max_len = 4)] SecretString, u8),
    #[serde(other)]
    Open,
}
