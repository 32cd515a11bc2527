//! Why no secret could be generated.

use core::fmt;

/// No secret could be generated; the text says why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GenerateError {
    kind: Kind,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    System(getrandom::Error),
    TooLong,
    Refused,
}

impl GenerateError {
    /// Whether the system's random generator failed, and not the policy. Another attempt may succeed.
    #[must_use]
    pub const fn is_system(&self) -> bool {
        matches!(self.kind, Kind::System(_))
    }
}

impl From<Kind> for GenerateError {
    fn from(kind: Kind) -> Self {
        Self { kind }
    }
}

impl fmt::Display for GenerateError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("no secret can be generated: ")?;
        match &self.kind {
            Kind::System(error) => write!(out, "the system's random generator failed: {error}"),
            Kind::TooLong => out.write_str("there is no memory for the length of the policy"),
            Kind::Refused => out.write_str("the policy refuses what was drawn"),
        }
    }
}

impl core::error::Error for GenerateError {}

#[cfg(test)]
mod tests {
    use super::{GenerateError, Kind};
    use alloc::string::ToString;

    /// A generator that fails cannot be had from outside.
    #[test]
    fn what_failed_is_told_apart() {
        let system = GenerateError::from(Kind::System(getrandom::Error::UNSUPPORTED));
        assert!(system.is_system());
        assert!(system.to_string().starts_with("no secret can be generated: the system's random generator failed: "));
        assert!(!GenerateError::from(Kind::TooLong).is_system() && !GenerateError::from(Kind::Refused).is_system());
    }
}
