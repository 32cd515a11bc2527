//! The problem document of RFC 9457.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use super::Violations;

/// The body of an `application/problem+json` response (RFC 9457) to an invalid request.
///
/// It has the members of RFC 9457 section 3.1, and the extension `errors` with one object for each violation:
/// `pointer` (RFC 6901), `code`, `detail` and the limits of the rule.
///
/// | member | default |
/// |---|---|
/// | `type` | `about:blank`: no meaning beyond the status (RFC 9457 section 4.2.1) |
/// | `title` | `Unprocessable Content`, the HTTP reason phrase, as `about:blank` requires |
/// | `status` | 422 (RFC 9110 section 15.5.21) |
/// | `errors` | the violations |
///
/// ```
/// use secret_core::{CharSet, Policy};
///
/// let policy = Policy::new().charset(CharSet::DIGIT);
/// let problem = policy.check("no").unwrap_err().problem();
/// assert_eq!(
///     serde_json::to_string_pretty(&problem).unwrap(),
///     r#"{
///   "type": "about:blank",
///   "title": "Unprocessable Content",
///   "status": 422,
///   "errors": [
///     {
///       "pointer": "",
///       "code": "charset",
///       "detail": "character 1 is not allowed (allowed: 0-9)",
///       "position": 1,
///       "allowed": "0-9"
///     }
///   ]
/// }"#,
/// );
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    r#type: &'static str,
    title: &'static str,
    status: u16,
    errors: Violations,
}

impl Problem {
    /// The content type of the response: `application/problem+json`.
    pub const CONTENT_TYPE: &'static str = "application/problem+json";

    pub(super) const fn new(errors: Violations) -> Self {
        Self { r#type: "about:blank", title: "Unprocessable Content", status: 422, errors }
    }

    /// Sets the problem type of your API: a URI and its title.
    ///
    /// ```
    /// # use secret_core::Policy;
    /// # let violations = Policy::new().check("").unwrap_err();
    /// let problem = violations.problem().with_type("https://example.com/problems/invalid", "A value is not valid");
    /// assert_eq!(problem.title(), "A value is not valid");
    /// ```
    #[must_use]
    pub const fn with_type(mut self, r#type: &'static str, title: &'static str) -> Self {
        self.r#type = r#type;
        self.title = title;
        self
    }

    /// Sets the HTTP status, for instance to 400.
    #[must_use]
    pub const fn with_status(mut self, status: u16) -> Self {
        self.status = status;
        self
    }

    /// Returns the URI of the problem type.
    #[must_use]
    pub const fn problem_type(&self) -> &'static str {
        self.r#type
    }

    /// Returns the title of the problem type.
    #[must_use]
    pub const fn title(&self) -> &'static str {
        self.title
    }

    /// Returns the HTTP status.
    #[must_use]
    pub const fn status(&self) -> u16 {
        self.status
    }

    /// Returns the violations.
    #[must_use]
    pub const fn errors(&self) -> &Violations {
        &self.errors
    }
}

impl Serialize for Problem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = serializer.serialize_struct("Problem", 4)?;
        members.serialize_field("type", self.r#type)?;
        members.serialize_field("title", self.title)?;
        members.serialize_field("status", &self.status)?;
        members.serialize_field("errors", &self.errors)?;
        members.end()
    }
}
