//! Random numbers without bias.

use zeroize::Zeroizing;

use super::error::{GenerateError, Kind};

/// How many bytes are asked for at a time: a system call costs more than the bytes.
const BLOCK: usize = 64;

/// The system's random generator, read in blocks that are wiped.
pub(super) struct Source {
    block: Zeroizing<[u8; BLOCK]>,
    used: usize,
}

impl Source {
    pub(super) fn new() -> Self {
        Self { block: Zeroizing::new([0; BLOCK]), used: BLOCK }
    }

    fn byte(&mut self) -> Result<u8, GenerateError> {
        if self.used == BLOCK {
            getrandom::fill(&mut *self.block).map_err(Kind::System)?;
            self.used = 0;
        }
        let byte = self.block[self.used];
        self.used += 1;
        Ok(byte)
    }

    /// A number from 0 up to `bound`, itself not included, each with the same probability. `bound` is not 0.
    pub(super) fn below(&mut self, bound: usize) -> Result<usize, GenerateError> {
        // As many bytes as `bound` has, so that what is drawn is refused less than every other time.
        let bytes = (usize::BITS - (bound - 1).leading_zeros()).div_ceil(8);
        let values = 1_u128 << (8 * bytes);
        let unbiased = values - values % bound as u128;
        loop {
            let mut drawn = 0_u128;
            for _ in 0..bytes {
                drawn = drawn << 8 | u128::from(self.byte()?);
            }
            if drawn < unbiased {
                return Ok((drawn % bound as u128) as usize);
            }
        }
    }
}
