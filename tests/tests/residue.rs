//! Gone: this crate frees no memory that still holds the secret.
//!
//! The allocator of this binary looks at every block when it is freed or moved, and counts those that hold eight bytes
//! of the marker. Each case is held against a sink, whose visitor copies nothing (what remains there is the format's own), and
//! against zero where the input is borrowed and unescaped. A model with a plain `String` and serde's derive has to be
//! caught, or the allocator is blind.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::collections::BTreeMap;
use std::fmt;
use std::hint::black_box;
use std::marker::PhantomData;
use std::panic::{AssertUnwindSafe, catch_unwind};

use secret_core::{SecretString, Unvalidated, ValidatedSecret};
use serde::Deserialize;
use serde::de::{DeserializeOwned, Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// The marker, masked, so that the test's own text does not count.
const MASKED: [u8; 24] = masked(*b"Zk9-canary_Q7x-secret_W3");
const MASK: u8 = 0x5a;
const WINDOW: usize = 8;

const fn masked(mut bytes: [u8; 24]) -> [u8; 24] {
    let mut index = 0;
    while index < bytes.len() {
        bytes[index] ^= MASK;
        index += 1;
    }
    bytes
}

fn marker() -> String {
    MASKED.iter().map(|byte| char::from(byte ^ MASK)).collect()
}

thread_local! {
    static WATCHING: Cell<bool> = const { Cell::new(false) };
    static FOUND: Cell<usize> = const { Cell::new(0) };
}

struct Auditor;

#[global_allocator]
static AUDITOR: Auditor = Auditor;

fn holds_marker(block: &[u8]) -> bool {
    block.windows(WINDOW).any(|window| {
        MASKED.windows(WINDOW).any(|masked| masked.iter().zip(window).all(|(masked, byte)| masked ^ MASK == *byte))
    })
}

fn look(pointer: *const u8, layout: Layout) {
    if WATCHING.with(|watching| watching.replace(false)) {
        // SAFETY: the block is still allocated, and was of this size. Bytes that were never written are read as well:
        // that is what a thief of freed memory would do, and the allocator returned them as ordinary memory.
        let block = unsafe { std::slice::from_raw_parts(pointer, layout.size()) };
        if holds_marker(black_box(block)) {
            FOUND.with(|found| found.set(found.get() + 1));
        }
        WATCHING.with(|watching| watching.set(true));
    }
}

// SAFETY: every call goes to the system's allocator as it came; `realloc` always moves, so that the old block is seen.
unsafe impl GlobalAlloc for Auditor {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        look(pointer, layout);
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        let moved = unsafe { self.alloc(Layout::from_size_align_unchecked(size, layout.align())) };
        unsafe { std::ptr::copy_nonoverlapping(pointer, moved, layout.size().min(size)) };
        unsafe { self.dealloc(pointer, layout) };
        moved
    }
}

/// How many freed blocks held the marker while `run` ran and its result was dropped.
fn left<T>(run: impl FnOnce() -> T) -> usize {
    FOUND.with(|found| found.set(0));
    WATCHING.with(|watching| watching.set(true));
    drop(black_box(run()));
    WATCHING.with(|watching| watching.set(false));
    FOUND.with(Cell::get)
}

/// Takes any value and keeps nothing of it.
struct Sink;

impl<'de> Deserialize<'de> for Sink {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Sink;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("anything")
            }
            fn visit_str<E: Error>(self, _: &str) -> Result<Sink, E> {
                Ok(Sink)
            }
            fn visit_u64<E: Error>(self, _: u64) -> Result<Sink, E> {
                Ok(Sink)
            }
            fn visit_unit<E: Error>(self) -> Result<Sink, E> {
                Ok(Sink)
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Sink, A::Error> {
                while access.next_element::<Sink>()?.is_some() {}
                Ok(Sink)
            }
            fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Sink, A::Error> {
                while access.next_entry::<Sink, Sink>()?.is_some() {}
                Ok(Sink)
            }
        }
        deserializer.deserialize_any(Any)
    }
}

#[derive(Deserialize)]
#[expect(dead_code)]
struct Naive {
    secret: String,
    count: u8,
}

macro_rules! models {
    ($($name:ident($type:ty);)*) => {$(
        #[derive(ValidatedSecret)]
        #[secret(derive(Eq))]
        #[allow(dead_code, reason = "parsed, compared and dropped")]
        struct $name {
            #[secret(charset = "A-Za-z0-9_-", max_len = 24)]
            secret: $type,
            count: u8,
        }
    )*};
}

models! {
    Owned(SecretString);
    Plain(String);
    Boxed(Box<str>);
    Zeroing(zeroize::Zeroizing<String>);
    Shared(std::sync::Arc<SecretString>);
    Optional(Option<String>);
}

#[derive(ValidatedSecret)]
#[expect(dead_code)]
struct Flat {
    #[serde(flatten)]
    #[secret(nested)]
    inner: Plain,
    #[serde(flatten)]
    rest: BTreeMap<String, u8>,
}

#[derive(ValidatedSecret)]
#[serde(tag = "kind")]
#[expect(dead_code)]
enum Tagged {
    A {
        #[secret(max_len = 24)]
        secret: String,
        count: u8,
    },
}

#[derive(ValidatedSecret)]
#[serde(untagged)]
#[expect(dead_code)]
enum Untagged {
    A {
        #[secret(max_len = 3)]
        secret: SecretString,
        other: u8,
    },
    B {
        #[secret(max_len = 24)]
        secret: String,
        count: u8,
    },
}

#[derive(ValidatedSecret)]
#[expect(dead_code)]
enum External {
    A {
        #[secret(max_len = 24)]
        secret: String,
        count: u8,
    },
    B(#[secret(max_len = 24)] String, u8),
}

#[derive(ValidatedSecret)]
struct Newtype(#[secret(max_len = 24)] SecretString);

#[derive(ValidatedSecret)]
struct StringNewtype(#[secret(max_len = 24)] String);

/// Documents with the marker, accepted and rejected in every way that leaves a secret half on its way.
fn documents(kind: &str) -> Vec<(&'static str, String)> {
    let secret = marker();
    vec![
        ("accepted", format!(r#"{{{kind}"secret":"{secret}","count":1}}"#)),
        ("rejected", format!(r#"{{{kind}"secret":"{secret}<","count":1}}"#)),
        ("too long", format!(r#"{{{kind}"secret":"{secret}{secret}","count":1}}"#)),
        ("a later field fails", format!(r#"{{{kind}"secret":"{secret}","count":300}}"#)),
        ("a later field has another type", format!(r#"{{{kind}"secret":"{secret}","count":[true]}}"#)),
        ("twice", format!(r#"{{{kind}"secret":"{secret}","secret":"{secret}","count":1}}"#)),
        ("a field is missing", format!(r#"{{{kind}"secret":"{secret}"}}"#)),
        ("truncated", format!(r#"{{{kind}"secret":"{secret}","cou"#)),
    ]
}

/// From borrowed text nothing is left; escaped, or from a reader, no more than in a sink.
fn check<T: DeserializeOwned>(name: &str, kind: &str) {
    for (how, json) in documents(kind) {
        let borrowed = left(|| serde_json::from_str::<T>(&json));
        assert_eq!(borrowed, 0, "{name}, {how}, borrowed");
        let escaped = json.replacen('Z', r"\u005a", 1);
        for (source, json) in [("escaped", &escaped), ("reader", &json)] {
            let (ours, sink) = match source {
                "reader" => (
                    left(|| serde_json::from_reader::<_, T>(json.as_bytes())),
                    left(|| serde_json::from_reader::<_, Sink>(json.as_bytes())),
                ),
                _ => (left(|| serde_json::from_str::<T>(json)), left(|| serde_json::from_str::<Sink>(json))),
            };
            // Unoptimised, serde_json's boxed syntax error takes bytes along that the stack held where it has padding.
            let padding = usize::from(cfg!(debug_assertions) && how == "truncated");
            assert!(ours <= sink + padding, "{name}, {how}, {source}: {ours} left, {sink} in a sink");
        }
    }
}

#[test]
fn a_naive_model_is_caught() {
    for (how, json) in documents("") {
        if how != "twice" {
            assert!(left(|| serde_json::from_str::<Naive>(&json)) > 0, "{how}");
        }
    }
    assert!(left(|| { Box::new(marker()) }) > 0);
}

#[test]
fn structs_leave_nothing() {
    check::<Owned>("SecretString", "");
    check::<Plain>("String", "");
    check::<Boxed>("Box<str>", "");
    check::<Zeroing>("Zeroizing", "");
    check::<Shared>("Arc<SecretString>", "");
    check::<Optional>("Option<String>", "");
    check::<Unvalidated<Plain>>("Unvalidated", "");
}

#[test]
fn buffered_shapes_leave_nothing() {
    check::<Flat>("flatten", "");
    check::<Tagged>("tag", r#""kind":"A","#);
    check::<Untagged>("untagged", "");
}

#[test]
fn enums_and_lists_leave_nothing() {
    for (how, json) in documents("") {
        let enumerated = format!(r#"{{"A":{json}}}"#);
        assert_eq!(left(|| serde_json::from_str::<External>(&enumerated)), 0, "{how}");
        let listed = format!("[{json},{json},{json},{json},{json},{json},{json},{json},{json}]");
        assert_eq!(left(|| serde_json::from_str::<Vec<Plain>>(&listed)), 0, "{how}");
    }
    let secret = marker();
    let list = format!("[{}]", vec![format!("\"{secret}\""); 40].join(","));
    assert_eq!(left(|| serde_json::from_str::<Vec<Newtype>>(&list)), 0);
    let tuple = format!(r#"{{"B":["{secret}",300]}}"#);
    assert_eq!(left(|| serde_json::from_str::<External>(&tuple)), 0);
}

#[test]
fn conversions_leave_nothing() {
    for text in [marker(), format!("{}{}", marker(), marker())] {
        let spare = || {
            let mut spare = String::with_capacity(200);
            spare.push_str(&text);
            spare
        };
        assert_eq!(left(|| Newtype::try_from(spare())), 0);
        assert_eq!(left(|| StringNewtype::try_from(spare())), 0);
        assert_eq!(left(|| Newtype::try_from(text.as_str())), 0);
        assert_eq!(left(|| text.parse::<StringNewtype>()), 0);
    }
    // The control: secrecy's own conversion shrinks the buffer, and frees the old one.
    assert!(
        left(|| SecretString::from({
            let mut spare = String::with_capacity(200);
            spare.push_str(&marker());
            spare
        })) > 0
    );
}

#[test]
fn unwinding_leaves_nothing() {
    struct Panics;
    impl<'de> Deserialize<'de> for Panics {
        fn deserialize<D: Deserializer<'de>>(_: D) -> Result<Self, D::Error> {
            panic!("on purpose")
        }
    }
    #[derive(ValidatedSecret)]
    #[expect(dead_code)]
    struct Unwinds {
        #[secret(max_len = 24)]
        secret: String,
        #[serde(default)]
        made: PhantomData<u8>,
        count: Panics,
    }
    impl fmt::Debug for Panics {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("Panics")
        }
    }
    let json = format!(r#"{{"secret":"{}","count":1}}"#, marker());
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let found = left(|| catch_unwind(AssertUnwindSafe(|| serde_json::from_str::<Unwinds>(&json).map(drop))).is_err());
    std::panic::set_hook(hook);
    assert_eq!(found, 0);
}
