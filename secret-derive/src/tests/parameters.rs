//! A rule is a constant of the type's policy, where the type's own parameters are not known.

use super::rules::errors_of;

fn told(rule: &str) -> bool {
    let errors = errors_of(&format!("struct Model<const N: usize> {{ #[secret(min_len = {rule})] key: String }}"));
    assert!(errors.len() < 2, "{errors:?}");
    !errors.is_empty()
}

#[test]
fn wherever_they_stand() {
    for rule in ["N", "(N)", "{ N }", "(1) + N", "limits::M + N"] {
        assert!(told(rule), "{rule}");
    }
    for rule in ["M", "limits::N", "LIMITS.N", "(limits::N)"] {
        assert!(!told(rule), "{rule}");
    }
}
