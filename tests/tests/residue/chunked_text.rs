//! Text that comes in another way than as one text: as bytes, in pieces, behind a tag, in strings with room to spare.

use secret_core::{SecretString, ValidatedSecret};
use serde::Deserialize;
use serde::de::value::{Error, MapDeserializer, SeqDeserializer};
use serde::de::{DeserializeOwned, IntoDeserializer};
use zeroize::Zeroizing;

use super::auditor::{LEN, caught, left, left_wiped, marker};
use super::document::{Document, Form, Place, Value, documents};
use super::formats::{Bincode, Cbor, Format, HtmlForm, JsonSlice, MsgPack, Postcard, UrlEncoded};
use super::sink;

#[derive(ValidatedSecret)]
#[allow(dead_code, reason = "parsed and dropped")]
struct Model {
    #[secret(charset = "A-Za-z0-9_-", max_len = 24)]
    secret: String,
}

#[derive(ValidatedSecret)]
#[serde(untagged)]
#[allow(dead_code, reason = "parsed and dropped")]
enum Buffered {
    A {
        #[secret(charset = "A-Za-z0-9_-", max_len = 24)]
        secret: SecretString,
    },
}

#[derive(ValidatedSecret)]
#[allow(dead_code, reason = "parsed and dropped")]
struct Lists {
    #[secret(charset = "A-Za-z0-9_-", max_len = 24)]
    secret: Vec<Zeroizing<String>>,
}

#[derive(ValidatedSecret)]
#[allow(dead_code, reason = "parsed and dropped")]
struct Flagged {
    #[secret(charset = "A-Za-z0-9_-", max_len = 24)]
    secret: String,
    flag: bool,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "parsed and dropped")]
struct Twin<T> {
    secret: T,
}

/// The marker, and one that is refused for its last letter.
fn texts() -> [(String, bool); 2] {
    let mut refused = marker();
    refused.replace_range(LEN - 1.., "<");
    [(marker(), true), (refused, false)]
}

fn packed<T: DeserializeOwned>() {
    for (text, good) in texts() {
        // `bin 8`, and `str 8` for what needs no more than a `fixstr`.
        for head in [0xC4, 0xD9] {
            let bytes = [b"\x81\xA6secret", &[head, 24][..], text.as_bytes()].concat();
            assert_eq!(rmp_serde::from_slice::<T>(&bytes).is_ok(), good);
            assert_eq!(left(|| rmp_serde::from_slice::<T>(&bytes)), 0, "{head:#X}");
            assert_eq!(left_wiped(|| rmp_serde::from_read::<_, T>(&bytes[..])), 0, "{head:#X}");
        }
    }
}

#[test]
fn bytes_that_are_a_text() {
    packed::<Model>();
    packed::<Buffered>();
    let naive = [b"\x81\xA6secret\xC4\x18", marker().as_bytes()].concat();
    assert!(caught(|| rmp_serde::from_slice::<Twin<String>>(&naive)));
}

/// CBOR's text in two pieces, and behind the tag of a date.
#[test]
fn pieces() {
    for (text, good) in texts() {
        let (first, last) = text.as_bytes().split_at(12);
        let pieces = [b"\xA1\x66secret\x7F\x6C", first, b"\x6C", last, b"\xFF"].concat();
        let tagged = [b"\xA1\x66secret\xC0\x78\x18", text.as_bytes()].concat();
        for bytes in [pieces, tagged] {
            assert_eq!(ciborium::from_reader::<Model, _>(&*bytes).is_ok(), good);
            let sink = left(|| ciborium::from_reader::<Twin<sink::Text>, _>(&*bytes));
            assert!(left(|| ciborium::from_reader::<Model, _>(&*bytes)) <= sink);
            assert!(left(|| ciborium::from_reader::<Buffered, _>(&*bytes)) <= sink);
        }
    }
}

/// As a map of somebody's own hands them over: the buffer is taken as it is, and wiped with all of its room.
#[test]
fn owned_strings() {
    let roomy = |text: &str| {
        let mut roomy = String::with_capacity(200);
        roomy.push_str(text);
        roomy
    };
    for (text, good) in texts() {
        let map = || MapDeserializer::<_, Error>::new([("secret", roomy(&text))].into_iter());
        assert_eq!(left(|| assert_eq!(Model::deserialize(map()).is_ok(), good)), 0);
        assert_eq!(left(|| assert_eq!(Buffered::deserialize(map()).is_ok(), good)), 0);
        let list = || SeqDeserializer::<_, Error>::new([marker(), roomy(&text)].into_iter());
        let map = || MapDeserializer::<_, Error>::new([("secret", list().into_deserializer())].into_iter());
        assert_eq!(left(|| assert_eq!(Lists::deserialize(map()).is_ok(), good)), 0);
    }
}

/// What these read they hand over as it lies there, or in a buffer that can be wiped, as SECURITY.md says.
#[test]
fn formats_without_copies_of_their_own() {
    fn check<F: Format>() {
        let whole = |document: &Document| document.place == Place::Right && document.form == Form::Whole;
        let mut read = 0;
        for document in documents(Value::Text, Value::Struct).iter().filter(|document| whole(document)) {
            // A form writes what is not allowed with an escape.
            let Some(bytes) = F::bytes(document).filter(|bytes| !bytes.contains(&b'%')) else { continue };
            assert_eq!(left(|| F::read::<Flagged>(F::open(&bytes).unwrap())), 0, "{}, {}", F::NAME, document.how);
            read += 1;
        }
        assert!(read > 3, "{}", F::NAME);
    }
    check::<JsonSlice>();
    check::<MsgPack>();
    check::<Cbor>();
    check::<Postcard>();
    check::<Bincode>();
    check::<UrlEncoded>();
    check::<HtmlForm>();
}
