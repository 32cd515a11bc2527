//! Looks for secrets in a text, by every four bytes of them.

use alloc::collections::BTreeMap;

/// A shorter run of bytes is in any text by chance.
const WINDOW: usize = 4;
/// A whole secret may be a little shorter.
const LEAST: usize = 3;

/// The windows that must not be seen, each with the number of its secret.
pub struct Watch<'a> {
    windows: BTreeMap<&'a [u8], usize>,
}

impl<'a> Watch<'a> {
    /// Looks for all of `secrets`, but for what is in `public` anyway.
    pub fn new(secrets: impl IntoIterator<Item = &'a str>, public: &str) -> Self {
        let public = public.as_bytes();
        let known = |window: &[u8]| public.windows(window.len()).any(|known| known == window);
        let numbered = secrets.into_iter().enumerate();
        let windows = numbered.flat_map(|(number, secret)| windows(secret).map(move |window| (window, number)));
        Self { windows: windows.filter(|(window, _)| !known(window)).collect() }
    }

    /// Whether something of this secret is looked for.
    pub fn has(&self, secret: &str) -> bool {
        windows(secret).any(|window| self.windows.contains_key(window))
    }

    /// The number of a secret of which something is in `text`.
    pub fn sees(&self, text: &str) -> Option<usize> {
        let text = text.as_bytes();
        (LEAST..=WINDOW).find_map(|len| text.windows(len).find_map(|window| self.windows.get(window).copied()))
    }
}

fn windows(secret: &str) -> impl Iterator<Item = &[u8]> {
    let bytes = secret.as_bytes();
    bytes.windows(bytes.len().clamp(LEAST, WINDOW))
}
