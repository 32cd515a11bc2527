//! Which keys the compiler's error about a policy points at.

use quote::ToTokens;

use crate::check::field_keys::FieldKeys;
use crate::check::model::Policy;
use crate::errors::Errors;
use crate::parse::Input;

fn policy(rules: &str) -> Policy {
    let item = syn::parse_str(&format!("struct Model {{ #[secret({rules})] key: String }}")).unwrap();
    let field = Input::new(&item).variants.remove(0).fields.remove(0);
    let mut errors = Errors::default();
    let keys = FieldKeys::read(field.attributes.secret, field.attributes.all, &mut errors);
    assert!(errors.is_empty());
    super::policy(keys.rules).unwrap()
}

/// The checks, each with the keys that it looks at.
fn checks(rules: &str) -> Vec<(&'static str, String)> {
    let policy = policy(rules);
    let keys = |rules: &[usize]| rules.iter().map(|rule| policy.rules[*rule].key.to_string()).collect::<Vec<_>>();
    policy.checks.iter().map(|check| (check.function, keys(&check.rules).join(" "))).collect()
}

#[test]
fn a_policy_is_kept_as_it_was_written() {
    let policy = policy("policy = limits::KEY, min_len = 4, max_len = { MAX }");
    let written = policy.rules.iter().map(|rule| format!("{} {}", rule.key, rule.written.to_token_stream()));
    assert_eq!(written.collect::<Vec<_>>(), ["policy limits :: KEY", "min_len 4", "max_len { MAX }"]);
    assert!(policy.base().is_some() && policy.own().count() == 2 && policy.checks.is_empty());
}

#[test]
fn each_check_stands_on_the_keys_that_it_looks_at() {
    assert_eq!(
        checks("max_len = MAX, deny = [\"abc\"], min_entropy = 12"),
        [
            ("length", "max_len".to_owned()),
            ("deny", "max_len deny".to_owned()),
            ("min_entropy", "min_entropy".to_owned()),
        ]
    );
}

#[test]
fn less_than_three_keys_and_literals_need_no_checks() {
    for rules in [
        "min_len = MIN, max_len = 9",
        "min_len = 4, max_len = 9, deny = [\"abcd\"]",
        "policy = KEY, min_len = MIN, max_len = 9, min_entropy = 3",
    ] {
        assert_eq!(checks(rules), [], "{rules}");
    }
}
