//! The presets, with the examples of the documents that they come from and with the nearest values outside.

use secret_core::presets::*;
use secret_core::{Policy, Violations};

#[track_caller]
fn accepts(policy: Policy, values: &[&str]) {
    for value in values {
        assert_eq!(policy.check(value), Ok(()), "{value:?}");
        assert!(policy.accepts(value), "{value:?}");
    }
}

/// Each value with the codes of all rules that it breaks.
#[track_caller]
fn refuses(policy: Policy, values: &[(&str, &[&str])]) {
    for (value, codes) in values {
        let violations = policy.check(value).expect_err(value);
        let found: Vec<_> = violations.iter().map(|violation| violation.code()).collect();
        assert_eq!(found, *codes, "{value:?}");
        assert!(!policy.accepts(value), "{value:?}");
    }
}

#[test]
fn oauth_values_are_visible_ascii() {
    for (policy, example) in [
        // RFC 6749, section 2.3.1; sections 4.1.4 and 5.1; section 4.1.2
        (OAUTH_CLIENT_SECRET, "7Fjfp0ZBr1KtDRbnfVdmIw"),
        (OAUTH_ACCESS_TOKEN, "2YotnFZFEjr1zCsicMWpAA"),
        (OAUTH_REFRESH_TOKEN, "tGzv3JOkF0XG5Qx2TlKWIA"),
        (OAUTH_AUTHORIZATION_CODE, "SplxlOBeZQQYbYS6WxSbIA"),
    ] {
        // Section 2.3.1 also has the header `Basic czZCaGRSa3F0Mzo3RmpmcDBaQnIxS3REUmJuZlZkbUl3`.
        accepts(policy, &[example, "czZCaGRSa3F0Mzo3RmpmcDBaQnIxS3REUmJuZlZkbUl3", " ", "~", "a b"]);
        refuses(
            policy,
            &[
                ("", &["min_len"]),
                ("\x1F", &["charset"]),
                ("\x7F", &["charset"]),
                ("7Fjfp0ZBr1KtDRbnfVdmIw\n", &["charset"]),
                ("7Fjfp0ZBr1KtDRbnfVdmIé", &["charset"]),
                ("[REDACTED]", &["redacted"]),
                ("<redacted>", &["redacted"]),
                ("***", &["redacted"]),
            ],
        );
    }
}

#[test]
fn oauth_password_is_unicode_in_one_line() {
    // RFC 6749, section 4.3.2, and the ends of the ranges in appendix A
    accepts(
        OAUTH_PASSWORD,
        &[
            "A3ddj3w",
            "\t",
            " ",
            "~",
            "\u{80}",
            "\u{D7FF}",
            "\u{E000}",
            "\u{FFFD}",
            "\u{10000}",
            "\u{10FFFF}",
            "a\u{FFFD}b",
        ],
    );
    refuses(
        OAUTH_PASSWORD,
        &[
            ("A3ddj3w\n", &["grammar"]),
            ("A3ddj3w\r", &["grammar"]),
            ("\u{8}", &["grammar"]),
            ("\u{B}", &["grammar"]),
            ("\u{1F}", &["grammar"]),
            ("\u{7F}", &["grammar"]),
            ("\u{FFFE}", &["grammar"]),
            ("a\u{FFFF}b", &["grammar"]),
        ],
    );
}

#[test]
fn pkce_code_verifier_is_43_to_128_unreserved() {
    // RFC 7636, appendix B: the verifier, and its challenge, which has the same grammar (section 4.2)
    accepts(
        PKCE_CODE_VERIFIER,
        &[
            "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
            "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
            &"~".repeat(128),
            &"-._~".repeat(11),
        ],
    );
    refuses(
        PKCE_CODE_VERIFIER,
        &[
            ("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjX", &["min_len"]),
            (&"a".repeat(129), &["max_len"]),
            ("dBjftJeZ4CVP+mB92K27uhbUJU1p1r_wW1gFWFOEjXk", &["charset"]),
            ("dBjftJeZ4CVP-mB92K27uhbUJU1p1r/wW1gFWFOEjXk", &["charset"]),
            ("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk=", &["charset"]),
        ],
    );
}

#[test]
fn bearer_token_has_its_padding_at_the_end() {
    // RFC 6750, sections 2.1 and 4
    accepts(BEARER_TOKEN, &["mF_9.B5f-4.1JqM", "a", "a=", "a====", "~+/-._", "aB3="]);
    refuses(
        BEARER_TOKEN,
        &[
            ("Bearer mF_9.B5f-4.1JqM", &["charset"]),
            ("mF_9.B5f-4.1JqM ", &["charset"]),
            ("mF_9=B5f", &["grammar"]),
            ("=", &["grammar"]),
            ("=a", &["grammar"]),
            ("a=b=", &["grammar"]),
            ("mF_9,B5f", &["charset"]),
            ("mF_9:B5f", &["charset"]),
            ("mF_9@B5f", &["charset"]),
            ("", &["min_len"]),
        ],
    );
}

#[test]
fn basic_user_id_and_password() {
    // RFC 7617, sections 2 and 2.1
    accepts(BASIC_USER_ID, &["Aladdin", "test", "a b", " ", "~", "\u{80}", "ümlaut"]);
    accepts(BASIC_PASSWORD, &["open sesame", "123£", "a:b", ":", " ", "~", "\u{80}"]);
    refuses(BASIC_USER_ID, &[("Aladdin:open sesame", &["grammar"]), (":", &["grammar"]), ("a\tb", &["grammar"])]);
    for policy in [BASIC_USER_ID, BASIC_PASSWORD] {
        refuses(
            policy,
            &[
                ("\0", &["grammar"]),
                ("\x1F", &["grammar"]),
                ("\x7F", &["grammar"]),
                ("open sesame\n", &["grammar"]),
                ("", &["min_len"]),
            ],
        );
    }
}

/// RFC 4648, section 10: the encodings of `f`, `fo`, `foo`, `foob`, `fooba` and `foobar`.
const BASE64_VECTORS: [&str; 6] = ["Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy"];
const BASE32_VECTORS: [&str; 6] = ["MY======", "MZXQ====", "MZXW6===", "MZXW6YQ=", "MZXW6YTB", "MZXW6YTBOI======"];
const BASE16_VECTORS: [&str; 6] = ["66", "666F", "666F6F", "666F6F62", "666F6F6261", "666F6F626172"];

#[test]
fn base16_is_pairs_in_upper_case() {
    accepts(BASE16, &BASE16_VECTORS);
    refuses(
        BASE16,
        &[
            ("6", &["grammar"]),
            ("666", &["grammar"]),
            ("6g", &["charset"]),
            ("6G", &["charset"]),
            ("6f", &["charset"]),
            ("@@", &["charset"]),
            ("::", &["charset"]),
            ("66 6F", &["charset", "grammar"]),
        ],
    );
}

#[test]
fn base32_is_padded_groups_of_eight() {
    accepts(BASE32, &BASE32_VECTORS);
    refuses(
        BASE32,
        &[
            ("MY", &["grammar"]),
            ("MY=====", &["grammar"]),
            ("MZXW6YTBOI", &["grammar"]),
            ("M=======", &["grammar"]),
            ("========", &["grammar"]),
            ("MZX=====", &["grammar"]),
            ("MZXW6Y==", &["grammar"]),
            ("MY=A====", &["grammar"]),
            ("MY======MY======", &["grammar"]),
            ("my======", &["charset"]),
            ("M1======", &["charset"]),
            ("M8======", &["charset"]),
            ("M0======", &["charset"]),
        ],
    );
}

#[test]
fn base64_is_padded_groups_of_four() {
    accepts(BASE64, &BASE64_VECTORS);
    // Section 9: the octets 14fb9c03d97e, and the first five and four of them
    accepts(BASE64, &["FPucA9l+", "FPucA9k=", "FPucAw=="]);
    refuses(
        BASE64,
        &[
            ("Zg", &["grammar"]),
            ("Zg=", &["grammar"]),
            ("Z===", &["grammar"]),
            ("====", &["grammar"]),
            ("Zg==Zg==", &["grammar"]),
            ("Zm=v", &["grammar"]),
            ("Zg=v", &["grammar"]),
            ("FPucA9l-", &["charset"]),
            ("FPuc_9l+", &["charset"]),
            ("Zm9v\nYg==", &["charset", "grammar"]),
        ],
    );
}

#[test]
fn base64url_is_unpadded() {
    accepts(BASE64URL, &["Zg", "Zm8", "Zm9v", "Zm9vYg", "Zm9vYmE", "Zm9vYmFy", "FPucA9l-", "_-"]);
    refuses(
        BASE64URL,
        &[
            ("Z", &["grammar"]),
            ("Zm9vY", &["grammar"]),
            ("Zg==", &["charset"]),
            ("FPucA9l+", &["charset"]),
            ("FPucA9l/", &["charset"]),
        ],
    );
}

#[test]
fn base58_has_no_look_alikes() {
    // draft-msporny-base58, section 5
    accepts(BASE58, &["2NEpo7TZRRrLZSi2U", "USm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z", "11233QC4"]);
    for look_alike in ["0", "O", "I", "l", "+", "/", "_", "-"] {
        refuses(BASE58, &[(look_alike, &["charset"]), (&format!("2NE{look_alike}o7"), &["charset"])]);
    }
}

#[test]
fn matrix_client_secret_has_255_characters_at_most() {
    // The example of the specification's `requestToken` endpoints
    accepts(MATRIX_CLIENT_SECRET, &["monkeys_are_GREAT", ".=_-", "0", &"z".repeat(255)]);
    refuses(
        MATRIX_CLIENT_SECRET,
        &[
            (&"z".repeat(256), &["max_len"]),
            ("", &["min_len"]),
            ("monkeys are GREAT", &["charset"]),
            ("~", &["charset"]),
            ("a+b", &["charset"]),
            ("a/b", &["charset"]),
        ],
    );
}

#[test]
fn nist_passwords_are_counted_in_code_points() {
    accepts(NIST_PASSWORD, &["correct horse battery staple", &"é".repeat(15), &"👍".repeat(15), &"x".repeat(64)]);
    refuses(
        NIST_PASSWORD,
        &[(&"é".repeat(14), &["min_len"]), (&"👍".repeat(14), &["min_len"]), ("Tr0ub4dor&3", &["min_len"])],
    );
    accepts(NIST_PASSWORD_WITH_SECOND_FACTOR, &["password", &"é".repeat(8), &"x".repeat(64)]);
    refuses(NIST_PASSWORD_WITH_SECOND_FACTOR, &[(&"é".repeat(7), &["min_len"]), ("passwor", &["min_len"])]);
}

#[test]
fn bcrypt_reads_72_bytes_and_no_nul() {
    accepts(BCRYPT_PASSWORD, &[&"a".repeat(72), &"é".repeat(36), &"👍".repeat(18)]);
    refuses(
        BCRYPT_PASSWORD,
        &[(&"a".repeat(73), &["max_bytes"]), (&format!("{}a", "é".repeat(36)), &["max_bytes"]), ("a\0b", &["grammar"])],
    );
}

#[test]
fn presets_go_together() {
    const PASSWORD: Policy = NIST_PASSWORD.tightened(BCRYPT_PASSWORD);
    accepts(PASSWORD, &[&"a".repeat(15), &"a".repeat(72)]);
    refuses(PASSWORD, &[(&"a".repeat(14), &["min_len"]), (&"a".repeat(73), &["max_bytes"])]);

    // The stricter of the two forms stays, whichever comes first.
    const BASIC: Policy = BASIC_PASSWORD.tightened(BCRYPT_PASSWORD);
    const BCRYPT: Policy = BCRYPT_PASSWORD.tightened(BASIC_PASSWORD);
    for policy in [BASIC, BCRYPT] {
        refuses(policy, &[("a\tb", &["grammar"]), ("a\0b", &["grammar"]), (&"a".repeat(73), &["max_bytes"])]);
    }
}

#[test]
fn a_pasted_header_gets_a_hint() {
    let hint = |violations: Violations| violations.first().hint().map(|hint| hint.code());
    assert_eq!(hint(BEARER_TOKEN.check("bearer abc").unwrap_err()), Some("leading_bearer"));
    assert_eq!(hint(BASIC_PASSWORD.check("open sesame\r\n").unwrap_err()), Some("trailing_line_break"));
    // A space is allowed here, so it explains nothing.
    assert_eq!(hint(OAUTH_CLIENT_SECRET.check("Bearer é").unwrap_err()), None);
}
