#[derive(ValidatedSecret)]
#[secret(crate = ::sdk::secret, skip(Debug, Deserialize))]
struct Elsewhere {
    #[secret(max_len = 4)]
    token: SecretString,
}
