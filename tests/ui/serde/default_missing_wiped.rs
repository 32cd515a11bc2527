//! A default that the type has not, on a secret with its own `Zeroize`, which is never parsed.
use secret_core::ValidatedSecret;

struct Key([u8; 32]);

impl zeroize::Zeroize for Key {
    fn zeroize(&mut self) {
        self.0.zeroize();
    }
}

#[derive(ValidatedSecret)]
struct Model {
    #[serde(skip)]
    #[secret(wipe)]
    key: Key,
}

fn main() {}
