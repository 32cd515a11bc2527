//! Words that are near, and words that come from elsewhere.

use super::foreign::FOREIGN;
use super::{distance, foreign, letters, nearest};

const KEYS: &[&str] = &[
    "charset",
    "len",
    "min_len",
    "max_len",
    "max_bytes",
    "prefix",
    "suffix",
    "no_control",
    "require",
    "deny",
    "min_entropy",
    "with",
    "policy",
    "nested",
    "skip",
    "wipe",
    "derive",
    "crate",
];

#[test]
fn a_misspelt_key_is_recognised() {
    let cases = [
        ("max_lenn", "max_len"),
        ("maxlen", "max_len"),
        ("max-len", "max_len"),
        ("maxLen", "max_len"),
        ("MAX_LEN", "max_len"),
        ("mx_len", "max_len"),
        ("amx_len", "max_len"),
        ("max_lne", "max_len"),
        ("mix_len", "min_len"),
        ("min_le", "min_len"),
        ("mni_lne", "min_len"),
        ("charste", "charset"),
        ("charsets", "charset"),
        ("char_set", "charset"),
        ("chraste", "charset"),
        ("chars_et", "charset"),
        ("polcy", "policy"),
        ("plicyy", "policy"),
        ("nestd", "nested"),
        ("nest", "nested"),
        ("requires", "require"),
        ("required_", "require"),
        ("prefx", "prefix"),
        ("denny", "deny"),
        ("dney", "deny"),
        ("wiht", "with"),
        ("witth", "with"),
        ("skp", "skip"),
        ("skips", "skip"),
        ("sikpp", "skip"),
        ("wip", "wipe"),
        ("lem", "len"),
        ("lne", "len"),
        ("le", "len"),
        ("min_entopy", "min_entropy"),
        ("max_byte", "max_bytes"),
        ("drive", "derive"),
        ("len", "len"),
    ];
    for (word, expected) in cases {
        assert_eq!(nearest(word, KEYS), Some(expected), "{word}");
    }
}

/// Every word that one edit makes of `word`: a letter left out, put in, replaced, or swapped with its neighbour.
fn edited(word: &str) -> Vec<String> {
    let letters = word.chars().collect::<Vec<_>>();
    let mut edited = Vec::new();
    for at in 0..=letters.len() {
        let (before, after) = letters.split_at(at);
        let mut with = |middle: &[char], after: &[char]| edited.push([before, middle, after].concat().iter().collect());
        with(&['q'], after);
        if let [letter, rest @ ..] = after {
            with(&[], rest);
            with(&['q'], rest);
            if let [next, rest @ ..] = rest {
                with(&[*next, *letter], rest);
            }
        }
    }
    edited
}

#[test]
fn every_misspelling_by_one_and_two_letters_is_recognised() {
    let near = |word: &str, limit| {
        let found = nearest(word, KEYS).unwrap_or_else(|| panic!("{word}"));
        assert!(distance(&letters(word), &letters(found), limit).is_some(), "{word} is not {found}");
    };
    for key in KEYS {
        for once in edited(key) {
            near(&once, 1);
            // Of a short word half would be wrong. What is put between two letters that are swapped makes three edits.
            let twice = edited(&once).into_iter().filter(|_| letters(key).len() > 5);
            twice
                .filter(|twice| distance(&letters(twice), &letters(key), 2).is_some())
                .for_each(|twice| near(&twice, 2));
        }
    }
}

#[test]
fn a_word_of_two_letters_is_near_to_nothing_but_itself() {
    assert_eq!(nearest("ab", &["ab"]), Some("ab"));
    assert_eq!(nearest("ax", &["ab"]), None);
}

#[test]
fn a_word_that_is_far_is_not() {
    let far = [
        "",
        "_",
        "x",
        "l",
        "foo",
        "min",
        "max",
        "size",
        "regex",
        "email",
        "secret",
        "character",
        "charmsets_x",
        "minimum",
        "пароль",
        "with_path",
        "a_very_long_word_that_is_nothing",
    ];
    for word in far {
        assert_eq!(nearest(word, KEYS), None, "{word}");
    }
    assert_eq!(nearest("len", &[]), None);
    assert_eq!(nearest("", &[""]), Some(""));
}

#[test]
fn of_several_near_words_the_nearest_wins_then_the_one_with_the_same_first_letter_then_the_first() {
    assert_eq!(nearest("min_len", &["max_len", "min_len"]), Some("min_len"));
    assert_eq!(nearest("mask", &["task", "mast"]), Some("mast"));
    assert_eq!(nearest("abcde", &["abcdx", "abcdy"]), Some("abcdx"));
}

#[test]
fn distances() {
    let cases = [
        ("", "", Some(0)),
        ("", "ab", Some(2)),
        ("ab", "", Some(2)),
        ("abc", "abc", Some(0)),
        ("abc", "axc", Some(1)),
        ("abc", "acb", Some(1)),
        ("abcd", "badc", Some(2)),
        ("abc", "c", Some(2)),
        ("ca", "abc", None),
        ("abcdef", "abc", None),
        ("abc", "xyz", None),
    ];
    for (from, to, expected) in cases {
        let (one, other): (Vec<char>, Vec<char>) = (from.chars().collect(), to.chars().collect());
        assert_eq!(distance(&one, &other, 2), expected, "{from} {to}");
        assert_eq!(distance(&other, &one, 2), expected, "{to} {from}");
    }
}

const GARDE: &str = "
    required ascii alphanumeric email url ip ipv4 ipv6 credit_card phone_number length matches range
    contains suffix pattern dive custom inner if adapt rename code context allow_unvalidated transparent
    simple bytes chars graphemes utf16 min max equal";

const VALIDATOR: &str = "
    credit_card contains does_not_contain email ip length must_match non_control_character range
    required url regex custom message code function schema use_context skip_on_field_errors exclusive_min
    exclusive_max";

const SERDE_VALID: &str = "
    max_length min_length pattern maximum minimum exclusive_maximum exclusive_minimum multiple_of
    max_properties min_properties max_items min_items unique_items enumerate custom message";

const NUTYPE: &str = "
    len_char_min len_char_max len_utf16_min len_utf16_max not_empty predicate regex trim lowercase
    uppercase sanitize validate error const_fn new_unchecked derive_unchecked";

#[test]
fn keys_of_other_crates_are_translated() {
    let length = "known from garde and validator: write `min_len = 1, max_len = 86`";
    assert_eq!(foreign("length"), Some(length));
    for (name, keys) in [("garde", GARDE), ("validator", VALIDATOR), ("serde_valid", SERDE_VALID), ("nutype", NUTYPE)] {
        for key in keys.split_whitespace() {
            assert!(foreign(key).is_some() || KEYS.contains(&key), "{name} has {key}");
        }
    }
}

#[test]
fn the_page_for_newcomers_names_every_key_of_the_crates_it_is_about() {
    let page = concat!(env!("CARGO_MANIFEST_DIR"), "/../secret-core/src/coming_from.md");
    let page = std::fs::read_to_string(page).unwrap();
    for (name, keys) in [("garde", GARDE), ("validator", VALIDATOR), ("nutype", NUTYPE)] {
        let (_, section) = page.split_once(&format!("\n# {name}\n")).expect(name);
        let section = section.split_once("\n# ").expect(name).0;
        let words = section.split(|letter: char| !letter.is_alphanumeric() && letter != '_').collect::<Vec<_>>();
        for key in keys.split_whitespace() {
            assert!(words.contains(&key), "{key} of {name}");
        }
    }
}

#[test]
fn a_key_of_ours_is_not_foreign() {
    for key in KEYS {
        assert_eq!(foreign(key), None, "{key}");
    }
    assert_eq!(foreign("lenght"), None);
    assert_eq!(foreign(""), None);
}

#[test]
fn each_key_has_one_text_and_each_text_tells_where_from_and_what_to_write() {
    let mut seen = Vec::new();
    for (keys, text) in FOREIGN {
        assert!(text.starts_with("known ") && text.contains(": "), "{text}");
        for key in *keys {
            assert!(!seen.contains(key), "{key} is listed twice");
            seen.push(key);
        }
        for code in text.split('`').skip(1).step_by(2) {
            for (key, _) in code.split(", ").filter_map(|item| item.split_once(" = ")) {
                assert!(KEYS.contains(&key), "{key} in {text}");
            }
        }
    }
}
