//! A newtype of a list, behind an alias.
use secret_core::ValidatedSecret;

type Keys = Vec<u32>;

#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
struct Token(#[secret] Keys);

fn main() {}
