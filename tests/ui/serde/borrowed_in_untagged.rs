//! A borrowed secret where serde has to keep the whole value.
use secret_core::ValidatedSecret;

#[derive(ValidatedSecret)]
#[serde(untagged)]
enum Model<'a> {
    Text {
        #[secret]
        value: &'a str,
    },
}

fn main() {}
