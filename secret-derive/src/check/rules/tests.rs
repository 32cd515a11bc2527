//! What the compiler's error about a policy is to stand on.

use crate::attr::Field;
use crate::errors::Errors;
use crate::model::Policy;
use syn::parse_quote;

fn policy(rules: &str) -> Policy {
    let rules: proc_macro2::TokenStream = rules.parse().unwrap();
    let mut errors = Errors::default();
    let field = Field::read(&[parse_quote!(#[secret(#rules)])], &mut errors);
    assert!(errors.is_empty());
    super::policy(&field.rules).unwrap()
}

/// The checks, each with the tokens that it stands on.
fn checks(rules: &str) -> Vec<(&'static str, String)> {
    policy(rules).checks.into_iter().map(|(check, tokens)| (check, tokens.to_string())).collect()
}

#[test]
fn a_policy_alone_stands_on_its_path() {
    let policy = policy("policy = limits::KEY");
    assert_eq!(policy.written.to_string(), "limits :: KEY");
    assert!(policy.own.is_none() && policy.checks.is_empty());
}

#[test]
fn rules_stand_on_all_their_keys() {
    assert_eq!(policy("min_len = 4, max_len = MAX").written.to_string(), "min_len 4 max_len MAX");
    let both = policy("policy = KEY, max_len = MAX");
    assert_eq!(both.written.to_string(), "policy KEY max_len MAX");
    assert!(both.base.is_some() && both.own.is_some());
}

#[test]
fn each_check_stands_on_the_keys_that_it_looks_at() {
    assert_eq!(
        checks("max_len = MAX, deny = [\"abc\"], min_entropy = 12"),
        [
            ("check_lengths", "max_len MAX".to_owned()),
            ("check_deny", "max_len MAX deny [\"abc\"]".to_owned()),
            ("check_entropy", "min_entropy 12".to_owned()),
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
