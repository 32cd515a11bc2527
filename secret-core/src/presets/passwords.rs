//! Passwords that people choose.

use crate::{Grammar, Policy};

/// A password that is the only factor: [NIST SP 800-63B-4, section 3.1.1.2](https://pages.nist.gov/800-63-4/sp800-63b.html).
///
/// At least 15 characters, each Unicode code point counting as one; any character; no rule on their mixture. The publication
/// has verifiers permit at least 64 characters, and this preset sets no limit: a server sets its own, for
/// instance `max_len(1024)` or what its [hash reads](BCRYPT_PASSWORD). It also has them compare with a list of common
/// passwords, which is longer than [`deny`](Policy::deny) is made for.
///
/// ```
/// use secret_core::presets::NIST_PASSWORD;
///
/// assert!(NIST_PASSWORD.accepts("fünfzehn Zeiche"));
/// assert!(!NIST_PASSWORD.accepts("vierzehn Zeich"));
/// ```
pub const NIST_PASSWORD: Policy = Policy::new().min_len(15).validate_rules();

/// A password that is used only beside a second factor:
/// [NIST SP 800-63B-4, section 3.1.1.2](https://pages.nist.gov/800-63-4/sp800-63b.html).
///
/// At least 8 characters, and for the rest as [`NIST_PASSWORD`].
///
/// ```
/// use secret_core::presets::NIST_PASSWORD_WITH_SECOND_FACTOR;
///
/// assert!(NIST_PASSWORD_WITH_SECOND_FACTOR.accepts("pässwört"));
/// assert!(!NIST_PASSWORD_WITH_SECOND_FACTOR.accepts("pässwör"));
/// ```
pub const NIST_PASSWORD_WITH_SECOND_FACTOR: Policy = Policy::new().min_len(8).validate_rules();

/// A password that bcrypt reads to its end: the limit of
/// [Go's `bcrypt`](https://pkg.go.dev/golang.org/x/crypto/bcrypt#pkg-variables) and of
/// [the crate's `non_truncating_hash`](https://docs.rs/bcrypt/latest/bcrypt/fn.non_truncating_hash.html).
///
/// bcrypt reads 72 bytes and, in most implementations, stops at a NUL byte. What comes after has no part in the hash:
/// two passwords that differ only there are one.
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
