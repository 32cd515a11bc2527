//! Bytes as text: the encodings of RFC 4648, and base 58.
//!
//! The presets check the alphabet and the position of the padding. They ignore the unused bits of the last character (RFC 4648,
//! section 3.5), because decoders differ there.

use crate::{CharSet, Grammar, Policy};

/// Base 16 in upper case, the alphabet of the standard:
/// [RFC 4648, section 8](https://www.rfc-editor.org/rfc/rfc4648#section-8).
///
/// ```text
/// base16 = *( 2( DIGIT / %x41-46 ) )        ; 0-9 A-F, two for each octet
/// ```
///
/// Most tools print lower case: `Policy::new().charset(CharSet::HEX_LOWER)`.
///
/// ```
/// use secret_core::presets::BASE16;
///
/// // RFC 4648, section 10: the encoding of "foobar"
/// assert!(BASE16.accepts("666F6F626172"));
/// assert!(!BASE16.accepts("666F6F62617"));
/// ```
pub const BASE16: Policy = Policy::new().charset(CharSet::BASE16).grammar(Grammar::Base16).validate_rules();

/// Base 32 with its padding: [RFC 4648, section 6](https://www.rfc-editor.org/rfc/rfc4648#section-6).
///
/// ```text
/// base32 = *( 8c ) [ 2c 6"=" / 4c 4"=" / 5c 3"=" / 7c "=" ]
/// c      = ALPHA / %x32-37                  ; A-Z 2-7, upper case
/// ```
///
/// ```
/// use secret_core::presets::BASE32;
///
/// // RFC 4648, section 10: the encoding of "foobar"
/// assert!(BASE32.accepts("MZXW6YTBOI======"));
/// assert!(!BASE32.accepts("MZXW6YTBOI"));
/// ```
pub const BASE32: Policy = Policy::new().charset(CharSet::BASE32).grammar(Grammar::Base32).validate_rules();

/// Base 64 with its padding: [RFC 4648, section 4](https://www.rfc-editor.org/rfc/rfc4648#section-4).
///
/// ```text
/// base64 = *( 4c ) [ 2c 2"=" / 3c "=" ]
/// c      = ALPHA / DIGIT / "+" / "/"
/// ```
///
/// ```
/// use secret_core::presets::BASE64;
///
/// // RFC 4648, section 10: the encoding of "fooba"
/// assert!(BASE64.accepts("Zm9vYmE="));
/// assert!(!BASE64.accepts("Zm9vYmE"));
/// ```
pub const BASE64: Policy = Policy::new().charset(CharSet::BASE64).grammar(Grammar::Base64).validate_rules();

/// Base 64 for URLs, without padding: [RFC 4648, section 5](https://www.rfc-editor.org/rfc/rfc4648#section-5), with the
/// padding left out as [section 3.2](https://www.rfc-editor.org/rfc/rfc4648#section-3.2) allows and as
/// [RFC 7515, section 2](https://www.rfc-editor.org/rfc/rfc7515#section-2) writes it.
///
/// ```text
/// base64url = *( 4c ) [ 2c / 3c ]
/// c         = ALPHA / DIGIT / "-" / "_"
/// ```
///
/// For a secret of these characters that does not encode bytes, use [`CharSet::BASE64URL`] alone.
///
/// ```
/// use secret_core::presets::BASE64URL;
///
/// // RFC 4648, section 10: the encoding of "fooba"
/// assert!(BASE64URL.accepts("Zm9vYmE"));
/// assert!(!BASE64URL.accepts("Zm9vY"));
/// ```
pub const BASE64URL: Policy = Policy::new().charset(CharSet::BASE64URL).grammar(Grammar::Base64Url).validate_rules();

/// Base 58 with Bitcoin's alphabet:
/// [`base58.cpp`](https://github.com/bitcoin/bitcoin/blob/master/src/base58.cpp), and
/// [draft-msporny-base58, section 2](https://datatracker.ietf.org/doc/html/draft-msporny-base58#section-2).
///
/// ```text
/// 123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz
/// ```
///
/// ```
/// use secret_core::presets::BASE58;
///
/// // draft-msporny-base58, section 5: the encoding of "Hello World!"
/// assert!(BASE58.accepts("2NEpo7TZRRrLZSi2U"));
/// assert!(!BASE58.accepts("2NEpo7TZRRrLZSi0U"));
/// ```
pub const BASE58: Policy = Policy::new().charset(CharSet::BASE58).validate_rules();
