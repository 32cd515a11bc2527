//! Text that others hold too, in an option.
use secret_core::ValidatedSecret;

use std::sync::Arc;

#[derive(ValidatedSecret)]
struct Model {
    #[secret]
    value: Option<Arc<String>>,
}

fn main() {}
