#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
struct Login {
    user: String,
    #[secret(min_len = 8)]
    password: String,
    #[secret(wipe)]
    seed: [u8; 32],
    #[secret(skip)]
    token_count: u8,
    #[secret(nested)]
    clients: Vec<Client>,
    r#type: Option<bool>,
}
