//! In an enum that is told apart by its content.
use secret_core::ValidatedSecret;

struct Foreign;

#[derive(ValidatedSecret)]
#[serde(tag = "kind")]
enum Model {
    One {
        #[secret]
        key: Foreign,
    },
}

fn main() {}
