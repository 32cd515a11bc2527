//! In a map.
use secret_core::ValidatedSecret;

use std::collections::BTreeMap;

struct Foreign;

#[derive(ValidatedSecret)]
struct Model {
    #[secret]
    keys: BTreeMap<String, Foreign>,
}

fn main() {}
