//! Bytes that are no text: broken escapes, broken UTF-8, in each format in its own words.

use super::{Request, refused};

#[track_caller]
fn json(bytes: &[u8], expected: &str) {
    assert_eq!(refused(serde_json::from_slice::<Request>(bytes)), expected);
    assert_eq!(refused(serde_json::from_reader::<_, Request>(bytes)), expected);
    if let Ok(text) = std::str::from_utf8(bytes) {
        assert_eq!(refused(serde_json::from_str::<Request>(text)), expected);
    }
}

#[test]
fn half_a_pair_of_surrogates() {
    json(br#"{"clientSecret":"ab\ud800"}"#, "unexpected end of hex escape at line 1 column 26");
    json(br#"{"clientSecret":"ab\ud800cd"}"#, "unexpected end of hex escape at line 1 column 26");
    json(br#"{"clientSecret":"ab\ud800\n"}"#, "unexpected end of hex escape at line 1 column 27");
    json(br#"{"clientSecret":"ab\ud800\ud800"}"#, "lone leading surrogate in hex escape at line 1 column 31");
    json(br#"{"clientSecret":"ab\udc00"}"#, "lone leading surrogate in hex escape at line 1 column 25");
    json(br#"{"clientSecret":"ab\u12"}"#, "invalid escape at line 1 column 25");
    json(br#"{"clientSecret":"ab\x41"}"#, "invalid escape at line 1 column 21");
}

#[test]
fn broken_utf8() {
    for broken in [&b"ab\xFF"[..], b"ab\xE2\x82", b"ab\xC0\xAF", b"ab\xED\xA0\x80", b"\x80ab", b"ab\xF5\x80\x80\x80"] {
        let bytes = [b"{\"clientSecret\":\"", broken, b"\"}"].concat();
        let error = refused(serde_json::from_slice::<Request>(&bytes));
        assert!(error.starts_with("invalid unicode code point at line 1 column "), "{error}");
        assert_eq!(refused(serde_json::from_reader::<_, Request>(&bytes[..])), error);
    }
    json(b"{\"client\xFFSecret\":\"ab\"}", "invalid unicode code point at line 1 column 9");
}

#[test]
fn marks_and_controls_around_the_document() {
    json("\u{FEFF}{\"clientSecret\":\"abcd\"}".as_bytes(), "expected value at line 1 column 1");
    json(b"\xFF\xFE{\0\"\0", "expected value at line 1 column 1");
    json(
        b"{\"clientSecret\":\"ab\0cd\"}",
        "control character (\\u0000-\\u001F) found while parsing a string at line 1 column 20",
    );
    json(
        b"{\"clientSecret\":\"ab\ncd\"}",
        "control character (\\u0000-\\u001F) found while parsing a string at line 2 column 0",
    );
    json(b"{\"clientSecret\":\"abcd\"}\0", "trailing characters at line 1 column 24");
    json(b"{\"clientSecret\"\0:\"abcd\"}", "expected `:` at line 1 column 16");
    json(b"", "EOF while parsing a value at line 1 column 0");
}

/// A form that is no UTF-8 is decoded to U+FFFD, which no alphabet has.
#[test]
fn forms() {
    let not_allowed =
        |position: usize| format!("clientSecret: character {position} is not allowed (allowed: A-Z a-z 0-9 - _)");
    for (body, position) in [
        ("clientSecret=ab%00", 3),
        ("clientSecret=ab%FF", 3),
        ("clientSecret=ab%ED%A0%80", 3),
        ("clientSecret=%EF%BB%BFab", 1),
        ("clientSecret=ab%", 3),
        ("clientSecret=a%zz", 2),
        ("clientSecret=%D0%B0b", 1),
        ("clientSecret=ab+cd", 3),
    ] {
        assert_eq!(refused(serde_urlencoded::from_str::<Request>(body)), not_allowed(position), "{body}");
    }
    for body in ["", "=", "&&&", "%EF%BB%BFclientSecret=ab", "clientSecret%00=ab"] {
        assert_eq!(refused(serde_urlencoded::from_str::<Request>(body)), "missing field `clientSecret`", "{body}");
    }
    assert_eq!(
        refused(serde_urlencoded::from_str::<Request>("clientSecret")),
        "clientSecret: must be at least 1 character"
    );
}

/// Not UTF-8, shorter than it says, longer than any memory, a number of no end.
#[test]
fn binary() {
    // Without a limit, bincode panics by itself at a text that says it has 2^64 bytes.
    let config = bincode::config::standard().with_limit::<65_536>();
    for bytes in [
        &b"\x03ab\xFF"[..],
        b"\x05ab\xED\xA0\x80",
        b"\x05ab",
        b"",
        b"\xFD\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF",
        b"\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF",
    ] {
        assert_eq!(refused(postcard::from_bytes::<Request>(bytes)), "Serde Deserialization Error", "{bytes:?}");
        let error = refused(bincode::serde::decode_from_slice::<Request, _>(bytes, config));
        assert!(error.contains("clientSecret: expected a string"), "{bytes:?} {error}");
    }
    let nul = refused(bincode::serde::decode_from_slice::<Request, _>(b"\x03a\0b", config));
    assert!(nul.contains("clientSecret: character 2 is not allowed"), "{nul}");
}

#[test]
fn tables() {
    let csv = |bytes: &[u8]| {
        let mut reader = csv::Reader::from_reader(bytes);
        refused(reader.deserialize::<Request>().next().unwrap())
    };
    let at = "CSV deserialize error: record 1 (line: 2, byte: 13): clientSecret: ";
    assert!(csv(b"clientSecret\nab\0\n").starts_with(&format!("{at}character 3 is not allowed")));
    assert!(csv(b"clientSecret\n\xEF\xBB\xBFab\n").starts_with(&format!("{at}character 1 is not allowed")));
    assert!(csv(b"clientSecret\n\"ab\n").starts_with(&format!("{at}character 3 is not allowed")));
    let utf8 = csv(b"clientSecret\nab\xFF\n");
    assert!(utf8.starts_with("CSV parse error: record 1 (line 2, field: 0, byte: 13): invalid utf-8"), "{utf8}");
    assert!(csv(b"clientSecret\na,b\n").contains("found record with 2 fields, but the previous record has 1 fields"));
}
