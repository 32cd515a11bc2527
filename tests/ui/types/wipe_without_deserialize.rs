//! A secret that can be wiped and not parsed.
use secret_core::ValidatedSecret;

struct Foreign(u8);

impl zeroize::Zeroize for Foreign {
    fn zeroize(&mut self) {
        self.0.zeroize();
    }
}

#[derive(ValidatedSecret)]
struct Model {
    #[secret(wipe)]
    key: Foreign,
}

fn main() {}
