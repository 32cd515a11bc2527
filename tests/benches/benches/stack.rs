//! Prints how many bytes of stack a level of nesting takes while it is parsed, for our derive and for serde's.
//!
//! Every recursive model ends in a [`Probe`], which notes where the stack is when it is read. The distance between two
//! depths, divided by their difference, is one level's share: what the entry point takes cancels out.

use std::cell::Cell;

use serde::de::{Deserialize, Deserializer, IgnoredAny};

/// `serde_json` allows 128 levels of JSON, and the widest form takes three for one of the model.
const SHALLOW: usize = 8;
const DEEP: usize = 38;

thread_local! {
    static STACK: Cell<usize> = const { Cell::new(0) };
}

#[derive(Debug)]
pub struct Probe;

impl<'de> Deserialize<'de> for Probe {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let local = 0_u8;
        STACK.set(std::ptr::from_ref(std::hint::black_box(&local)).addr());
        IgnoredAny::deserialize(deserializer).map(|_| Self)
    }
}

/// Defines each form twice: with our derive and marks, and with serde's derive.
macro_rules! forms {
    ($module:ident, #[$($derive:tt)*], $text:ty, { $($mark:tt)* }, { $($nested:tt)* }) => {
        mod $module {
            #![allow(dead_code)]

            use super::Probe;

            #[$($derive)*]
            pub enum List {
                Leaf($($mark)* $text),
                Node($($nested)* Vec<List>),
                End(Probe),
            }

            #[$($derive)*]
            pub enum Boxed {
                Leaf($($mark)* $text),
                Node { name: String, $($nested)* next: Box<Boxed> },
                End(Probe),
            }

            #[$($derive)*]
            pub enum Newtype {
                Leaf($($mark)* $text),
                Node($($nested)* Box<Newtype>),
                End(Probe),
            }

            #[$($derive)*]
            pub enum Pair {
                Leaf($($mark)* $text),
                Node($($nested)* Box<Pair>, $($nested)* Option<Box<Pair>>),
                End(Probe),
            }

            #[$($derive)*]
            pub enum Wide {
                Leaf { $($mark)* secret: $text, name: String, about: Option<String>, count: u64 },
                Node {
                    name: String,
                    about: Option<String>,
                    count: u64,
                    limit: Option<u64>,
                    on: bool,
                    $($nested)* next: Vec<Wide>,
                    $($nested)* other: Option<Box<Wide>>,
                },
                End(Probe),
            }

            #[$($derive)*]
            pub struct Struct {
                $($mark)* secret: Option<$text>,
                $($nested)* next: Option<Box<Struct>>,
                end: Option<Probe>,
            }

            #[$($derive)*]
            #[serde(tag = "kind")]
            pub enum Tagged {
                Leaf { $($mark)* secret: $text },
                Node { $($nested)* next: Box<Tagged> },
                End { probe: Probe },
            }

            #[$($derive)*]
            #[serde(tag = "kind", content = "it")]
            pub enum Adjacent {
                Leaf($($mark)* $text),
                Node($($nested)* Vec<Adjacent>),
                End(Probe),
            }

            #[$($derive)*]
            #[serde(untagged)]
            pub enum Untagged {
                Leaf { $($mark)* secret: $text },
                Node { $($nested)* next: Box<Untagged> },
                End { probe: Probe },
            }

            #[$($derive)*]
            #[serde(untagged)]
            pub enum UntaggedList {
                Leaf($($mark)* $text),
                Node($($nested)* Vec<UntaggedList>),
                End { probe: Probe },
            }

            #[$($derive)*]
            pub struct Flattening {
                $($mark)* secret: Option<$text>,
                #[serde(flatten)]
                $($nested)* rest: Rest,
                end: Option<Probe>,
            }

            #[$($derive)*]
            pub struct Rest {
                $($mark)* other_secret: Option<$text>,
                $($nested)* next: Option<Box<Flattening>>,
            }
        }
    };
}

forms!(ours, #[derive(secret_core::ValidatedSecret)], secret_core::SecretString, { #[secret] }, { #[secret(nested)] });
forms!(peer, #[derive(Debug, serde::Deserialize)], String, {}, {});

/// The stack at the end of `depth` levels, counted from wherever the caller is.
fn stack_at<T: for<'de> Deserialize<'de>>(depth: usize, open: &str, end: &str, close: &str) -> usize {
    let json = format!("{}{end}{}", open.repeat(depth), close.repeat(depth));
    STACK.set(0);
    if let Err(error) = serde_json::from_str::<T>(&json) {
        panic!("{json:.80}: {error}");
    }
    assert_ne!(STACK.get(), 0, "the probe was read");
    STACK.get()
}

fn per_level<T: for<'de> Deserialize<'de>>(open: &str, end: &str, close: &str) -> usize {
    (stack_at::<T>(SHALLOW, open, end, close) - stack_at::<T>(DEEP, open, end, close)) / (DEEP - SHALLOW)
}

fn main() {
    macro_rules! row {
        ($name:literal, $model:ident, $open:literal, $end:literal, $close:literal) => {
            let [ours, peer] = [per_level::<ours::$model>, per_level::<peer::$model>].map(|it| it($open, $end, $close));
            println!("{}  {ours}  {peer}", $name);
        };
    }
    row!("enum, Vec", List, r#"{"Node":["#, r#"{"End":0}"#, "]}");
    row!("enum, Box", Newtype, r#"{"Node":"#, r#"{"End":0}"#, "}");
    row!("enum, tuple of Boxes", Pair, r#"{"Node":["#, r#"{"End":0}"#, ",null]}");
    row!("enum, named fields", Boxed, r#"{"Node":{"name":"a","next":"#, r#"{"End":0}"#, "}}");
    row!("enum, seven named fields", Wide, r#"{"Node":{"name":"","count":1,"on":true,"next":["#, r#"{"End":0}"#, "]}}");
    row!("struct, Option<Box>", Struct, r#"{"secret":"a","next":"#, r#"{"end":0}"#, "}");
    row!("enum with `tag`", Tagged, r#"{"kind":"Node","next":"#, r#"{"kind":"End","probe":0}"#, "}");
    row!("enum with `tag` and `content`", Adjacent, r#"{"kind":"Node","it":["#, r#"{"kind":"End","it":0}"#, "]}");
    row!("enum with `untagged`", Untagged, r#"{"next":"#, r#"{"probe":0}"#, "}");
    row!("enum with `untagged`, Vec", UntaggedList, r#"["#, r#"{"probe":0}"#, "]");
    row!("struct with `flatten`", Flattening, r#"{"next":"#, r#"{"end":0}"#, "}");
}
