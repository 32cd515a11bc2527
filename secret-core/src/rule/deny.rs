//! `deny`: values that are refused by name.

use core::fmt;

use super::array_vec::ArrayVec;
use super::constant_time::{equals_one_of, is_one_of};
use super::data::Members;
use super::text::Text;
use super::{Policy, Rule, Rules, Scan, Shape};

#[derive(Clone, Copy)]
pub(crate) struct Deny {
    lists: ArrayVec<&'static [&'static str]>,
    /// So many of the lists were written for a policy that has been tightened since: the tighter rules may refuse
    /// their values anyway, which is fine.
    inherited: usize,
}

impl Policy {
    /// None of these values, compared whole, in addition to those refused before.
    ///
    /// They are compared one after another, so this is for a handful and not for a dictionary.
    ///
    /// ```
    /// use secret_core::Policy;
    ///
    /// const CHANGED: Policy = Policy::new().deny(&["changeme", "password"]);
    /// assert!(!CHANGED.accepts("changeme") && CHANGED.accepts("changeme!"));
    /// ```
    ///
    /// # Panics
    ///
    /// If the policy has four such lists already: at compile time where it is a `const`.
    #[must_use]
    pub const fn deny(mut self, values: &'static [&'static str]) -> Self {
        self.rules.deny.lists = match self.rules.deny.lists.push(values) {
            Some(lists) => lists,
            None => panic!("Policy::deny: a policy has room for four lists; join them"),
        };
        self
    }
}

impl Rules {
    /// The values that are refused by name, without [`Policy::ALWAYS_REFUSED`].
    pub fn deny(&self) -> impl Iterator<Item = &'static str> {
        self.deny.lists.iter().flatten().copied()
    }
}

impl Deny {
    pub(super) const NONE: Self = Self { lists: ArrayVec::EMPTY, inherited: 0 };

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

    #[inline]
    pub(crate) fn fault(&self, _rules: &Rules, bytes: &[u8]) -> u8 {
        if self.lists.len() == 0 {
            return 0;
        }
        self.lists.iter().fold(0, |bad, denied| bad | equals_one_of(bytes, denied))
    }

    pub(crate) const fn left_to_scan(&self, _rules: &Rules) -> bool {
        self.lists.len() == 0
    }

    pub(super) const fn broken(&self, _rules: &Rules, bytes: &[u8]) -> Option<Rule> {
        let mut at = 0;
        while let Some(values) = self.lists.get(at) {
            if is_one_of(bytes, values) {
                return Some(Rule::Deny);
            }
            at += 1;
        }
        None
    }

    /// Looks at the lists that were written for these rules, not for looser ones.
    #[track_caller]
    pub(crate) const fn check(&self, rules: &Rules, field: &str) {
        let mut at = self.inherited;
        while let Some(mut values) = self.lists.get(at) {
            while let Some((value, rest)) = values.split_first() {
                let mut rule = 0;
                while rule < Rules::COUNT {
                    match rules.broken(rule, value.as_bytes()) {
                        None | Some(Rule::Deny) => {}
                        Some(broken) => Text::about(field)
                            .quoted("deny", value)
                            .str(" is refused anyway, by ")
                            .rule(&broken)
                            .str(": leave it out")
                            .panic(),
                    }
                    rule += 1;
                }
                values = rest;
            }
            at += 1;
        }
    }

    #[track_caller]
    pub(crate) const fn check_looser(&self, base: &Rules, by: &Rules, field: &str) {
        // The lists of both are refused: nothing is looser. Later, the base's own lists count as inherited.
        self.check(base, field);
        if self.lists.append(by.deny.lists).is_none() {
            Text::about(field).str("there is room for four lists of deny; join them").panic();
        }
    }

    pub(crate) const fn joined(self, _base: &Rules, by: &Rules) -> Self {
        let lists = match self.lists.append(by.deny.lists) {
            Some(lists) => lists,
            None => self.lists,
        };
        Self { lists, inherited: self.lists.len() }
    }

    pub(super) const fn shape(&self, mut shape: Shape) -> Shape {
        shape.denied = self.lists;
        shape
    }

    pub(crate) fn debug(&self, out: &mut fmt::DebugStruct<'_, '_>) {
        if self.lists.len() != 0 {
            out.field("deny", &self.lists.iter().flatten().collect::<alloc::vec::Vec<_>>());
        }
    }
}

pub(super) fn write(_rule: &Rule, out: &mut fmt::Formatter<'_>) -> fmt::Result {
    out.write_str("must not be one of the values that are refused by name")
}

pub(super) fn data(_rule: &Rule, _members: &mut Members) {}

pub(super) const fn written(_rule: &Rule, text: Text) -> Text {
    text.str("deny")
}
