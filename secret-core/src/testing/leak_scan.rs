//! Searches a text for any four bytes of a secret.

use alloc::collections::BTreeMap;

/// Shorter runs of bytes match by chance.
const WINDOW: usize = 4;
/// The length of the shortest secret.
const LEAST: usize = 3;

/// The windows to look for, each with the number of its secret.
pub struct LeakScan<'a> {
    windows: BTreeMap<&'a [u8], usize>,
}

impl<'a> LeakScan<'a> {
    /// Looks for all of `secrets`, except for windows that `public` contains.
    pub fn new(secrets: impl IntoIterator<Item = &'a str>, public: &str) -> Self {
        let public = public.as_bytes();
        let known = |window: &[u8]| public.windows(window.len()).any(|known| known == window);
        let numbered = secrets.into_iter().enumerate();
        let windows = numbered.flat_map(|(number, secret)| windows(secret).map(move |window| (window, number)));
        Self { windows: windows.filter(|(window, _)| !known(window)).collect() }
    }

    /// Whether the scan looks for this secret.
    pub fn has(&self, secret: &str) -> bool {
        windows(secret).any(|window| self.windows.contains_key(window))
    }

    /// Returns the number of a secret that appears in `text`.
    pub fn find(&self, text: &str) -> Option<usize> {
        let text = text.as_bytes();
        (LEAST..=WINDOW).find_map(|len| text.windows(len).find_map(|window| self.windows.get(window).copied()))
    }
}

fn windows(secret: &str) -> impl Iterator<Item = &[u8]> {
    let bytes = secret.as_bytes();
    bytes.windows(bytes.len().clamp(LEAST, WINDOW))
}
