//! A list of what cannot be a secret, behind an alias, with everything derived.
use secret_core::ValidatedSecret;

struct Foreign;

type Keys = Vec<Foreign>;

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
struct Model {
    #[secret]
    value: Option<Keys>,
}

fn main() {}
