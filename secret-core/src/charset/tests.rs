use super::swar::equal;
use super::{CharSet, Gaps};
use alloc::{format, string::String, string::ToString, vec, vec::Vec};

/// Sets of every shape: the named ones, the ends of ASCII, single characters, every other one, and irregular ones.
fn shapes() -> Vec<CharSet> {
    vec![
        CharSet::EMPTY,
        CharSet::ASCII,
        CharSet::VSCHAR,
        CharSet::GRAPHIC,
        CharSet::UPPER,
        CharSet::DIGIT,
        CharSet::ALPHANUMERIC,
        CharSet::SYMBOL,
        CharSet::UNRESERVED,
        CharSet::BASE16,
        CharSet::HEX_LOWER,
        CharSet::HEX,
        CharSet::BASE32,
        CharSet::BASE64,
        CharSet::BASE64URL,
        CharSet::BASE58,
        CharSet::ALPHANUMERIC.union(CharSet::from_chars("-._~+/=")),
        CharSet::ALPHANUMERIC.union(CharSet::from_chars(".=_-")),
        CharSet::VSCHAR.difference(CharSet::from_chars(":")),
        CharSet::from_chars("\0"),
        CharSet::from_chars("\x7F"),
        CharSet::from_chars("\0\x7F"),
        CharSet::from_chars("acegikmoqsuwy13579!#%"),
        CharSet::VSCHAR.difference(CharSet::from_chars("\"'\\`|O0Il1;")),
        CharSet::from_bits(0x5555_5555_5555_5555_5555_5555_5555_5555),
        CharSet::from_bits(0xAAAA_AAAA_AAAA_AAAA_AAAA_AAAA_AAAA_AAAA),
        CharSet::from_bits(0x9E37_79B9_7F4A_7C15_F39C_C060_5CED_C834),
    ]
}

/// Whether the scan contains_all the bytes, that of this processor and that of every other.
#[track_caller]
fn contains_all(plan: &Gaps, bytes: &[u8]) -> bool {
    let verdict = plan.contains_all(bytes);
    assert_eq!(plan.scan_anywhere(bytes, b'='), verdict, "{bytes:?}");
    verdict
}

#[test]
fn the_scan_agrees_with_contains_on_every_byte() {
    for set in shapes() {
        let plan = Gaps::around(set);
        assert!(contains_all(&plan, b""), "{set:?}");
        let member = set.iter().next().map_or(0, |char| char as u8);
        for len in [1, 2, 3, 5, 8, 15, 16, 17, 43, 128, 150] {
            for byte in 0..=u8::MAX {
                let mut bytes = vec![member; len];
                bytes[usize::from(byte) % len] = byte;
                let expected = set.contains(byte.into()) && !set.is_empty();
                assert_eq!(contains_all(&plan, &bytes), expected, "{set:?}, byte {byte} in {len}");
            }
        }
    }
}

#[test]
fn a_plan_without_a_set_admits_the_rest_of_all_bytes() {
    for set in shapes() {
        let plan = Gaps::all_but(set);
        for len in [1, 2, 3, 5, 8, 15, 16, 17, 43, 128, 150] {
            for byte in 0..=u8::MAX {
                for around in [0x80, 0xFF] {
                    let mut bytes = vec![around; len];
                    bytes[usize::from(byte) % len] = byte;
                    assert_eq!(
                        contains_all(&plan, &bytes),
                        !set.contains(byte.into()),
                        "{set:?}, byte {byte} in {len}"
                    );
                }
            }
        }
    }
}

#[test]
fn the_scan_sees_a_stranger_at_every_place() {
    for set in shapes().into_iter().filter(|set| !set.is_empty()) {
        let plan = Gaps::around(set);
        let member = set.iter().last().unwrap() as u8;
        let strangers: Vec<u8> = (0..=u8::MAX).filter(|byte| !set.contains((*byte).into())).collect();
        for len in 1..=150 {
            let mut bytes = vec![member; len];
            for at in 0..len {
                bytes[at] = strangers[(len + at) % strangers.len()];
                assert!(!contains_all(&plan, &bytes), "{set:?}, at {at} of {len}");
                bytes[at] = member;
            }
            assert!(contains_all(&plan, &bytes), "{set:?}, {len}");
        }
    }
}

/// The last byte of a gap is the least that can be found, and two of them do not make up for each other.
#[test]
fn the_scan_sees_two_strangers() {
    for set in shapes().into_iter().filter(|set| !set.is_empty()) {
        let plan = Gaps::around(set);
        let member = set.iter().last().unwrap() as u8;
        let lasts = (0..=u8::MAX)
            .filter(|byte| !set.contains(char::from(*byte)) && set.contains(char::from(byte.wrapping_add(1))));
        for stranger in lasts {
            for len in [2, 9, 16, 40, 128, 129, 150, 300] {
                for at in (0..len - 1).step_by(8) {
                    let mut bytes = vec![member; len];
                    bytes[at] = stranger;
                    bytes[len - 1] = stranger;
                    assert!(!contains_all(&plan, &bytes), "{set:?}, at {at} of {len}");
                }
            }
        }
    }
}

#[test]
fn the_scan_admits_a_mixture_of_all_members() {
    for set in shapes() {
        let members: Vec<u8> = set.iter().map(|char| char as u8).cycle().take(300).collect();
        for from in 0..members.len() {
            assert!(contains_all(&Gaps::around(set), &members[from..]), "{set:?}");
        }
    }
}

/// In the last group of a text of whole groups, and not before the last 16 bytes. Strangers are found everywhere.
#[test]
fn the_scan_takes_an_equals_sign_in_the_last_group_for_padding() {
    for set in [CharSet::BASE64, CharSet::BASE32, CharSet::from_chars("A"), CharSet::from_chars("~=")] {
        let set = set.difference(CharSet::from_chars("="));
        let plan = Gaps::around(set);
        let member = set.iter().next().unwrap() as u8;
        for len in (4..=300).step_by(4) {
            let group = if len % 8 == 0 { 8 } else { 4 };
            let mut bytes = vec![member; len];
            let verdicts = |bytes: &[u8]| [plan.allows_padded(bytes), plan.scan_anywhere(bytes, member)];
            assert_eq!(verdicts(&bytes), [true; 2], "{set:?}, {len}");
            for at in 0..len {
                bytes[at] = b'=';
                match len - at {
                    back if back <= group => assert_eq!(verdicts(&bytes), [true; 2], "{set:?}, at {at} of {len}"),
                    17.. => assert_eq!(verdicts(&bytes), [false; 2], "{set:?}, at {at} of {len}"),
                    _ => {}
                }
                for stranger in [b'<', b'\xBD', 0] {
                    bytes[at] = stranger;
                    assert_eq!(verdicts(&bytes), [false; 2], "{set:?}, {stranger} at {at} of {len}");
                }
                bytes[at] = member;
            }
        }
    }
}

#[test]
fn sets_combine_as_sets_do() {
    let (ab, bc) = (CharSet::from_chars("ab"), CharSet::from_chars("bcc"));
    assert_eq!(ab.union(bc), CharSet::from_chars("abc"));
    assert_eq!(ab.intersection(bc), CharSet::from_chars("b"));
    assert_eq!(ab.difference(bc), CharSet::from_chars("a"));
    assert!(ab.is_subset(CharSet::LOWER) && !CharSet::LOWER.is_subset(ab));
    assert_eq!(bc.len(), 2);
    assert!(CharSet::EMPTY.is_empty() && !ab.is_empty());
    assert_eq!(CharSet::ASCII.len(), 128);
    assert_eq!(CharSet::range('\0', '\x7F'), CharSet::ASCII);
    assert_eq!(CharSet::range('q', 'q'), CharSet::from_chars("q"));
    assert_eq!(CharSet::from_bits(ab.bits()), ab);
}

#[test]
fn contains_is_what_of_was_given() {
    for set in shapes() {
        let chars: String = set.iter().collect();
        assert_eq!(CharSet::from_chars(&chars), set);
        assert_eq!(set.iter().len(), set.len());
        assert_eq!(set.into_iter().count(), set.len());
        for char in '\0'..='\u{180}' {
            assert_eq!(set.contains(char), chars.contains(char));
        }
    }
}

#[test]
fn equal_bytes_of_a_word_whatever_stands_beside_them() {
    for byte in 0..=u8::MAX {
        for other in 0..=u8::MAX {
            let all = if byte == other { u8::MAX } else { 0 };
            let word = u64::from_be_bytes([b'=', byte, byte, other, byte, b'=', byte, other]);
            let found = equal(word, other).to_be_bytes();
            assert_eq!([found[1], found[2], found[4], found[6]], [all; 4], "{byte} and {other}");
            assert_eq!([found[3], found[7]], [u8::MAX; 2], "{byte} and {other}");
        }
    }
}

#[test]
#[should_panic(expected = "every character must be ASCII")]
fn of_refuses_what_is_not_ascii() {
    let _ = CharSet::from_chars("aé");
}

#[test]
#[should_panic(expected = "both ends must be ASCII")]
fn range_refuses_what_is_not_ascii() {
    let _ = CharSet::range('a', 'é');
}

#[test]
#[should_panic(expected = "comes before the first")]
fn range_refuses_ends_in_the_wrong_order() {
    let _ = CharSet::range('b', 'a');
}

#[test]
fn texts() {
    for (set, class, people) in [
        (CharSet::BASE64URL, "A-Za-z0-9_-", "A-Z a-z 0-9 - _"),
        (CharSet::BASE64, "A-Za-z0-9+/=", "A-Z a-z 0-9 + / ="),
        (CharSet::UNRESERVED, "A-Za-z0-9._~-", "A-Z a-z 0-9 - . _ ~"),
        (CharSet::HEX, "A-Fa-f0-9", "A-F a-f 0-9"),
        (CharSet::BASE58, "A-HJ-NP-Za-km-z1-9", "A-H J-N P-Z a-k m-z 1-9"),
        (CharSet::VSCHAR, " -~", "space-~"),
        (CharSet::VSCHAR.difference(CharSet::from_chars(":")), " -9;-~", "space-9 ;-~"),
        (CharSet::SYMBOL, r"!-/:-@\[-`{-~", r#"! " # $ % & ' ( ) * + , - . / : ; < = > ? @ [ \ ] ^ _ ` { | } ~"#),
        (CharSet::ASCII, r"\x00-\x7F", "U+0000-U+007F"),
        (CharSet::from_chars("+,-"), "+,-", "+ , -"),
        (CharSet::from_chars(r"ab\]^[-"), r"ab\[-\^-", r"a b - [ \ ] ^"),
        (CharSet::from_chars("\t\n"), r"\x09\x0A", "U+0009 U+000A"),
        (CharSet::EMPTY, "", "nothing"),
    ] {
        assert_eq!(set.class().to_string(), class);
        assert_eq!(format!("{set:?}"), format!("CharSet[{class}]"));
        assert_eq!(set.to_string(), people);
    }
}
