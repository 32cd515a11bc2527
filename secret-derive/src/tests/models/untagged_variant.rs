#[derive(ValidatedSecret)]
enum Mixed {
    Named {
        #[secret(max_len = 4)]
        key: SecretString,
    },
    #[serde(untagged)]
    Other(#[secret(max_len = 4)] SecretString),
}

#[derive(ValidatedSecret)]
enum Flattened {
    Named {
        #[serde(flatten)]
        #[secret(nested)]
        update: Update,
    },
}
