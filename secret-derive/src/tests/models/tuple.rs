#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
struct Pair(#[secret(max_len = 4)] Box<str>, u8, #[secret(nested)] Option<ClientSecret>);
