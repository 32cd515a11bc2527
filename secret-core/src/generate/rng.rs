//! Random numbers without bias.

use zeroize::Zeroizing;

use super::error::{GenerateError, Kind};

/// Fills a block, or fails.
type Fill<'a> = &'a mut dyn FnMut(&mut [u8]) -> Result<(), getrandom::Error>;

/// How many bytes are asked for at a time: a system call costs more than the bytes.
const BLOCK: usize = 64;

/// A random generator, which is the system's but in tests, read in blocks that are wiped.
pub(super) struct Rng<'a> {
    fill: Fill<'a>,
    block: Zeroizing<[u8; BLOCK]>,
    used: usize,
}

impl<'a> Rng<'a> {
    pub(super) fn new(fill: Fill<'a>) -> Self {
        Self { fill, block: Zeroizing::new([0; BLOCK]), used: BLOCK }
    }

    fn byte(&mut self) -> Result<u8, GenerateError> {
        if self.used == BLOCK {
            (self.fill)(&mut *self.block).map_err(Kind::System)?;
            self.used = 0;
        }
        let byte = self.block[self.used];
        self.used += 1;
        Ok(byte)
    }

    /// A number from 0 up to `bound`, itself not included, each with the same probability. `bound` is from 1 to 256.
    pub(super) fn below(&mut self, bound: usize) -> Result<usize, GenerateError> {
        loop {
            if let Some(number) = reduced(self.byte()?, bound) {
                return Ok(number);
            }
        }
    }
}

/// Maps a byte to a number less than `bound`; `None` for surplus bytes, which would bias the result.
fn reduced(byte: u8, bound: usize) -> Option<usize> {
    let byte = usize::from(byte);
    (byte < 256 - 256 % bound).then_some(byte % bound)
}

#[cfg(test)]
mod tests {
    use super::reduced;
    use alloc::vec;

    #[test]
    fn as_many_bytes_stand_for_each_number_as_there_are() {
        for bound in 1..=256 {
            let mut counts = vec![0; bound];
            for number in (0..=u8::MAX).filter_map(|byte| reduced(byte, bound)) {
                counts[number] += 1;
            }
            assert_eq!(counts, vec![256 / bound; bound]);
        }
    }
}
