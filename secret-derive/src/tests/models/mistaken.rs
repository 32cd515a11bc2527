#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
struct Mistaken<T> {
    #[secret(max_length = 4)]
    token: SecretString,
    rest: T,
}

#[derive(ValidatedSecret)]
struct MistakenNewtype(#[secret(max_len = 4, max_len = 5)] String);

#[derive(ValidatedSecret)]
enum MistakenEnum {
    One {
        password: String,
    },
}
