//! What was written in `#[secret(..)]` and `#[serde(..)]`, with its spans. Nothing is decided here but what needs no
//! second key: a key that does not exist, that stands twice, or that misses its value.

mod beside;
mod container;
mod expression;
mod field;
mod item;
mod names;
mod numbers;
mod rule;
mod serde;

pub use self::serde::Serde;
pub use beside::again;
pub use container::{Container, alias, unknown};
pub use expression::parsable;
pub use field::Field;
pub use item::{Item, Value, string};
pub use rule::{Argument, Rule, Rules};
