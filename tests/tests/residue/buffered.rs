//! Writing an enum's content beside a tag or flattened, which has to be buffered.

use std::collections::BTreeMap;
use std::io::sink;

use secret_core::ValidatedSecret;
use serde::Serialize;

use super::auditor::{caught, left, marker, marker_bytes};

/// A model that is written through the buffer, and serde's own twin of it.
macro_rules! models {
    ($derive:meta, $model:meta, $secret:meta, $nested:meta) => {
        #[$derive]
        #[$model]
        enum Inner {
            Tuple(#[$secret] String, #[$secret] Vec<String>),
            Struct {
                #[$secret]
                text: String,
                #[$secret]
                map: BTreeMap<u8, String>,
                key: Key,
                keys: Vec<Key>,
                some: Option<Key>,
                displayed: Displayed,
            },
        }

        #[$derive]
        #[$model]
        #[serde(tag = "type")]
        enum Tagged {
            Inner(#[$nested] Inner),
        }

        #[$derive]
        #[$model]
        struct Flattened {
            #[$nested]
            #[serde(flatten)]
            inner: Inner,
        }

        pub fn models() -> (Vec<impl Serialize>, Vec<impl Serialize>) {
            let values = || {
                let keys = (0..9).map(|_| key()).collect();
                let map = BTreeMap::from([(1, marker()), (2, marker())]);
                [
                    Inner::Tuple(marker(), (0..9).map(|_| marker()).collect()),
                    Inner::Struct { text: marker(), map, key: key(), keys, some: Some(key()), displayed: Displayed },
                ]
            };
            (
                values().into_iter().map(Tagged::Inner).collect(),
                values().into_iter().map(|inner| Flattened { inner }).collect(),
            )
        }
    };
}

mod ours {
    use super::*;
    models!(derive(ValidatedSecret), secret(derive(Serialize), skip(Deserialize, Debug)), secret, secret(nested));
}

mod naive {
    use super::*;
    models!(derive(Serialize), allow(unused), allow(unused), allow(unused));
}

/// A secret's bytes in numbers, which lie in the buffer's own lists.
#[derive(Serialize)]
struct Key(u64, u64, u64);

fn key() -> Key {
    let mut bytes = marker_bytes();
    let mut word = || u64::from_le_bytes(std::array::from_fn(|_| bytes.next().unwrap()));
    Key(word(), word(), word())
}

/// A secret that is written as text piece by piece.
struct Displayed;

impl std::fmt::Display for Displayed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        marker_bytes().try_for_each(|byte| std::fmt::Write::write_char(f, char::from(byte)))
    }
}

impl Serialize for Displayed {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

fn write(models: &[impl Serialize]) {
    models.iter().for_each(|model| serde_json::to_writer(sink(), model).unwrap());
}

#[test]
fn writing_leaves_nothing_in_the_buffer() {
    let (tagged, flattened) = ours::models();
    assert_eq!(left(|| write(&tagged)), 0);
    assert_eq!(left(|| write(&flattened)), 0);
    let (tagged, flattened) = naive::models();
    assert!(caught(|| write(&tagged)));
    assert!(caught(|| write(&flattened)));
}

/// A format that fails half way, when a part of the content is in the buffer.
#[test]
fn a_failure_leaves_nothing_in_the_buffer() {
    struct Failing;

    impl Serialize for Failing {
        fn serialize<S: serde::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
            Err(serde::ser::Error::custom("no"))
        }
    }

    #[derive(ValidatedSecret)]
    #[secret(derive(Serialize), skip(Deserialize, Debug))]
    enum Inner {
        Tuple(#[secret] String, [Key; 2], Failing),
    }

    #[derive(ValidatedSecret)]
    #[secret(derive(Serialize), skip(Deserialize, Debug))]
    #[serde(tag = "type")]
    enum Tagged {
        Inner(#[secret(nested)] Inner),
    }

    #[derive(Serialize)]
    enum NaiveInner {
        Tuple(String, [Key; 2], Failing),
    }

    #[derive(Serialize)]
    #[serde(tag = "type")]
    enum Naive {
        Inner(NaiveInner),
    }

    let ours = Tagged::Inner(Inner::Tuple(marker(), [key(), key()], Failing));
    assert_eq!(left(|| serde_json::to_writer(sink(), &ours).unwrap_err()), 0);
    let naive = Naive::Inner(NaiveInner::Tuple(marker(), [key(), key()], Failing));
    assert!(caught(|| serde_json::to_writer(sink(), &naive).unwrap_err()));
}
