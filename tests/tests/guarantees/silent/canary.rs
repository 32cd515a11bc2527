//! The secret that is looked for, and every way to print.

use std::error::Error;
use std::fmt::{Debug, Write as _};
use std::sync::LazyLock;

pub const CANARY: &str = "Zq8WxK3vJ5nB7mT2";
/// A secret that was not quoted is a number to the format. The point stands where no window misses it.
pub const NUMBER: u64 = 9_183_746_552_018_374;
pub const FLOAT: f64 = 9_183_746.5;

/// Every four bytes of the secrets, by the first of them.
static WINDOWS: LazyLock<[Vec<[u8; 4]>; 256]> = LazyLock::new(|| {
    let mut windows = [const { Vec::new() }; 256];
    for secret in [CANARY.to_owned(), NUMBER.to_string(), FLOAT.to_string()] {
        for window in secret.as_bytes().windows(4) {
            windows[usize::from(window[0])].push(window.try_into().unwrap());
        }
    }
    windows
});

/// A window of the secret that stands in `text`.
pub fn leaks(text: &str) -> Option<String> {
    let (windows, bytes) = (&*WINDOWS, text.as_bytes());
    let mut at = 0;
    // The whole suite waits for this loop, which is not optimised.
    while at + 4 <= bytes.len() {
        let known = &windows[bytes[at] as usize];
        if !known.is_empty() && known.iter().any(|window| window == &bytes[at..at + 4]) {
            return Some(String::from_utf8_lossy(&bytes[at..at + 4]).into_owned());
        }
        at += 1;
    }
    None
}

/// Everything that a result can print: the value, or the error and all that it comes from.
pub fn printed<T: Debug, E: Error>(result: &Result<T, E>) -> String {
    let mut text = format!("{result:?} {result:#?}");
    let Err(error) = result else { return text };
    let _ = write!(text, " {error}");
    let mut next = error.source();
    while let Some(error) = next {
        let _ = write!(text, " {error} {error:?} {error:#?}");
        next = error.source();
    }
    text
}

#[track_caller]
pub fn silent<T: Debug, E: Error>(format: &str, document: &dyn Debug, result: Result<T, E>) {
    let shown = printed(&result);
    if let Some(window) = leaks(&shown) {
        let shape = std::any::type_name::<T>();
        // The message holds the canary; it is the test's own, and only printed when it fails.
        panic!("{format} into {shape} shows `{window}` of {document:?}:\n{shown}");
    }
}
