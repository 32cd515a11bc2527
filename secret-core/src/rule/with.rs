//! `with`: functions of the user's own.

use core::fmt;

use super::array_vec::ArrayVec;
use super::data::Members;
use super::text::Text;
use super::{Policy, Rule, Rules, Scan, Shape};

/// A function of the user's own that checks a secret: `Err` with the text to show when it refuses.
///
/// The text is `'static`, so it cannot hold the value.
pub type Check = fn(&str) -> Result<(), &'static str>;

#[derive(Clone, Copy)]
pub(crate) struct With(ArrayVec<Check>);

impl Policy {
    /// `check` must agree, in addition to the functions added before.
    ///
    /// It sees every value that is not longer than `max_len` and `max_bytes`, even one that other rules refuse, so that every
    /// violation is listed. Its error text is shown. It has the secret in its hands: its copies and its time are
    /// beyond this crate's promises.
    ///
    /// ```
    /// use secret_core::Policy;
    ///
    /// fn no_spaces_in_a_row(value: &str) -> Result<(), &'static str> {
    ///     if value.contains("  ") { Err("must not have two spaces in a row") } else { Ok(()) }
    /// }
    ///
    /// const PASSPHRASE: Policy = Policy::new().with(no_spaces_in_a_row);
    /// assert_eq!(PASSPHRASE.check("a  b").unwrap_err().to_string(), "must not have two spaces in a row");
    /// ```
    ///
    /// # Panics
    ///
    /// If the policy has four functions already: at compile time where it is a `const`.
    #[must_use]
    pub const fn with(mut self, check: Check) -> Self {
        self.rules.with.0 = match self.rules.with.0.push(check) {
            Some(with) => with,
            None => panic!("Policy::with: a policy has room for four functions; call one from another"),
        };
        self
    }
}

impl Rules {
    /// The functions that must agree.
    pub fn with(&self) -> impl Iterator<Item = Check> {
        self.with.0.iter()
    }
}

impl With {
    pub(super) const NONE: Self = Self(ArrayVec::EMPTY);

    #[inline]
    pub(crate) const fn is_set(&self) -> bool {
        self.0.len() != 0
    }

    /// The texts of the functions that refuse `value`. They are spared values that are too long: their time is theirs,
    /// and an attacker chooses the length.
    pub(crate) fn refusals(&self, rules: &Rules, value: &str) -> impl Iterator<Item = Rule> {
        let bytes = value.len();
        let spared = !rules.length.has_room_for(rules, bytes) || !rules.max_bytes.allows_bytes(rules, bytes);
        let functions = self.0.iter().filter(move |_| !spared);
        functions.filter_map(move |check| check(value).err().map(|message| Rule::Custom { message }))
    }

    pub(crate) const fn most_bytes(&self) -> usize {
        usize::MAX
    }

    #[inline]
    pub(crate) const fn allows_bytes(&self, _rules: &Rules, _bytes: usize) -> bool {
        true
    }

    pub(super) const fn scan(&self, scan: Scan) -> Scan {
        scan
    }

    /// The functions see a value after the verdict: [`refusals`](Self::refusals).
    #[inline]
    pub(crate) const fn fault(&self, _rules: &Rules, _bytes: &[u8]) -> u8 {
        0
    }

    pub(crate) const fn left_to_scan(&self, _rules: &Rules) -> bool {
        !self.is_set()
    }

    pub(super) const fn broken(&self, _rules: &Rules, _bytes: &[u8]) -> Option<Rule> {
        None
    }

    #[track_caller]
    pub(crate) const fn check(&self, _rules: &Rules, _field: &str) {
        // A function says nothing that could contradict a rule.
    }

    #[track_caller]
    pub(crate) const fn check_looser(&self, _base: &Rules, by: &Rules, field: &str) {
        if self.0.append(by.with.0).is_none() {
            Text::about(field).str("there is room for four functions of with; call one from another").panic();
        }
    }

    pub(crate) const fn joined(self, _base: &Rules, by: &Rules) -> Self {
        match self.0.append(by.with.0) {
            Some(with) => Self(with),
            None => self,
        }
    }

    /// A function cannot be counted: the entropy is that of the other rules.
    pub(super) const fn shape(&self, shape: Shape) -> Shape {
        shape
    }

    pub(crate) fn debug(&self, out: &mut fmt::DebugStruct<'_, '_>) {
        match self.0.len() {
            0 => {}
            1 => drop(out.field("with", &format_args!("1 function"))),
            more => drop(out.field("with", &format_args!("{more} functions"))),
        }
    }
}

pub(super) fn write(rule: &Rule, out: &mut fmt::Formatter<'_>) -> fmt::Result {
    let Rule::Custom { message } = rule else { return Ok(()) };
    out.write_str(message)
}

pub(super) fn data(_rule: &Rule, _members: &mut Members) {}

pub(super) const fn written(_rule: &Rule, text: Text) -> Text {
    text.str("with")
}
