//! What a violation keeps on the heap: a rule, a hint and a path in which every byte is written.
//!
//! An enum leaves the bytes alone that its variant has no use for, and they hold what the stack held before: perhaps a
//! piece of the secret, which the format or the scan has left there. A `Vec` of such enums would take it to the heap and free
//! it there. The structs here have no such bytes, which the assertions at the end hold them to.

use alloc::vec::Vec;
use core::fmt;

use super::{Hint, Rule, Segment, Violation};
use crate::charset::CharSet;
use crate::policy::{Form, Require};

/// A [`Rule`] and a [`Hint`]; what the rule does not have is empty.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct StoredRule {
    kind: Kind,
    pub(super) hint: Option<Hint>,
    form: Form,
    missing: Require,
    /// Makes a multiple of the alignment of the bytes above, on every target.
    filler: [u8; 4],
    number: usize,
    text: &'static str,
    /// A [`CharSet`], which as it is would be aligned to 16 bytes.
    allowed: [u8; 16],
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Charset,
    Len,
    MinLen,
    MaxLen,
    MaxBytes,
    Prefix,
    Require,
    Form,
    Deny,
    Redacted,
    Custom,
}

impl StoredRule {
    pub(super) const fn new(rule: Rule) -> Self {
        match rule {
            Rule::Charset { allowed, position } => {
                Self { allowed: allowed.bits().to_ne_bytes(), number: position, ..Self::of(Kind::Charset) }
            }
            Rule::Len { len } => Self { number: len, ..Self::of(Kind::Len) },
            Rule::MinLen { min } => Self { number: min, ..Self::of(Kind::MinLen) },
            Rule::MaxLen { max } => Self { number: max, ..Self::of(Kind::MaxLen) },
            Rule::MaxBytes { max } => Self { number: max, ..Self::of(Kind::MaxBytes) },
            Rule::Prefix { prefix } => Self { text: prefix, ..Self::of(Kind::Prefix) },
            Rule::Require { missing } => Self { missing, ..Self::of(Kind::Require) },
            Rule::Form { form } => Self { form, ..Self::of(Kind::Form) },
            Rule::Deny => Self::of(Kind::Deny),
            Rule::Redacted => Self::of(Kind::Redacted),
            Rule::Custom { message } => Self { text: message, ..Self::of(Kind::Custom) },
        }
    }

    const fn of(kind: Kind) -> Self {
        Self {
            kind,
            hint: None,
            form: Form::NoNul,
            missing: Require::NONE,
            filler: [0; 4],
            number: 0,
            text: "",
            allowed: [0; 16],
        }
    }

    pub(super) const fn rule(&self) -> Rule {
        let Self { number, text, .. } = *self;
        match self.kind {
            Kind::Charset => {
                Rule::Charset { allowed: CharSet::from_bits(u128::from_ne_bytes(self.allowed)), position: number }
            }
            Kind::Len => Rule::Len { len: number },
            Kind::MinLen => Rule::MinLen { min: number },
            Kind::MaxLen => Rule::MaxLen { max: number },
            Kind::MaxBytes => Rule::MaxBytes { max: number },
            Kind::Prefix => Rule::Prefix { prefix: text },
            Kind::Require => Rule::Require { missing: self.missing },
            Kind::Form => Rule::Form { form: self.form },
            Kind::Deny => Rule::Deny,
            Kind::Redacted => Rule::Redacted,
            Kind::Custom => Rule::Custom { message: text },
        }
    }
}

/// A [`Segment`].
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct StoredSegment {
    kind: Place,
    name: &'static str,
    index: usize,
}

/// As wide as its neighbours.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
enum Place {
    Field,
    Index,
    Entry,
}

impl StoredSegment {
    pub(crate) const fn new(segment: Segment) -> Self {
        match segment {
            Segment::Field(name) => Self { kind: Place::Field, name, index: 0 },
            Segment::Index(index) => Self { kind: Place::Index, name: "", index },
            Segment::Entry => Self { kind: Place::Entry, name: "", index: 0 },
        }
    }

    pub(crate) const fn segment(self) -> Segment {
        match self.kind {
            Place::Field => Segment::Field(self.name),
            Place::Index => Segment::Index(self.index),
            Place::Entry => Segment::Entry,
        }
    }
}

impl fmt::Debug for StoredSegment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.segment().fmt(f)
    }
}

// No byte beside those of the fields.
const _: () = assert!(size_of::<StoredRule>() == 8 + size_of::<usize>() + size_of::<&str>() + 16);
const _: () = assert!(size_of::<StoredSegment>() == 2 * size_of::<usize>() + size_of::<&str>());
const _: () = assert!(size_of::<Violation>() == size_of::<Vec<StoredSegment>>() + size_of::<StoredRule>());
