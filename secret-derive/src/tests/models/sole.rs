#[derive(ValidatedSecret)]
struct Sole(#[secret(max_len = 4)] #[serde(skip)] Option<SecretString>);

#[derive(ValidatedSecret)]
enum SoleVariant {
    One(#[serde(skip)] u8),
    Two(#[secret] SecretString),
}
