//! The parts of a violation that are stored on the heap: a rule, a hint and a path, without padding bytes.
//!
//! Bytes unused by an enum variant may hold stale stack data, perhaps a piece of the secret. A `Vec` of such enums would move that
//! to the heap and free it unwiped. The structs here have no unused bytes; the assertions at the end of this file check that.

use alloc::vec::Vec;
use core::fmt;

use super::{Hint, Segment, Violation};
use crate::charset::CharSet;
use crate::rule::{Grammar, Require, Rule, every_rule};

/// A [`Rule`] and a [`Hint`]. Limits that the rule does not have are empty.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct StoredRule {
    kind: RuleKind,
    pub(super) hint: Option<Hint>,
    grammar: Grammar,
    missing: Require,
    /// Pads the fields above to their alignment, on every target.
    filler: [u8; 4],
    number: usize,
    text: &'static str,
    /// The bytes of a [`CharSet`], whose own alignment is 16.
    allowed: [u8; 16],
}

macro_rules! store {
    ($(
        $rule:ident: $type:ident {
            $($(#[$doc:meta])* $code:literal $variant:ident $({ $($(#[$limit_doc:meta])* $limit:ident: $of:ty,)* })?)*
        }
    )*) => {
        #[derive(Clone, Copy, PartialEq, Eq)]
        enum RuleKind {
            $($($variant,)*)*
        }

        impl StoredRule {
            pub(super) fn new(rule: Rule) -> Self {
                match rule {
                    $($(Rule::$variant $({ $($limit),* })? => {
                        #[allow(unused_mut, reason = "some rules have no limits")]
                        let mut stored = Self::of(RuleKind::$variant);
                        $($($limit.store(&mut stored);)*)?
                        stored
                    })*)*
                }
            }

            pub(super) fn rule(&self) -> Rule {
                match self.kind {
                    $($(RuleKind::$variant => Rule::$variant $({ $($limit: Limit::load(self)),* })?,)*)*
                }
            }
        }
    };
}
every_rule!(store);

impl StoredRule {
    const fn of(kind: RuleKind) -> Self {
        Self {
            kind,
            hint: None,
            grammar: Grammar::NoNul,
            missing: Require::NONE,
            filler: [0; 4],
            number: 0,
            text: "",
            allowed: [0; 16],
        }
    }
}

/// The limit of a rule. A rule has at most one limit of each type.
trait Limit {
    fn store(self, stored: &mut StoredRule);
    fn load(stored: &StoredRule) -> Self;
}

impl Limit for usize {
    fn store(self, stored: &mut StoredRule) {
        stored.number = self;
    }

    fn load(stored: &StoredRule) -> Self {
        stored.number
    }
}

impl Limit for &'static str {
    fn store(self, stored: &mut StoredRule) {
        stored.text = self;
    }

    fn load(stored: &StoredRule) -> Self {
        stored.text
    }
}

impl Limit for CharSet {
    fn store(self, stored: &mut StoredRule) {
        stored.allowed = self.bits().to_ne_bytes();
    }

    fn load(stored: &StoredRule) -> Self {
        Self::from_bits(u128::from_ne_bytes(stored.allowed))
    }
}

impl Limit for Require {
    fn store(self, stored: &mut StoredRule) {
        stored.missing = self;
    }

    fn load(stored: &StoredRule) -> Self {
        stored.missing
    }
}

impl Limit for Grammar {
    fn store(self, stored: &mut StoredRule) {
        stored.grammar = self;
    }

    fn load(stored: &StoredRule) -> Self {
        stored.grammar
    }
}

/// A [`Segment`].
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct StoredSegment {
    kind: SegmentKind,
    name: &'static str,
    index: usize,
}

/// Has the width of the other fields, which avoids padding.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
enum SegmentKind {
    Field,
    Index,
    Entry,
}

impl StoredSegment {
    pub(crate) const fn new(segment: Segment) -> Self {
        match segment {
            Segment::Field(name) => Self { kind: SegmentKind::Field, name, index: 0 },
            Segment::Index(index) => Self { kind: SegmentKind::Index, name: "", index },
            Segment::Entry => Self { kind: SegmentKind::Entry, name: "", index: 0 },
        }
    }

    pub(crate) const fn segment(self) -> Segment {
        match self.kind {
            SegmentKind::Field => Segment::Field(self.name),
            SegmentKind::Index => Segment::Index(self.index),
            SegmentKind::Entry => Segment::Entry,
        }
    }
}

impl fmt::Debug for StoredSegment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.segment().fmt(f)
    }
}

// The structs have no padding.
const _: () = assert!(size_of::<StoredRule>() == 8 + size_of::<usize>() + size_of::<&str>() + 16);
const _: () = assert!(size_of::<StoredSegment>() == 2 * size_of::<usize>() + size_of::<&str>());
const _: () = assert!(size_of::<Violation>() == size_of::<Vec<StoredSegment>>() + size_of::<StoredRule>());
