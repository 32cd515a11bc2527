#[derive(ValidatedSecret)]
struct Helped {
    #[secret(max_len = 4)]
    #[serde(default = "token")]
    key: SecretString,
    #[secret(wipe)]
    seed: [u8; 32],
    #[serde(with = "module")]
    number: u8,
    #[serde(default = "seven", deserialize_with = "doubled")]
    doubled: u8,
    #[serde(default)]
    count: u8,
}

#[derive(ValidatedSecret)]
#[serde(default)]
struct DefaultOfType {
    #[secret(max_len = 4)]
    key: SecretString,
    #[serde(deserialize_with = "doubled")]
    number: u8,
}

#[derive(ValidatedSecret)]
struct Tuple(#[secret(max_len = 4)] String, #[serde(deserialize_with = "doubled")] u8);

#[derive(ValidatedSecret)]
#[serde(tag = "kind")]
enum Tagged {
    One {
        #[secret(wipe)]
        seed: [u8; 4],
        #[serde(with = "module")]
        number: u8,
    },
    Two {
        #[serde(default = "seven")]
        number: u8,
    },
    Three,
}
