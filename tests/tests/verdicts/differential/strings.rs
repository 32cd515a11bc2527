//! Strings that are near to what a policy accepts.

use proptest::prelude::RngCore;
use proptest::test_runner::TestRng;
use secret_core::{CharSet, Policy};

/// What looks like ASCII and is none, what is not seen, what breaks lines, and the ends of UTF-8's ranges.
const STRANGE: &str = "\0\t\n\r\u{B}\u{1F}\u{7F}\u{80}\u{85}\u{A0}äßéſıК\u{212A}аеорсѕＡｚ０٧९\u{301}\u{20DD}\u{200B}\u{200D}\u{200E}\
                       \u{202E}\u{2028}\u{2029}\u{FEFF}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFD}\u{FFFE}\u{FFFF}\u{10000}\u{10FFFF}😀👩‍👩‍👧=:\"\\ ";

pub struct Strings {
    random: TestRng,
    allowed: Vec<char>,
    strange: Vec<char>,
    prefix: &'static str,
    lengths: Vec<usize>,
    text: String,
}

impl Strings {
    pub fn near(policy: &Policy, random: TestRng) -> Self {
        let ascii = policy.rules().charset().unwrap_or(CharSet::VSCHAR);
        // A policy without a charset takes any text, and counts its characters or its bytes.
        let wide = if policy.rules().charset().is_some() { "" } else { "äßж€😀" };
        let allowed = ascii.iter().chain(wide.chars()).collect();
        let min = policy.rules().min_len();
        let max = policy.rules().max_len().or(policy.rules().max_bytes()).unwrap_or(min + 24);
        let lengths = [min.saturating_sub(1), min, min + 1, min + 4, max.saturating_sub(1), max, max + 1];
        Self {
            random,
            allowed,
            strange: STRANGE.chars().collect(),
            prefix: policy.rules().prefix().unwrap_or_default(),
            lengths: lengths.to_vec(),
            text: String::new(),
        }
    }

    fn below(&mut self, bound: usize) -> usize {
        self.random.next_u32() as usize % bound
    }

    /// Three of four are of allowed characters and of a length between the limits or next to them; half of these are then spoilt.
    pub fn next(&mut self) -> &str {
        self.text.clear();
        match self.below(32) {
            0 => self
                .text
                .push_str(["", "[REDACTED]", "<redacted>", "***", "\n", "="][self.random.next_u32() as usize % 6]),
            1..8 => self.anything(),
            _ => self.allowed(),
        }
        &self.text
    }

    /// Any scalar values.
    fn anything(&mut self) {
        for _ in 0..self.below(24) {
            let char = match self.below(4) {
                0 => char::from_u32(self.random.next_u32() & 0x7F),
                1 => char::from_u32(self.random.next_u32() & 0x7FF),
                _ => char::from_u32(self.random.next_u32() & 0x1F_FFFF),
            };
            self.text.extend(char);
        }
    }

    fn allowed(&mut self) {
        let len = self.length();
        if self.below(8) > 0 {
            self.text.push_str(self.prefix);
        }
        for _ in self.text.chars().count()..len {
            let index = self.below(self.allowed.len());
            self.text.push(self.allowed[index]);
        }
        if self.below(4) == 0 {
            let padding = self.below(7);
            self.text.extend(std::iter::repeat_n('=', padding));
        }
        if self.below(2) == 0 {
            for _ in 0..=self.below(2) {
                self.spoil();
            }
        }
    }

    /// One of the limits, or anything between two of them.
    fn length(&mut self) -> usize {
        let (one, other) = (self.below(self.lengths.len()), self.below(self.lengths.len()));
        let (one, other) = (self.lengths[one], self.lengths[other]);
        let (low, high) = (one.min(other), one.max(other));
        if self.below(2) == 0 { one } else { low + self.below(high - low + 1) }
    }

    /// Replaces or inserts a character, or takes one away.
    fn spoil(&mut self) {
        let char = match self.below(3) {
            0 => char::from(self.below(128) as u8),
            _ => {
                let index = self.below(self.strange.len());
                self.strange[index]
            }
        };
        // The ends are where mistakes are made.
        let chars = self.text.chars().count();
        let position = match self.below(4) {
            0 => 0,
            1 => chars,
            _ => self.below(chars + 1),
        };
        let at = self.text.char_indices().nth(position).map_or(self.text.len(), |(at, _)| at);
        match self.below(3) {
            0 => self.text.insert(at, char),
            _ if at == self.text.len() => drop(self.text.pop()),
            1 => drop(self.text.remove(at)),
            _ => {
                self.text.remove(at);
                self.text.insert(at, char);
            }
        }
    }
}
