//! A policy by itself: in `const` code, and on any text.

use std::panic::{UnwindSafe, catch_unwind};

use secret_core::{CharSet, Policy, Require, Rule, presets};

const PIN: Policy =
    Policy::new().charset(CharSet::DIGIT).min_len(4).max_len(8).deny(&["0000", "1234"]).validate_rules();
const KEY: Policy = Policy::new().prefix("key_").require(Require::DIGIT).max_bytes(12).validate_rules();

const _: () = PIN.assert_valid("4711");
const _: () = KEY.assert_valid("key_1");
const _: () = presets::PKCE_CODE_VERIFIER.assert_valid("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
const _: () = presets::BASE16.assert_valid("C0FFEE");

/// A literal that was checked when it was compiled.
const DEFAULT_PIN: &str = {
    let pin = "4711";
    PIN.assert_valid(pin);
    pin
};

#[test]
fn checks_any_text() {
    assert_eq!(PIN.check(DEFAULT_PIN), Ok(()));
    let violations = PIN.check("12x").unwrap_err();
    assert_eq!(violations.len(), 2);
    assert_eq!(violations.first().pointer(), "");
    assert!(matches!(violations.first().rule(), Rule::MinLen { min: 4 }));
    assert_eq!(violations.to_string(), "must be at least 4 characters; character 3 is not allowed (allowed: 0-9)");
    assert!(PIN.accepts("4711") && !PIN.accepts("1234"));
}

#[test]
fn a_policy_is_a_value_like_any_other() {
    let longest = |limit: usize| Policy::new().max_len(limit);
    let policies = [longest(1), longest(2), PIN];
    assert_eq!(policies.map(|policy| policy.accepts("47")), [false, true, false]);
    assert!(std::thread::spawn(|| PIN.accepts("4711")).join().unwrap());
}

fn panic_of(contradicts: impl FnOnce() + UnwindSafe) -> String {
    let panic = catch_unwind(contradicts).unwrap_err();
    let text = panic.downcast_ref::<String>().cloned();
    text.or_else(|| panic.downcast_ref::<&str>().map(ToString::to_string)).unwrap()
}

#[test]
fn there_is_room_for_four_lists_and_four_functions() {
    fn odd(text: &str) -> Result<(), &'static str> {
        if text.len() % 2 == 1 { Ok(()) } else { Err("must be odd") }
    }
    const LISTS: Policy = Policy::new().deny(&["a"]).deny(&["b"]).deny(&["c"]).deny(&["d"]);
    const FUNCTIONS: Policy = Policy::new().with(odd).with(odd).with(odd).with(odd);
    assert!(["a", "b", "c", "d"].iter().all(|denied| !LISTS.accepts(denied)) && LISTS.accepts("e"));
    assert_eq!(FUNCTIONS.check("ab").unwrap_err().len(), 4);
    let said = "Policy::deny: a policy has room for four lists; join them";
    assert_eq!(panic_of(|| _ = LISTS.deny(&["e"])), said);
    let said = "Policy::with: a policy has room for four functions; call one from another";
    assert_eq!(panic_of(|| _ = FUNCTIONS.with(odd)), said);
}

#[test]
fn the_default_is_a_policy_without_a_rule() {
    assert!(Policy::default().accepts("a") && !Policy::default().accepts(""));
    assert_eq!(format!("{:?}", Policy::default()), format!("{:?}", Policy::new()));
    assert_eq!(Policy::new().charset(CharSet::EMPTY).min_len(9).entropy_bits(), 0);
}

#[test]
fn a_broken_literal_names_the_rule_and_not_the_literal() {
    let text = |policy: Policy, literal: &'static str| panic_of(|| policy.assert_valid(literal));
    assert_eq!(text(PIN, "47"), "the literal breaks min_len = 4");
    assert_eq!(text(PIN, "471147114711"), "the literal breaks max_len = 8");
    assert_eq!(text(PIN, "47x1"), "the literal breaks charset = 0-9 at character 3");
    assert_eq!(text(KEY, "1"), r#"the literal breaks prefix = "key_""#);
    assert!(!text(PIN, "1234").contains("1234"));
    assert!(text(PIN.with(|_| Ok(())), "4711").contains("`with`"));
}
