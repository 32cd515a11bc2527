//! A list of the user's own that takes texts without a size.
use secret_core::ValidatedSecret;

struct Vec<T: ?Sized>(Box<T>);

#[derive(ValidatedSecret)]
struct Model {
    #[secret]
    value: Vec<str>,
}

fn main() {}
