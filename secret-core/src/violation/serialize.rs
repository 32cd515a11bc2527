//! Violations in machine-readable output.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::{Violation, Violations};
use crate::rule::data::{Member, Members};

/// An object with `pointer`, `code`, `detail`, the limits of the rule, and `hint` where there is one.
impl Serialize for Violation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = Members::default();
        members.add("pointer", Member::Text(self.pointer()));
        members.add("code", Member::Word(self.code()));
        members.add("detail", Member::Text(self.detail()));
        self.rule().data(&mut members);
        if let Some(hint) = self.hint() {
            members.add("hint", Member::Word(hint.code()));
        }
        let Members(members) = members;
        let mut object = serializer.serialize_map(Some(members.len()))?;
        for (name, member) in &members {
            object.serialize_entry(name, member)?;
        }
        object.end()
    }
}

/// The `errors` array of a problem document.
impl Serialize for Violations {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self)
    }
}
