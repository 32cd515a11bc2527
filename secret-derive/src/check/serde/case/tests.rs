//! The names that serde gives, for each of its rules.

use super::Case;

/// The rule, and what it makes of the field `client_secret_2` and of the variant `UserPassword`.
const RULES: &[(&str, &str, &str)] = &[
    ("lowercase", "client_secret_2", "userpassword"),
    ("UPPERCASE", "CLIENT_SECRET_2", "USERPASSWORD"),
    ("PascalCase", "ClientSecret2", "UserPassword"),
    ("camelCase", "clientSecret2", "userPassword"),
    ("snake_case", "client_secret_2", "user_password"),
    ("SCREAMING_SNAKE_CASE", "CLIENT_SECRET_2", "USER_PASSWORD"),
    ("kebab-case", "client-secret-2", "user-password"),
    ("SCREAMING-KEBAB-CASE", "CLIENT-SECRET-2", "USER-PASSWORD"),
];

#[test]
fn every_rule() {
    let names = RULES.iter().map(|rule| rule.0).collect::<Vec<_>>();
    assert_eq!(names, Case::NAMES);
    for (name, field, variant) in RULES {
        let case = Case::parse(name).unwrap();
        assert_eq!(case.field("client_secret_2"), *field, "{name}");
        assert_eq!(case.variant("UserPassword"), *variant, "{name}");
    }
    assert!(Case::parse("Train-Case").is_none());
}
