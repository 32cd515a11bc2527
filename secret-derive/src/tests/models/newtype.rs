#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
pub struct ClientSecret(#[secret(policy = CLIENT_SECRET)] SecretString);
