//! The sets that have a name, each with the document that defines it.

use super::CharSet;

impl CharSet {
    /// No character at all: where a set is built up from.
    pub const EMPTY: Self = Self::from_bits(0);

    /// All 128 characters of ASCII, control characters included.
    pub const ASCII: Self = Self::from_bits(u128::MAX);

    /// `VSCHAR`, the visible characters and the space, `0x20` to `0x7E`:
    /// [RFC 6749, appendix A](https://www.rfc-editor.org/rfc/rfc6749#appendix-A).
    pub const VSCHAR: Self = Self::range(' ', '~');

    /// The visible characters without the space, `0x21` to `0x7E`: `VCHAR` of
    /// [RFC 5234, appendix B.1](https://www.rfc-editor.org/rfc/rfc5234#appendix-B.1).
    pub const GRAPHIC: Self = Self::range('!', '~');

    /// The 33 control characters of ASCII, `CTL` of
    /// [RFC 5234, appendix B.1](https://www.rfc-editor.org/rfc/rfc5234#appendix-B.1).
    pub const CONTROL: Self = Self::range('\0', '\x1F').union(Self::range('\x7F', '\x7F'));

    /// The upper-case letters `A` to `Z`.
    pub const UPPER: Self = Self::range('A', 'Z');

    /// The lower-case letters `a` to `z`.
    pub const LOWER: Self = Self::range('a', 'z');

    /// The digits `0` to `9`.
    pub const DIGIT: Self = Self::range('0', '9');

    /// The letters of both cases and the digits, 62 characters.
    pub const ALPHANUMERIC: Self = Self::UPPER.union(Self::LOWER).union(Self::DIGIT);

    /// The 32 visible characters that are neither letter nor digit.
    ///
    /// ```
    /// use secret_core::CharSet;
    ///
    /// assert_eq!(CharSet::SYMBOL, CharSet::from_chars(r##"!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"##));
    /// ```
    pub const SYMBOL: Self = Self::GRAPHIC.difference(Self::ALPHANUMERIC);

    /// The characters that a URI takes as they are, `A-Z a-z 0-9 - . _ ~`:
    /// [RFC 3986, section 2.3](https://www.rfc-editor.org/rfc/rfc3986#section-2.3).
    pub const UNRESERVED: Self = Self::ALPHANUMERIC.union(Self::from_chars("-._~"));

    /// Base 16 as its standard writes it, in upper case:
    /// [RFC 4648, section 8](https://www.rfc-editor.org/rfc/rfc4648#section-8).
    ///
    /// Most tools print lower case: that is [`HEX_LOWER`](CharSet::HEX_LOWER), and [`HEX`](CharSet::HEX) takes both.
    pub const BASE16: Self = Self::DIGIT.union(Self::range('A', 'F'));

    /// Hexadecimal digits in lower case, `0-9` and `a-f`.
    pub const HEX_LOWER: Self = Self::DIGIT.union(Self::range('a', 'f'));

    /// Hexadecimal digits in either case.
    pub const HEX: Self = Self::BASE16.union(Self::HEX_LOWER);

    /// Base 32 with its padding `=`: [RFC 4648, section 6](https://www.rfc-editor.org/rfc/rfc4648#section-6).
    pub const BASE32: Self = Self::UPPER.union(Self::range('2', '7')).union(Self::from_chars("="));

    /// Base 64 with its padding `=`: [RFC 4648, section 4](https://www.rfc-editor.org/rfc/rfc4648#section-4).
    pub const BASE64: Self = Self::ALPHANUMERIC.union(Self::from_chars("+/="));

    /// Base 64 for URLs and file names, without padding, `A-Z a-z 0-9 - _`:
    /// [RFC 4648, section 5](https://www.rfc-editor.org/rfc/rfc4648#section-5).
    pub const BASE64URL: Self = Self::ALPHANUMERIC.union(Self::from_chars("-_"));

    /// Base 58: letters and digits without the look-alikes `0`, `O`, `I` and `l`, as Bitcoin's
    /// [`base58.cpp`](https://github.com/bitcoin/bitcoin/blob/master/src/base58.cpp) has it.
    pub const BASE58: Self = Self::ALPHANUMERIC.difference(Self::from_chars("0OIl"));
}
