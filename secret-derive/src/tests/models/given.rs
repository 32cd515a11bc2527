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
