#[derive(ValidatedSecret)]
#[serde(rename_all = "camelCase")]
pub struct Update {
    #[secret(charset = "A-Za-z0-9_-", max_len = 86)]
    pub client_secret: SecretString,
    pub client_id: Option<String>,
}
