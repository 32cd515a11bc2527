//! Text that others hold too.
use secret_core::ValidatedSecret;

use std::sync::Arc;

#[derive(ValidatedSecret)]
struct Model {
    #[secret(max_len = 8)]
    value: Arc<str>,
}

fn main() {}
