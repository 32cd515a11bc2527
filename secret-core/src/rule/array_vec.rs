//! What accumulates when a policy is tightened.

/// How many times a policy can be given something that accumulates.
const CAPACITY: usize = 4;

/// Up to [`CAPACITY`] values, in the order in which they were added: a list that `const` code can build.
#[derive(Clone, Copy)]
pub(super) struct ArrayVec<T> {
    items: [Option<T>; CAPACITY],
    used: usize,
}

impl<T: Copy> ArrayVec<T> {
    pub(super) const EMPTY: Self = Self { items: [None; CAPACITY], used: 0 };

    /// Appends `item`. Returns `None` if the array is full.
    pub(super) const fn push(mut self, item: T) -> Option<Self> {
        if self.used == CAPACITY {
            return None;
        }
        self.items[self.used] = Some(item);
        self.used += 1;
        Some(self)
    }

    /// Appends the items of `more`. Returns `None` if they do not fit.
    pub(super) const fn append(self, more: Self) -> Option<Self> {
        let mut all = self;
        let mut at = 0;
        while let Some(item) = more.get(at) {
            all = match all.push(item) {
                Some(all) => all,
                None => return None,
            };
            at += 1;
        }
        Some(all)
    }

    pub(super) const fn get(&self, at: usize) -> Option<T> {
        if at < self.used { self.items[at] } else { None }
    }

    #[inline]
    pub(super) const fn len(&self) -> usize {
        self.used
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = T> {
        self.items.iter().flatten().copied()
    }
}
