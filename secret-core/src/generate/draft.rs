//! The part between prefix and suffix, drawn uniformly among those that have every required class.

use alloc::vec::Vec;

use zeroize::Zeroizing;

use super::error::{GenerateError, Kind};
use super::rng::Rng;
use crate::charset::CharSet;
use crate::rule::Shape;

/// One value being drawn.
///
/// Drawing all characters freely and starting again when a required class is missing, as with all that the policy refuses, is
/// uniform, and hopeless for a class that is rare in the charset. Such a class is given a place of its own first, which is
/// drawn, too. A value with `n` characters of the class then comes up `n` times as often as it should, once for each that
/// may be the placed one; so it is kept with a probability of 1 in `n`. A class is rare when less than one of its
/// characters is to be expected: `n` is small then, and a free draw would miss it more often than not.
pub(super) struct Draft {
    alphabet: CharSet,
    /// The members of each class that is placed.
    rare: Vec<CharSet>,
    bytes: Zeroizing<Vec<u8>>,
    /// Where the placed characters are, one for each class in `rare`.
    placed: Zeroizing<Vec<usize>>,
}

impl Draft {
    pub(super) fn new(shape: &Shape, len: usize) -> Result<Self, GenerateError> {
        let alphabet = shape.alphabet;
        let missing = shape.missing();
        let room = len.saturating_sub(shape.fixed());
        let is_rare = |class: &CharSet| room.saturating_mul(class.len()) < alphabet.len();
        let rare: Vec<_> = missing.charsets().map(|class| class.intersection(alphabet)).filter(is_rare).collect();
        if alphabet.is_empty() || missing.len() > room || rare.contains(&CharSet::EMPTY) {
            return Err(Kind::Refused.into());
        }
        let mut bytes = Zeroizing::new(Vec::new());
        bytes.try_reserve_exact(room).map_err(|_| Kind::TooLong)?;
        bytes.resize(room, 0);
        Ok(Self { alphabet, rare, bytes, placed: Zeroizing::new(Vec::with_capacity(4)) })
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Draws a new value; `false` when it is not to be kept.
    pub(super) fn draw(&mut self, rng: &mut Rng<'_>) -> Result<bool, GenerateError> {
        for byte in self.bytes.iter_mut() {
            *byte = draw_from(self.alphabet, rng)?;
        }
        self.placed.clear();
        for class in &self.rare {
            let place = loop {
                let place = rng.below(self.bytes.len())?;
                if !self.placed.contains(&place) {
                    break place;
                }
            };
            self.placed.push(place);
            self.bytes[place] = draw_from(*class, rng)?;
        }
        let mut keep = true;
        for class in &self.rare {
            keep &= rng.below(self.count(*class))? == 0;
        }
        Ok(keep)
    }

    fn count(&self, class: CharSet) -> usize {
        self.bytes.iter().filter(|byte| class.contains(char::from(**byte))).count()
    }
}

/// A member of `set`, which is not empty. All members are looked at, so that which one it is does not show in the time.
fn draw_from(set: CharSet, rng: &mut Rng<'_>) -> Result<u8, GenerateError> {
    let drawn = rng.below(set.len())?;
    let mut byte = 0;
    for (index, member) in set.iter().enumerate() {
        // All ones where the two are equal: 0 - 1 borrows through all bits.
        let mask = ((index ^ drawn) as u128).wrapping_sub(1) >> 120;
        byte |= member as u8 & mask as u8;
    }
    Ok(byte)
}
