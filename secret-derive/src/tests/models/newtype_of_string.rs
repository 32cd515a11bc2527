#[derive(ValidatedSecret)]
struct Password(#[secret(min_len = 8)] String);
