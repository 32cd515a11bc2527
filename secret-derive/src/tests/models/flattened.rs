#[derive(ValidatedSecret)]
#[secret(derive(Serialize))]
struct Flat {
    id: u8,
    #[serde(flatten)]
    #[secret(nested)]
    update: Update,
    #[serde(flatten)]
    rest: BTreeMap<String, u8>,
}
