//! Which rules a value breaks: the slow path, for values that were refused.

use alloc::vec::Vec;

use super::Policy;
use super::read::larger;
use crate::charset::CharSet;
use crate::violation::{Hint, Rule, Violation, Violations};

impl Policy {
    /// Checks `value`, and says all that is wrong with it.
    ///
    /// # Errors
    ///
    /// With every rule that the value breaks, in the order of the table at [`Violation`]. Of a value that is far too long (four
    /// times, and more than 1024 bytes), the end is not searched for a character that is not allowed.
    ///
    /// ```
    /// use secret_core::{CharSet, Policy};
    ///
    /// const CLIENT_SECRET: Policy = Policy::new().charset(CharSet::BASE64URL).max_len(86);
    ///
    /// let violations = CLIENT_SECRET.check("Zm9v\n").unwrap_err();
    /// assert_eq!(
    ///     violations.to_string(),
    ///     "character 5 is not allowed (allowed: A-Z a-z 0-9 - _); it ends with a line break: was it read from a file?",
    /// );
    /// ```
    #[expect(clippy::inline_always, reason = "of a policy that the compiler knows, little is left")]
    #[inline(always)]
    pub fn check(&self, value: &str) -> Result<(), Violations> {
        let admitted = self.admits(value);
        if admitted && self.with.len() == 0 { Ok(()) } else { self.refuse(value, admitted) }
    }

    /// The violations of a value that the rules admit or do not, and the user's own functions have yet to see.
    #[cold]
    #[inline(never)]
    pub(super) fn refuse(&self, value: &str, admitted: bool) -> Result<(), Violations> {
        let mut list = Vec::new();
        if !admitted {
            let broken = |rule| if rule == CHARSET { self.stray(value.as_bytes()) } else { self.broken(rule, value) };
            list.extend((0..RULES).filter_map(broken).map(Violation::new));
            // The two ways to decide agree. Were they not to, the verdict would still stand.
            debug_assert!(!list.is_empty(), "a value was refused without a reason");
            if list.is_empty() {
                list.push(Violation::new(Rule::Custom { message: "is refused" }));
            }
        }
        list.extend(self.refusals(value).map(|message| Violation::new(Rule::Custom { message })));
        give_hint(&mut list, Hint::of(value, self.get_charset()));
        Violations::from_vec(list).map_or(Ok(()), Err)
    }

    /// Whether a character is outside of the charset, and where the first one is, at the speed of the scan.
    fn stray(&self, bytes: &[u8]) -> Option<Rule> {
        let allowed = self.charset?;
        let bytes = self.telling(bytes);
        let mut clean = 0;
        for step in STEPS {
            let steps = bytes.get(clean..)?.chunks_exact(step);
            clean += steps.take_while(|step| self.plan.admits(step)).count() * step;
        }
        match broken_charset(allowed, bytes.get(clean..)?)? {
            // What is clean is ASCII, so its bytes are characters.
            Rule::Charset { allowed, position } => Some(Rule::Charset { allowed, position: clean + position }),
            rule => Some(rule),
        }
    }

    /// The texts of the user's own functions that refuse `value`. They are spared what is too long: their time is theirs,
    /// and an attacker chooses the length.
    pub(super) fn refusals(&self, value: &str) -> impl Iterator<Item = &'static str> {
        let spared = !self.has_room_for(value.len());
        self.with.iter().filter(move |_| !spared).filter_map(move |check| check(value).err())
    }

    /// The rule number `rule`, up to [`RULES`], when `value` breaks it.
    ///
    /// The user's own functions are no part of this: `const` code cannot call them.
    pub(super) const fn broken(&self, rule: usize, value: &str) -> Option<Rule> {
        let bytes = value.as_bytes();
        match rule {
            0 => self.broken_len(bytes),
            1 => match self.max_bytes {
                Some(max) if bytes.len() > max => Some(Rule::MaxBytes { max }),
                _ => None,
            },
            CHARSET => match self.charset {
                Some(allowed) => broken_charset(allowed, self.telling(bytes)),
                None => None,
            },
            3 => match self.prefix {
                Some(prefix) if !starts_with(bytes, prefix.as_bytes()) => Some(Rule::Prefix { prefix }),
                _ => None,
            },
            4 if self.require.is_empty() => None,
            4 => {
                let missing = self.require.without(super::Require::found_in(bytes));
                if missing.is_empty() { None } else { Some(Rule::Require { missing }) }
            }
            5 => match self.form {
                Some(form) if !form.is_form_of(bytes) => Some(Rule::Form { form }),
                _ => None,
            },
            6 => {
                if self.denies(bytes) {
                    Some(Rule::Deny)
                } else {
                    None
                }
            }
            _ => {
                if is_one_of(bytes, &Self::ALWAYS_REFUSED) {
                    Some(Rule::Redacted)
                } else {
                    None
                }
            }
        }
    }

    const fn broken_len(&self, bytes: &[u8]) -> Option<Rule> {
        let min = self.get_min_len();
        let len = match self.max_len {
            // A character takes up to four bytes: what is far too long is not counted.
            Some(max) if bytes.len().div_ceil(4) > max => usize::MAX,
            _ => count_chars(bytes),
        };
        match self.max_len {
            Some(max) if min == max && len != max => Some(Rule::Len { len: max }),
            Some(max) if len > max => Some(Rule::MaxLen { max }),
            _ if len < min => Some(Rule::MinLen { min }),
            _ => None,
        }
    }

    /// So many of the bytes as tell that they are too long, if they are: no character takes more than four. What is behind them is
    /// not searched, since an attacker chooses the length.
    const fn telling<'a>(&self, bytes: &'a [u8]) -> &'a [u8] {
        let Some(max) = self.max_len else { return bytes };
        match bytes.split_at_checked(larger(STEPS[0], max.saturating_add(1).saturating_mul(4))) {
            Some((telling, _)) => telling,
            None => bytes,
        }
    }

    const fn denies(&self, bytes: &[u8]) -> bool {
        let mut layer = 0;
        while let Some(values) = self.deny.get(layer) {
            if is_one_of(bytes, values) {
                return true;
            }
            layer += 1;
        }
        false
    }
}

/// How many rules [`Policy::broken`] knows.
pub(super) const RULES: usize = 8;

/// The number of the rule that tells where a character is not allowed.
const CHARSET: usize = 2;

/// So many bytes are looked at together for a character that is not allowed, and fewer where there is one.
const STEPS: [usize; 3] = [1024, 64, 16];

const fn broken_charset(allowed: CharSet, bytes: &[u8]) -> Option<Rule> {
    let mut position = 0;
    let mut at = 0;
    while at < bytes.len() {
        position += starts_char(bytes[at]) as usize;
        if !bytes[at].is_ascii() || (allowed.bits() >> bytes[at]) & 1 == 0 {
            return Some(Rule::Charset { allowed, position });
        }
        at += 1;
    }
    None
}

/// How many Unicode scalar values the UTF-8 in `bytes` encodes, in a time that only the number of bytes decides.
pub(super) const fn count_chars(mut bytes: &[u8]) -> usize {
    let mut count = 0;
    // Within a block the count fits into a byte, and so sixteen of them into a vector.
    while let Some((block, rest)) = bytes.split_first_chunk::<64>() {
        let mut chars = 0;
        let mut at = 0;
        while at < 64 {
            chars += starts_char(block[at]);
            at += 1;
        }
        count += chars as usize;
        bytes = rest;
    }
    // What is left is shorter: eight bytes to a number, of which the last may hold some that have been counted.
    let last = bytes.last_chunk();
    while let Some((word, rest)) = bytes.split_first_chunk() {
        count += count_of_eight(u64::from_le_bytes(*word));
        bytes = rest;
    }
    if let (Some(word), false) = (last, bytes.is_empty()) {
        return count + count_of_eight(u64::from_le_bytes(*word) >> (64 - 8 * bytes.len())) + bytes.len() - 8;
    }
    while let Some((byte, rest)) = bytes.split_first() {
        count += starts_char(*byte) as usize;
        bytes = rest;
    }
    count
}

/// The same for the eight bytes of a number.
const fn count_of_eight(word: u64) -> usize {
    const ONES: u64 = u64::MAX / 0xFF;
    let continued = (word >> 7) & !(word >> 6) & ONES;
    // The highest byte of the product is the sum of all.
    8 - (continued.wrapping_mul(ONES) >> 56) as usize
}

/// 0 for a byte `10xxxxxx`, which continues a character, else 1: by arithmetic.
const fn starts_char(byte: u8) -> u8 {
    ((byte >> 7) & !(byte >> 6) & 1) ^ 1
}

const fn starts_with(bytes: &[u8], prefix: &[u8]) -> bool {
    bytes.len() >= prefix.len() && differ(bytes, prefix) == 0
}

const fn is_one_of(bytes: &[u8], values: &[&str]) -> bool {
    let mut at = 0;
    while at < values.len() {
        let value = values[at].as_bytes();
        if value.len() == bytes.len() && differ(bytes, value) == 0 {
            return true;
        }
        at += 1;
    }
    false
}

/// 0 when `bytes` starts with `text`, which is not longer, in a time that only the length of `text` decides.
pub(super) const fn differ(bytes: &[u8], text: &[u8]) -> u8 {
    let mut differ = 0;
    let mut at = 0;
    while at < text.len() {
        differ |= bytes[at] ^ text[at];
        at += 1;
    }
    differ
}

/// Puts the hint where it explains most: the mistake adds characters, so they are in the way or too many. A value that
/// is too short, or refused by name, is not explained by it.
fn give_hint(list: &mut [Violation], hint: Option<Hint>) {
    const EXPLAINED: [&str; 7] = ["charset", "form", "prefix", "len", "max_len", "max_bytes", "custom"];
    let place = EXPLAINED.iter().find_map(|code| list.iter().position(|violation| violation.code() == *code));
    if let Some(place) = place {
        list[place].give(hint);
    }
}
