//! What a user of the crates sees, one module for each theme.

mod authlete;
mod class_parser;
mod codes;
mod documents;
mod equality;
mod example;
mod formats;
mod forms;
mod generate;
mod generic_bounds;
mod guard_names;
mod hints;
mod newtypes;
mod policies;
mod serde_attributes;
mod shapes;
mod structure;
mod testing;
mod violations;
mod writing;

/// Parts of the derive, included as source: a macro crate exports nothing but macros.
#[path = "../../../secret-derive/src/check"]
#[allow(dead_code, reason = "the suites use a part of each module")]
mod derive {
    pub mod charset_syntax;
    pub mod secret_names;
}
