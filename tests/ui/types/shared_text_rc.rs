//! Text that others hold too.
use secret_core::ValidatedSecret;

use std::rc::Rc;

#[derive(ValidatedSecret)]
struct Model {
    #[secret]
    value: Rc<str>,
}

fn main() {}
