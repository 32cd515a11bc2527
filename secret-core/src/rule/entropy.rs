//! Bits of entropy in integers, since `const` code has no logarithm.

/// Binary digits after the point in what [`log2`] gives.
const FRACTION: u32 = 32;

/// The binary logarithm of `count`, rounded down to 32 binary digits after the point; 0 for 0.
#[expect(clippy::cast_possible_truncation, reason = "a carry is 0 or 1")]
const fn log2(count: usize) -> u64 {
    if count == 0 {
        return 0;
    }
    let whole = count.ilog2();
    // The mantissa, from 1 up to 2, with 62 digits after the point. Squaring it doubles the logarithm; whenever it
    // reaches 2, the next digit is 1.
    let mut mantissa = (count as u128) << (62 - whole);
    let mut result = whole as u64;
    let mut digit = 0;
    while digit < FRACTION {
        mantissa = (mantissa * mantissa) >> 62;
        let carry = mantissa >> 63;
        mantissa >>= carry;
        result = 2 * result + carry as u64;
        digit += 1;
    }
    result
}

/// How many characters drawn from `count` each have at least `bits`. There must be at least two to draw from.
#[expect(clippy::cast_possible_truncation, reason = "a few hundred bits take a few hundred characters")]
pub(super) const fn chars_for(bits: u32, count: usize) -> usize {
    (((bits as u64) << FRACTION).div_ceil(log2(count))) as usize
}

/// A sum of logarithms, kept exact until it is read.
#[derive(Clone, Copy)]
pub(super) struct Bits(u128);

impl Bits {
    pub(super) const ZERO: Self = Self(0);

    /// These bits and those of `len` characters drawn from `count` each.
    pub(super) const fn and(self, len: usize, count: usize) -> Self {
        Self(self.0 + len as u128 * log2(count) as u128)
    }

    /// A lower bound of the logarithm that is left when `refused` of the values are taken away.
    ///
    /// Of `n` values, at least `2^w` for the whole bits `w`, `log2(n - r)` is at least `log2(n) - 2r/n` while `r` is at most half
    /// of them. Where it is more, the whole bits alone are counted.
    pub(super) const fn less(self, refused: usize) -> Self {
        if refused == 0 {
            return self;
        }
        let whole = self.0 >> FRACTION;
        let refused = refused as u128;
        if whole > 127 || refused <= (1 << whole) / 2 && refused < 1 << 64 {
            let lost = if whole > 127 { 0 } else { (refused << (FRACTION + 1)) >> whole };
            return Self(self.0.saturating_sub(lost + 1));
        }
        let left = (1_u128 << whole).saturating_sub(refused);
        Self(match left {
            0 => 0,
            left => (left.ilog2() as u128) << FRACTION,
        })
    }

    /// The whole bits, rounded down; `u32::MAX` for more.
    #[expect(clippy::cast_possible_truncation, reason = "it has been compared")]
    pub(super) const fn whole(self) -> u32 {
        let whole = self.0 >> FRACTION;
        if whole > u32::MAX as u128 { u32::MAX } else { whole as u32 }
    }
}

#[cfg(test)]
mod tests {
    use super::{Bits, chars_for};

    fn bits(len: usize, count: usize) -> u32 {
        Bits::ZERO.and(len, count).whole()
    }

    #[test]
    fn what_is_refused_is_taken_off() {
        for len in 0..=12 {
            for refused in 0..=(1 << len) {
                let left: usize = (1 << len) - refused;
                let bits = Bits::ZERO.and(len, 2).less(refused).whole();
                assert!(bits <= left.max(1).ilog2(), "{len} {refused}: {bits}");
                assert!(bits + 1 >= left.max(1).ilog2(), "{len} {refused}: {bits}");
            }
        }
        assert_eq!(Bits::ZERO.and(256, 2).less(1).whole(), 255);
    }

    #[test]
    fn powers_of_two_are_exact() {
        for power in 0..=7 {
            assert_eq!(bits(128, 1 << power), 128 * power);
        }
    }

    #[test]
    fn others_are_rounded_down() {
        // log2(10) = 3.3219.., log2(62) = 5.9541.., log2(94) = 6.5545..
        assert_eq!(bits(10, 10), 33);
        assert_eq!(bits(1000, 62), 5954);
        assert_eq!(bits(10_000, 94), 65_545);
        assert_eq!(bits(usize::MAX, 94), u32::MAX);
    }

    #[test]
    fn enough_characters_and_no_more() {
        for count in 2..=128 {
            let len = chars_for(256, count);
            assert!(bits(len, count) >= 256 && bits(len - 1, count) < 256, "{count}");
        }
    }
}
