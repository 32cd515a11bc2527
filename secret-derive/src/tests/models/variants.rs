#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
enum Variants {
    Unit,
    Empty {},
    #[serde(skip)]
    Hidden(u8),
    #[serde(skip_deserializing, rename = "written")]
    Written(#[secret] SecretString),
    Three(#[secret] SecretString, #[secret] SecretString, u8),
    #[serde(rename_all = "camelCase")]
    Named {
        #[secret]
        first_key: SecretString,
        #[serde(skip)]
        second: u8,
    },
}
