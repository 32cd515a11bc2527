//! Passwords that people choose.

use crate::{Grammar, Policy};

/// A password as the only factor: [NIST SP 800-63B-4, section 3.1.1.2](https://pages.nist.gov/800-63-4/sp800-63b.html).
///
/// At least 15 characters, counted as Unicode code points. Allows any character and requires no classes. The publication requires
/// verifiers to permit at least 64 characters; this preset sets no maximum. Add your own, for instance `max_len(1024)` or that of your
/// [hash](BCRYPT_PASSWORD). The publication also requires a comparison with a list of common passwords, which is too long for
/// [`deny`](Policy::deny).
///
/// ```
/// use secret_core::presets::NIST_PASSWORD;
///
/// assert!(NIST_PASSWORD.accepts("fünfzehn Zeiche"));
/// assert!(!NIST_PASSWORD.accepts("vierzehn Zeich"));
/// ```
pub const NIST_PASSWORD: Policy = Policy::new().min_len(15).validate_rules();

/// A password with a second factor:
/// [NIST SP 800-63B-4, section 3.1.1.2](https://pages.nist.gov/800-63-4/sp800-63b.html).
///
/// At least 8 characters, otherwise like [`NIST_PASSWORD`].
///
/// ```
/// use secret_core::presets::NIST_PASSWORD_WITH_SECOND_FACTOR;
///
/// assert!(NIST_PASSWORD_WITH_SECOND_FACTOR.accepts("pässwört"));
/// assert!(!NIST_PASSWORD_WITH_SECOND_FACTOR.accepts("pässwör"));
/// ```
pub const NIST_PASSWORD_WITH_SECOND_FACTOR: Policy = Policy::new().min_len(8).validate_rules();

/// A password within bcrypt's 72-byte limit, as in
/// [Go's `bcrypt`](https://pkg.go.dev/golang.org/x/crypto/bcrypt#pkg-variables) and
/// [the crate's `non_truncating_hash`](https://docs.rs/bcrypt/latest/bcrypt/fn.non_truncating_hash.html).
///
/// bcrypt hashes the first 72 bytes and, in most implementations, stops at a NUL byte. It ignores the rest, so that two passwords
/// that differ only there have equal hashes.
///
/// ```
/// use secret_core::presets::BCRYPT_PASSWORD;
///
/// assert!(BCRYPT_PASSWORD.accepts(&"a".repeat(72)));
/// assert!(!BCRYPT_PASSWORD.accepts(&"a".repeat(73)));
/// assert!(!BCRYPT_PASSWORD.accepts(&"é".repeat(37)));
/// assert!(!BCRYPT_PASSWORD.accepts("a\0b"));
/// ```
pub const BCRYPT_PASSWORD: Policy = Policy::new().max_bytes(72).grammar(Grammar::NoNul).validate_rules();
