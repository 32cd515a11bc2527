//! What the derive makes of a model, in full: `models/NAME.rs` and beside it the expansion. To bless what it makes now, and read
//! the difference before it is committed:
//!
//! ```text
//! INSTA_UPDATE=always cargo test -p secret-derive --lib
//! ```
//!
//! That the expansions compile and do what they should is shown by the suites of `tests/`.

use std::fs;

use super::models;

#[test]
fn expansions() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("models");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        insta::glob!("models/*.rs", |path| {
            let models = models(&fs::read_to_string(path).unwrap());
            assert!(!models.is_empty());
            let tokens = models.iter().map(crate::derive).collect();
            let code = prettyplease::unparse(&syn_full::parse2(tokens).unwrap());
            assert_eq!(code.contains("compile_error"), path.ends_with("mistaken.rs"), "{}", path.display());
            insta::assert_snapshot!(code);
        });
    });
}
