//! Rules for one secret, as a value.

mod build;
mod checked;
mod entropy;
mod form;
mod layers;
mod literal;
mod of_field;
mod read;
mod require;
mod rules;
mod text;
mod tighten;
mod verdict;

use crate::charset::{CharSet, Plan};
use layers::Layers;
use of_field::Lengths;

pub use form::Form;
pub use require::Require;

/// A function of the user's own that checks a secret: `Err` with the text to show when it refuses.
///
/// The text is `'static`, so it cannot hold the value.
pub type Check = fn(&str) -> Result<(), &'static str>;

/// The rules for one secret: which characters, how many, and what else.
///
/// A policy is a `const` value. It is put together from its rules, one method each, named as the keys of the derive's
/// `#[secret(..)]`; it can be [tightened](Policy::tightened) and never loosened; and it is of use by itself:
///
/// ```
/// use secret_core::{CharSet, Policy};
///
/// pub const CLIENT_SECRET: Policy = Policy::new().charset(CharSet::BASE64URL).max_len(86);
///
/// assert!(CLIENT_SECRET.check("gXbU1p-2Vt_w").is_ok());
///
/// let violations = CLIENT_SECRET.check("<value>").unwrap_err();
/// assert_eq!(violations.to_string(), "character 1 is not allowed (allowed: A-Z a-z 0-9 - _)");
///
/// // A literal that breaks the rules does not compile.
/// const _: () = CLIENT_SECRET.assert_valid("abc");
/// ```
///
/// # Without any rule
///
/// `Policy::new()` asks for at least one character: an empty secret is no secret, unless
/// [`min_len`](Policy::min_len) says otherwise. And no policy accepts [what a redacted secret is printed
/// as](Policy::ALWAYS_REFUSED): a value that was printed and fed back must not become the secret.
///
/// # Constant time
///
/// [`accepts`](Policy::accepts) decides by a value's length first. Among values of one length it takes no branch and no
/// index that depends on the bytes, up to the verdict itself. That is not promised for the user's own function
/// ([`with`](Policy::with)), and not for the list of violations that [`check`](Policy::check) makes of a value that was
/// refused: the position of the first wrong character is told anyway.
#[derive(Clone, Copy)]
pub struct Policy {
    charset: Option<CharSet>,
    min_len: Option<usize>,
    max_len: Option<usize>,
    max_bytes: Option<usize>,
    prefix: Option<&'static str>,
    require: Require,
    form: Option<Form>,
    /// How to scan for what the charset and the form ask of each byte by itself.
    plan: Plan,
    /// At which lengths the scan alone decides. Only a field's policy knows, and only its check asks: a rule that is added to a
    /// copy of it makes this untrue, until the copy is a field's policy too.
    scan_decides: Lengths,
    deny: Layers<&'static [&'static str]>,
    /// So many layers of `deny` were written for a policy that has been tightened since: the tighter rules may refuse
    /// their values anyway, and that is no mistake.
    outgrown: usize,
    min_entropy: Option<u32>,
    with: Layers<Check>,
}
