#[derive(ValidatedSecret)]
#[secret(derive(Serialize))]
struct RenamedOneWay {
    #[secret]
    #[serde(rename(serialize = "written"))]
    token: SecretString,
}

#[derive(ValidatedSecret)]
#[secret(derive(Serialize))]
#[serde(rename_all(serialize = "camelCase"))]
struct AllRenamedOneWay {
    #[secret]
    access_token: SecretString,
}

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
enum BoundOfAVariant<T, U> {
    #[serde(bound = "T: Own")]
    Given {
        #[secret]
        token: SecretString,
        given: T,
    },
    Inferred {
        inferred: U,
    },
}

#[derive(ValidatedSecret)]
#[secret(derive(Serialize))]
struct LeftOut {
    #[secret]
    token: SecretString,
    #[serde(skip)]
    neither: u8,
    #[serde(skip_serializing)]
    read: u8,
    #[serde(skip_deserializing)]
    written: u8,
}
