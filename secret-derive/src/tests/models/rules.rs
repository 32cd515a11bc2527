#[derive(ValidatedSecret)]
struct Rules {
    #[secret(policy = BASE, min_len = 32, max_len = MAX, max_bytes = 72, min_entropy = 128)]
    one_secret: SecretString,
    #[secret(charset = CharSet::HEX.union(CharSet::from_chars("-")), len = 8, prefix = "sk_", require(upper, digit))]
    other_secret: SecretString,
    #[secret(deny = ["changeme", OTHER], with = check)]
    third_secret: SecretString,
    #[secret]
    fourth_secret: SecretString,
}
