#[derive(ValidatedSecret)]
struct OneField {
    #[secret]
    key: SecretString,
}

#[derive(ValidatedSecret)]
struct Opaque(#[secret(wipe)] Vec<u8>);

#[derive(ValidatedSecret)]
struct Several(#[secret(max_len = 4)] Option<SecretString>);

#[derive(ValidatedSecret)]
struct Borrowed<'a>(#[secret(max_len = 4)] &'a str);

#[derive(ValidatedSecret)]
struct WithAttribute(#[serde(default)] #[secret(max_len = 4)] SecretString);

#[derive(ValidatedSecret)]
enum Variant {
    One(#[secret(max_len = 4)] SecretString),
}
