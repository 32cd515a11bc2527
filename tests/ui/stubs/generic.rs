//! A broken generic type with a lifetime that the rest of the file uses: one error.
use secret_core::ValidatedSecret;

#[derive(ValidatedSecret)]
struct Model<'a, T: Clone> {
    #[secret(charset = "z-a")]
    value: &'a str,
    other: T,
}

fn used(text: &str) -> Model<'_, u8> {
    let model: Model<'_, u8> = serde_json::from_str(text).unwrap();
    println!("{model:?} {:?}", model.validate());
    model
}

fn main() {}
