//! The rules of a policy, written without any thought of speed or time, and a sample of each.
//!
//! The test `every_rule` of `secret-core` fails for a rule that is left out here; random policies, the rows of the documentation and the proof of
//! constant time take a rule from its sample.

// The unit tests of `secret-core`, which is `no_std`, include this file.
use std::vec::Vec;

use secret_core::{CharSet, Grammar, Policy, Require};

/// The codes of the rules that `value` breaks, in the documented order.
pub fn broken(policy: &Policy, value: &str) -> Vec<&'static str> {
    let mut codes = Vec::new();
    let mut rule = |code, broken: bool| {
        if broken {
            codes.push(code);
        }
    };
    let len = value.chars().count();
    let (min, max) = (policy.rules().min_len(), policy.rules().max_len());
    if max == Some(min) {
        rule("len", len != min);
    } else {
        // A policy that contradicts itself could have it both ways; one violation of the length is enough.
        let too_long = max.is_some_and(|max| len > max);
        rule("max_len", too_long);
        rule("min_len", !too_long && len < min);
    }
    rule("max_bytes", policy.rules().max_bytes().is_some_and(|max| value.len() > max));
    rule("charset", policy.rules().charset().is_some_and(|set| first_outside(set, value).is_some()));
    rule("prefix", policy.rules().prefix().is_some_and(|prefix| !value.starts_with(prefix)));
    let body =
        value.strip_prefix(policy.rules().prefix().unwrap_or_default()).unwrap_or_else(|| rest_behind(policy, value));
    rule("suffix", policy.rules().suffix().is_some_and(|suffix| !body.ends_with(suffix)));
    rule("require", !has_all(policy.rules().require(), value));
    rule("no_control", policy.rules().no_control() && value.chars().any(char::is_control));
    rule("grammar", policy.rules().grammar().is_some_and(|grammar| !matches(grammar, value)));
    rule("deny", policy.rules().deny().any(|denied| denied == value));
    rule("redacted", ["[REDACTED]", "<redacted>", "***"].contains(&value));
    // The user's functions are spared values that are certainly too long.
    let most = max.map_or(usize::MAX, |max| if policy.rules().charset().is_some() { max } else { 4 * max });
    if value.len() <= most && policy.rules().max_bytes().is_none_or(|max| value.len() <= max) {
        policy.rules().with().for_each(|check| rule("custom", check(value).is_err()));
    }
    codes
}

/// Returns the value without as many bytes as the prefix has: the suffix never overlaps the prefix, even a wrong one.
fn rest_behind<'a>(policy: &Policy, value: &'a str) -> &'a str {
    let len = policy.rules().prefix().map_or(0, str::len);
    (len..=value.len()).find_map(|at| value.get(at..)).unwrap_or_default()
}

/// The position of the first character outside, counted from 1.
pub fn first_outside(set: CharSet, value: &str) -> Option<usize> {
    value.chars().position(|char| !set.contains(char)).map(|index| index + 1)
}

fn has_all(required: Require, value: &str) -> bool {
    let has = |class: Require, test: fn(char) -> bool| !required.contains(class) || value.chars().any(test);
    has(Require::UPPER, |char| char.is_ascii_uppercase())
        && has(Require::LOWER, |char| char.is_ascii_lowercase())
        && has(Require::DIGIT, |char| char.is_ascii_digit())
        && has(Require::SYMBOL, |char| char.is_ascii_punctuation())
}

fn matches(grammar: Grammar, value: &str) -> bool {
    let body = value.trim_end_matches('=');
    let padding = value.len() - body.len();
    let padded_at_end = !body.contains('=');
    match grammar {
        Grammar::B64Token => padded_at_end && (!body.is_empty() || value.is_empty()),
        Grammar::Base16 => value.len() % 2 == 0,
        Grammar::Base32 => value.len() % 8 == 0 && padded_at_end && [0, 1, 3, 4, 6].contains(&padding),
        Grammar::Base64 => value.len() % 4 == 0 && padded_at_end && padding <= 2,
        Grammar::Base64Url => value.len() % 4 != 1,
        Grammar::NoControls => !value.chars().any(|char| char.is_ascii_control()),
        Grammar::NoControlsOrColon => !value.chars().any(|char| char.is_ascii_control() || char == ':'),
        Grammar::UnicodeNoCrlf => value.chars().all(
            |char| matches!(char, '\t' | ' '..='~' | '\u{80}'..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..),
        ),
        Grammar::NoNul => !value.contains('\0'),
        other => panic!("a grammar that this oracle does not know: {other:?}"),
    }
}

/// What a rule looks like wherever the library goes over all rules.
#[allow(dead_code, reason = "each suite that includes this file uses a part")]
pub struct Sample {
    /// The rule's name in the list.
    pub rule: &'static str,
    /// Its keys in `#[secret(..)]`: none where only presets set the rule, or no one.
    pub keys: &'static [&'static str],
    /// Its field in the `Debug` output of `base` with `by`; empty for a rule that no policy is without.
    pub debug: &'static str,
    /// The rule alone, and another policy that it can tighten. Both together accept few values, of four characters at most.
    pub by: Policy,
    pub base: Policy,
    /// A policy with the rule whose values are longer. A draw that ignores the rule is hardly ever accepted.
    pub long: Policy,
    /// For each code a policy and a value that breaks nothing else, and the rule as the text of a compile error names it. The value has
    /// no character that a violation may have.
    pub broken: &'static [(&'static str, Policy, &'static str, &'static str)],
    /// A policy in which the rule contradicts another, and the text about it.
    pub contradiction: Option<(Policy, &'static str)>,
    /// A policy and another that cannot tighten it, and the text about that; `None` where both can always be kept.
    pub looser: Option<(Policy, Policy, &'static str)>,
}

const NEW: Policy = Policy::new();
/// Two characters to draw from.
const BITS: Policy = NEW.charset(CharSet::from_chars("01"));
const WIDE: Policy = NEW.charset(CharSet::from_chars("A7"));
const ALL_CLASSES: Require = Require::UPPER.and(Require::LOWER).and(Require::DIGIT).and(Require::SYMBOL);

fn no_lambda(value: &str) -> Result<(), &'static str> {
    if value.contains('\u{3BB}') { Err("is refused") } else { Ok(()) }
}

pub const SAMPLES: &[Sample] = &[
    Sample {
        rule: "length",
        keys: &["len", "min_len", "max_len"],
        debug: "min_len: 2, max_len: 3",
        by: NEW.min_len(2).max_len(3),
        base: BITS,
        long: WIDE.max_len(86),
        broken: &[
            ("len", NEW.len(2), "λλλ", "len = 2"),
            ("max_len", NEW.max_len(2), "λλλ", "max_len = 2"),
            ("min_len", NEW.min_len(4), "λλλ", "min_len = 4"),
        ],
        contradiction: Some((NEW.min_len(9).max_len(8), "min_len = 9 is above max_len = 8: nothing fits")),
        looser: Some((
            NEW.max_len(8),
            NEW.max_len(9),
            "max_len = 9 is looser than the policy's max_len = 8: write 8 or less",
        )),
    },
    Sample {
        rule: "max_bytes",
        keys: &["max_bytes"],
        debug: "max_bytes: 3",
        by: NEW.max_bytes(3),
        base: BITS,
        long: WIDE.max_bytes(86),
        broken: &[("max_bytes", NEW.max_bytes(3), "λλ", "max_bytes = 3")],
        contradiction: Some((NEW.min_len(80).max_bytes(72), "min_len = 80 is above max_bytes = 72: nothing fits")),
        looser: Some((
            NEW.max_bytes(8),
            NEW.max_bytes(9),
            "max_bytes = 9 is looser than the policy's max_bytes = 8: write 8 or less",
        )),
    },
    Sample {
        rule: "charset",
        keys: &["charset"],
        debug: "charset: CharSet[01]",
        by: BITS,
        base: NEW.len(1),
        long: WIDE.max_len(60),
        broken: &[("charset", BITS, "λ", "charset = 01")],
        contradiction: Some((
            NEW.charset(CharSet::EMPTY),
            "the charset is empty: put in the characters that are allowed",
        )),
        looser: Some((
            BITS,
            WIDE,
            "charset = A7 is looser than the policy's charset = 01: take out what the policy does not allow",
        )),
    },
    Sample {
        rule: "prefix",
        keys: &["prefix"],
        debug: "prefix: \"0\"",
        by: NEW.prefix("0"),
        base: BITS.max_len(3),
        long: NEW.prefix("sk_live_").max_len(60),
        broken: &[("prefix", NEW.prefix("sk_"), "λλλλ", "prefix = \"sk_\"")],
        contradiction: Some((NEW.prefix(""), "the prefix is empty and asks for nothing: write one, or take it out")),
        looser: Some((
            NEW.prefix("sk_"),
            NEW.prefix("pk_"),
            "prefix = \"pk_\" does not start with the policy's prefix = \"sk_\": begin with that",
        )),
    },
    Sample {
        rule: "suffix",
        keys: &["suffix"],
        debug: "suffix: \"1\"",
        by: NEW.suffix("1"),
        base: BITS.max_len(3),
        long: NEW.suffix("_live_v1").max_len(60),
        broken: &[("suffix", NEW.suffix("_v1"), "λλλλ", "suffix = \"_v1\"")],
        contradiction: Some((
            NEW.prefix("sk_").suffix("_v1").max_len(5),
            "prefix = \"sk_\" and suffix = \"_v1\" together are longer than max_len = 5",
        )),
        looser: Some((
            NEW.suffix("_v1"),
            NEW.suffix("_v2"),
            "suffix = \"_v2\" does not end with the policy's suffix = \"_v1\": end with that",
        )),
    },
    Sample {
        rule: "require",
        keys: &["require"],
        debug: "require: Require(digit)",
        by: NEW.require(Require::DIGIT),
        base: NEW.charset(CharSet::from_chars("a0")).max_len(2),
        long: NEW.charset(CharSet::CONTROL.union(CharSet::from_chars("Aa7-"))).require(ALL_CLASSES).len(4),
        broken: &[("require", NEW.require(Require::DIGIT), "λ", "require")],
        contradiction: Some((
            BITS.require(Require::UPPER),
            "require(upper) cannot be met: charset = 01 has no such character",
        )),
        looser: None,
    },
    Sample {
        rule: "no_control",
        keys: &["no_control"],
        debug: "no_control: true",
        by: NEW.no_control(),
        base: NEW.charset(CharSet::from_chars("\u{1}01")).max_len(3),
        long: NEW.charset(CharSet::CONTROL.union(CharSet::from_chars("A7"))).no_control().max_len(60),
        broken: &[("no_control", NEW.no_control(), "λ\u{85}λ", "no_control")],
        contradiction: Some((
            NEW.prefix("sk\t").no_control(),
            "the prefix has a control character, which no_control refuses",
        )),
        looser: None,
    },
    Sample {
        rule: "grammar",
        keys: &[],
        debug: "grammar: Base16",
        by: NEW.grammar(Grammar::Base16),
        base: BITS.max_len(3),
        long: WIDE.grammar(Grammar::Base16).max_len(59),
        broken: &[("grammar", NEW.grammar(Grammar::Base16), "→", "the grammar base16")],
        contradiction: Some((
            NEW.grammar(Grammar::Base16).len(3),
            "no length from min_len = 3 to max_len = 3 is possible in base16",
        )),
        looser: Some((
            NEW.grammar(Grammar::Base16),
            NEW.grammar(Grammar::Base64),
            "the grammar base64 does not go with the policy's base16",
        )),
    },
    Sample {
        rule: "deny",
        keys: &["deny"],
        debug: "deny: [\"00\"]",
        by: NEW.deny(&["00"]),
        base: BITS.max_len(2),
        long: WIDE.max_len(60).deny(&["A7A7", "7A"]),
        broken: &[("deny", NEW.deny(&["λλ"]), "λλ", "deny")],
        contradiction: Some((
            NEW.min_len(9).deny(&["changeme"]),
            "deny = \"changeme\" is refused anyway, by min_len = 9: leave it out",
        )),
        looser: Some((
            NEW.deny(&["a"]).deny(&["b"]).deny(&["c"]),
            NEW.deny(&["d"]).deny(&["e"]),
            "there is room for four lists of deny; join them",
        )),
    },
    Sample {
        rule: "redacted",
        keys: &[],
        debug: "",
        by: NEW,
        base: NEW.charset(CharSet::from_chars("*a")).max_len(3),
        long: NEW.max_len(60),
        broken: &[("redacted", NEW, "***", "the rule that a redaction mark is not a secret")],
        // It is in every policy, and only `deny` could be said to repeat it.
        contradiction: None,
        looser: None,
    },
    Sample {
        rule: "min_entropy",
        keys: &["min_entropy"],
        debug: "min_entropy: 1",
        by: NEW.min_entropy(1),
        base: BITS.max_len(3),
        long: NEW.charset(CharSet::BASE64URL).min_len(22).max_len(60).min_entropy(128),
        // A rule for the policy and not for a value.
        broken: &[],
        contradiction: Some((
            BITS.min_len(7).min_entropy(8),
            "min_entropy = 8 is above the 7 bits that min_len = 7 and charset = 01 guarantee: raise min_len",
        )),
        looser: Some((
            BITS.min_len(9).min_entropy(8),
            NEW.min_entropy(7),
            "min_entropy = 7 is looser than the policy's min_entropy = 8: write 8 or more",
        )),
    },
    Sample {
        rule: "with",
        keys: &["with"],
        debug: "with: 1 function",
        by: NEW.with(no_lambda),
        base: BITS.max_len(3),
        long: NEW.with(no_lambda).max_len(60),
        broken: &[("custom", NEW.with(no_lambda), "λ", "`with` function")],
        // What a function refuses is beyond `const` code.
        contradiction: None,
        looser: Some((
            NEW.with(no_lambda).with(no_lambda).with(no_lambda),
            NEW.with(no_lambda).with(no_lambda),
            "there is room for four functions of with; call one from another",
        )),
    },
];
