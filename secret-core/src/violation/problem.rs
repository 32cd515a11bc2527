//! The problem document of RFC 9457.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use super::Violations;

/// The body of an `application/problem+json` answer (RFC 9457) to a request that broke rules.
///
/// The members are those of RFC 9457 section 3.1, and the extension `errors` with one object for each violation:
/// `pointer` (RFC 6901), `code`, `detail` and the limits of the rule.
///
/// | member | value unless said otherwise |
/// |---|---|
/// | `type` | `about:blank`: the status says it all (RFC 9457 section 4.2.1) |
/// | `title` | `Unprocessable Content`, the status in words, as `about:blank` asks for |
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
    /// The content type of the answer: `application/problem+json`.
    pub const CONTENT_TYPE: &'static str = "application/problem+json";

    pub(super) const fn new(errors: Violations) -> Self {
        Self { r#type: "about:blank", title: "Unprocessable Content", status: 422, errors }
    }

    /// The same document with a problem type of the API's own: a URI, and the title that goes with it.
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

    /// The same document with another status, for an API that answers 400 to everything.
    #[must_use]
    pub const fn with_status(mut self, status: u16) -> Self {
        self.status = status;
        self
    }

    /// The URI that names the kind of problem.
    #[must_use]
    pub const fn problem_type(&self) -> &'static str {
        self.r#type
    }

    /// The kind of problem in words.
    #[must_use]
    pub const fn title(&self) -> &'static str {
        self.title
    }

    /// The HTTP status of the answer.
    #[must_use]
    pub const fn status(&self) -> u16 {
        self.status
    }

    /// The violations.
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
