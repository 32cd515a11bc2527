//! Deep inside of containers.
use secret_core::ValidatedSecret;

struct Foreign;

#[derive(ValidatedSecret)]
#[secret(derive(Eq, Serialize))]
struct Model {
    #[secret]
    keys: Vec<Option<Foreign>>,
}

fn main() {}
