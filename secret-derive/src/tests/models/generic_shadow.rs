#[derive(ValidatedSecret)]
struct GenericShadow<'a, T: Clone = u8, const N: usize = 4> {
    #[secret(max_len = 4)]
    text: Cow<'a, str>,
    #[secret]
    #[serde(borrow)]
    other: Cow<'a, str>,
    #[secret]
    owned: SecretString,
    name: &'a str,
    bytes: Option<&'a [u8]>,
    label: &'a Label,
    label_text: Cow<'a, str>,
    #[serde(deserialize_with = "read")]
    read: T,
    #[serde(default = "nothing")]
    list: [u8; N],
    #[secret(nested)]
    nested: T,
}

#[derive(ValidatedSecret)]
struct BorrowedShadow<'a> {
    #[secret(max_len = 4)]
    text: &'a str,
    name: &'a str,
    #[serde(deserialize_with = "doubled")]
    number: u8,
}
